import { sql } from 'kysely';
import { listOwnActions } from '#areas/young-people/index.ts';
import { type Day, dayInWords, daysBetween } from '#domain/shared/day.ts';
import { actionRag } from '#domain/young-people/action-standing.ts';
import { fullName } from '#domain/young-people/names.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Need } from './today.page.tsx';

// A page that shows everything shows nothing: the rest is behind the section's link.
const SHOWN_MAX = 8;

interface NameColumns {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly known_as: string | null;
}

const nameOf = (row: NameColumns) =>
  fullName({ firstName: row.first_name, lastName: row.last_name, knownAs: row.known_as });

/** Concerns, accidents and complaints that nobody has closed. */
export async function openConcerns({ read, today }: ReadTx): Promise<Need[]> {
  const rows = await read
    .selectFrom('concerns')
    .where('closed_at', 'is', null)
    .orderBy('raised_at')
    .limit(SHOWN_MAX)
    .select(['id', 'reference', 'kind', 'answer_due_on', 'held_by'])
    .execute();
  return rows.map((row) => ({
    title: `${row.kind.charAt(0).toUpperCase()}${row.kind.slice(1)} ${row.reference}`,
    detail: row.held_by === null ? 'Nobody has taken it on yet.' : 'Somebody has taken it on.',
    href: `/concerns/${row.reference}`,
    flag:
      row.held_by === null || (row.answer_due_on !== null && row.answer_due_on < today) ? 'Now' : undefined,
  }));
}

/** Young people who wait to be met, longest first. */
export async function waitingToBeMet({ read, today }: ReadTx): Promise<Need[]> {
  const rows = await read
    .selectFrom('referrals as r')
    .innerJoin('young_people as y', 'y.id', 'r.young_person_id')
    .where('r.met_on', 'is', null)
    .where('r.closed_on', 'is', null)
    .orderBy('r.referred_on')
    .orderBy('r.reference')
    .limit(SHOWN_MAX)
    .select([
      'r.reference',
      'r.referred_on',
      'y.id as youngPersonId',
      'y.first_name',
      'y.last_name',
      'y.known_as',
    ])
    .execute();
  return rows.map((row) => ({
    title: nameOf(row),
    detail: waited('Referred', row.referred_on, today),
    href: `/referrals/${row.reference}`,
  }));
}

/** Young people who have been met and for whom nothing is under way yet. */
export async function waitingForOptions(tx: ReadTx): Promise<Need[]> {
  const rows = await readSql(
    tx,
    sql<NameColumns & { reference: string; met_on: Day }>`
      select r.reference, r.met_on, y.id as "youngPersonId", y.first_name, y.last_name, y.known_as
      from referrals r join young_people y on y.id = r.young_person_id
      where r.met_on is not null and r.closed_on is null
        and not exists (select from matches m where m.referral_id = r.id and m.status in
          ('put-to-young-person', 'wanted', 'sent-to-employer', 'interview', 'offered'))
        and not exists (select from placements p where p.referral_id = r.id and p.status in
          ('planned', 'confirmed', 'active', 'paused'))
      order by r.referred_on, r.reference limit ${SHOWN_MAX}`,
  );
  return rows.map((row) => ({
    title: nameOf(row),
    detail: waited('Met', row.met_on, tx.today),
    href: `/referrals/${row.reference}/options`,
  }));
}

/** Support actions that are past their day. */
export async function overdueActions({ read, actor, today }: ReadTx): Promise<Need[]> {
  const rows = await read
    .selectFrom('actions as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .where('a.done_on', 'is', null)
    .where('a.due_on', '<', today)
    // What somebody has taken on themselves stands by itself.
    .$if(actor.userId !== null, (query) => query.where('a.owner_user_id', 'is distinct from', actor.userId))
    .orderBy('a.due_on')
    .limit(SHOWN_MAX)
    .select([
      'a.id',
      'a.what',
      'a.owner',
      'a.due_on',
      'y.id as youngPersonId',
      'y.first_name',
      'y.last_name',
      'y.known_as',
    ])
    .execute();
  return rows.map((row) => ({
    title: row.what,
    detail: `${nameOf(row)}. ${row.owner} was to do it by ${dayInWords(row.due_on)}.`,
    href: `/actions/${row.id}/done`,
    flag: 'Overdue',
  }));
}

/** What the actor has taken on, at a meeting or since: the first by the day it is due. */
export async function ownActions(tx: ReadTx): Promise<Need[]> {
  const actions = await listOwnActions(tx, SHOWN_MAX);
  return actions.map((action) => ({
    title: action.what,
    detail: `${fullName(action)}. By ${dayInWords(action.dueOn)}.`,
    href: `/actions/${action.id}/done`,
    flag: OWN_FLAGS[actionRag(action, tx.today)],
  }));
}

const OWN_FLAGS = { green: undefined, amber: 'Due soon', red: 'Overdue' } as const;

/** Housekeeping of the programme: each only where there is something. */
export async function housekeeping(tx: ReadTx): Promise<Need[]> {
  const [row] = await readSql(
    tx,
    sql<{ duplicates: number; drafts: number; unchecked: number }>`select
      (select count(*) from possible_duplicates where decision is null) as duplicates,
      (select count(*) from opportunities where status = 'draft') as drafts,
      (select count(*) from employers where status = 'registered') as unchecked`,
  );
  const all: [number, string, string, string][] = [
    [
      row?.duplicates ?? 0,
      'People who may be here twice',
      'Decide whether they are the same.',
      '/duplicates',
    ],
    [
      row?.drafts ?? 0,
      'Offers to read',
      'Employers have offered places that nobody has read yet.',
      '/opportunities?status=draft',
    ],
    [
      row?.unchecked ?? 0,
      'Employers to visit',
      'Nobody is sent to an employer before somebody has been there.',
      '/employers?status=registered',
    ],
  ];
  return all
    .filter(([count]) => count > 0)
    .map(([count, title, detail, href]) => ({ title: `${title}: ${count}`, detail, href }));
}

function waited(what: string, on: Day, today: Day): string {
  const days = daysBetween(on, today);
  return days === 0 ? `${what} today.` : `${what} ${days === 1 ? 'a day' : `${days} days`} ago.`;
}

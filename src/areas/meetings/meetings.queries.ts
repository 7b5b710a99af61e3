import { sql } from 'kysely';
import type { MeetingKind, MeetingRepeats } from '#domain/meetings/meetings.ts';
import type { MeetingStatus } from '#domain/meetings/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import { asService, type ReadTx } from '#platform/actor.ts';

const meetings = ({ read }: ReadTx) =>
  read
    .selectFrom('meetings as m')
    .select([
      'm.id',
      'm.authority',
      'm.kind',
      'm.status',
      'm.meets_on as meetsOn',
      'm.starts_minute as startsMinute',
      'm.ends_minute as endsMinute',
      'm.place',
      'm.repeats',
      'm.follows_id as followsId',
      'm.cancelled_reason as cancelledReason',
      'm.version',
    ])
    .$narrowType<{ kind: MeetingKind; status: MeetingStatus; repeats: MeetingRepeats }>();

export type Meeting = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number];

/** A meeting; undefined where there is none or the actor may not know of it. */
export function findMeeting(tx: ReadTx, id: string): Promise<Meeting | undefined> {
  return meetings(tx).where('m.id', '=', id).executeTakeFirst();
}

/** The meeting that goes on from this one, where it is planned. */
export function findNextMeeting(tx: ReadTx, id: string): Promise<Meeting | undefined> {
  return meetings(tx).where('m.follows_id', '=', id).executeTakeFirst();
}

export type MeetingsWhen = 'coming' | 'past';

/**
 * Meetings that the actor may know of: those to come, the next first (today's are among them to the end of the day), or those
 * that are over, the last first. `after`: the key of the last one seen, a day and an id.
 */
export function listMeetings(
  tx: ReadTx,
  when: MeetingsWhen,
  page: { readonly after: string | null; readonly limit: number },
): Promise<Meeting[]> {
  const [day, id] = page.after?.split(' ') ?? [];
  const isComing = when === 'coming';
  const beyond = isComing ? '>' : '<';
  return meetings(tx)
    .where('m.meets_on', isComing ? '>=' : '<', tx.today)
    .$if(day !== undefined && id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('m.meets_on', 'm.id'), beyond, tuple(day ?? '', id ?? '')),
      ),
    )
    .orderBy('m.meets_on', isComing ? 'asc' : 'desc')
    .orderBy('m.id', isComing ? 'asc' : 'desc')
    .limit(page.limit)
    .execute();
}

const MEETINGS_MAX = 1000;

/** Meetings from one day to another; `isAskedTo`: only those to which the actor is asked. */
export function listMeetingsBetween(tx: ReadTx, from: Day, to: Day, isAskedTo: boolean): Promise<Meeting[]> {
  return meetings(tx)
    .where('m.meets_on', '>=', from)
    .where('m.meets_on', '<=', to)
    .$if(isAskedTo, (query) =>
      query.where('m.id', 'in', ({ selectFrom }) =>
        selectFrom('meeting_people as p').where('p.user_id', '=', tx.actor.userId).select('p.meeting_id'),
      ),
    )
    .orderBy('m.meets_on')
    .orderBy('m.id')
    .limit(MEETINGS_MAX)
    .execute();
}

/** Somebody who is asked to a meeting. */
export interface MeetingPerson {
  readonly id: string;
  /** Null: somebody from outside. */
  readonly userId: string | null;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  /** Null where the organisation is not on record, and of those who sign in here. */
  readonly organisationKind: 'employer' | 'provider' | null;
  readonly role: string | null;
  readonly takesNotes: boolean;
}

/** Who is asked, members first, then by organisation. Only for whoever may know of the meeting: the service reads the names. */
export function listMeetingPeople(tx: ReadTx, meetingId: string): Promise<MeetingPerson[]> {
  return asService(tx, ({ read }) =>
    read
      .selectFrom('meeting_people as p')
      .leftJoin('users as u', 'u.id', 'p.user_id')
      .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
      .where('p.meeting_id', '=', meetingId)
      .orderBy('p.user_id', (order) => order.asc().nullsLast())
      .orderBy(sql`lower(coalesce(o.name, p.organisation_name))`)
      .orderBy(sql`lower(coalesce(u.name, p.name))`)
      .select(({ fn }) => [
        'p.id',
        'p.user_id as userId',
        fn.coalesce('u.name', 'p.name').as('name'),
        'p.organisation_id as organisationId',
        fn.coalesce('o.name', 'p.organisation_name').as('organisation'),
        'o.kind as organisationKind',
        'p.role',
        'p.takes_notes as takesNotes',
      ])
      .$narrowType<{ name: string; organisationKind: MeetingPerson['organisationKind'] }>()
      .execute(),
  );
}

/** Members of the authority who may be asked: they sign in for it and not for an organisation or themselves. By name. */
export function listMembersToAsk({ read, actor }: ReadTx): Promise<{ userId: string; name: string }[]> {
  return read
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.authority', '=', actor.authority ?? '')
    .where('m.role', 'in', ['co-ordinator', 'manager', 'data-officer', 'worker'])
    .where('m.ended_at', 'is', null)
    .where('u.disabled_at', 'is', null)
    .distinct()
    .orderBy('u.name')
    .orderBy('u.id')
    .select(['u.id as userId', 'u.name'])
    .execute();
}

// More than a council works with; past that one is found by their name on the employer's or the provider's own page.
const ORGANISATIONS_MAX = 1000;

/** Employers and providers that somebody may come from, by name. */
export function listOrganisationsToAsk({ read, actor }: ReadTx) {
  return read
    .selectFrom('organisations')
    .where('authority', '=', actor.authority ?? '')
    .orderBy('name')
    .orderBy('id')
    .limit(ORGANISATIONS_MAX)
    .select(['id', 'name', 'kind'])
    .execute();
}

/** How many young people are on the agenda of some meetings, whoever may see them. Counts only. */
export async function countOnAgendas(
  tx: ReadTx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await asService(tx, ({ read }) =>
    read
      .selectFrom('agenda_items as i')
      .innerJoin('young_people as y', 'y.id', 'i.young_person_id')
      .where('i.meeting_id', 'in', [...meetingIds])
      .where('i.taken_off_at', 'is', null)
      .where('y.merged_into', 'is', null)
      .groupBy('i.meeting_id')
      .select(({ fn }) => ['i.meeting_id as meetingId', fn.countAll<number>().as('count')])
      .execute(),
  );
  return new Map(rows.map(({ meetingId, count }) => [meetingId, Number(count)]));
}

/** The day on which each of these was last on the agenda of a meeting that was held before a day. */
export async function lastMeetings(
  tx: ReadTx,
  youngPersonIds: readonly string[],
  before: Day,
): Promise<ReadonlyMap<string, Day>> {
  if (youngPersonIds.length === 0) return new Map();
  const rows = await asService(tx, ({ read }) =>
    read
      .selectFrom('agenda_items as i')
      .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
      .where('i.young_person_id', 'in', [...youngPersonIds])
      .where('i.taken_off_at', 'is', null)
      .where('m.status', '=', 'held')
      .where('m.meets_on', '<', before)
      .groupBy('i.young_person_id')
      .select(({ fn }) => ['i.young_person_id as youngPersonId', fn.max('m.meets_on').as('on')])
      .execute(),
  );
  return new Map(rows.map(({ youngPersonId, on }) => [youngPersonId, on]));
}

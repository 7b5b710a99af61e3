import { sql } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';

/** A young person as kept; undefined where there is none or the actor may not see them. */
export function findYoungPerson({ read }: ReadTx, id: string) {
  return read.selectFrom('young_people').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What is planned and done for a young person: open ones first, by the day they are due. */
export function listActions({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('actions')
    .where('young_person_id', '=', youngPersonId)
    .orderBy('done_on', (order) => order.asc().nullsFirst())
    .orderBy('due_on')
    .limit(200)
    .select(['id', 'barrier_id', 'placement_id', 'what', 'owner', 'agency', 'due_on', 'done_on', 'outcome'])
    .execute();
}

/** The open actions of some young people, by the day they are due. */
export function listOpenActions({ read }: ReadTx, youngPersonIds: readonly string[]) {
  return read
    .selectFrom('actions')
    .where('young_person_id', 'in', youngPersonIds.length === 0 ? [null as never] : [...youngPersonIds])
    .where('done_on', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .select(['id', 'young_person_id as youngPersonId', 'what', 'owner', 'agency', 'due_on as dueOn'])
    .select(['done_on as doneOn', 'meeting_id as meetingId'])
    .execute();
}
export type OpenAction = Awaited<ReturnType<typeof listOpenActions>>[number];

/** What the actor has taken on and not done, by the day it is due, with whom it is for. */
export function listOwnActions({ read, actor }: ReadTx, most: number) {
  return read
    .selectFrom('actions as a')
    .innerJoin('young_people as y', 'y.id', 'a.young_person_id')
    .where('a.owner_user_id', '=', actor.userId)
    .where('a.done_on', 'is', null)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(most)
    .select(['a.id', 'a.what', 'a.due_on as dueOn', 'a.done_on as doneOn', 'y.id as youngPersonId'])
    .select(['y.first_name as firstName', 'y.last_name as lastName', 'y.known_as as knownAs'])
    .execute();
}

export interface HistoryEntry {
  readonly at: Day;
  readonly kind: string;
  /** A status, a way of contact or a kind of review; a code, never free text. */
  readonly detail: string | null;
  readonly by: string | null;
}

const HISTORY_MAX = 300;

/** What has happened, newest first, from the dated facts themselves. */
export function listHistory(tx: ReadTx, youngPersonId: string): Promise<HistoryEntry[]> {
  return listHistories(tx, [youngPersonId], { after: '0001-01-01', to: '9999-12-31' });
}

/** The same of several, after one day and to another, that day included. */
export function listHistories(
  tx: ReadTx,
  youngPersonIds: readonly string[],
  { after, to }: { readonly after: Day; readonly to: Day },
): Promise<(HistoryEntry & { readonly youngPersonId: string })[]> {
  const theirs = sql`any(${youngPersonIds}::uuid[])`;
  const history = sql<HistoryEntry & { youngPersonId: string }>`
    select "youngPersonId", at, kind, detail, by from (
      select r.young_person_id as "youngPersonId", r.referred_on as at, 'referred' as kind, r.reference as detail, null as by, 0 as rank
        from referrals r where r.young_person_id = ${theirs}
      union all select r.young_person_id, r.met_on, 'met', r.reference, null, 1
        from referrals r where r.young_person_id = ${theirs} and r.met_on is not null
      union all select r.young_person_id, r.closed_on, 'closed', r.reference, null, 9
        from referrals r where r.young_person_id = ${theirs} and r.closed_on is not null
      union all select s.young_person_id, (s.at at time zone 'Europe/London')::date, 'match ' || s.to_status,
          coalesce(o.reference, cr.reference), s.by_role, 2
        from match_steps s join matches m on m.id = s.match_id
        left join opportunities o on o.id = m.opportunity_id left join course_runs cr on cr.id = m.course_run_id
        where s.young_person_id = ${theirs}
      union all select p.young_person_id, s.on_date, 'placement ' || s.to_status, p.reference, s.by_role, 3
        from placement_steps s join placements p on p.id = s.placement_id where p.young_person_id = ${theirs}
      union all select p.young_person_id, v.held_on, 'review', v.kind, null, 4
        from reviews v join placements p on p.id = v.placement_id where p.young_person_id = ${theirs}
      union all select c.young_person_id, c.contact_on, 'contact', c.kind, null, 5
        from contacts c where c.young_person_id = ${theirs}
      union all select a.young_person_id, a.done_on, 'action done', null, a.owner, 6
        from actions a where a.young_person_id = ${theirs} and a.done_on is not null
    ) history where at > ${after}::date and at <= ${to}::date
    order by at desc, rank desc limit ${HISTORY_MAX * youngPersonIds.length}`;
  return readSql(tx, history);
}

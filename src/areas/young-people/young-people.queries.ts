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
  const history = sql<HistoryEntry>`
    select at, kind, detail, by from (
      select r.referred_on as at, 'referred' as kind, r.reference as detail, null as by, 0 as rank
        from referrals r where r.young_person_id = ${youngPersonId}
      union all select r.met_on, 'met', r.reference, null, 1
        from referrals r where r.young_person_id = ${youngPersonId} and r.met_on is not null
      union all select r.closed_on, 'closed', r.reference, null, 9
        from referrals r where r.young_person_id = ${youngPersonId} and r.closed_on is not null
      union all select (s.at at time zone 'Europe/London')::date, 'match ' || s.to_status,
          coalesce(o.reference, cr.reference), s.by_role, 2
        from match_steps s join matches m on m.id = s.match_id
        left join opportunities o on o.id = m.opportunity_id left join course_runs cr on cr.id = m.course_run_id
        where s.young_person_id = ${youngPersonId}
      union all select s.on_date, 'placement ' || s.to_status, p.reference, s.by_role, 3
        from placement_steps s join placements p on p.id = s.placement_id where p.young_person_id = ${youngPersonId}
      union all select v.held_on, 'review', v.kind, null, 4
        from reviews v join placements p on p.id = v.placement_id where p.young_person_id = ${youngPersonId}
      union all select c.contact_on, 'contact', c.kind, null, 5
        from contacts c where c.young_person_id = ${youngPersonId}
      union all select a.done_on, 'action done', null, a.owner, 6
        from actions a where a.young_person_id = ${youngPersonId} and a.done_on is not null
    ) history order by at desc, rank desc limit ${HISTORY_MAX}`;
  return readSql(tx, history);
}

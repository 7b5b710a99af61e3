import { sql } from 'kysely';
import type { SoftSkill } from '#domain/reviews/soft-skills.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Month, MonthFacts } from '#domain/young-people/month.ts';
import { asService, type ReadTx, readSql } from '#platform/actor.ts';

/** The young person whose month it is; undefined where there is none or the actor may not see them. */
export function findWhose({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('young_people')
    .where('id', '=', youngPersonId)
    .where('merged_into', 'is', null)
    .select([
      'id as youngPersonId',
      'first_name as firstName',
      'last_name as lastName',
      'known_as as knownAs',
    ])
    .executeTakeFirst();
}

/**
 * What a month is made of, up to its last day, for whoever may see the young person: ask findWhose first. The service reads it,
 * because somebody's own page counts contacts and meetings of which they do not read the notes. No note is read.
 */
export async function readMonthFacts(
  tx: ReadTx,
  youngPersonId: string,
  { from, to }: Month,
): Promise<MonthFacts> {
  const whose = sql`${youngPersonId}::uuid`;
  const within = sql`between ${from}::date and ${to}::date`;
  return asService(tx, async (all) => ({
    contacts: await readSql(
      all,
      sql<
        MonthFacts['contacts'][number]
      >`select contact_on as "contactOn", kind, minutes, in_touch as "inTouch" from contacts
        where young_person_id = ${whose} and contact_on ${within} order by contact_on, id`,
    ),
    marks: await readSql(
      all,
      sql<
        MonthFacts['marks'][number]
      >`select a.day_on as day, a.mark from attendance a join placements p on p.id = a.placement_id
        where p.young_person_id = ${whose} and a.day_on ${within} order by 1`,
    ),
    reviews: await readSql(
      all,
      sql<
        MonthFacts['reviews'][number]
      >`select v.held_on as "heldOn", v.kind from reviews v join placements p on p.id = v.placement_id
        where p.young_person_id = ${whose} and v.held_on ${within} and not v.is_on_paper order by 1`,
    ),
    scores: await readSql(
      all,
      sql<{
        skill: SoftSkill;
        score: number;
        on: Day;
      }>`select s.skill, s.score, v.held_on as "on" from review_scores s
        join reviews v on v.placement_id = s.placement_id and v.kind = s.kind join placements p on p.id = s.placement_id
        where p.young_person_id = ${whose} and s.scored_by = 'young-person' and v.held_on <= ${to}::date order by 3`,
    ),
    tasks: await readTasks(all, youngPersonId, to),
    meetings: (
      await readSql(
        all,
        sql<{ day: Day }>`select m.meets_on as day from agenda_items i join meetings m on m.id = i.meeting_id
          where i.young_person_id = ${whose} and i.taken_off_at is null and m.status = 'held' and m.meets_on ${within} order by 1`,
      )
    ).map(({ day }) => day),
  }));
}

function readTasks(tx: ReadTx, youngPersonId: string, to: Day) {
  return readSql(
    tx,
    sql<MonthFacts['tasks'][number]>`
      select a.what, concat_ws(', ', a.owner, a.agency) as owner, exists (select from memberships m
          where m.user_id = a.owner_user_id and m.young_person_id = a.young_person_id) as "isTheirs",
        (a.created_at at time zone 'Europe/London')::date as "plannedOn", a.due_on as "dueOn", a.done_on as "doneOn"
      from actions a where a.young_person_id = ${youngPersonId}::uuid
        and (a.created_at at time zone 'Europe/London')::date <= ${to}::date
      union all
      select n.kind, n.owner, false, (n.recorded_at at time zone 'Europe/London')::date, n.due_on, n.done_on
      from next_steps n join placements p on p.id = n.placement_id where p.young_person_id = ${youngPersonId}::uuid
        and (n.recorded_at at time zone 'Europe/London')::date <= ${to}::date
      order by 5, 1`,
  );
}

/** The next meeting at which they are to be spoken of, from a day on; undefined: none is planned. */
export async function findNextSpokenOf(
  tx: ReadTx,
  youngPersonId: string,
  from: Day,
): Promise<Day | undefined> {
  const [row] = await asService(tx, (all) =>
    readSql(
      all,
      sql<{ day: Day }>`select m.meets_on as day from agenda_items i join meetings m on m.id = i.meeting_id
        where i.young_person_id = ${youngPersonId}::uuid and i.taken_off_at is null and m.status = 'planned'
          and m.meets_on >= ${from}::date order by 1 limit 1`,
    ),
  );
  return row?.day;
}

/** What they do not want to lose sight of, in their own words: the goal of the open referral. */
export async function findGoal(tx: ReadTx, youngPersonId: string): Promise<string | null> {
  const row = await tx.read
    .selectFrom('referrals')
    .where('young_person_id', '=', youngPersonId)
    .where('closed_on', 'is', null)
    .orderBy('referred_on', 'desc')
    .limit(1)
    .select('career_goal as goal')
    .executeTakeFirst();
  return row?.goal ?? null;
}

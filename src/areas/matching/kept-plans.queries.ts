import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A plan that was kept, without its lines. */
export interface KeptPlan {
  readonly id: string;
  readonly madeOn: Day;
  readonly by: string | null;
  readonly kinds: readonly string[];
  readonly keepsTo: readonly string[];
}

/** Everybody who was planned for; `optionId` null where they were to wait. */
export interface KeptLine {
  readonly youngPersonId: string;
  readonly optionId: string | null;
  /** As it is called now: the option itself may be closed. */
  readonly title: string | null;
  readonly score: number | null;
}

/** The plan that was kept last; undefined where none ever was. */
export function findKeptPlan({ read, actor }: ReadTx): Promise<KeptPlan | undefined> {
  return read
    .selectFrom('intake_plans as p')
    .leftJoin('users as u', 'u.id', 'p.made_by')
    .where('p.authority', '=', actor.authority ?? '')
    .select(['p.id', 'p.made_on as madeOn', 'u.name as by', 'p.kinds', 'p.keeps_to as keepsTo'])
    .orderBy('p.made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function listKeptLines({ read }: ReadTx, planId: string): Promise<KeptLine[]> {
  return read
    .selectFrom('intake_plan_lines as l')
    .leftJoin('opportunities as o', 'o.id', 'l.opportunity_id')
    .leftJoin('course_runs as run', 'run.id', 'l.course_run_id')
    .leftJoin('courses as c', 'c.id', 'run.course_id')
    .where('l.plan_id', '=', planId)
    .select(({ fn }) => [
      'l.young_person_id as youngPersonId',
      fn.coalesce('l.opportunity_id', 'l.course_run_id').$castTo<string | null>().as('optionId'),
      fn.coalesce('o.title', 'c.title').as('title'),
      'l.score',
    ])
    .execute();
}

import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A plan that was kept, without its lines. */
export interface KeptPlan {
  readonly id: string;
  /** 1 for the first that the authority kept. */
  readonly number: number;
  readonly madeOn: Day;
  readonly by: string | null;
  readonly kinds: readonly string[];
  readonly keepsTo: readonly string[];
  /** What it came to on that day. */
  readonly placed: number;
  readonly of: number;
  readonly worst: number | null;
  readonly total: number;
  readonly isProvedBest: boolean;
}

/** Everybody who was planned for; `optionId` null where they were to wait. */
export interface KeptLine {
  readonly youngPersonId: string;
  /** Of their newest referral. */
  readonly reference: string | null;
  readonly optionId: string | null;
  /** As it is called now: the option itself may be closed. */
  readonly opportunity: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly startsOn: Day | null;
  readonly score: number | null;
}

/** The plan that was kept last; undefined where none ever was. */
export function findKeptPlan(tx: ReadTx): Promise<KeptPlan | undefined> {
  return selectKeptPlans(tx).limit(1).executeTakeFirst();
}

/** A meeting in a year looks back at the last few, not at hundreds. */
const PLANS_MAX = 50;

/** The plans that were kept, the last first. */
export function listKeptPlans(tx: ReadTx): Promise<KeptPlan[]> {
  return selectKeptPlans(tx).limit(PLANS_MAX).execute();
}

/** A kept plan by its number; undefined where there is none in the actor's authority. */
export function findKeptPlanBy(tx: ReadTx, number: number): Promise<KeptPlan | undefined> {
  return selectKeptPlans(tx).where('p.number', '=', number).executeTakeFirst();
}

function selectKeptPlans({ read, actor }: ReadTx) {
  return read
    .selectFrom('intake_plans as p')
    .leftJoin('users as u', 'u.id', 'p.made_by')
    .where('p.authority', '=', actor.authority ?? '')
    .leftJoin('intake_plan_lines as l', 'l.plan_id', 'p.id')
    .groupBy(['p.id', 'u.name'])
    .select(({ fn }) => [
      'p.id',
      'p.number',
      'p.made_on as madeOn',
      'u.name as by',
      'p.kinds',
      'p.keeps_to as keepsTo',
      'p.worst',
      'p.total',
      'p.is_proved_best as isProvedBest',
      fn.count<number>('l.score').as('placed'),
      fn.count<number>('l.young_person_id').as('of'),
    ])
    .orderBy('p.number', 'desc');
}

export function listKeptLines({ read }: ReadTx, planId: string): Promise<KeptLine[]> {
  return read
    .selectFrom('intake_plan_lines as l')
    .leftJoin('opportunities as o', 'o.id', 'l.opportunity_id')
    .leftJoin('course_runs as run', 'run.id', 'l.course_run_id')
    .leftJoin('courses as c', 'c.id', 'run.course_id')
    .leftJoin('organisations as g', (join) =>
      join.on((row) => row('g.id', '=', row.fn.coalesce('o.organisation_id', 'c.organisation_id'))),
    )
    .where('l.plan_id', '=', planId)
    .select(({ fn, selectFrom }) => [
      'l.young_person_id as youngPersonId',
      selectFrom('referrals as r')
        .whereRef('r.young_person_id', '=', 'l.young_person_id')
        .orderBy('r.referred_on', 'desc')
        .limit(1)
        .select('r.reference')
        .as('reference'),
      fn.coalesce('l.opportunity_id', 'l.course_run_id').$castTo<string | null>().as('optionId'),
      fn.coalesce('o.reference', 'run.reference').$castTo<string | null>().as('opportunity'),
      fn.coalesce('o.title', 'c.title').$castTo<string | null>().as('title'),
      'g.name as organisation',
      'l.starts_on as startsOn',
      'l.score',
    ])
    .execute();
}

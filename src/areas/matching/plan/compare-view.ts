import { callName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { Person } from '../ranking/person.ts';
import { rowOf } from '../ranking/prospects.ts';
import { COMPARE } from './compare.content.ts';
import type { Intake } from './intake.ts';
import { type KeptPlan, listKeptLines, listKeptPlans } from './kept-plans.queries.ts';
import { type Has, PLAN_WAYS, type PlanWay, planAsKept, planBy, type WayFound } from './plan-ways.ts';

/** A plan to hold beside another: made now in some way, or kept, by its number. */
export type Comparable = PlanWay | KeptPlan;

/** "now", "first-come", "kept-3": as an address and a program name a plan. */
export function nameOfPlan(plan: Comparable): string {
  return typeof plan === 'string' ? plan : `kept-${plan.number}`;
}

/** Every plan that can be held beside another: the ways to make one, then those that were kept, the last first. */
export async function comparable(tx: ReadTx): Promise<Comparable[]> {
  return [...PLAN_WAYS, ...(await listKeptPlans(tx))];
}

/** Somebody who has one thing in one plan and another in the other, and why. */
export interface Difference {
  readonly person: Person;
  readonly first: Has | null;
  readonly second: Has | null;
  readonly why: string;
}

export interface CompareView {
  readonly of: number;
  readonly first: WayFound<Comparable>;
  readonly second: WayFound<Comparable>;
  readonly same: number;
  readonly differences: readonly Difference[];
}

/** Two plans for the people of an intake side by side. */
export async function compareView(
  tx: ReadTx,
  intake: Intake,
  plans: readonly [Comparable, Comparable],
): Promise<CompareView> {
  const first = await foundFor(tx, intake, plans[0]);
  const second = await foundFor(tx, intake, plans[1]);
  const differences = intake.people.flatMap((person, at) => {
    const [one, other] = [first.has[at] ?? null, second.has[at] ?? null];
    if (one?.opportunity === other?.opportunity) return [];
    return [{ person, first: one, second: other, why: why(intake, at, first, second) }];
  });
  return {
    of: intake.people.length,
    first,
    second,
    same: intake.people.length - differences.length,
    differences,
  };
}

async function foundFor(tx: ReadTx, intake: Intake, plan: Comparable): Promise<WayFound<Comparable>> {
  if (typeof plan === 'string') return planBy(intake, plan);
  const lines = await listKeptLines(tx, plan.id);
  return planAsKept(intake, plan, new Map(lines.map((line) => [line.youngPersonId, line])));
}

/** Why somebody has the lesser of two: who has there what they have in the other plan, and what those would have without it. */
function why(intake: Intake, at: number, first: WayFound<Comparable>, second: WayFound<Comparable>): string {
  const points = (found: WayFound<Comparable>) => found.has[at]?.score ?? -1;
  const isFirstBetter = points(first) >= points(second);
  const [better, worse] = isFirstBetter ? [first, second] : [second, first];
  const wanted = better.opportunityOf[at] ?? -1;
  const title = better.has[at]?.title ?? '';
  // What was kept may be gone by now, or not be possible for them any more.
  if (wanted < 0) return COMPARE.notThere(title);
  const theirs = intake.prospects[at];
  if (!theirs || rowOf(theirs, wanted) < 0) return COMPARE.notPossible(title);
  const where = COMPARE.inPlan[isFirstBetter ? 'second' : 'first'];
  const other = intake.people.findIndex(
    (_, one) => worse.opportunityOf[one] === wanted && better.opportunityOf[one] !== wanted,
  );
  const person = intake.people[other];
  if (!person) return COMPARE.leftFree(where, title);
  const name = COMPARE.name(callName(person), person.reference);
  const otherwise = better.has[other] ?? null;
  return otherwise === null
    ? COMPARE.goesToOneWhoWaits(where, title, name)
    : COMPARE.goesTo(where, title, name, otherwise.title);
}

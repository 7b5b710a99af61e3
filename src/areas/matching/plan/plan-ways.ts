import { daysBetween } from '#domain/shared/day.ts';
import { type IntakeProblem, planIntake } from '#engines/matching/index.ts';
import { isWeak } from '../matching.content.ts';
import type { Intake } from './intake.ts';
import type { KeptLine } from './kept-plans.queries.ts';
import { givenIn } from './plan-lines.ts';

/** Ways to make a plan, to be held beside one another. All seat the same people by the same hard rules. */
export const PLAN_WAYS = ['now', 'anew', 'points', 'first-come'] as const;
export type PlanWay = (typeof PLAN_WAYS)[number];

/** What somebody has in a plan: as it is now, or as it was when the plan was kept. */
export interface Has {
  readonly opportunity: string;
  readonly title: string;
  readonly organisation: string;
  readonly score: number;
}

/** Who would get what, and what it comes to. */
export interface WayFound<Way = PlanWay> {
  readonly way: Way;
  /** Person → opportunity, −1 for waiting or for what is not there any more. */
  readonly opportunityOf: Int32Array;
  readonly has: readonly (Has | null)[];
  readonly placed: number;
  readonly worst: number | null;
  readonly total: number;
  /** Placed with a weak match. */
  readonly weak: number;
  /** Weeks that the one who has waited longest without a place has waited; null where nobody waits. */
  readonly longestWait: number | null;
}

export function planBy(intake: Intake, way: PlanWay): WayFound {
  const opportunityOf = opportunitiesBy(intake, way);
  const has = intake.people.map((_, at) => {
    const given = givenIn(intake, opportunityOf, at);
    if (given === null) return null;
    const { option, score } = given;
    const { reference, title } = option.facts;
    return { opportunity: reference, title, organisation: option.organisation, score };
  });
  return wayFound(intake, way, opportunityOf, has);
}

/** A plan that was kept, as it was, for those of its people who still wait. */
export function planAsKept<Way>(
  intake: Intake,
  way: Way,
  lines: ReadonlyMap<string, KeptLine>,
): WayFound<Way> {
  const numberOf = new Map(intake.options.map(({ id }, at) => [id, at]));
  const own = intake.people.map(({ youngPersonId }) => lines.get(youngPersonId));
  return wayFound(
    intake,
    way,
    Int32Array.from(own, (line) => numberOf.get(line?.optionId ?? '') ?? -1),
    own.map((line) =>
      line?.score == null
        ? null
        : {
            opportunity: line.opportunity ?? '',
            title: line.title ?? '',
            organisation: line.organisation ?? '',
            score: line.score,
          },
    ),
  );
}

function wayFound<Way>(
  { people, look }: Intake,
  way: Way,
  opportunityOf: Int32Array,
  has: readonly (Has | null)[],
): WayFound<Way> {
  const scores = has.flatMap((one) => one?.score ?? []);
  const waits = people.flatMap(({ referredOn }, at) =>
    has[at] ? [] : [Math.floor(daysBetween(referredOn, look.on) / 7)],
  );
  return {
    ...{ way, opportunityOf, has },
    placed: scores.length,
    worst: scores.length === 0 ? null : Math.min(...scores),
    total: scores.reduce((sum, score) => sum + score, 0),
    weak: scores.filter(isWeak).length,
    longestWait: waits.length === 0 ? null : Math.max(...waits),
  };
}

function opportunitiesBy({ problem, plan, people }: Intake, way: PlanWay): Int32Array {
  if (way === 'now') return plan.opportunityOf;
  const { standing: _, priority, ...free } = problem;
  if (way === 'anew') return planIntake({ ...free, ...(priority && { priority }) }).opportunityOf;
  if (way === 'points') return planIntake({ ...free, bands: [] }).opportunityOf;
  const order = people
    .map(({ referredOn, reference }, at) => ({ at, key: `${referredOn} ${reference}` }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  return firstCome(
    problem,
    order.map(({ at }) => at),
  );
}

/** One after the other, each the best that is left: what happens without a plan. Locked pairs are seated first. */
export function firstCome(problem: IntakeProblem, order: readonly number[]): Int32Array {
  const { people, places, quotas = [], locked = [], never = [] } = problem;
  const taken = new Int32Array(people).fill(-1);
  const left = places.slice();
  const room = quotas.map((quota) => quota.atMost);
  const seat = (person: number, opportunity: number) => {
    taken[person] = opportunity;
    left[opportunity] = (left[opportunity] ?? 0) - 1;
    for (const q of quotasOf(problem, person, opportunity)) room[q] = (room[q] ?? 0) - 1;
  };
  const isFree = (person: number, opportunity: number) =>
    (left[opportunity] ?? 0) > 0 &&
    quotasOf(problem, person, opportunity).every((q) => (room[q] ?? 0) > 0) &&
    !never.some((pair) => pair.person === person && pair.opportunity === opportunity) &&
    !meetsSomebody(problem, taken, person, opportunity);
  for (const { person, opportunity } of locked) seat(person, opportunity);
  for (const person of order) {
    if (taken[person] !== -1) continue;
    const best = optionsOf(problem, person)
      .filter(({ opportunity }) => isFree(person, opportunity))
      .reduce<{ opportunity: number; score: number } | null>(
        (first, option) => (first !== null && first.score >= option.score ? first : option),
        null,
      );
    if (best) seat(person, best.opportunity);
  }
  return taken;
}

function quotasOf({ quotas = [] }: IntakeProblem, person: number, opportunity: number): number[] {
  return quotas.flatMap((quota, q) =>
    quota.opportunities.includes(opportunity) && (quota.people?.includes(person) ?? true) ? [q] : [],
  );
}

function meetsSomebody(
  { apart = [], siteOf }: IntakeProblem,
  taken: Int32Array,
  person: number,
  opportunity: number,
): boolean {
  const site = (at: number) => siteOf?.[at] ?? at;
  return apart.some(({ first, second }) => {
    const other = first === person ? second : second === person ? first : -1;
    const there = taken[other] ?? -1;
    return there >= 0 && site(there) === site(opportunity);
  });
}

function optionsOf({ optionsFrom, opportunityOf, scoreOf: scores }: IntakeProblem, person: number) {
  const [from = 0, to = 0] = [optionsFrom[person], optionsFrom[person + 1]];
  return Array.from({ length: to - from }, (_, at) => ({
    opportunity: opportunityOf[from + at] ?? -1,
    score: scores[from + at] ?? 0,
  }));
}

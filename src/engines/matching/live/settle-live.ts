import { levelsOf } from '../network/levels.ts';
import { networkOf } from '../network/network.ts';
import { RANK_OF_LOCKED } from '../network/ranks.ts';
import { objectiveOf } from '../plan/objective.ts';
import type { Plan } from '../plan/plan.ts';
import { planIntake } from '../plan/plan-intake.ts';
import { firstBroken, sideConstraintsOf } from '../plan/side-constraints.ts';
import {
  type IntakeProblem,
  intakeProblem,
  type Option,
  type Pair,
  type Quota,
} from '../problem/intake-problem.ts';
import { factsOfLive, GONE, type LivePlan, NEVER, opportunityHeld, RULED_OUT } from './live-plan.ts';
import { pricesOfLive } from './live-prices.ts';

/** The problem as it has become by the changes, and the plan for it. People keep their numbers. O(options). */
export interface Settled {
  readonly problem: IntakeProblem;
  readonly plan: Plan;
}

/**
 * Ends a run of changes. The repaired plan is the best for the changed problem and its prices prove it; only where
 * the changes break a side constraint, or the plan had ruled pairs out for one, is it planned anew.
 */
export function settleLive(live: LivePlan): Settled {
  const problem = problemOf(live);
  const sides = sideConstraintsOf(problem, { ...networkOf(problem), crossing: live.crossing });
  const isBroken = firstBroken(sides, (person) => opportunityHeld(live, person)) !== undefined;
  if (isBroken || live.option.closed.subarray(0, live.options).includes(RULED_OUT))
    return { problem, plan: planIntake(problem) };
  const held = live.flow.held.slice(0, live.people);
  const objective = objectiveOf(factsOfLive(live), levelsOf(problem), held);
  const prices = pricesOfLive(live);
  const plan: Plan = {
    opportunityOf: held.map((_, person) => opportunityHeld(live, person)),
    objective,
    provedBest: true,
    bound: objective,
    ruledOut: [],
    prices,
    flowPrices: prices,
  };
  return { problem, plan };
}

function problemOf(live: LivePlan): IntakeProblem {
  const { people, problem, person, cap, opportunities } = live;
  const { standing, quotas } = problem;
  const packed = intakeProblem(people, Array.from(cap.subarray(0, opportunities)), optionsOf(live));
  return {
    ...problem,
    ...packed,
    keepEmpty: [],
    priority: person.priority.slice(0, people),
    never: pairsClosed(live, NEVER),
    locked: lockedPairs(live),
    ...(standing ? { standing: grownTo(standing, people) } : {}),
    ...(quotas ? { quotas: quotas.map((quota, q) => withArrivals(live, quota, q)) } : {}),
  };
}

function optionsOf({ options, option }: LivePlan): Option[] {
  const list: Option[] = [];
  for (let e = 0; e < options; e++)
    if (option.closed[e] !== GONE)
      list.push({
        person: option.person[e] as number,
        opportunity: option.opportunity[e] as number,
        score: option.score[e] as number,
      });
  return list;
}

function pairsClosed({ options, option }: LivePlan, why: number): Pair[] {
  const pairs: Pair[] = [];
  for (let e = 0; e < options; e++)
    if (option.closed[e] === why)
      pairs.push({ person: option.person[e] as number, opportunity: option.opportunity[e] as number });
  return pairs;
}

function lockedPairs(live: LivePlan): Pair[] {
  const pairs: Pair[] = [];
  for (let person = 0; person < live.people; person++)
    if (live.person.rank[person] === RANK_OF_LOCKED && opportunityHeld(live, person) >= 0)
      pairs.push({ person, opportunity: opportunityHeld(live, person) });
  return pairs;
}

function grownTo(standing: Int32Array, people: number): Int32Array {
  const grown = new Int32Array(people).fill(-1);
  grown.set(standing);
  return grown;
}

function withArrivals({ arrivedUnder }: LivePlan, quota: Quota, q: number): Quota {
  if (quota.people === undefined) return quota;
  const arrived = [...arrivedUnder].filter(([, quotas]) => quotas.includes(q)).map(([person]) => person);
  return arrived.length === 0 ? quota : { ...quota, people: [...quota.people, ...arrived] };
}

import { ruleOut } from '../live/changes.ts';
import { copyLive, factsOfLive, type LivePlan, opportunityHeld } from '../live/live-plan.ts';
import { openOptions } from '../live/worth.ts';
import { RANK_OF_LOCKED } from '../network/ranks.ts';
import type { Pair } from '../problem/intake-problem.ts';
import { compareValues, type Value, worthOf } from './objective.ts';
import { firstBroken, peopleUnder, type SideConstraint } from './side-constraints.ts';

/** The best plan of the flow without some pairs: no plan that has none of them does better. */
interface Branch {
  readonly live: LivePlan;
  readonly ruledOut: readonly Pair[];
  readonly value: Value;
  readonly broken: SideConstraint | undefined;
}

/** What is kept of a branch that waits its turn; its plan is found again when that comes. */
interface Waiting {
  readonly ruledOut: readonly Pair[];
  readonly value: Value;
  readonly held: Int32Array;
}

interface Search {
  readonly root: LivePlan;
  readonly sides: readonly SideConstraint[];
  readonly limit: number;
  readonly waiting: Waiting[];
  best: Branch | undefined;
  looked: number;
}

export interface Branched {
  readonly live: LivePlan;
  readonly ruledOut: readonly Pair[];
  /** The options held in the best flow that was not settled: no plan does better. Absent where all were. */
  readonly bound: Int32Array | undefined;
}

/**
 * Side constraints by branch and bound. Where one is broken, every plan that keeps it has one of any `atMost + 1` of
 * those people elsewhere, so that each of them is tried. Always on from the branch of the best value (of equal ones
 * the first), and from it straight down to a plan. Each step is a repair, not a new solution.
 * @param limit branches to look at; the way down to the first plan is gone to its end all the same.
 * @returns undefined where no plan keeps the constraints: the locked break one.
 */
export function branch(
  root: LivePlan,
  sides: readonly SideConstraint[],
  limit: number,
): Branched | undefined {
  const search: Search = { root, sides, limit, waiting: [], best: undefined, looked: 0 };
  descend(search, look(search, copyLive(root), []));
  for (let next = takeBest(search); next !== undefined; next = takeBest(search)) {
    if (search.best !== undefined && search.looked >= limit) return { ...search.best, bound: next.held };
    const live = copyLive(root);
    ruleOut(live, next.ruledOut);
    descend(search, look(search, live, next.ruledOut));
  }
  return search.best && { ...search.best, bound: undefined };
}

function look({ sides }: Search, live: LivePlan, ruledOut: readonly Pair[]): Branch {
  const { levels, flow, people } = live;
  return {
    live,
    ruledOut,
    value: worthOf(factsOfLive(live), levels, flow.held.subarray(0, people)),
    broken: firstBroken(sides, (person) => opportunityHeld(live, person)),
  };
}

function descend(search: Search, from: Branch): void {
  let at: Branch | undefined = from;
  while (at?.broken !== undefined && (search.best === undefined || search.looked < search.limit)) {
    const [next, ...others]: Branch[] = split(search, at, at.broken)
      .filter((child) => isBetter(search, child))
      .sort((a, b) => compareValues(b.value, a.value));
    for (const other of others) wait(search, other);
    at = next;
  }
  if (at?.broken !== undefined) wait(search, at);
  else if (at !== undefined && isBetter(search, at)) search.best = at;
}

function isBetter({ best }: Search, { value }: { readonly value: Value }): boolean {
  return best === undefined || compareValues(value, best.value) > 0;
}

function wait({ waiting }: Search, { ruledOut, value, live }: Branch): void {
  waiting.push({ ruledOut, value, held: live.flow.held.slice(0, live.people) });
}

/** Takes the best waiting branch; undefined where none is better than the best plan. */
function takeBest(search: Search): Waiting | undefined {
  const { waiting } = search;
  let first = 0;
  waiting.forEach(({ value }, i) => {
    if (compareValues(value, waiting[first]?.value ?? value) > 0) first = i;
  });
  const [next] = waiting.splice(first, 1);
  return next !== undefined && isBetter(search, next) ? next : undefined;
}

/** One branch for each of the people who could give way: those who are not locked. */
function split(search: Search, { live, ruledOut }: Branch, broken: SideConstraint): Branch[] {
  const held = peopleUnder(broken, (person) => opportunityHeld(live, person));
  const involved = held.slice(0, broken.atMost + 1);
  const free = involved.filter((person) => live.person.rank[person] !== RANK_OF_LOCKED);
  search.looked += free.length;
  return free.map((person) => {
    const pairs = openOptions(live, person)
      .map((e) => ({ person, opportunity: live.option.opportunity[e] as number }))
      .filter(({ opportunity }) => broken.opportunities.has(opportunity));
    const child = copyLive(live);
    ruleOut(child, pairs);
    return look(search, child, [...ruledOut, ...pairs]);
  });
}

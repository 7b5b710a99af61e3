import type { Plan } from '../plan/plan.ts';
import type { IntakeProblem } from '../problem/intake-problem.ts';
import { type Components, componentsOf } from './components.ts';
import { type LaidOut, layOut, reachFrom } from './reach.ts';

/**
 * A Hall set: these people could take nothing but these places, which are fewer than they are, so that in every
 * plan as many of them wait. Any `waiting.length` more places at these opportunities would place them all.
 */
export interface SharedPlaces {
  readonly people: readonly number[];
  readonly opportunities: readonly number[];
  /** Quotas that hold the places down, by number. */
  readonly quotas: readonly number[];
  readonly places: number;
  /** Those of the people who wait in this plan. */
  readonly waiting: readonly number[];
}

export interface Waits {
  readonly person: number;
  /** Nothing is possible for them, too few places are, or side constraints (who must not meet) stand in the way. */
  readonly because: 'no-option' | 'places-shared' | 'side-constraint';
  /** Where places are shared: which of `shared`. */
  readonly shared?: number;
}

/**
 * Why each person waits who does. Groups that share places are as large as they need be to be told apart: for the
 * fewest people and places that explain one person ask `sharedPlacesIn`. O(options).
 */
export function explainWaiting(
  problem: IntakeProblem,
  plan: Plan,
): { readonly waits: readonly Waits[]; readonly shared: readonly SharedPlaces[] } {
  const laidOut = layOut(problem, plan);
  const groups = groupsOf(laidOut, plan);
  const numberOf = new Map<Group, number>();
  const shared: SharedPlaces[] = [];
  for (const group of new Set(groups.values())) {
    if (group.hasRoom || group.nodes.length === 0) continue;
    numberOf.set(group, shared.length);
    shared.push(sharedPlaces(laidOut, group.nodes, group.waiting));
  }
  const waits = [...groups].map(([person, group]): Waits => {
    if (group.nodes.length === 0) return { person, because: 'no-option' };
    const number = numberOf.get(group);
    return number === undefined
      ? { person, because: 'side-constraint' }
      : { person, because: 'places-shared', shared: number };
  });
  return { waits, shared };
}

/**
 * For each person who waits the fewest people and places that explain why; null where they do not wait, or for another reason.
 * The plan is laid out once, and those who could come to the same places share one answer: O(options) for the first who asks, then
 * O(own options) and what is new in the answer.
 */
export function sharedPlacesIn(problem: IntakeProblem, plan: Plan): (person: number) => SharedPlaces | null {
  const laidOut = layOut(problem, plan);
  const components = componentsOf(laidOut);
  const answers = new Map<string, SharedPlaces | null>();
  const { rowFrom, leaf } = laidOut.network;
  return (person) => {
    if (plan.opportunityOf[person] !== -1) return null;
    const first = Array.from(
      leaf.subarray(rowFrom[person], rowFrom[person + 1]),
      (v) => components.of[v] as number,
    );
    const all = [...closureOf(first, components)].sort((a, b) => a - b);
    const key = all.join();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const hasRoom = all.some((component) => components.hasRoom[component] === 1);
    const nodes = all.flatMap((component) => components.nodesOf[component] ?? []);
    const answer =
      hasRoom || nodes.length === 0
        ? null
        : sharedPlaces(laidOut, nodes, peopleWaitingFor(laidOut, plan, nodes));
    answers.set(key, answer);
    return answer;
  };
}

/** The components themselves, and all that can be come to from them. */
function closureOf(first: readonly number[], { next }: Components): Set<number> {
  const all = new Set(first);
  // A set gives those that are added while it is gone through.
  for (const component of all) for (const other of next[component] ?? []) all.add(other);
  return all;
}

interface Group {
  readonly nodes: number[];
  readonly waiting: number[];
  hasRoom: boolean;
}

/** Person who waits → the group whose places they reach. */
function groupsOf(laidOut: LaidOut, plan: Plan): Map<number, Group> {
  const { nodes } = laidOut.network.tree;
  const seen = new Uint8Array(nodes);
  const groupAt = new Array<Group | undefined>(nodes);
  const found = new Map<number, Group>();
  plan.opportunityOf.forEach((opportunity, person) => {
    if (opportunity >= 0) return;
    const reach = reachFrom(laidOut, person, seen);
    const group: Group = { nodes: [...reach.nodes], waiting: [person], hasRoom: reach.hasRoom };
    for (const v of reach.nodes) groupAt[v] = group;
    found.set(person, group);
    for (const v of reach.met) {
      const other = groupAt[v];
      if (other !== undefined && other !== found.get(person)) merge(other, person, found, groupAt);
    }
  });
  return found;
}

/** The larger group takes in the smaller: O(n log n) over all merges. */
function merge(
  other: Group,
  person: number,
  found: Map<number, Group>,
  groupAt: (Group | undefined)[],
): void {
  const own = found.get(person) ?? other;
  const isLarger = own.nodes.length + own.waiting.length > other.nodes.length + other.waiting.length;
  const [into, from] = isLarger ? [own, other] : [other, own];
  into.hasRoom ||= from.hasRoom;
  for (const v of from.nodes) {
    into.nodes.push(v);
    groupAt[v] = into;
  }
  for (const p of from.waiting) {
    into.waiting.push(p);
    found.set(p, into);
  }
}

function peopleWaitingFor({ network }: LaidOut, plan: Plan, nodes: readonly number[]): number[] {
  const inside = new Set(nodes);
  const waiting: number[] = [];
  plan.opportunityOf.forEach((opportunity, person) => {
    const row = network.leaf.subarray(network.rowFrom[person], network.rowFrom[person + 1]);
    if (opportunity < 0 && row.length > 0 && row.every((v) => inside.has(v))) waiting.push(person);
  });
  return waiting;
}

function sharedPlaces(
  { network, flow }: LaidOut,
  nodes: readonly number[],
  waiting: readonly number[],
): SharedPlaces {
  const { tree, opportunities, quotaNode } = network;
  const inside = new Set(nodes);
  const people = [...waiting];
  let places = 0;
  const quotas: number[] = [];
  for (const v of nodes) {
    for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number) people.push(h);
    if (inside.has(tree.parent[v] as number)) continue;
    places += tree.cap[v] as number;
    if (v >= opportunities) quotas.push(quotaNode.indexOf(v));
  }
  const ascending = (a: number, b: number): number => a - b;
  return {
    people: people.sort(ascending),
    opportunities: nodes.filter((v) => v < opportunities).sort(ascending),
    quotas: quotas.sort(ascending),
    places,
    waiting: [...waiting].sort(ascending),
  };
}

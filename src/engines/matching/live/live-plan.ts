import { emptyFlow, type Flow, seat } from '../network/flow.ts';
import { type Level, levelsOf } from '../network/levels.ts';
import { type Network, networkOf } from '../network/network.ts';
import type { OptionFacts } from '../network/option-facts.ts';
import type { Plan } from '../plan/plan.ts';
import { type IntakeProblem, optionFor } from '../problem/intake-problem.ts';
import { leadOf } from './lead.ts';
import { nodePricesOf } from './node-prices.ts';
import { type VectorSearch, vectorSearch } from './vector-search.ts';
import { markOf, type WorthTable, worthTable } from './worth-table.ts';

/** Why an option is not open. */
export const OPEN = 0;
export const NEVER = 1;
export const RULED_OUT = 2;
export const LOCKED_ELSEWHERE = 3;
export const GONE = 4;

/**
 * A plan being changed one thing at a time. It holds every option of the problem and of those who came later, the
 * seats, and the prices of all levels side by side, by which a change is repaired exactly. Changed in place;
 * arrays of people and options have room to grow.
 */
export interface LivePlan {
  readonly problem: IntakeProblem;
  readonly levels: readonly Level[];
  readonly opportunities: number;
  readonly nodes: number;
  readonly cap: Int32Array;
  /** Node → parent, −1 where it opens to the top. */
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  /** Quota → node or −1. */
  readonly quotaNode: Int32Array;
  /** Quotas that are no nodes. */
  readonly crossing: readonly number[];
  /** Person who came later → quotas that name people and take them in. */
  readonly arrivedUnder: Map<number, readonly number[]>;
  /** Price of node v at level k: `price[v * levels + k]`. */
  readonly price: Int32Array;
  /** Node → lead of its price. */
  readonly leadOfPrice: Float64Array;
  people: number;
  options: number;
  person: PersonColumns;
  option: OptionColumns;
  flow: Flow;
  /** Person → option held before the change under way. */
  readonly before: Map<number, number>;
  readonly worth: WorthTable;
  readonly scratch: VectorSearch;
}

export interface PersonColumns {
  rank: Int32Array;
  hasStanding: Int32Array;
  priority: Int32Array;
  /** First of a person's options, −1 for none. */
  firstOption: Int32Array;
  /** Node and mark of what a person holds, beside them because searches ask it of everybody they meet; node −1 while they wait. */
  leaf: Int32Array;
  mark: Int32Array;
}

export interface OptionColumns {
  person: Int32Array;
  opportunity: Int32Array;
  leaf: Int32Array;
  score: Int32Array;
  isStanding: Uint8Array;
  /** Row in the table of worths. */
  mark: Int32Array;
  closed: Uint8Array;
  /** Next option of the same person, −1 at the end. */
  nextOfPerson: Int32Array;
  /** Those of the problem by the node that they enter, side by side: `into[intoFrom[v]]` up to `into[intoFrom[v + 1]]`. */
  readonly intoFrom: Int32Array;
  readonly into: Int32Array;
  /** Person and mark of each of `into`. */
  readonly personInto: Int32Array;
  readonly markInto: Int32Array;
  /** Those that came later as a list: the first into a node, the next into the same; −1 at the end. */
  firstLateInto: Int32Array;
  nextLateInto: Int32Array;
}

/** Opens a plan for changes. O(options). The plan must be the problem's own, as `planIntake` gave it. */
export function openLive(problem: IntakeProblem, plan: Plan): LivePlan {
  const network = networkOf(problem);
  const levels = levelsOf(problem);
  const { nodes, cap, parent } = network.tree;
  const up = parent.map((v) => (v === nodes ? -1 : v));
  const { firstChild, nextChild } = childrenOf(up);
  const price = nodePricesOf(plan.prices, up, network.quotaNode, problem.places.length, levels.length);
  const live: LivePlan = {
    problem,
    levels,
    opportunities: problem.places.length,
    nodes,
    cap: cap.slice(),
    parent: up,
    firstChild,
    nextChild,
    quotaNode: network.quotaNode,
    crossing: network.crossing,
    arrivedUnder: new Map(),
    price,
    leadOfPrice: Float64Array.from(up, (_, v) => leadOf(price, v * levels.length)),
    people: problem.people,
    options: problem.opportunityOf.length,
    person: {
      rank: network.rank,
      hasStanding: Int32Array.from(network.hasStanding),
      priority: problem.priority?.slice() ?? new Int32Array(problem.people),
      firstOption: new Int32Array(problem.people).fill(-1),
      leaf: new Int32Array(problem.people).fill(-1),
      mark: new Int32Array(problem.people),
    },
    option: optionColumns(problem, network, plan),
    flow: emptyFlow(problem.people, nodes),
    before: new Map(),
    worth: worthTable(levels),
    scratch: vectorSearch(nodes, levels.length),
  };
  for (let e = live.options - 1; e >= 0; e--) linkToPerson(live, e);
  for (let p = 0; p < problem.people; p++) takeSeat(live, p, plan.opportunityOf[p] as number);
  return live;
}

/** Puts an option that came later in front of the others of its person and its node. */
export function link(live: LivePlan, e: number): void {
  const { option } = live;
  linkToPerson(live, e);
  const v = option.leaf[e] as number;
  option.nextLateInto[e] = option.firstLateInto[v] as number;
  option.firstLateInto[v] = e;
}

function linkToPerson({ option, person }: LivePlan, e: number): void {
  const p = option.person[e] as number;
  option.nextOfPerson[e] = person.firstOption[p] as number;
  person.firstOption[p] = e;
}

function takeSeat(live: LivePlan, person: number, opportunity: number): void {
  if (opportunity < 0) return;
  const { problem, option, flow, parent } = live;
  const e = optionFor(problem, person, opportunity);
  const leaf = option.leaf[e] as number;
  seat(flow, person, e, leaf);
  noteHeld(live, person, e);
  for (let v = leaf; v >= 0; v = parent[v] as number) flow.load[v] = (flow.load[v] as number) + 1;
}

/** Keeps beside a person what they hold now, −1 for nothing. */
export function noteHeld({ person, option }: LivePlan, p: number, e: number): void {
  person.leaf[p] = e < 0 ? -1 : (option.leaf[e] as number);
  if (e >= 0) person.mark[p] = option.mark[e] as number;
}

function childrenOf(parent: Int32Array): { firstChild: Int32Array; nextChild: Int32Array } {
  const firstChild = new Int32Array(parent.length).fill(-1);
  const nextChild = new Int32Array(parent.length).fill(-1);
  for (let v = parent.length - 1; v >= 0; v--) {
    const up = parent[v] as number;
    if (up < 0) continue;
    nextChild[v] = firstChild[up] as number;
    firstChild[up] = v;
  }
  return { firstChild, nextChild };
}

function optionColumns(problem: IntakeProblem, network: Network, plan: Plan): OptionColumns {
  const size = problem.opportunityOf.length;
  const { nodes } = network.tree;
  const person = new Int32Array(size);
  for (let p = 0; p < problem.people; p++) person.fill(p, problem.optionsFrom[p], problem.optionsFrom[p + 1]);
  const isStanding = Uint8Array.from(person, (p, e) =>
    problem.standing?.[p] === problem.opportunityOf[e] ? 1 : 0,
  );
  const mark = problem.scoreOf.map((score, e) => markOf(score, isStanding[e] === 1));
  const { intoFrom, into } = byNode(network.leafOfOption, nodes);
  const columns: OptionColumns = {
    person,
    opportunity: problem.opportunityOf.slice(),
    leaf: network.leafOfOption.slice(),
    score: problem.scoreOf.slice(),
    isStanding,
    mark,
    closed: new Uint8Array(size).fill(LOCKED_ELSEWHERE),
    nextOfPerson: new Int32Array(size).fill(-1),
    intoFrom,
    into,
    personInto: into.map((e) => person[e] as number),
    markInto: into.map((e) => mark[e] as number),
    firstLateInto: new Int32Array(nodes).fill(-1),
    nextLateInto: new Int32Array(size).fill(-1),
  };
  for (const { person, opportunity } of problem.never ?? [])
    close(problem, columns, person, opportunity, NEVER);
  for (const e of network.origin) columns.closed[e] = OPEN;
  for (const { person, opportunity } of plan.ruledOut)
    close(problem, columns, person, opportunity, RULED_OUT);
  return columns;
}

/** Options by the node that they enter. A search goes through all of a node's: in a list each would be a wait for memory. */
function byNode(leaf: Int32Array, nodes: number): Pick<OptionColumns, 'intoFrom' | 'into'> {
  const intoFrom = new Int32Array(nodes + 1);
  for (const v of leaf) intoFrom[v + 1] = (intoFrom[v + 1] as number) + 1;
  for (let v = 0; v < nodes; v++) intoFrom[v + 1] = (intoFrom[v + 1] as number) + (intoFrom[v] as number);
  const next = intoFrom.slice();
  const into = new Int32Array(leaf.length);
  for (let e = 0; e < leaf.length; e++) {
    const at = next[leaf[e] as number] as number;
    into[at] = e;
    next[leaf[e] as number] = at + 1;
  }
  return { intoFrom, into };
}

function close(
  problem: IntakeProblem,
  columns: OptionColumns,
  person: number,
  opportunity: number,
  why: number,
): void {
  const e = optionFor(problem, person, opportunity);
  if (e >= 0) columns.closed[e] = why;
}

/** A copy to try things on. What a change never rewrites is shared, in views without room to grow. O(options). */
export function copyLive(live: LivePlan): LivePlan {
  const { flow, option, options } = live;
  return {
    ...live,
    arrivedUnder: new Map(live.arrivedUnder),
    cap: live.cap.slice(),
    price: live.price.slice(),
    leadOfPrice: live.leadOfPrice.slice(),
    person: {
      rank: live.person.rank.slice(),
      hasStanding: live.person.hasStanding.slice(),
      priority: live.person.priority.slice(),
      firstOption: live.person.firstOption.slice(),
      leaf: live.person.leaf.slice(),
      mark: live.person.mark.slice(),
    },
    option: {
      ...option,
      person: option.person.subarray(0, options),
      opportunity: option.opportunity.subarray(0, options),
      leaf: option.leaf.subarray(0, options),
      score: option.score.subarray(0, options),
      isStanding: option.isStanding.subarray(0, options),
      mark: option.mark.subarray(0, options),
      closed: option.closed.slice(0, options),
      nextOfPerson: option.nextOfPerson.subarray(0, options),
      nextLateInto: option.nextLateInto.subarray(0, options),
      firstLateInto: option.firstLateInto.slice(),
    },
    flow: {
      held: flow.held.slice(),
      firstHolder: flow.firstHolder.slice(),
      nextHolder: flow.nextHolder.slice(),
      previousHolder: flow.previousHolder.slice(),
      load: flow.load.slice(),
    },
    before: new Map(),
  };
}

/** Person → opportunity, −1 for those who wait. */
export function opportunityHeld({ flow, option }: LivePlan, person: number): number {
  const held = flow.held[person] as number;
  return held < 0 ? -1 : (option.opportunity[held] as number);
}

/** What levels ask about the options of a live plan. */
export function factsOfLive({ option, person }: LivePlan): OptionFacts {
  const { person: personOf, score, isStanding } = option;
  return { personOf, score, isStanding, rank: person.rank, hasStanding: person.hasStanding };
}

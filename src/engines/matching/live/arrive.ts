import { rankOfPriority } from '../network/ranks.ts';
import { type LivePlan, link, OPEN } from './live-plan.ts';
import { type Move, movesOf } from './moves.ts';
import { seatPerson } from './seat-forward.ts';
import { markOf } from './worth-table.ts';

/** Somebody who joins a live plan. */
export interface Arrival {
  readonly options: readonly { readonly opportunity: number; readonly score: number }[];
  readonly priority?: number;
  /** Which of the quotas that name people they come under, by number. */
  readonly quotas?: readonly number[];
}

/**
 * A person joins: seated at the least loss, or waiting. They get the next number.
 * @throws RangeError where quotas would cross with them; then the intake has to be planned anew.
 */
export function arrive(
  live: LivePlan,
  arrival: Arrival,
): { readonly person: number; readonly moves: Move[] } {
  live.before.clear();
  const leaves = arrival.options.map(({ opportunity }) => leafFor(live, opportunity, arrival.quotas ?? []));
  const person = live.people;
  growPeople(live);
  live.people++;
  live.person.priority[person] = arrival.priority ?? 0;
  live.person.rank[person] = rankOfPriority(arrival.priority ?? 0);
  live.person.hasStanding[person] = 0;
  live.arrivedUnder.set(person, arrival.quotas ?? []);
  for (const [i, option] of arrival.options.entries()) addOption(live, person, option, leaves[i] as number);
  seatPerson(live, person);
  return { person, moves: movesOf(live) };
}

function addOption(
  live: LivePlan,
  person: number,
  { opportunity, score }: Arrival['options'][number],
  leaf: number,
): void {
  growOptions(live);
  const e = live.options++;
  const { option } = live;
  option.person[e] = person;
  option.opportunity[e] = opportunity;
  option.score[e] = score;
  option.leaf[e] = leaf;
  option.isStanding[e] = 0;
  option.mark[e] = markOf(score, false);
  option.closed[e] = OPEN;
  link(live, e);
}

/** The node inside or at the opportunity that counts against just the quotas that the pair comes under. */
function leafFor(live: LivePlan, opportunity: number, under: readonly number[]): number {
  const { quotas = [] } = live.problem;
  const wanted = new Set<number>();
  quotas.forEach(({ opportunities, people }, q) => {
    const applies = opportunities.includes(opportunity) && (people === undefined || under.includes(q));
    if (applies && !live.crossing.includes(q)) wanted.add(q);
  });
  const leaf = [opportunity, ...inside(live, opportunity)].find((v) => {
    const counted = quotasFrom(live, v);
    return counted.length === wanted.size && counted.every((q) => wanted.has(q));
  });
  if (leaf === undefined) throw new RangeError('the quotas cross with this arrival: plan the intake anew');
  return leaf;
}

function inside({ firstChild, nextChild }: LivePlan, node: number): number[] {
  const nodes = [node];
  for (let i = 0; i < nodes.length; i++)
    for (let w = firstChild[nodes[i] as number] as number; w >= 0; w = nextChild[w] as number) nodes.push(w);
  return nodes.slice(1);
}

/** Quotas on the way from a node to the top. */
function quotasFrom({ parent, quotaNode, opportunities }: LivePlan, node: number): number[] {
  const found: number[] = [];
  for (let v = node; v >= 0; v = parent[v] as number)
    if (v >= opportunities) found.push(quotaNode.indexOf(v));
  return found;
}

function growPeople(live: LivePlan): void {
  if (live.people < live.person.rank.length) return;
  const { person, flow } = live;
  live.person = {
    rank: grown(person.rank),
    hasStanding: grown(person.hasStanding),
    priority: grown(person.priority),
    firstOption: grown(person.firstOption),
    leaf: grown(person.leaf),
    mark: grown(person.mark),
  };
  live.flow = {
    ...flow,
    held: grown(flow.held),
    nextHolder: grown(flow.nextHolder),
    previousHolder: grown(flow.previousHolder),
  };
}

function growOptions(live: LivePlan): void {
  if (live.options < live.option.person.length) return;
  const { option } = live;
  live.option = {
    ...option,
    person: grown(option.person),
    opportunity: grown(option.opportunity),
    leaf: grown(option.leaf),
    score: grown(option.score),
    isStanding: grownBytes(option.isStanding),
    mark: grown(option.mark),
    closed: grownBytes(option.closed),
    nextOfPerson: grown(option.nextOfPerson),
    nextLateInto: grown(option.nextLateInto),
  };
}

/** Half as long again, the new part −1. */
function grown(values: Int32Array): Int32Array {
  const longer = new Int32Array(values.length + (values.length >> 1) + 16).fill(-1);
  longer.set(values);
  return longer;
}

function grownBytes(values: Uint8Array): Uint8Array {
  const longer = new Uint8Array(values.length + (values.length >> 1) + 16);
  longer.set(values);
  return longer;
}

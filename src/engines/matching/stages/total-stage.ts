import { seat } from '../network/flow.ts';
import type { Tree } from '../network/tree.ts';
import { type Auction, bid, openAuction } from './auction.ts';
import { columnsOf, fillByShortestPath } from './lower-prices.ts';
import { pathsOver } from './paths.ts';
import { seatByShortestPath } from './shortest-paths.ts';
import { bestGain, type Face, type Stage, WAITS } from './stage.ts';

/** Suits scores of 0–1000; on other scales the start is worth little and the exact part does the work. */
const STEP = 2;
const BIDS_PER_PERSON = 60;

/**
 * Settles a stage of any whole-number worths: an auction for a start, then exact repair. Whoever is not content
 * at the auction's prices lets go; nodes that lack somebody are filled by the shortest way back, people without a
 * seat are seated by the shortest way on. O(waiting · options · log nodes) at worst, local in practice.
 */
export function settleTotal(stage: Stage): void {
  const { face, tree, owed } = stage;
  const people = startAt(stage, bidForAll(stage));
  const paths = pathsOver(tree.nodes);
  const columns = columnsOf(face, tree.nodes);
  for (let v = 0; v < tree.nodes; v++)
    while ((owed[v] as number) > 0) fillByShortestPath(stage, columns, paths, v);
  for (const person of people)
    if ((stage.flow.held[person] as number) < 0) seatByShortestPath(stage, paths, person);
}

/**
 * Those who must be placed bid first. As many wait in every plan still in play, so it is free to choose what
 * waiting is worth: so much that, at the prices so far, just those who must would rather wait. Then the others bid,
 * and there is no price war between the two.
 */
function bidForAll(stage: Stage): Auction {
  const { face, tree, worth } = stage;
  const limit = BIDS_PER_PERSON * face.people;
  const auction = openAuction(face, tree, worth);
  const { must, may } = whoMayWait(face);
  bid(auction, must, STEP, limit);
  for (const [node, people] of Map.groupBy(may, (p) => face.leaf[waitOption(face, p)] as number)) {
    const gains = people.map((p) => gainWithoutWaiting(auction, p)).sort((a, b) => a - b);
    const idle = gains[(tree.cap[node] as number) - 1] as number;
    for (const p of people) worth[waitOption(face, p)] = idle;
  }
  bid(auction, may, STEP, limit);
  return auction;
}

/** People by whether they have the option to wait, the last first. */
function whoMayWait(face: Face): { readonly must: number[]; readonly may: number[] } {
  const must: number[] = [];
  const may: number[] = [];
  for (let p = face.people - 1; p >= 0; p--) (waitOption(face, p) < 0 ? must : may).push(p);
  return { must, may };
}

/** A person's option to wait, which is their last; −1 where they have none. */
function waitOption({ rowFrom, option }: Face, person: number): number {
  const last = (rowFrom[person + 1] as number) - 1;
  return last >= (rowFrom[person] as number) && option[last] === WAITS ? last : -1;
}

function gainWithoutWaiting({ face, worth, price }: Auction, person: number): number {
  const end = face.rowFrom[person + 1] as number;
  let best = 0;
  for (let e = face.rowFrom[person] as number; e < end; e++)
    if (face.option[e] !== WAITS)
      best = Math.max(best, (worth[e] as number) - (price[face.leaf[e] as number] as number));
  return best;
}

/** Takes over what the auction found as far as it is true at its prices. @returns those who hold nothing. */
function startAt(stage: Stage, bids: Auction): number[] {
  const { face, tree, flow, worth, price } = stage;
  clear(stage);
  const from = new Int32Array(tree.nodes);
  const order = leavesFirst(tree);
  const allowed = keepLimits(stage, order, bids);
  for (const v of order.toReversed())
    price[v] = Math.max(
      allowed[v] ? (bids.price[v] as number) : 0,
      price[tree.parent[v] as number] as number,
    );
  const waiting: number[] = [];
  for (let p = 0; p < face.people; p++) {
    if (face.rowFrom[p] === face.rowFrom[p + 1]) continue;
    const option = bids.held[p] as number;
    const leaf = option < 0 ? -1 : (face.leaf[option] as number);
    const gain = bestGain(face, worth, price, p);
    if (leaf >= 0 && allowed[leaf] && (worth[option] as number) - (price[leaf] as number) === gain) {
      seat(flow, p, option, leaf);
      from[leaf] = (from[leaf] as number) + 1;
    } else waiting.push(p);
  }
  fillLoads(stage, order, from, waiting.length);
  return waiting;
}

function clear({ flow, price, owed }: Stage): void {
  flow.held.fill(-1);
  flow.firstHolder.fill(-1);
  flow.load.fill(0);
  price.fill(0);
  owed.fill(0);
}

/**
 * Node → 0 where it lies under a limit that the auction broke, counting those who must still come to nodes that
 * must fill: there the exact part starts from nothing.
 */
function keepLimits(
  { tree, face, mustFill }: Stage,
  leavesFirst: readonly number[],
  { held }: Auction,
): Uint8Array {
  const allowed = new Uint8Array(tree.nodes + 1).fill(1);
  const load = new Int32Array(tree.nodes + 1);
  for (const option of held) {
    const leaf = option < 0 ? tree.nodes : (face.leaf[option] as number);
    load[leaf] = (load[leaf] as number) + 1;
  }
  for (const v of leavesFirst) {
    const cap = tree.cap[v] as number;
    const own = load[v] as number;
    if (own > cap) allowed[v] = 0;
    const up = tree.parent[v] as number;
    load[up] = (load[up] as number) + (mustFill[v] ? cap : Math.min(own, cap));
  }
  for (const v of leavesFirst.toReversed()) if (!allowed[tree.parent[v] as number]) allowed[v] = 0;
  return allowed;
}

/** Loads as if every node that has a price or must fill were full; the difference is owed to it. */
function fillLoads(
  { tree, flow, price, mustFill, owed }: Stage,
  childrenFirst: readonly number[],
  entered: Int32Array,
  waiting: number,
): void {
  let unowed = waiting;
  for (const v of childrenFirst) {
    const up = tree.parent[v] as number;
    const lacking = (tree.cap[v] as number) - (entered[v] as number);
    if (mustFill[v] || (price[v] as number) !== (price[up] as number)) {
      owed[v] = lacking;
      unowed -= lacking;
      entered[v] = tree.cap[v] as number;
    }
    flow.load[v] = entered[v] as number;
    if (up < tree.nodes) entered[up] = (entered[up] as number) + (entered[v] as number);
  }
  owed[tree.nodes] = unowed;
}

function leavesFirst({ nodes, childFrom, child }: Tree): number[] {
  const order = [nodes];
  for (let i = 0; i < order.length; i++) {
    const v = order[i] as number;
    // One by one: more opportunities than arguments fit into a call are under the top.
    for (let c = childFrom[v] as number; c < (childFrom[v + 1] as number); c++)
      order.push(child[c] as number);
  }
  return order.slice(1).reverse();
}

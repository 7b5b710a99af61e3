import { leadOf } from './lead.ts';
import { type LivePlan, OPEN } from './live-plan.ts';
import { addLoad, moveTo } from './seats.ts';
import {
  mayBeNearer,
  nearest,
  offerEnd,
  offerNode,
  settlePrices,
  startAt,
  takeOffer,
} from './vector-search.ts';
import { bestGainFor, worthInto } from './worth.ts';

/** Where one too many comes to rest: at node `node`, whence it may go on to the top, or there by `waits` going without. */
interface End {
  node: number;
  waits: number;
  atTop: boolean;
  /** A node that may take one more, −1: none. */
  readonly owed: number;
}

const NOBODY = -1;

/**
 * Finds one person a seat at the least loss, or lets them or somebody else wait where that is less.
 * Dijkstra over vectors, O(options · levels · log nodes) at worst, local in practice.
 */
export function seatPerson(live: LivePlan, person: number): void {
  const gain = bestGainFor(live, person);
  const end: End = { node: -1, waits: person, atTop: false, owed: -1 };
  offerEnd(live.scratch, gain);
  offerOptions(live, person, gain, end);
  search(live, end);
  settlePrices(live.scratch, live.price, live.leadOfPrice, 1);
  if (end.waits !== person) finish(live, end);
}

/**
 * Finds room for one too many at `node`; `owed` is a node that may take it (−1: none).
 * @returns whether it took it.
 */
export function clearOne(live: LivePlan, node: number, owed: number): boolean {
  const end: End = { node: -1, waits: NOBODY, atTop: false, owed };
  startAt(live.scratch, node);
  endHere(live, node, end);
  search(live, end);
  settlePrices(live.scratch, live.price, live.leadOfPrice, 1);
  finish(live, end);
  return end.waits === NOBODY && !end.atTop;
}

function search(live: LivePlan, end: End): void {
  const { scratch, flow, cap, parent, firstChild, nextChild } = live;
  const { levels, length } = scratch;
  const to = new Int32Array(levels);
  for (let v = nearest(scratch); v >= 0; v = nearest(scratch)) {
    for (let k = 0; k < levels; k++) to[k] = length[v * levels + k] as number;
    // Not from an end: it is not nearer than itself.
    if ((flow.load[v] as number) < (cap[v] as number)) offerNeighbour(live, v, to, parent[v] as number, end);
    for (let w = firstChild[v] as number; w >= 0; w = nextChild[w] as number)
      offerNeighbour(live, v, to, w, end);
    offerHolders(live, v, to, end);
  }
}

function offerNeighbour(live: LivePlan, v: number, to: Int32Array, w: number, end: End): void {
  const { scratch, price } = live;
  const { none, levels } = scratch;
  if (!offerNode(scratch, w, to, price, w * levels, price, v * levels, none, 0)) return;
  takeOffer(scratch, w, -1, v);
  endHere(live, w, end);
}

/** Where a node that was just come to may keep one more, that is an end: at once, so that nothing longer is looked at any more. */
function endHere({ scratch, flow, cap, parent }: LivePlan, v: number, end: End): void {
  const hasRoom = (flow.load[v] as number) < (cap[v] as number) && (parent[v] as number) < 0;
  if (v !== end.owed && !hasRoom) return;
  offerEnd(scratch, scratch.offer);
  end.node = v;
  end.waits = NOBODY;
  end.atTop = v !== end.owed;
}

function offerHolders(live: LivePlan, v: number, to: Int32Array, end: End): void {
  const { flow, scratch, price } = live;
  const { levels, holder } = scratch;
  for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number) {
    worthInto(live, flow.held[h] as number, holder);
    for (let k = 0; k < levels; k++)
      holder[k] = (to[k] as number) + (holder[k] as number) - (price[v * levels + k] as number);
    if (offerEnd(scratch, holder)) {
      end.node = v;
      end.waits = h;
    }
    offerOptions(live, h, holder, end);
  }
}

/** What a person could do instead of what they have, `reach` being what they must not lose more than. */
function offerOptions(live: LivePlan, p: number, reach: Int32Array, end: End): void {
  const { scratch, flow, option, person, price, leadOfPrice, worth } = live;
  const { levels, rest, none } = scratch;
  rest.set(reach);
  rest[0] = (rest[0] as number) - (person.rank[p] as number);
  if (worth.hold >= 0 && person.hasStanding[p] === 0) rest[worth.hold] = (rest[worth.hold] as number) - 1;
  const lead = leadOf(rest, 0);
  for (let e = person.firstOption[p] as number; e >= 0; e = option.nextOfPerson[e] as number) {
    const v = option.leaf[e] as number;
    const mark = option.mark[e] as number;
    if (!mayBeNearer(scratch, v, lead + (leadOfPrice[v] as number) - (worth.leadOfMark[mark] as number)))
      continue;
    if (option.closed[e] !== OPEN || e === flow.held[p]) continue;
    if (!offerNode(scratch, v, rest, price, v * levels, worth.ofMark, mark * levels, none, 0)) continue;
    takeOffer(scratch, v, e, p);
    endHere(live, v, end);
  }
}

/** Moves everybody on the way one step, from its end back to its start. */
function finish(live: LivePlan, { node, waits, atTop }: End): void {
  const { scratch, option, flow, parent } = live;
  if (waits >= 0) moveTo(live, waits, -1);
  else if (atTop) addLoad(live, node, 1);
  for (let v = node; v >= 0; ) {
    const from = scratch.from[v] as number;
    const e = scratch.option[v] as number;
    if (e >= 0) {
      const held = flow.held[from] as number;
      moveTo(live, from, e);
      v = held < 0 ? -1 : (option.leaf[held] as number);
      continue;
    }
    if (from >= 0) {
      if (parent[from] === v) addLoad(live, from, 1);
      else addLoad(live, v, -1);
    }
    v = from;
  }
}

import { type LivePlan, OPEN } from './live-plan.ts';
import { addLoad, moveTo } from './seats.ts';
import { nearest, offerEnd, offerNode, settlePrices, startAt, takeOffer } from './vector-search.ts';
import { bestGainFor, worthInto } from './worth.ts';

/** Where one too many comes to rest: at node `node`, whence it may go on to the top, or there by `waits` going without. */
interface End {
  node: number;
  waits: number;
  atTop: boolean;
}

const NOBODY = -1;

/**
 * Finds one person a seat at the least loss, or lets them or somebody else wait where that is less.
 * Dijkstra over vectors, O(options · levels · log nodes) at worst, local in practice.
 */
export function seatPerson(live: LivePlan, person: number): void {
  const gain = bestGainFor(live, person);
  const end: End = { node: -1, waits: person, atTop: false };
  offerEnd(live.scratch, gain);
  offerOptions(live, person, gain);
  search(live, end, NOBODY);
  settlePrices(live.scratch, live.price, 1);
  if (end.waits !== person) finish(live, end);
}

/**
 * Finds room for one too many at `node`; `owed` is a node that may take it (−1: none).
 * @returns whether it took it.
 */
export function clearOne(live: LivePlan, node: number, owed: number): boolean {
  const end: End = { node: -1, waits: NOBODY, atTop: false };
  startAt(live.scratch, node);
  search(live, end, owed);
  settlePrices(live.scratch, live.price, 1);
  finish(live, end);
  return end.waits === NOBODY && !end.atTop;
}

function search(live: LivePlan, end: End, owed: number): void {
  const { scratch, flow, cap, parent, firstChild, nextChild } = live;
  const { levels, length } = scratch;
  const to = new Int32Array(levels);
  for (let v = nearest(scratch); v >= 0; v = nearest(scratch)) {
    for (let k = 0; k < levels; k++) to[k] = length[v * levels + k] as number;
    const up = parent[v] as number;
    const hasRoom = (flow.load[v] as number) < (cap[v] as number);
    if (v === owed || (hasRoom && up < 0)) {
      offerEnd(scratch, to);
      end.node = v;
      end.waits = NOBODY;
      end.atTop = v !== owed;
      return;
    }
    if (hasRoom) offerNeighbour(live, v, to, up);
    for (let w = firstChild[v] as number; w >= 0; w = nextChild[w] as number) offerNeighbour(live, v, to, w);
    offerHolders(live, v, to, end);
  }
}

function offerNeighbour({ scratch, price }: LivePlan, v: number, to: Int32Array, w: number): void {
  const { levels } = scratch;
  if (offerNode(scratch, w, to, price, w * levels, price, v * levels)) takeOffer(scratch, w, -1, v);
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
    offerOptions(live, h, holder);
  }
}

/** What a person could do instead of what they have, `reach` being what they must not lose more than. */
function offerOptions(live: LivePlan, p: number, reach: Int32Array): void {
  const { scratch, flow, option, person, price, worth } = live;
  const { levels, rest } = scratch;
  rest.set(reach);
  rest[0] = (rest[0] as number) - (person.rank[p] as number);
  if (worth.hold >= 0 && person.hasStanding[p] === 0) rest[worth.hold] = (rest[worth.hold] as number) - 1;
  for (let e = person.firstOption[p] as number; e >= 0; e = option.nextOfPerson[e] as number) {
    if (option.closed[e] !== OPEN || e === flow.held[p]) continue;
    const v = option.leaf[e] as number;
    if (option.isStanding[e] === 1) addStanding(live, p, rest, -1);
    if (offerNode(scratch, v, rest, price, v * levels, worth.ofScore, (option.score[e] as number) * levels))
      takeOffer(scratch, v, e, p);
    if (option.isStanding[e] === 1) addStanding(live, p, rest, 1);
  }
}

/** Takes what a standing offer adds off a length (−1), or puts it back (1). */
function addStanding({ worth, person }: LivePlan, p: number, length: Int32Array, sign: 1 | -1): void {
  if (worth.hold >= 0 && person.hasStanding[p] === 1)
    length[worth.hold] = (length[worth.hold] as number) + sign;
  const last = length.length - 1;
  length[last] = (length[last] as number) + sign * worth.stickiness;
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

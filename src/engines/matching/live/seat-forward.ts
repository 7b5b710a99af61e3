import type { LivePlan } from './live-plan.ts';
import { addLoad, moveTo } from './seats.ts';
import { nearest, offerEnd, offerNode, settlePrices, type VectorSearch } from './vector-search.ts';
import { beyondPrice, bestGainFor, gainOfHolder, openOptions } from './worth.ts';

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
  const { scratch } = live;
  const end: End = { node: -1, waits: NOBODY, atTop: false };
  scratch.offer.fill(0);
  offerNode(scratch, node, -1, -1);
  search(live, end, owed);
  settlePrices(scratch, live.price, 1);
  finish(live, end);
  return end.waits === NOBODY && !end.atTop;
}

function search(live: LivePlan, end: End, owed: number): void {
  const { scratch } = live;
  for (let v = nearest(scratch); v >= 0; v = nearest(scratch)) {
    const length = lengthTo(scratch, v);
    const up = live.parent[v] as number;
    const hasRoom = (live.flow.load[v] as number) < (live.cap[v] as number);
    if (v === owed || (hasRoom && up < 0)) {
      offerEnd(scratch, length);
      end.node = v;
      end.waits = NOBODY;
      end.atTop = v !== owed;
      return;
    }
    if (hasRoom) offerNeighbour(live, v, length, up);
    for (let w = live.firstChild[v] as number; w >= 0; w = live.nextChild[w] as number)
      offerNeighbour(live, v, length, w);
    offerHolders(live, v, length, end);
  }
}

function lengthTo({ length, levels }: VectorSearch, v: number): Int32Array {
  return length.slice(v * levels, (v + 1) * levels);
}

function offerNeighbour({ scratch, price }: LivePlan, v: number, length: Int32Array, w: number): void {
  const { levels, offer } = scratch;
  for (let k = 0; k < levels; k++)
    offer[k] = (length[k] as number) - (price[v * levels + k] as number) + (price[w * levels + k] as number);
  offerNode(scratch, w, -1, v);
}

function offerHolders(live: LivePlan, v: number, length: Int32Array, end: End): void {
  const { flow, scratch } = live;
  for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number) {
    const base = gainOfHolder(live, h);
    for (let k = 0; k < base.length; k++) base[k] = (base[k] as number) + (length[k] as number);
    if (offerEnd(scratch, base)) {
      end.node = v;
      end.waits = h;
    }
    offerOptions(live, h, base);
  }
}

function offerOptions(live: LivePlan, person: number, base: Int32Array): void {
  const { scratch, flow, option } = live;
  const { offer } = scratch;
  for (const e of openOptions(live, person)) {
    if (e === flow.held[person]) continue;
    for (let k = 0; k < base.length; k++) offer[k] = (base[k] as number) - beyondPrice(live, e, k);
    offerNode(scratch, option.leaf[e] as number, e, person);
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

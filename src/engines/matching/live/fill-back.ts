import { type LivePlan, OPEN } from './live-plan.ts';
import { addLoad, moveTo } from './seats.ts';
import { nearest, offerEnd, offerNode, settlePrices } from './vector-search.ts';
import { beyondPrice, gainOfHolder } from './worth.ts';

/** Where a seat is given from: by somebody who waits and takes `option`, or (−1) by `node` going without. */
interface Giver {
  node: number;
  option: number;
}

/**
 * Fills a seat that `node` lacks (its load counts it already) at the greatest gain, or leaves it or another one
 * empty. Dijkstra against the arrows, O(options · levels · log nodes) at worst, local in practice.
 */
export function fillNode(live: LivePlan, node: number): void {
  const { scratch } = live;
  const giver: Giver = { node, option: -1 };
  scratch.offer.fill(0);
  offerNode(scratch, node, -1, -1);
  for (let v = nearest(scratch); v >= 0; v = nearest(scratch)) {
    const reach = reachOf(live, v);
    offerTree(live, v, reach, giver);
    offerPeople(live, v, reach, giver);
  }
  settlePrices(scratch, live.price, -1);
  pull(live, giver, node);
}

/** Length to a node and its price, level by level. */
function reachOf({ scratch, price }: LivePlan, v: number): Int32Array {
  const { levels, length } = scratch;
  const reach = length.slice(v * levels, (v + 1) * levels);
  for (let k = 0; k < levels; k++) reach[k] = (reach[k] as number) + (price[v * levels + k] as number);
  return reach;
}

function offerTree(live: LivePlan, v: number, reach: Int32Array, giver: Giver): void {
  const { flow, cap, firstChild, nextChild, parent, scratch } = live;
  for (let w = firstChild[v] as number; w >= 0; w = nextChild[w] as number)
    if ((flow.load[w] as number) < (cap[w] as number)) offerNeighbour(live, v, reach, w);
  if (flow.load[v] === 0) return;
  if ((parent[v] as number) >= 0) offerNeighbour(live, v, reach, parent[v] as number);
  else if (offerEnd(scratch, reach)) {
    giver.node = v;
    giver.option = -1;
  }
}

function offerNeighbour({ scratch, price }: LivePlan, v: number, reach: Int32Array, w: number): void {
  const { levels, offer } = scratch;
  for (let k = 0; k < levels; k++) offer[k] = (reach[k] as number) - (price[w * levels + k] as number);
  offerNode(scratch, w, -1, v);
}

function offerPeople(live: LivePlan, v: number, reach: Int32Array, giver: Giver): void {
  const { option, flow, scratch, price } = live;
  const { offer, levels } = scratch;
  for (let e = option.firstInto[v] as number; e >= 0; e = option.nextInto[e] as number) {
    const person = option.person[e] as number;
    const held = flow.held[person] as number;
    if (option.closed[e] !== OPEN || held === e) continue;
    const gain = gainOfHolder(live, person);
    for (let k = 0; k < levels; k++)
      offer[k] =
        (reach[k] as number) -
        (price[v * levels + k] as number) +
        (gain[k] as number) -
        beyondPrice(live, e, k);
    if (held >= 0) offerNode(scratch, option.leaf[held] as number, e, person);
    else if (offerEnd(scratch, offer)) {
      giver.node = v;
      giver.option = e;
    }
  }
}

function pull(live: LivePlan, giver: Giver, node: number): void {
  const { option, scratch, parent } = live;
  if (giver.option >= 0) moveTo(live, option.person[giver.option] as number, giver.option);
  else addLoad(live, giver.node, -1);
  for (let v = giver.node; v !== node; ) {
    const from = scratch.from[v] as number;
    const e = scratch.option[v] as number;
    if (e >= 0) {
      moveTo(live, from, e);
      v = option.leaf[e] as number;
    } else {
      if (parent[v] === from) addLoad(live, v, 1);
      else addLoad(live, from, -1);
      v = from;
    }
  }
}

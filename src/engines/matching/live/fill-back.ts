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
import { worthInto } from './worth.ts';

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
  const { scratch, price } = live;
  const { levels, length } = scratch;
  const giver: Giver = { node, option: -1 };
  const reach = new Int32Array(levels);
  startAt(scratch, node);
  for (let v = nearest(scratch); v >= 0; v = nearest(scratch)) {
    for (let k = 0; k < levels; k++)
      reach[k] = (length[v * levels + k] as number) + (price[v * levels + k] as number);
    offerTree(live, v, reach, giver);
    offerPeople(live, v, reach, giver);
  }
  settlePrices(scratch, price, live.leadOfPrice, -1);
  pull(live, giver, node);
}

/** `reach` is the length to v and its price. */
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
  const { none, levels } = scratch;
  if (offerNode(scratch, w, reach, none, 0, none, 0, price, w * levels)) takeOffer(scratch, w, -1, v);
}

function offerPeople(live: LivePlan, v: number, reach: Int32Array, giver: Giver): void {
  const { option, person, leadOfPrice, worth, scratch } = live;
  const { intoFrom, into, personInto, markInto, firstLateInto, nextLateInto } = option;
  const { leadOfMark } = worth;
  const lead = leadOf(reach, 0);
  const end = intoFrom[v + 1] as number;
  for (let i = intoFrom[v] as number; i < end; i++) {
    const p = personInto[i] as number;
    const leaf = person.leaf[p] as number;
    const gain =
      (leadOfMark[person.mark[p] as number] as number) - (leadOfMark[markInto[i] as number] as number);
    if (leaf >= 0 && !mayBeNearer(scratch, leaf, lead + gain - (leadOfPrice[leaf] as number))) continue;
    offerPerson(live, v, reach, into[i] as number, giver);
  }
  for (let e = firstLateInto[v] as number; e >= 0; e = nextLateInto[e] as number)
    offerPerson(live, v, reach, e, giver);
}

function offerPerson(live: LivePlan, v: number, reach: Int32Array, e: number, giver: Giver): void {
  const { option, flow } = live;
  const p = option.person[e] as number;
  if (option.closed[e] !== OPEN || flow.held[p] === e) return;
  if (flow.held[p] === -1) offerWaiting(live, v, reach, e, giver);
  else offerHolder(live, reach, e, p);
}

/** Somebody leaves what they hold for option e. What their person counts is in both and falls out. */
function offerHolder(live: LivePlan, reach: Int32Array, e: number, p: number): void {
  const { option, person, scratch, price, worth } = live;
  const { levels } = scratch;
  const leaf = person.leaf[p] as number;
  const now = (person.mark[p] as number) * levels;
  const then = (option.mark[e] as number) * levels;
  if (offerNode(scratch, leaf, reach, worth.ofMark, now, worth.ofMark, then, price, leaf * levels))
    takeOffer(scratch, leaf, e, p);
}

function offerWaiting(live: LivePlan, v: number, reach: Int32Array, e: number, giver: Giver): void {
  const { holder, levels } = live.scratch;
  worthInto(live, e, holder);
  for (let k = 0; k < levels; k++) holder[k] = (reach[k] as number) - (holder[k] as number);
  if (!offerEnd(live.scratch, holder)) return;
  giver.node = v;
  giver.option = e;
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

import { leadOf } from './lead.ts';

/**
 * Shortest paths where a length has one number for each level and the first that differs decides: what a change
 * costs, most important loss first. Scratch for one search.
 */
export interface VectorSearch {
  readonly levels: number;
  /** Length to node v at level k: `length[v * levels + k]`, where it is reached. */
  readonly length: Int32Array;
  /** Node → lead of that length, infinite where it is not reached. */
  readonly lead: Float64Array;
  readonly state: Uint8Array;
  readonly heap: number[];
  readonly place: Int32Array;
  readonly touched: number[];
  /** How a node was come to (or, searching back, is left): by a person's option, or (−1) from a tree neighbour. */
  readonly option: Int32Array;
  readonly from: Int32Array;
  /** Length of the best end so far. */
  readonly bound: Int32Array;
  hasBound: boolean;
  /** Lead of that length, infinite while there is none. */
  boundLead: number;
  /** One length each: being offered, of a person, of a person without what their options count; and no length. */
  readonly offer: Int32Array;
  readonly holder: Int32Array;
  readonly rest: Int32Array;
  readonly none: Int32Array;
}

const UNREACHED = 0;
const REACHED = 1;

export function vectorSearch(nodes: number, levels: number): VectorSearch {
  return {
    levels,
    length: new Int32Array(nodes * levels),
    lead: new Float64Array(nodes).fill(Infinity),
    state: new Uint8Array(nodes),
    heap: [],
    place: new Int32Array(nodes),
    touched: [],
    option: new Int32Array(nodes),
    from: new Int32Array(nodes),
    bound: new Int32Array(levels),
    hasBound: false,
    boundLead: Infinity,
    offer: new Int32Array(levels),
    holder: new Int32Array(levels),
    rest: new Int32Array(levels),
    none: new Int32Array(levels),
  };
}

/** Takes a length for an end, where it is shorter than the best so far. */
export function offerEnd(search: VectorSearch, length: Int32Array): boolean {
  const { bound, hasBound } = search;
  if (hasBound && !isLess(length, 0, bound)) return false;
  bound.set(length);
  search.hasBound = true;
  search.boundLead = leadOf(length, 0);
  return true;
}

/** Is `a` from `at` on, level by level, less than `b`? */
function isLess(a: Int32Array, at: number, b: Int32Array): boolean {
  for (let k = 0; k < b.length; k++) if (a[at + k] !== b[k]) return (a[at + k] as number) < (b[k] as number);
  return false;
}

/** Could a length with this lead be a shorter one to node v, and shorter than the best end? If not, nothing more need be summed. */
export function mayBeNearer({ lead, boundLead }: VectorSearch, v: number, offered: number): boolean {
  return offered <= boundLead && offered <= (lead[v] as number);
}

/**
 * Is `base + a[at …] − b[bt …] − c[ct …]` a shorter length to node v than is known, and shorter than the best end? It is
 * summed level by level and given up at the first that is longer, since nearly all are, at the first or the second.
 */
export function offerNode(
  search: VectorSearch,
  v: number,
  base: Int32Array,
  a: Int32Array,
  at: number,
  b: Int32Array,
  bt: number,
  c: Int32Array,
  ct: number,
): boolean {
  const { levels, length, offer, bound } = search;
  const known = v * levels;
  let isUnderBound = !search.hasBound;
  let isShorter = search.state[v] === UNREACHED;
  for (let k = 0; k < levels; k++) {
    const next = (base[k] as number) + (a[at + k] as number) - (b[bt + k] as number) - (c[ct + k] as number);
    offer[k] = next;
    if (!isUnderBound) {
      if (next > (bound[k] as number)) return false;
      isUnderBound = next < (bound[k] as number);
    }
    if (!isShorter) {
      if (next > (length[known + k] as number)) return false;
      isShorter = next < (length[known + k] as number);
    }
  }
  return isUnderBound && isShorter;
}

/** Takes `offer`, just found shorter, as the length to node v. */
export function takeOffer(search: VectorSearch, v: number, option: number, from: number): void {
  const { levels, length, state, offer } = search;
  if (state[v] === UNREACHED) {
    state[v] = REACHED;
    search.touched.push(v);
    search.place[v] = search.heap.push(v) - 1;
  }
  const at = v * levels;
  for (let k = 0; k < levels; k++) length[at + k] = offer[k] as number;
  search.lead[v] = leadOf(length, at);
  search.option[v] = option;
  search.from[v] = from;
  rise(search, search.place[v] as number, v);
}

/** Begins a search at node v. */
export function startAt(search: VectorSearch, v: number): void {
  search.offer.fill(0);
  takeOffer(search, v, -1, -1);
}

/** Takes the nearest node that is nearer than the best end; −1 where there is none left. */
export function nearest(search: VectorSearch): number {
  const { heap, place } = search;
  const v = heap[0];
  if (v === undefined || (search.hasBound && !isLess(search.length, v * search.levels, search.bound)))
    return -1;
  const last = heap.pop() as number;
  place[v] = -1;
  if (heap.length > 0) sink(search, last);
  return v;
}

/** Moves prices of what is nearer than the end by the difference, up (1) or down (−1), and clears the scratch. */
export function settlePrices(
  search: VectorSearch,
  price: Int32Array,
  leadOfPrice: Float64Array,
  sign: 1 | -1,
): void {
  const { levels, length, bound, state } = search;
  for (const v of search.touched) {
    state[v] = UNREACHED;
    search.lead[v] = Infinity;
    const at = v * levels;
    if (!isLess(length, at, bound)) continue;
    for (let k = 0; k < levels; k++) {
      const slack = (bound[k] as number) - (length[at + k] as number);
      price[at + k] = (price[at + k] as number) + sign * slack;
    }
    leadOfPrice[v] = leadOf(price, at);
  }
  search.touched.length = 0;
  search.heap.length = 0;
  search.hasBound = false;
  search.boundLead = Infinity;
}

function isNearer({ levels, length, lead }: VectorSearch, v: number, w: number): boolean {
  if (lead[v] !== lead[w]) return (lead[v] as number) < (lead[w] as number);
  for (let k = 2; k < levels; k++) {
    const a = length[v * levels + k] as number;
    const b = length[w * levels + k] as number;
    if (a !== b) return a < b;
  }
  return false;
}

function rise(search: VectorSearch, at: number, v: number): void {
  const { heap, place } = search;
  let i = at;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const above = heap[up] as number;
    if (!isNearer(search, v, above)) break;
    heap[i] = above;
    place[above] = i;
    i = up;
  }
  heap[i] = v;
  place[v] = i;
}

function sink(search: VectorSearch, v: number): void {
  const { heap, place } = search;
  let i = 0;
  for (let below = 1; below < heap.length; below = 2 * i + 1) {
    if (below + 1 < heap.length && isNearer(search, heap[below + 1] as number, heap[below] as number))
      below++;
    const w = heap[below] as number;
    if (!isNearer(search, w, v)) break;
    heap[i] = w;
    place[w] = i;
    i = below;
  }
  heap[i] = v;
  place[v] = i;
}

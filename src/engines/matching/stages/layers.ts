import { bestGain, gainOf, type Stage } from './stage.ts';

/** Lets a path also end with somebody below `rank` giving up their seat. */
export interface Eviction {
  readonly rankOf: Int32Array;
  readonly rank: number;
}

/** Nodes by their distance, in steps along tight options, from some people who hold nothing. */
export interface Layers {
  readonly stage: Stage;
  readonly eviction: Eviction | undefined;
  /** Node → steps from those people (1 for what they can take themselves), 0 where not reached. */
  readonly layer: Int32Array;
  /** A path may end in the last layer, and in none before. */
  readonly found: boolean;
}

/** Breadth first, as far as the first layer in which a path may end. O(options). */
export function layersFrom(stage: Stage, people: readonly number[], eviction?: Eviction): Layers {
  const layer = new Int32Array(stage.tree.nodes + 1);
  let front: number[] = [];
  for (const person of people)
    spread(stage, layer, front, 1, person, bestGain(stage.face, stage.worth, stage.price, person));
  for (let at = 1; front.length > 0; at++) {
    if (front.some((v) => mayEnd(stage, v, eviction))) return { stage, eviction, layer, found: true };
    const next: number[] = [];
    for (const v of front) spreadFrom(stage, layer, next, at + 1, v);
    front = next;
  }
  return { stage, eviction, layer, found: false };
}

/**
 * Node → the first of these groups of people, counted from 1, that reaches it along tight options; 0 for none.
 * Nobody in them reaches a seat: otherwise seat them first. O(options) a group at worst.
 */
export function reachAlongTightPaths(stage: Stage, groups: readonly (readonly number[])[]): Int32Array {
  const reachedBy = new Int32Array(stage.tree.nodes + 1);
  groups.forEach((group, i) => {
    const front: number[] = [];
    for (const person of group)
      spread(stage, reachedBy, front, i + 1, person, bestGain(stage.face, stage.worth, stage.price, person));
    for (let v = front.pop(); v !== undefined; v = front.pop()) spreadFrom(stage, reachedBy, front, i + 1, v);
  });
  return reachedBy;
}

export function isBelow(eviction: Eviction, holder: number): boolean {
  return (eviction.rankOf[holder] as number) < eviction.rank;
}

function mayEnd({ owed, flow, tree }: Stage, v: number, eviction: Eviction | undefined): boolean {
  if ((owed[v] as number) > 0) return true;
  if (eviction === undefined || v === tree.nodes) return false;
  for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number)
    if (isBelow(eviction, h)) return true;
  return false;
}

/** Marks what one person can take for as much as they have. */
function spread(
  stage: Stage,
  mark: Int32Array,
  front: number[],
  as: number,
  person: number,
  gain: number,
): void {
  const { worth, price } = stage;
  const { rowFrom, leaf } = stage.face;
  const last = rowFrom[person + 1] as number;
  for (let e = rowFrom[person] as number; e < last; e++) {
    const v = leaf[e] as number;
    if (mark[v] !== 0 || (worth[e] as number) - (price[v] as number) !== gain) continue;
    mark[v] = as;
    front.push(v);
  }
}

/** Marks what can be had by room made at a node: up where it has room, down where others share its limit. */
function spreadFrom(stage: Stage, mark: Int32Array, front: number[], as: number, v: number): void {
  const { tree, flow, price, mustFill } = stage;
  const step = (w: number): void => {
    if (mark[w] !== 0 || price[w] !== price[v]) return;
    mark[w] = as;
    front.push(w);
  };
  const last = tree.childFrom[v + 1] as number;
  for (let i = tree.childFrom[v] as number; i < last; i++)
    if (!mustFill[tree.child[i] as number]) step(tree.child[i] as number);
  if (v === tree.nodes) return;
  if ((flow.load[v] as number) < (tree.cap[v] as number)) step(tree.parent[v] as number);
  for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number)
    spread(stage, mark, front, as, h, gainOf(stage, h));
}

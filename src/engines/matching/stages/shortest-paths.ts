import { popNode } from './node-heap.ts';
import { come, endAt, finish, type Paths, start } from './paths.ts';
import { bestGain, moveAlong, type Stage } from './stage.ts';

/**
 * Shortest way from any of these people, who hold nothing, to a node that is owed one; prices of what lies nearer
 * rise by the difference, so that the way becomes tight. Dijkstra, O(options · log nodes), local in practice.
 * @returns the node where it ends. There is always one: the stage began with a plan.
 */
export function raisePrices(stage: Stage, paths: Paths, people: readonly number[]): number {
  start(paths);
  for (const person of people)
    relaxOptions(stage, paths, person, bestGain(stage.face, stage.worth, stage.price, person));
  while (paths.heap.size > 0) {
    const v = popNode(paths.heap, paths.distance);
    if ((paths.distance[v] as number) >= paths.bound) break;
    relaxFrom(stage, paths, v);
  }
  finish(paths, stage.price, 1);
  return paths.end;
}

/** Seats one person by the shortest way, moving others along it. */
export function seatByShortestPath(stage: Stage, paths: Paths, person: number): void {
  const end = raisePrices(stage, paths, [person]);
  stage.owed[end] = (stage.owed[end] as number) - 1;
  moveAlong(stage, paths.trail, end);
}

function relaxOptions(stage: Stage, paths: Paths, person: number, gain: number): void {
  const { face, worth, price } = stage;
  const { rowFrom, leaf } = face;
  const { distance } = paths;
  const last = rowFrom[person + 1] as number;
  for (let e = rowFrom[person] as number; e < last; e++) {
    const v = leaf[e] as number;
    const d = gain - (worth[e] as number) + (price[v] as number);
    if (d < (distance[v] as number) && d < paths.bound) reach(stage, paths, v, d, e, person);
  }
}

function reach(stage: Stage, paths: Paths, v: number, d: number, option: number, from: number): void {
  if ((stage.owed[v] as number) > 0) endAt(paths, v, d);
  come(paths, v, d, option, from);
}

function relaxFrom(stage: Stage, paths: Paths, v: number): void {
  const { tree, flow, price, worth, mustFill } = stage;
  const { distance } = paths;
  const d = distance[v] as number;
  const base = d - (price[v] as number);
  const step = (w: number): void => {
    const next = base + (price[w] as number);
    if (next < (distance[w] as number) && next < paths.bound) reach(stage, paths, w, next, -1, v);
  };
  const last = tree.childFrom[v + 1] as number;
  for (let i = tree.childFrom[v] as number; i < last; i++) {
    const w = tree.child[i] as number;
    if (!mustFill[w]) step(w);
  }
  if (v === tree.nodes) return;
  if ((flow.load[v] as number) < (tree.cap[v] as number)) step(tree.parent[v] as number);
  for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number)
    relaxOptions(stage, paths, h, base + (worth[flow.held[h] as number] as number));
}

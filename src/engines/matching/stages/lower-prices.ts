import { seat, unseat } from '../network/flow.ts';
import { popNode } from './node-heap.ts';
import { come, endAt, finish, type Paths, start } from './paths.ts';
import { type Face, gainOf, type Stage } from './stage.ts';

/** The face by node: options into node v are `option[from[v]]` up to `option[from[v + 1]]`. */
export interface Columns {
  readonly from: Int32Array;
  readonly option: Int32Array;
  readonly personOf: Int32Array;
}

/** O(options). */
export function columnsOf({ people, rowFrom, leaf }: Face, nodes: number): Columns {
  const size = rowFrom[people] as number;
  const from = new Int32Array(nodes + 1);
  for (let e = 0; e < size; e++)
    from[(leaf[e] as number) + 1] = (from[(leaf[e] as number) + 1] as number) + 1;
  for (let v = 0; v < nodes; v++) from[v + 1] = (from[v + 1] as number) + (from[v] as number);
  const next = from.slice();
  const option = new Int32Array(size);
  const personOf = new Int32Array(size);
  for (let person = 0; person < people; person++) {
    const last = rowFrom[person + 1] as number;
    for (let e = rowFrom[person] as number; e < last; e++) {
      const v = leaf[e] as number;
      personOf[e] = person;
      option[next[v] as number] = e;
      next[v] = (next[v] as number) + 1;
    }
  }
  return { from, option, personOf };
}

/**
 * Fills one seat that `node` is owed, by the shortest way back to somebody who holds nothing or to the top (the
 * node, or one that gives it a person, goes without and costs nothing more than its parent); prices of what lies
 * nearer fall by the difference. Dijkstra against the arrows, O(options · log nodes), local in practice.
 */
export function fillByShortestPath(stage: Stage, columns: Columns, paths: Paths, node: number): void {
  start(paths);
  const giver = { option: -1 };
  come(paths, node, 0, -1, -1);
  while (paths.heap.size > 0) {
    const v = popNode(paths.heap, paths.distance);
    if ((paths.distance[v] as number) >= paths.bound) break;
    relaxInto(stage, columns, paths, v, giver);
  }
  stage.owed[node] = (stage.owed[node] as number) - 1;
  if (giver.option < 0) stage.owed[stage.tree.nodes] = (stage.owed[stage.tree.nodes] as number) + 1;
  const { end } = paths;
  finish(paths, stage.price, -1);
  pull(stage, columns, paths, end, node, giver.option);
}

/** `giver.option` is set where the end is a person without a seat: the option by which they enter `paths.end`. */
function relaxInto(stage: Stage, columns: Columns, paths: Paths, v: number, giver: { option: number }): void {
  const { flow, worth, price, face } = stage;
  const { distance } = paths;
  const base = (distance[v] as number) + (price[v] as number);
  relaxTree(stage, paths, v, base, giver);
  const last = columns.from[v + 1] as number;
  for (let i = columns.from[v] as number; i < last; i++) {
    const e = columns.option[i] as number;
    const person = columns.personOf[e] as number;
    const held = flow.held[person] as number;
    if (held === e) continue;
    const d = base - (worth[e] as number) + gainOf(stage, person);
    if (d >= paths.bound) continue;
    if (held < 0) {
      endAt(paths, v, d);
      giver.option = e;
    } else if (d < (distance[face.leaf[held] as number] as number))
      come(paths, face.leaf[held] as number, d, e, person);
  }
}

function relaxTree(stage: Stage, paths: Paths, v: number, base: number, giver: { option: number }): void {
  const { tree, flow, price, mustFill } = stage;
  const { distance } = paths;
  const up = tree.parent[v] as number;
  if (!mustFill[v] && (flow.load[v] as number) > 0) {
    const d = base - (price[up] as number);
    if (up === tree.nodes && d < paths.bound) {
      endAt(paths, v, d);
      giver.option = -1;
    } else if (up !== tree.nodes && d < (distance[up] as number) && d < paths.bound)
      come(paths, up, d, -1, v);
  }
  const last = tree.childFrom[v + 1] as number;
  for (let i = tree.childFrom[v] as number; i < last; i++) {
    const w = tree.child[i] as number;
    const d = base - (price[w] as number);
    if ((flow.load[w] as number) < (tree.cap[w] as number) && d < (distance[w] as number) && d < paths.bound)
      come(paths, w, d, -1, v);
  }
}

/** Moves everybody from `end` on to `node`, each one step; first the giver, or the node that goes without. */
function pull(
  { face, tree, flow }: Stage,
  columns: Columns,
  paths: Paths,
  end: number,
  node: number,
  giver: number,
): void {
  const { trail } = paths;
  if (giver >= 0) seat(flow, columns.personOf[giver] as number, giver, end);
  else flow.load[end] = (flow.load[end] as number) - 1;
  for (let v = end; v !== node; ) {
    const option = trail.option[v] as number;
    const from = trail.from[v] as number;
    if (option >= 0) {
      unseat(flow, from, v);
      v = face.leaf[option] as number;
      seat(flow, from, option, v);
    } else {
      if (tree.parent[v] === from) flow.load[v] = (flow.load[v] as number) + 1;
      else flow.load[from] = (flow.load[from] as number) - 1;
      v = from;
    }
  }
}

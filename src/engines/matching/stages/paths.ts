import { emptyHeap, type NodeHeap, nodeHeap, pushNode } from './node-heap.ts';
import type { Trail } from './stage.ts';

/** Scratch of the shortest-path searches, used again and again: every distance is FAR between searches. */
export interface Paths {
  readonly distance: Int32Array;
  readonly heap: NodeHeap;
  readonly trail: Trail;
  readonly touched: Int32Array;
  count: number;
  /** Distance of the best end so far, and that end (−1 for none). */
  bound: number;
  end: number;
}

const FAR = 0x7fffffff;

export function pathsOver(nodes: number): Paths {
  return {
    distance: new Int32Array(nodes + 1).fill(FAR),
    heap: nodeHeap(nodes + 1),
    trail: { option: new Int32Array(nodes + 1), from: new Int32Array(nodes + 1) },
    touched: new Int32Array(nodes + 1),
    count: 0,
    bound: FAR,
    end: -1,
  };
}

export function start(paths: Paths): void {
  paths.count = 0;
  paths.bound = FAR;
  paths.end = -1;
}

/** Notes a shorter way to a node. */
export function come(paths: Paths, v: number, d: number, option: number, from: number): void {
  const { distance, trail } = paths;
  if (distance[v] === FAR) paths.touched[paths.count++] = v;
  distance[v] = d;
  trail.option[v] = option;
  trail.from[v] = from;
  pushNode(paths.heap, distance, v);
}

/** Notes a better end. */
export function endAt(paths: Paths, end: number, d: number): void {
  paths.bound = d;
  paths.end = end;
}

/** Moves the price of every node nearer than the end by the difference, up (1) or down (−1), and clears the scratch. */
export function finish(
  { distance, touched, bound, count, heap }: Paths,
  price: Int32Array,
  sign: 1 | -1,
): void {
  for (let i = 0; i < count; i++) {
    const v = touched[i] as number;
    const slack = bound - (distance[v] as number);
    if (slack > 0) price[v] = (price[v] as number) + sign * slack;
    distance[v] = FAR;
  }
  emptyHeap(heap);
}

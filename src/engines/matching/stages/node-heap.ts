/** Nodes by distance, nearest first, each at most once; of equally near ones the one that got there first in the heap. */
export interface NodeHeap {
  readonly node: Int32Array;
  /** Node → place in the heap, −1 where it is not in it. */
  readonly at: Int32Array;
  size: number;
}

export function nodeHeap(nodes: number): NodeHeap {
  return { node: new Int32Array(nodes), at: new Int32Array(nodes).fill(-1), size: 0 };
}

/** Adds a node, or moves it up because its distance fell. O(log size). */
export function pushNode(heap: NodeHeap, distance: Int32Array, v: number): void {
  const { node, at } = heap;
  const d = distance[v] as number;
  let i = at[v] as number;
  if (i < 0) i = heap.size++;
  while (i > 0) {
    const up = (i - 1) >> 1;
    const above = node[up] as number;
    if ((distance[above] as number) <= d) break;
    node[i] = above;
    at[above] = i;
    i = up;
  }
  node[i] = v;
  at[v] = i;
}

/** Takes the nearest node; the heap must not be empty. O(log size). */
export function popNode(heap: NodeHeap, distance: Int32Array): number {
  const { node, at } = heap;
  const nearest = node[0] as number;
  at[nearest] = -1;
  const last = node[--heap.size] as number;
  if (heap.size > 0) sink(heap, distance, last);
  return nearest;
}

export function emptyHeap(heap: NodeHeap): void {
  for (let i = 0; i < heap.size; i++) heap.at[heap.node[i] as number] = -1;
  heap.size = 0;
}

function sink({ node, at, size }: NodeHeap, distance: Int32Array, v: number): void {
  const d = distance[v] as number;
  let i = 0;
  for (let below = 1; below < size; below = 2 * i + 1) {
    if (
      below + 1 < size &&
      (distance[node[below + 1] as number] as number) < (distance[node[below] as number] as number)
    )
      below++;
    const w = node[below] as number;
    if ((distance[w] as number) >= d) break;
    node[i] = w;
    at[w] = i;
    i = below;
  }
  node[i] = v;
  at[v] = i;
}

/**
 * Where seats are counted: a forest of nodes (opportunities, and the quotas inside or around them) under one top.
 * What enters a node goes on to its parent, and never more than `cap` of it. The top is node `nodes`, without a
 * limit: whoever gets there is placed.
 */
export interface Tree {
  readonly nodes: number;
  /** Node → most people at once. Live plans change it. */
  readonly cap: Int32Array;
  /** Node → parent; `nodes` where it opens straight to the top. */
  readonly parent: Int32Array;
  /** Children of node v (the top included): `child[childFrom[v]]` up to `child[childFrom[v + 1]]`. */
  readonly childFrom: Int32Array;
  readonly child: Int32Array;
}

/** Builds the lists of children. O(nodes). */
export function treeOf(cap: Int32Array, parent: Int32Array): Tree {
  const nodes = cap.length;
  const childFrom = new Int32Array(nodes + 2);
  for (const up of parent) childFrom[up + 1] = (childFrom[up + 1] as number) + 1;
  for (let v = 0; v <= nodes; v++) childFrom[v + 1] = (childFrom[v + 1] as number) + (childFrom[v] as number);
  const next = childFrom.slice();
  const child = new Int32Array(nodes);
  parent.forEach((up, v) => {
    child[next[up] as number] = v;
    next[up] = (next[up] as number) + 1;
  });
  return { nodes, cap, parent, childFrom, child };
}

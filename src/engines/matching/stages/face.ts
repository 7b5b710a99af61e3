import { emptyFlow, seat } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { type Tree, treeOf } from '../network/tree.ts';
import type { Coverage } from './coverage.ts';
import { gainOf, type Stage } from './stage.ts';

/** The plans that place as many as can be, in rank order, as a face; everybody on it holds something. */
export interface FirstFace {
  readonly stage: Stage;
  /** Ranks of those of whom some wait in every plan, and for each the node (from `nodes` on) where they wait. */
  readonly waits: readonly { readonly rank: number; readonly node: number }[];
}

/**
 * Complementary slackness with the first prices: of a person's options only the cheapest stay; nodes with a price
 * must fill; somebody worth no more than that price may as well wait, which is one more option, to a node that
 * holds just those who must. Whoever is worth less has none. O(options).
 */
export function firstFace(network: Network, { flow, price }: Coverage): FirstFace {
  const { people, tree, rank, rowFrom, leaf } = network;
  const cheapest = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p++) {
    const end = rowFrom[p + 1] as number;
    for (let e = rowFrom[p] as number; e < end; e++) {
      const at = price[leaf[e] as number] as number;
      if (cheapest[p] === -1 || at < (cheapest[p] as number)) cheapest[p] = at;
    }
  }
  const waiting = new Map<number, number>();
  for (let p = 0; p < people; p++)
    if (flow.held[p] === -1 && cheapest[p] === rank[p])
      waiting.set(rank[p] as number, (waiting.get(rank[p] as number) ?? 0) + 1);
  const waits = [...waiting.keys()].sort((a, b) => a - b).map((r, i) => ({ rank: r, node: tree.nodes + i }));
  const grown = withWaits(
    tree,
    waits.map((wait) => waiting.get(wait.rank) ?? 0),
  );
  const waitNode = new Map(waits.map((wait) => [wait.rank, wait.node]));
  const face = { people, rowFrom: new Int32Array(people + 1), ...rowsFor(leaf.length + people) };
  const newFlow = emptyFlow(people, grown.nodes);
  newFlow.load.set(flow.load);
  let size = 0;
  const add = (p: number, node: number, option: number): void => {
    face.leaf[size] = node;
    face.option[size] = option;
    if (flow.held[p] === option) seat(newFlow, p, size, node);
    size++;
  };
  for (let p = 0; p < people; p++) {
    const end = rowFrom[p + 1] as number;
    const worthIt = (cheapest[p] as number) <= (rank[p] as number);
    for (let e = rowFrom[p] as number; e < end && worthIt; e++)
      if (price[leaf[e] as number] === cheapest[p]) add(p, leaf[e] as number, e);
    if (cheapest[p] === rank[p]) add(p, waitNode.get(rank[p] as number) ?? -1, -1);
    face.rowFrom[p + 1] = size;
  }
  const mustFill = new Uint8Array(grown.nodes).fill(1);
  for (let v = 0; v < tree.nodes; v++)
    mustFill[v] = (price[v] as number) > (price[tree.parent[v] as number] as number) ? 1 : 0;
  for (const { node } of waits) newFlow.load[node] = grown.cap[node] as number;
  const stage: Stage = {
    face,
    tree: grown,
    flow: newFlow,
    worth: new Int32Array(face.leaf.length),
    price: new Int32Array(grown.nodes + 1),
    mustFill,
    owed: new Int32Array(grown.nodes + 1),
  };
  return { stage, waits };
}

function rowsFor(size: number): { leaf: Int32Array; option: Int32Array } {
  return { leaf: new Int32Array(size), option: new Int32Array(size) };
}

function withWaits(tree: Tree, caps: readonly number[]): Tree {
  const top = tree.nodes + caps.length;
  const parent = Array.from(tree.parent, (up) => (up === tree.nodes ? top : up));
  return treeOf(
    Int32Array.from([...tree.cap, ...caps]),
    Int32Array.from([...parent, ...caps.map(() => top)]),
  );
}

/** Keeps of a settled stage only what its best plans may use, in place, and clears it for the next. O(options). */
export function narrow(stage: Stage): void {
  const { face, tree, flow, worth, price, mustFill } = stage;
  const { rowFrom, leaf, option } = face;
  let size = 0;
  let first = rowFrom[0] as number;
  for (let p = 0; p < face.people; p++) {
    const end = rowFrom[p + 1] as number;
    const held = flow.held[p] as number;
    const gain = held < 0 ? 0 : gainOf(stage, p);
    for (let e = first; e < end; e++) {
      if ((worth[e] as number) - (price[leaf[e] as number] as number) !== gain) continue;
      leaf[size] = leaf[e] as number;
      option[size] = option[e] as number;
      if (held === e) flow.held[p] = size;
      size++;
    }
    first = end;
    rowFrom[p + 1] = size;
  }
  for (let v = 0; v < tree.nodes; v++)
    if ((price[v] as number) > (price[tree.parent[v] as number] as number)) mustFill[v] = 1;
  price.fill(0);
}

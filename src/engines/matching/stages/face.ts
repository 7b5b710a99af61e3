import { emptyFlow, type Flow, seat } from '../network/flow.ts';
import type { Network } from '../network/network.ts';
import { type Tree, treeOf } from '../network/tree.ts';
import type { Coverage } from './coverage.ts';
import { type Face, gainOf, type Stage, WAITS } from './stage.ts';

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
export function firstFace(network: Network, coverage: Coverage): FirstFace {
  const { tree } = network;
  const { price } = coverage;
  const cheapest = cheapestOf(network, price);
  const { waits, caps } = waitsOf(network, coverage, cheapest);
  const grown = withWaits(tree, caps);
  const { face, flow } = rowsOf(network, coverage, cheapest, grown, waits);
  flow.load.set(coverage.flow.load);
  flow.load.set(caps, tree.nodes);
  const mustFill = new Uint8Array(grown.nodes).fill(1);
  for (let v = 0; v < tree.nodes; v++)
    mustFill[v] = (price[v] as number) > (price[tree.parent[v] as number] as number) ? 1 : 0;
  const stage: Stage = {
    face,
    tree: grown,
    flow,
    worth: new Int32Array(face.leaf.length),
    price: new Int32Array(grown.nodes + 1),
    mustFill,
    owed: new Int32Array(grown.nodes + 1),
  };
  return { stage, waits };
}

/** Person → lowest price among their options, −1 where they have none. */
function cheapestOf({ people, rowFrom, leaf }: Network, price: Int32Array): Int32Array {
  const cheapest = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p++) {
    const end = rowFrom[p + 1] as number;
    for (let e = rowFrom[p] as number; e < end; e++) {
      const at = price[leaf[e] as number] as number;
      if (cheapest[p] === -1 || at < (cheapest[p] as number)) cheapest[p] = at;
    }
  }
  return cheapest;
}

/** A node for each rank of which some wait who might as well be placed, and how many do. */
function waitsOf({ people, rank, tree }: Network, { flow }: Coverage, cheapest: Int32Array) {
  const waiting = new Map<number, number>();
  for (let p = 0; p < people; p++)
    if (flow.held[p] === -1 && cheapest[p] === rank[p])
      waiting.set(rank[p] as number, (waiting.get(rank[p] as number) ?? 0) + 1);
  const ranks = [...waiting.keys()].sort((a, b) => a - b);
  return {
    waits: ranks.map((r, i) => ({ rank: r, node: tree.nodes + i })),
    caps: ranks.map((r) => waiting.get(r) ?? 0),
  };
}

function rowsOf(
  { people, rank, rowFrom, leaf }: Network,
  { flow: before, price }: Coverage,
  cheapest: Int32Array,
  tree: Tree,
  waits: FirstFace['waits'],
): { readonly face: Face; readonly flow: Flow } {
  const waitNode = new Map(waits.map((wait) => [wait.rank, wait.node]));
  const room = leaf.length + people;
  const face = {
    people,
    rowFrom: new Int32Array(people + 1),
    leaf: new Int32Array(room),
    option: new Int32Array(room),
  };
  const flow = emptyFlow(people, tree.nodes);
  let size = 0;
  const add = (p: number, node: number, option: number): void => {
    face.leaf[size] = node;
    face.option[size] = option;
    if (before.held[p] === option) seat(flow, p, size, node);
    size++;
  };
  for (let p = 0; p < people; p++) {
    const end = rowFrom[p + 1] as number;
    const isWorthIt = (cheapest[p] as number) <= (rank[p] as number);
    for (let e = rowFrom[p] as number; e < end && isWorthIt; e++)
      if (price[leaf[e] as number] === cheapest[p]) add(p, leaf[e] as number, e);
    if (cheapest[p] === rank[p]) add(p, waitNode.get(rank[p] as number) ?? -1, WAITS);
    face.rowFrom[p + 1] = size;
  }
  return { face, flow };
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

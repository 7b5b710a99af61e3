import type { Flow } from '../network/flow.ts';
import { seat, unseat } from '../network/flow.ts';
import type { Tree } from '../network/tree.ts';

/** In a face: the option to wait. */
export const WAITS = -1;

/** Options still in play, rows by person: those that some plan, best so far, may use. */
export interface Face {
  readonly people: number;
  readonly rowFrom: Int32Array;
  /** Node that the option enters. Nodes past the network's own stand for "waits". */
  readonly leaf: Int32Array;
  /** → option of the network, WAITS for "waits". */
  readonly option: Int32Array;
}

/**
 * One objective being maximised over a face, by prices: a person takes what is worth most beyond its price, a
 * node that is not full costs no more than its parent, one that need not be full no less.
 */
export interface Stage {
  readonly face: Face;
  readonly tree: Tree;
  readonly flow: Flow;
  /** Option of the face → what it counts at this stage. */
  readonly worth: Int32Array;
  /** Node → price of getting in; the top is the last. */
  readonly price: Int32Array;
  /** Node → 1 where every best plan so far fills it. */
  readonly mustFill: Uint8Array;
  /** Node → people it still lacks: its load counts them already. The top is the last. */
  readonly owed: Int32Array;
}

/** What the person has beyond the price: of what they hold or, holding nothing, of the best they could take. */
export function gainOf({ face, flow, worth, price }: Stage, person: number): number {
  const held = flow.held[person] as number;
  if (held >= 0) return (worth[held] as number) - (price[face.leaf[held] as number] as number);
  return bestGain(face, worth, price, person);
}

export function bestGain(face: Face, worth: Int32Array, price: Int32Array, person: number): number {
  const { rowFrom, leaf } = face;
  const end = rowFrom[person + 1] as number;
  let best = -Infinity;
  for (let e = rowFrom[person] as number; e < end; e++)
    best = Math.max(best, (worth[e] as number) - (price[leaf[e] as number] as number));
  return best;
}

/** Takes away what the person holds, and leaves its node owed one. */
export function release(stage: Stage, person: number): void {
  const leaf = stage.face.leaf[stage.flow.held[person] as number] as number;
  unseat(stage.flow, person, leaf);
  owe(stage, leaf);
}

/** Notes that a node lacks one, at the first node up from `node` where that cannot be undone for nothing. */
function owe({ tree, flow, price, mustFill, owed }: Stage, node: number): void {
  let v = node;
  while (v < tree.nodes && !mustFill[v] && price[v] === price[tree.parent[v] as number]) {
    flow.load[v] = (flow.load[v] as number) - 1;
    v = tree.parent[v] as number;
  }
  owed[v] = (owed[v] as number) + 1;
}

/** How each node was come to: by a person's option, or (option −1) from a neighbour in the tree. */
export interface Trail {
  readonly option: Int32Array;
  /** The person, or the node next to it. */
  readonly from: Int32Array;
}

/** Moves everybody on the trail that ends at `end` one step along it: its first person gets a seat. */
export function moveAlong({ face, tree, flow }: Stage, trail: Trail, end: number): void {
  let v = end;
  while (v >= 0) {
    const from = trail.from[v] as number;
    const option = trail.option[v] as number;
    if (option < 0) {
      if (tree.parent[from] === v) flow.load[from] = (flow.load[from] as number) + 1;
      else flow.load[v] = (flow.load[v] as number) - 1;
      v = from;
      continue;
    }
    const held = flow.held[from] as number;
    const before = held < 0 ? -1 : (face.leaf[held] as number);
    if (before >= 0) unseat(flow, from, before);
    seat(flow, from, option, v);
    v = before;
  }
}

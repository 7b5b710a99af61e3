import { type LaidOut, nextTo } from './reach.ts';

/**
 * The nodes of a plan in components: from each node of one all others of it can be come to by people moving on. What somebody could
 * come to is a few components, however many nodes those have.
 */
export interface Components {
  /** Node → component. */
  readonly of: Int32Array;
  readonly nodesOf: readonly (readonly number[])[];
  /** Component → those that can be come to from it at once. */
  readonly next: readonly (readonly number[])[];
  /** Component → 1 where there is room in it. */
  readonly hasRoom: Uint8Array;
}

/** Tarjan's, without recursion. O(nodes + options of those who are placed). */
export function componentsOf(laidOut: LaidOut): Components {
  const { nodes } = laidOut.network.tree;
  const of = new Int32Array(nodes).fill(-1);
  const nodesOf: number[][] = [];
  const found = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const open: number[] = [];
  const ways = nextTo(laidOut);
  let count = 0;
  const visit = (v: number) => {
    found[v] = low[v] = count++;
    open.push(v);
    return { v, ahead: ways(v), at: 0 };
  };
  for (let root = 0; root < nodes; root++) {
    const path = found[root] === -1 ? [visit(root)] : [];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const w = here.ahead[here.at++];
      if (w === undefined) {
        path.pop();
        const { v } = here;
        const before = path.at(-1)?.v;
        if (before !== undefined) low[before] = Math.min(low[before] as number, low[v] as number);
        if (low[v] === found[v]) nodesOf.push(closeFrom(v, open, of, nodesOf.length));
      } else if (found[w] === -1) path.push(visit(w));
      else if (of[w] === -1) low[here.v] = Math.min(low[here.v] as number, found[w] as number);
    }
  }
  const next = nodesOf.map((own, c) => {
    const others = new Set(own.flatMap((v) => Array.from(ways(v), (w) => of[w] as number)));
    others.delete(c);
    return [...others];
  });
  return { of, nodesOf, next, hasRoom: roomIn(laidOut, nodesOf) };
}

/** Takes off the stack all that was found since v: they are one component. */
function closeFrom(v: number, open: number[], of: Int32Array, component: number): number[] {
  const own = open.splice(open.lastIndexOf(v));
  for (const w of own) of[w] = component;
  return own;
}

function roomIn({ network: { tree }, flow }: LaidOut, nodesOf: readonly (readonly number[])[]): Uint8Array {
  const isRoom = (v: number) =>
    tree.parent[v] === tree.nodes && (flow.load[v] as number) < (tree.cap[v] as number);
  return Uint8Array.from(nodesOf, (own) => Number(own.some(isRoom)));
}

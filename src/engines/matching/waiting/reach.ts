import { emptyFlow, type Flow, seat } from '../network/flow.ts';
import { type Network, networkOf } from '../network/network.ts';
import type { Plan } from '../plan/plan.ts';
import { type IntakeProblem, optionFor } from '../problem/intake-problem.ts';

/** A plan laid out for questions: who sits where, and how full everything is. */
export interface LaidOut {
  readonly network: Network;
  readonly flow: Flow;
}

/** O(options). */
export function layOut(problem: IntakeProblem, plan: Plan): LaidOut {
  const network = networkOf(problem);
  const { tree, leafOfOption } = network;
  const flow = emptyFlow(problem.people, tree.nodes);
  plan.opportunityOf.forEach((opportunity, person) => {
    if (opportunity < 0) return;
    const option = optionFor(problem, person, opportunity);
    const leaf = leafOfOption[option] as number;
    seat(flow, person, option, leaf);
    for (let v = leaf; v < tree.nodes; v = tree.parent[v] as number)
      flow.load[v] = (flow.load[v] as number) + 1;
  });
  return { network, flow };
}

/** What somebody could have if those who hold it moved on to what they could have, and so forth. */
export interface Reach {
  readonly nodes: readonly number[];
  /** The nodes of earlier searches that it runs into, where it stops. */
  readonly met: readonly number[];
  /** There is room somewhere: more can be placed, but for side constraints. */
  readonly hasRoom: boolean;
}

/** Node → where people who could be there can move on to, and where else it has room. */
export function nextTo({ network, flow }: LaidOut): (v: number) => number[] {
  const { tree, rowFrom, leaf } = network;
  return (v) => {
    const next = [...tree.child.subarray(tree.childFrom[v], tree.childFrom[v + 1])];
    const up = tree.parent[v] as number;
    if (up !== tree.nodes && (flow.load[v] as number) < (tree.cap[v] as number)) next.push(up);
    for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number)
      for (let e = rowFrom[h] as number; e < (rowFrom[h + 1] as number); e++) next.push(leaf[e] as number);
    return next;
  };
}

/**
 * Alternating search from one person.
 * @param seen node → 1 where an earlier search was; added to. O(options of the people reached).
 */
export function reachFrom({ network, flow }: LaidOut, person: number, seen: Uint8Array): Reach {
  const { tree, rowFrom, leaf } = network;
  const nodes: number[] = [];
  const met: number[] = [];
  const mine = new Set<number>();
  let hasRoom = false;
  const come = (v: number): void => {
    if (mine.has(v)) return;
    mine.add(v);
    if (seen[v]) met.push(v);
    else nodes.push(v);
  };
  const couldHave = (p: number): void => {
    for (let e = rowFrom[p] as number; e < (rowFrom[p + 1] as number); e++) come(leaf[e] as number);
  };
  couldHave(person);
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i] as number;
    seen[v] = 1;
    if ((flow.load[v] as number) < (tree.cap[v] as number)) {
      if (tree.parent[v] === tree.nodes) hasRoom = true;
      else come(tree.parent[v] as number);
    }
    for (const w of tree.child.subarray(tree.childFrom[v], tree.childFrom[v + 1])) come(w);
    for (let h = flow.firstHolder[v] as number; h >= 0; h = flow.nextHolder[h] as number) couldHave(h);
  }
  return { nodes, met, hasRoom };
}

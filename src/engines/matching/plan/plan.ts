import type { Network } from '../network/network.ts';
import type { Pair } from '../problem/intake-problem.ts';
import type { Objective } from './objective.ts';

/**
 * What a place, and room under a quota, is worth at each level: at level k, `ofOpportunity[k * opportunities + o]`
 * and `ofQuota[k * quotas + q]`. Level 0 counts ranks of people placed, the last points; see `levelsOf`.
 */
export interface Prices {
  readonly ofOpportunity: Int32Array;
  readonly ofQuota: Int32Array;
}

/** The plan for an intake: a proposal, with what proves how good it is. */
export interface Plan {
  /** Person → opportunity, −1 for those who wait. */
  readonly opportunityOf: Int32Array;
  readonly objective: Objective;
  /** No plan does better. False only where branching was cut short: then none does better than `bound`. */
  readonly provedBest: boolean;
  /** The best that any plan could still reach; the plan's own objective where it is proved best. */
  readonly bound: Objective;
  /** Pairs ruled out on the way to keep people apart or under crossing quotas; [] where the flow alone sufficed. */
  readonly ruledOut: readonly Pair[];
  /** They prove the plan the best of those without the pairs ruled out. */
  readonly prices: Prices;
  /** They prove that no plan at all does better than the flow without side constraints, where pairs were ruled out. */
  readonly flowPrices: Prices;
}

/** Prices of nodes (as the solver has them, of getting in) as prices of each limit on its own. */
export function pricesOfLimits(network: Network, levels: number, price: Int32Array): Prices {
  const { tree, opportunities, quotaNode } = network;
  const own = (k: number, v: number): number => {
    const up = tree.parent[v] as number;
    return (
      (price[k * tree.nodes + v] as number) - (up === tree.nodes ? 0 : (price[k * tree.nodes + up] as number))
    );
  };
  const quotas = quotaNode.length;
  const ofOpportunity = new Int32Array(levels * opportunities);
  const ofQuota = new Int32Array(levels * quotas);
  for (let k = 0; k < levels; k++) {
    for (let o = 0; o < opportunities; o++) ofOpportunity[k * opportunities + o] = own(k, o);
    for (let q = 0; q < quotas; q++)
      if ((quotaNode[q] as number) >= 0) ofQuota[k * quotas + q] = own(k, quotaNode[q] as number);
  }
  return { ofOpportunity, ofQuota };
}

import type { Prices } from '../plan/plan.ts';
import type { LivePlan } from './live-plan.ts';

/** Prices of nodes as prices of each limit on its own; see `Prices`. O(nodes · levels). */
export function pricesOfLive({ levels, price, parent, opportunities, quotaNode }: LivePlan): Prices {
  const count = levels.length;
  const own = (v: number, k: number): number => {
    const up = parent[v] as number;
    return (price[v * count + k] as number) - (up < 0 ? 0 : (price[up * count + k] as number));
  };
  const quotas = quotaNode.length;
  return {
    ofOpportunity: Int32Array.from({ length: count * opportunities }, (_, i) =>
      own(i % opportunities, Math.floor(i / opportunities)),
    ),
    ofQuota: Int32Array.from({ length: count * quotas }, (_, i) => {
      const node = quotaNode[i % quotas] as number;
      return node < 0 ? 0 : own(node, Math.floor(i / quotas));
    }),
  };
}

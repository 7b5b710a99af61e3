import type { Prices } from '../plan/plan.ts';

/** Prices of limits as what getting into each node costs, its levels side by side. O(nodes · levels · depth). */
export function nodePricesOf(
  { ofOpportunity, ofQuota }: Prices,
  parent: Int32Array,
  quotaNode: Int32Array,
  opportunities: number,
  levels: number,
): Int32Array {
  const own = new Int32Array(parent.length * levels);
  for (let k = 0; k < levels; k++) {
    for (let o = 0; o < opportunities; o++)
      own[o * levels + k] = ofOpportunity[k * opportunities + o] as number;
    quotaNode.forEach((v, q) => {
      if (v >= 0) own[v * levels + k] = ofQuota[k * quotaNode.length + q] as number;
    });
  }
  return own.map((_, i) => {
    let sum = 0;
    for (let v = Math.floor(i / levels); v >= 0; v = parent[v] as number)
      sum += own[v * levels + (i % levels)] as number;
    return sum;
  });
}

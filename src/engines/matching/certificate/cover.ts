import type { Prices } from '../plan/plan.ts';
import { type Limits, quotasOf } from './limits.ts';

/**
 * Kőnig's bound on how many people any plan can place: limits and people such that every open pair comes under one
 * of them; then no more than the room of those limits and one for each of those people. The limits are those with
 * a price at the first level (of nested ones the widest), the people those with a pair outside them. O(options).
 */
export function mostPlaceable(limits: Limits, prices: Prices): number {
  const { problem, open, roomAt } = limits;
  const opportunities = roomAt.length;
  const quotas = problem.quotas ?? [];
  const size = pairsUnder(limits);
  const room = (i: number): number =>
    (i < opportunities ? roomAt[i] : quotas[i - opportunities]?.atMost) ?? 0;
  const needed = new Set<number>();
  let people = 0;
  for (let person = 0; person < problem.people; person++) {
    let isOutside = false;
    for (
      let option = problem.optionsFrom[person] ?? 0;
      option < (problem.optionsFrom[person + 1] ?? 0);
      option++
    ) {
      if (open[option] !== 1) continue;
      const opportunity = problem.opportunityOf[option] ?? -1;
      const priced = [
        ...((prices.ofOpportunity[opportunity] ?? 0) > 0 ? [opportunity] : []),
        ...quotasOf(limits, person, opportunity)
          .filter((q) => (prices.ofQuota[q] ?? 0) > 0)
          .map((q) => opportunities + q),
      ];
      const widest = priced.sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0) || room(a) - room(b))[0];
      if (widest === undefined) isOutside = true;
      else needed.add(widest);
    }
    if (isOutside) people++;
  }
  return [...needed].reduce((sum, i) => sum + room(i), people);
}

/** Open pairs under each opportunity and (numbered after them) each quota. */
function pairsUnder(limits: Limits): Map<number, number> {
  const { problem, open, roomAt } = limits;
  const size = new Map<number, number>();
  const count = (i: number): void => {
    size.set(i, (size.get(i) ?? 0) + 1);
  };
  for (let person = 0; person < problem.people; person++)
    for (
      let option = problem.optionsFrom[person] ?? 0;
      option < (problem.optionsFrom[person + 1] ?? 0);
      option++
    ) {
      if (open[option] !== 1) continue;
      count(problem.opportunityOf[option] ?? -1);
      for (const q of quotasOf(limits, person, problem.opportunityOf[option] ?? -1)) count(roomAt.length + q);
    }
  return size;
}

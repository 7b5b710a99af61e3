import { type Level, worthAt } from '../network/levels.ts';
import { ranksOf } from '../network/ranks.ts';
import type { Prices } from '../plan/plan.ts';
import { optionFor } from '../problem/intake-problem.ts';
import { type Limits, quotasOf } from './limits.ts';

/** Level by level, the first that differs decides. */
type Vector = number[];

export interface PriceBound {
  /** No plan counts more than this at the first level; of those that count as much, none more at the second … */
  readonly bound: Vector;
  /** What this plan counts. */
  readonly value: Vector;
  /** Every price is 0 or more, first level first: otherwise the bound proves nothing. */
  readonly pricesHold: boolean;
}

/**
 * Weak duality, in vectors: whatever a pair counts is at most the price of its opportunity and quotas and what its
 * person has beyond; so no plan counts more than all rooms at their prices and all people at their best. Where that
 * is what the plan counts, nothing is better (complementary slackness). O(options · levels).
 */
export function priceBound(
  limits: Limits,
  levels: readonly Level[],
  prices: Prices,
  opportunityOf: Int32Array,
): PriceBound {
  const { roomAt, problem } = limits;
  const quotas = problem.quotas ?? [];
  const priceAt = vectors(prices.ofOpportunity, roomAt.length, levels.length);
  const priceUnder = vectors(prices.ofQuota, quotas.length, levels.length);
  const bound = levels.map(() => 0);
  const value = levels.map(() => 0);
  for (const [o, room] of roomAt.entries()) addTo(bound, priceAt[o], room);
  for (const [q, { atMost }] of quotas.entries()) addTo(bound, priceUnder[q], atMost);
  const worths = worthsOf(limits, levels);
  for (let person = 0; person < problem.people; person++) {
    const best = levels.map(() => 0);
    forOpenOptions(limits, person, (option, opportunity) => {
      const worth = worths(person, option);
      if (opportunityOf[person] === opportunity) addTo(value, worth, 1);
      const gain = [...worth];
      addTo(gain, priceAt[opportunity], -1);
      for (const q of quotasOf(limits, person, opportunity)) addTo(gain, priceUnder[q], -1);
      if (isMore(gain, best)) best.splice(0, best.length, ...gain);
    });
    addTo(bound, best, 1);
  }
  const none = levels.map(() => 0);
  return { bound, value, pricesHold: [...priceAt, ...priceUnder].every((price) => !isMore(none, price)) };
}

/** Where `a` and `b` first differ, is `a` more? */
export function isMore(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((x, i) => x !== b[i]);
  return k >= 0 && (a[k] ?? 0) > (b[k] ?? 0);
}

function vectors(prices: Int32Array, count: number, levels: number): Vector[] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: levels }, (__, k) => prices[k * count + i] ?? 0),
  );
}

function addTo(sum: Vector, vector: readonly number[] | undefined, times: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + times * (vector?.[k] ?? 0);
}

function forOpenOptions(
  { problem, open }: Limits,
  person: number,
  visit: (option: number, opportunity: number) => void,
): void {
  const end = problem.optionsFrom[person + 1] ?? 0;
  for (let option = problem.optionsFrom[person] ?? 0; option < end; option++)
    if (open[option] === 1) visit(option, problem.opportunityOf[option] ?? -1);
}

/** What an option counts at every level. */
function worthsOf(limits: Limits, levels: readonly Level[]): (person: number, option: number) => Vector {
  const { problem, openInProblem } = limits;
  const hasStanding = new Uint8Array(problem.people).map((_, person) => {
    const option = optionFor(problem, person, problem.standing?.[person] ?? -1);
    return option >= 0 ? (openInProblem[option] ?? 0) : 0;
  });
  const rank = ranksOf(problem, hasStanding);
  return (person, option) => {
    const facts = {
      rank: rank[person] ?? 0,
      score: problem.scoreOf[option] ?? 0,
      hasStanding: hasStanding[person] === 1,
      isStanding: problem.standing?.[person] === problem.opportunityOf[option],
    };
    return levels.map((level) => worthAt(level, facts));
  };
}

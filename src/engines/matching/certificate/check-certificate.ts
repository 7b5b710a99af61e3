import { levelsOf } from '../network/levels.ts';
import type { Plan } from '../plan/plan.ts';
import type { IntakeProblem } from '../problem/intake-problem.ts';
import { mostPlaceable } from './cover.ts';
import { brokenRules } from './feasible.ts';
import { limitsOf } from './limits.ts';
import { isMore, priceBound } from './price-bound.ts';

/** What a plan's certificate proves, found without the solver. */
export interface CertificateCheck {
  /** Rules that the plan breaks; [] where it can be carried out. */
  readonly broken: readonly string[];
  /** No plan places more people (Kőnig; side constraints that cross left aside). */
  readonly placesMost: boolean;
  /** No plan without the pairs that the plan rules out does better (prices). Nothing ruled out: none at all does. */
  readonly isBest: boolean;
  /** Level by level, what no plan at all exceeds: of interest where pairs are ruled out. */
  readonly bound: readonly number[];
  /** What the plan counts, level by level. */
  readonly value: readonly number[];
}

/**
 * Checks a plan against its problem: that it breaks no rule, and by its prices that none is better. Shares the
 * meaning of the levels with the solver, and no code that searches. O(options · levels).
 */
export function checkCertificate(problem: IntakeProblem, plan: Plan): CertificateCheck {
  const levels = levelsOf(problem);
  const limits = limitsOf(problem, plan.ruledOut);
  const own = priceBound(limits, levels, plan.prices, plan.opportunityOf);
  const all = limitsOf(problem, []);
  const flow =
    plan.ruledOut.length === 0 ? own : priceBound(all, levels, plan.flowPrices, plan.opportunityOf);
  return {
    broken: brokenRules(limits, plan),
    placesMost: plan.objective.placed === mostPlaceable(all, plan.flowPrices),
    isBest: own.pricesHold && !isMore(own.bound, own.value) && !isMore(own.value, own.bound),
    bound: flow.pricesHold ? flow.bound : levels.map(() => Number.POSITIVE_INFINITY),
    value: own.value,
  };
}

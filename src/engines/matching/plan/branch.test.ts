import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../certificate/check-certificate.ts';
import { intakeProblem } from '../problem/intake-problem.ts';
import { bestPlan, compare, worthOfPlan } from '../test-kit/brute-force.ts';
import { cases, tryCases } from '../test-kit/cases.ts';
import { smallIntake } from '../test-kit/small-intake.ts';
import { planIntake } from './plan-intake.ts';

const ASPEN = 0;
const FLINT = 1;
const options = [ASPEN, FLINT].flatMap((person) => [
  { person, opportunity: 0, score: 900 - person },
  { person, opportunity: 1, score: 600 - 10 * person },
  { person, opportunity: 2, score: 100 },
]);

describe('two people who must not meet', () => {
  it('are placed at different sites, at the least loss', () => {
    const problem = intakeProblem(2, [2, 2, 2], options, { apart: [{ first: ASPEN, second: FLINT }] });
    const plan = planIntake(problem);
    expect([...plan.opportunityOf]).toEqual([1, 0]);
    expect(plan).toMatchObject({ provedBest: true, objective: { placed: 2, total: 1499 } });
  });

  it('are kept from two opportunities at one site', () => {
    const problem = intakeProblem(2, [2, 2, 2], options, {
      apart: [{ first: ASPEN, second: FLINT }],
      siteOf: Int32Array.of(7, 7, 8),
    });
    expect(planIntake(problem).opportunityOf.filter((at) => at === 2)).toHaveLength(1);
  });

  it('may both wait', () => {
    const problem = intakeProblem(2, [0], [], { apart: [{ first: ASPEN, second: FLINT }] });
    expect(planIntake(problem).provedBest).toBe(true);
  });

  it('cannot both be locked to one site', () => {
    const locked = [ASPEN, FLINT].map((person) => ({ person, opportunity: 0 }));
    const problem = intakeProblem(2, [2, 2, 2], options, {
      locked,
      apart: [{ first: ASPEN, second: FLINT }],
    });
    expect(() => planIntake(problem)).toThrow(/locked pairs break a side constraint/);
  });
});

describe('cut short', () => {
  it('a plan keeps every constraint, claims no more than it proved, and no plan exceeds its bound', () => {
    let unproved = 0;
    const wrong = tryCases(cases(400), (random) => {
      const problem = { ...smallIntake(random, { apart: true, quotas: true, bigger: true }), branchLimit: 2 };
      const plan = planIntake(problem);
      const { broken, isBest } = checkCertificate(problem, plan);
      if (broken.length > 0 || !isBest) return `${broken}`;
      if (plan.provedBest) return undefined;
      unproved++;
      const best = bestPlan(problem);
      const worth = worthOfPlan(problem, [...plan.opportunityOf]);
      if (best === undefined || compare(worth, best.worth) > 0) return 'better than the best';
      if (best.worth[0] !== undefined && plan.bound.placed < best.worth[0]) return 'a bound below the best';
      return undefined;
    });
    expect(wrong).toEqual([]);
    expect(unproved).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../certificate/check-certificate.ts';
import { intakeProblem } from '../problem/intake-problem.ts';
import { bestPlan, worthOfPlan } from '../test-kit/brute-force.ts';
import { randomFrom } from '../test-kit/random.ts';
import { type Flavour, smallIntake } from '../test-kit/small-intake.ts';
import { planIntake } from './plan-intake.ts';

const CASES = process.env.FOOTHOLD_LONG ? 5_000 : 500;
const SEED = 20_250_714;

const FLAVOURS: readonly [string, Flavour][] = [
  ['places and scores alone', {}],
  ['locks and pairs that never may be', { locks: true }],
  ['offers that stand', { standing: true }],
  ['quotas', { quotas: true }],
  ['people who must not meet', { apart: true }],
];

describe(`the plan for an intake (seed ${SEED}, ${CASES} intakes of each kind)`, () => {
  test.each(FLAVOURS)('is the best there is, and proves it: %s', (_, flavour) => {
    const random = randomFrom(SEED);
    for (let at = 0; at < CASES; at++) {
      const problem = smallIntake(random, flavour);
      const best = bestPlan(problem);
      if (best === undefined) continue;
      const plan = planIntake(problem);
      const checked = checkCertificate(problem, plan);
      expect({ at, broken: checked.broken, worth: worthOfPlan(problem, [...plan.opportunityOf]) }).toEqual({
        at,
        broken: [],
        worth: best.worth,
      });
      expect({ at, proved: plan.provedBest }).toEqual({ at, proved: true });
      if (plan.ruledOut.length === 0) expect({ at, isBest: checked.isBest }).toEqual({ at, isBest: true });
    }
  });

  test('a place more never leaves somebody out who had one', () => {
    const random = randomFrom(SEED + 1);
    for (let at = 0; at < CASES; at++) {
      const problem = smallIntake(random, {});
      const more = { ...problem, places: problem.places.map((places, o) => (o === 0 ? places + 1 : places)) };
      const placed = (plan: { opportunityOf: Int32Array }) => plan.opportunityOf.filter((o) => o >= 0).length;
      expect(placed(planIntake(more)), `intake ${at}`).toBeGreaterThanOrEqual(placed(planIntake(problem)));
    }
  });

  test('a plan that is not the best does not pass its check', () => {
    const problem = intakeProblem(
      2,
      [1, 1],
      [
        { person: 0, opportunity: 0, score: 900 },
        { person: 0, opportunity: 1, score: 100 },
        { person: 1, opportunity: 0, score: 100 },
        { person: 1, opportunity: 1, score: 900 },
      ],
    );
    const plan = planIntake(problem);
    expect(checkCertificate(problem, plan).isBest).toBe(true);
    const worse = { ...plan, opportunityOf: Int32Array.from([1, 0]) };
    expect(checkCertificate(problem, worse).isBest).toBe(false);
    const twice = { ...plan, opportunityOf: Int32Array.from([0, 0]) };
    expect(checkCertificate(problem, twice).broken).not.toEqual([]);
  });
});

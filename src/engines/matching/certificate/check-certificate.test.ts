import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.ts';
import { planIntake } from '../plan/plan-intake.ts';
import { type IntakeProblem, intakeProblem } from '../problem/intake-problem.ts';
import { checkCertificate } from './check-certificate.ts';

const problem: IntakeProblem = intakeProblem(
  3,
  [1, 1],
  [
    { person: 0, opportunity: 0, score: 700 },
    { person: 0, opportunity: 1, score: 650 },
    { person: 1, opportunity: 0, score: 900 },
    { person: 2, opportunity: 0, score: 300 },
  ],
);
const plan = planIntake(problem);

function withPeopleAt(...opportunityOf: number[]): Plan {
  return { ...plan, opportunityOf: Int32Array.from(opportunityOf) };
}

describe('the certificate', () => {
  it('proves the plan', () => {
    expect([...plan.opportunityOf]).toEqual([1, 0, -1]);
    expect(checkCertificate(problem, plan)).toMatchObject({ broken: [], placesMost: true, isBest: true });
  });

  it('does not prove a plan that places as many but worse', () => {
    expect(checkCertificate(problem, withPeopleAt(1, -1, 0))).toMatchObject({ broken: [], isBest: false });
  });

  it('does not prove that a plan places the most when one more could be placed', () => {
    const fewer = { ...withPeopleAt(-1, 0, -1), objective: { ...plan.objective, placed: 1 } };
    expect(checkCertificate(problem, fewer)).toMatchObject({ placesMost: false, isBest: false });
  });

  it('proves nothing with a price below nothing', () => {
    const ofOpportunity = plan.prices.ofOpportunity.slice();
    ofOpportunity[0] = -1;
    const prices = { ...plan.prices, ofOpportunity };
    expect(checkCertificate(problem, { ...plan, prices, flowPrices: prices }).isBest).toBe(false);
  });

  it('names every rule that a plan breaks', () => {
    const strict: IntakeProblem = {
      ...problem,
      quotas: [{ opportunities: [0, 1], atMost: 1 }],
      apart: [{ first: 0, second: 1 }],
      siteOf: Int32Array.of(4, 4),
      locked: [{ person: 2, opportunity: 0 }],
    };
    expect(checkCertificate(strict, withPeopleAt(0, 0, 1)).broken).toEqual([
      'person 2 may not have 1',
      'person 2 is not at 0, where locked',
      '2 people share opportunity 0',
      '3 people under quota 0',
      '0 and 1 would meet',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { planIntake } from '../plan/plan-intake.ts';
import { intakeProblem, type Quota } from '../problem/intake-problem.ts';
import { networkOf } from './network.ts';

// Two sites of one employer: opportunities 0 and 1 at the first, 2 at the second. People 0 and 1 are under 18.
const options = [0, 1, 2, 3].flatMap((person) =>
  [0, 1, 2].map((opportunity) => ({ person, opportunity, score: 900 - 100 * opportunity - person })),
);

function withQuotas(...quotas: Quota[]) {
  return intakeProblem(4, [2, 2, 2], options, { quotas });
}

describe('a quota', () => {
  it('is a node of the flow inside one opportunity, around whole ones, and both nested', () => {
    const problem = withQuotas(
      { opportunities: [0], people: [0, 1], atMost: 1 },
      { opportunities: [0, 1], atMost: 2 },
      { opportunities: [0, 1, 2], atMost: 3 },
    );
    const { quotaNode, crossing, tree } = networkOf(problem);
    expect(crossing).toEqual([]);
    const [inside = -1, site = -1, employer = -1] = quotaNode;
    expect([tree.parent[inside], tree.parent[0], tree.parent[site]]).toEqual([0, site, employer]);
  });

  it('crosses where it takes some people at several opportunities, and is kept all the same', () => {
    const problem = withQuotas({ opportunities: [0, 1], people: [0, 1], atMost: 1 });
    expect(networkOf(problem).crossing).toEqual([0]);
    const { opportunityOf, provedBest } = planIntake(problem);
    expect(opportunityOf.subarray(0, 2).filter((at) => at === 0 || at === 1)).toHaveLength(1);
    expect(provedBest).toBe(true);
  });

  it('holds an employer to their cap: the rest go elsewhere or wait', () => {
    const { opportunityOf } = planIntake(withQuotas({ opportunities: [0, 1], atMost: 1 }));
    expect([...opportunityOf].sort()).toEqual([-1, 0, 2, 2]);
  });

  it('of one under-18 at a place lets one of them in, and the adults', () => {
    const keen = intakeProblem(
      4,
      [3, 4],
      [0, 1, 2, 3].flatMap((person) => [
        { person, opportunity: 0, score: 900 },
        { person, opportunity: 1, score: 800 },
      ]),
      { quotas: [{ opportunities: [0], people: [0, 1], atMost: 1 }] },
    );
    const { opportunityOf } = planIntake(keen);
    expect([...opportunityOf.subarray(0, 2)].sort()).toEqual([0, 1]);
    expect([...opportunityOf.subarray(2)]).toEqual([0, 0]);
  });
});

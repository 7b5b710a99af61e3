import { describe, expect, it } from 'vitest';
import { planIntake } from '../plan/plan-intake.ts';
import { type IntakeProblem, intakeProblem } from '../problem/intake-problem.ts';
import { cases, tryCases } from '../test-kit/cases.ts';
import { smallIntake } from '../test-kit/small-intake.ts';
import { explainWaiting, type SharedPlaces, sharedPlacesIn } from './explain-waiting.ts';
import { layOut, reachFrom } from './reach.ts';

/** Nine people want construction, where there are six places; two more could go to either of two other places. */
const construction = intakeProblem(
  12,
  [4, 2, 1, 1],
  [
    ...Array.from({ length: 9 }, (_, person) => [
      { person, opportunity: 0, score: 500 + person },
      { person, opportunity: 1, score: 400 },
    ]).flat(),
    { person: 9, opportunity: 2, score: 800 },
    { person: 10, opportunity: 2, score: 800 },
    { person: 10, opportunity: 3, score: 800 },
  ],
);

describe('those who wait', () => {
  it('are told that nine people share six places', () => {
    const { waits, shared } = explainWaiting(construction, planIntake(construction));
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatchObject({
      people: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      opportunities: [0, 1],
      places: 6,
    });
    expect(shared[0]?.waiting).toHaveLength(3);
    expect(waits.filter(({ because }) => because === 'places-shared')).toHaveLength(3);
  });

  it('are told where nothing is possible for them at all', () => {
    const { waits } = explainWaiting(construction, planIntake(construction));
    expect(waits).toContainEqual({ person: 11, because: 'no-option' });
  });

  it('are told where somebody they must not meet stands in the way', () => {
    const problem = intakeProblem(
      2,
      [2],
      [0, 1].map((person) => ({ person, opportunity: 0, score: 500 })),
      {
        apart: [{ first: 0, second: 1 }],
      },
    );
    const { waits } = explainWaiting(problem, planIntake(problem));
    expect(waits.map(({ because }) => because)).toEqual(['side-constraint']);
  });

  it('are told of the cap that holds the places down', () => {
    const options = [0, 1].flatMap((person) =>
      [0, 1].map((opportunity) => ({ person, opportunity, score: 500 })),
    );
    const problem = intakeProblem(2, [1, 1], options, { quotas: [{ opportunities: [0, 1], atMost: 1 }] });
    expect(explainWaiting(problem, planIntake(problem)).shared).toMatchObject([{ quotas: [0], places: 1 }]);
  });

  it('always share fewer places than they are, with nowhere else to go', () => {
    const wrong = tryCases(cases(500), (random) => {
      const problem = smallIntake(random, { bigger: true });
      const plan = planIntake(problem);
      const { waits, shared } = explainWaiting(problem, plan);
      const waiting = [...plan.opportunityOf].filter((at) => at < 0).length;
      if (waits.length !== waiting) return 'somebody waits without a reason';
      const sharedWith = sharedPlacesIn(problem, plan);
      const own = waits.map(({ person }) => sharedWith(person)).filter((set) => set !== null);
      return [...shared, ...own].map((set) => wrongWithSet(problem, set)).find((what) => what !== undefined);
    });
    expect(wrong).toEqual([]);
  });
});

it('are told of the fewest who share: what a search from them alone comes to', () => {
  let told = 0;
  const wrong = tryCases(cases(500), (random) => {
    const problem = smallIntake(random, { bigger: true });
    const plan = planIntake(problem);
    const sharedWith = sharedPlacesIn(problem, plan);
    const laidOut = layOut(problem, plan);
    const { nodes: count } = laidOut.network.tree;
    for (const [person, opportunity] of plan.opportunityOf.entries()) {
      const { nodes, hasRoom } = reachFrom(laidOut, person, new Uint8Array(count));
      const isShared = opportunity === -1 && !hasRoom && nodes.length > 0;
      const set = sharedWith(person);
      if (isShared !== (set !== null))
        return `person ${person} ${isShared ? 'does share' : 'shares nothing'}`;
      const opportunities = nodes.filter((v) => v < problem.places.length).sort((a, b) => a - b);
      if (set !== null && set.opportunities.join() !== opportunities.join()) return `${set.opportunities}`;
      if (set !== null) told++;
    }
    return undefined;
  });
  expect(wrong).toEqual([]);
  // Else nothing has been tried.
  expect(told).toBeGreaterThan(cases(500) / 5);
});

function wrongWithSet(problem: IntakeProblem, set: SharedPlaces): string | undefined {
  if (set.people.length - set.places !== set.waiting.length) return 'the numbers do not add up';
  for (const person of set.people)
    for (const o of problem.opportunityOf.subarray(
      problem.optionsFrom[person],
      problem.optionsFrom[person + 1],
    ))
      if (!set.opportunities.includes(o)) return `person ${person} could go to ${o}`;
  return undefined;
}

import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../certificate/check-certificate.ts';
import { type IntakeProblem, intakeProblem } from '../problem/intake-problem.ts';
import { IntakeProblemError } from '../problem/problem-faults.ts';
import { bestPlan, compare, worthOfPlan } from '../test-kit/brute-force.ts';
import { anyIntake, cases, tryCases } from '../test-kit/cases.ts';
import type { Random } from '../test-kit/random.ts';
import { type Shape, shapedIntake } from '../test-kit/shaped-intake.ts';
import { smallIntake } from '../test-kit/small-intake.ts';
import type { Plan } from './plan.ts';
import { planIntake } from './plan-intake.ts';

const ASPEN = 0;
const FLINT = 1;
const HAZEL = 2;

function planned(problem: IntakeProblem): Plan | undefined {
  try {
    return planIntake(problem);
  } catch (error) {
    if (error instanceof IntakeProblemError) return undefined;
    throw error;
  }
}

/** What the plan of a generated problem has wrong, held against all the plans there are. */
function wrongWithPlan(problem: IntakeProblem): string | undefined {
  const best = bestPlan(problem);
  const plan = planned(problem);
  if (plan === undefined || best === undefined)
    return (plan === undefined) === (best === undefined) ? undefined : 'one finds a plan, the other none';
  const worth = worthOfPlan(problem, [...plan.opportunityOf]);
  if (plan.provedBest && compare(worth, best.worth) !== 0) return `${worth} where ${best.worth} can be had`;
  const check = checkCertificate(problem, plan);
  if (check.broken.length > 0) return check.broken.join('; ');
  if (!check.isBest) return 'its prices do not prove it';
  if (plan.ruledOut.length === 0 && !check.placesMost) return 'no cover proves that it places the most';
  return undefined;
}

describe(`against every plan there is, ${cases(2000)} generated intakes from seed 1`, () => {
  it('no plan is better, whatever the locks, offers, quotas and people who must not meet', () => {
    expect(tryCases(cases(2000), (random) => wrongWithPlan(anyIntake(random)))).toEqual([]);
  });

  it('larger intakes too', () => {
    expect(tryCases(cases(100), (random) => wrongWithPlan(anyIntake(random, true)))).toEqual([]);
  });
});

describe('whatever the numbers', () => {
  it('renumbering people and opportunities does not change what a plan is worth', () => {
    const wrong = tryCases(cases(300), (random) => {
      const problem = smallIntake(random, { bigger: true });
      const { problem: other, original } = renumbered(problem, random);
      const plan = planIntake(problem);
      const otherPlan = planIntake(other);
      const back = new Array<number>(problem.people).fill(-1);
      otherPlan.opportunityOf.forEach((o, p) => {
        back[original.person[p] ?? -1] = o < 0 ? -1 : (original.opportunity[o] ?? -1);
      });
      const worth = worthOfPlan(problem, [...plan.opportunityOf]);
      return compare(worth, worthOfPlan(problem, back)) === 0 ? undefined : `${worth} changed`;
    });
    expect(wrong).toEqual([]);
  });

  it('one more place never places fewer people', () => {
    const wrong = tryCases(cases(300), (random) => {
      const problem = anyIntake(random);
      const plan = planned(problem);
      if (plan === undefined) return undefined;
      const places = problem.places.slice();
      const opportunity = random.from(0, places.length - 1);
      places[opportunity] = (places[opportunity] ?? 0) + 1;
      const more = planIntake({ ...problem, places });
      return more.objective.placed >= plan.objective.placed ? undefined : 'fewer';
    });
    expect(wrong).toEqual([]);
  });

  it('nobody prefers a place left free to their own', () => {
    const wrong = tryCases(cases(300), (random) => {
      const problem = smallIntake(random, { bigger: true });
      const { opportunityOf } = planIntake({ ...problem, keepEmpty: [] });
      const taken = Array.from(problem.places, (_, o) => opportunityOf.filter((at) => at === o).length);
      for (let person = 0; person < problem.people; person++) {
        const scores = optionsOf(problem, person);
        const own = scores.get(opportunityOf[person] ?? -1) ?? -1;
        for (const [o, score] of scores)
          if ((taken[o] ?? 0) < (problem.places[o] ?? 0) && score > own)
            return `person ${person} prefers ${o}`;
      }
      return undefined;
    });
    expect(wrong).toEqual([]);
  });

  it.each<[Shape, number]>([
    ['U', 1500],
    ['T', 3000],
    ['S', 3000],
  ])('a plan for shape %s and %i people is the same twice, and proved best', (shape, people) => {
    const problem = shapedIntake(shape, people, 4);
    const plan = planIntake(problem);
    expect(planIntake(problem)).toEqual(plan);
    expect(checkCertificate(problem, plan)).toMatchObject({ broken: [], placesMost: true, isBest: true });
  });
});

it('two hundred thousand opportunities are no more trouble than three', () => {
  const places = new Array<number>(200_000).fill(1);
  const options = [ASPEN, FLINT, HAZEL].flatMap((person) => [
    { person, opportunity: 199_999, score: 900 - person },
    { person, opportunity: person * 50_000, score: 500 },
  ]);
  const problem = intakeProblem(3, places, options);
  const plan = planIntake(problem);
  expect([...plan.opportunityOf]).toEqual([199_999, 50_000, 100_000]);
  expect(checkCertificate(problem, plan)).toMatchObject({ isBest: true, placesMost: true, broken: [] });
});

describe('what is put first', () => {
  it('places two people at poor scores rather than one at a good one', () => {
    const problem = intakeProblem(
      2,
      [1, 1],
      [
        { person: ASPEN, opportunity: 0, score: 950 },
        { person: ASPEN, opportunity: 1, score: 20 },
        { person: FLINT, opportunity: 0, score: 10 },
      ],
    );
    expect([...planIntake(problem).opportunityOf]).toEqual([1, 0]);
  });

  it('gives the only place to whoever has waited longer', () => {
    const problem = intakeProblem(
      2,
      [1],
      [
        { person: ASPEN, opportunity: 0, score: 900 },
        { person: FLINT, opportunity: 0, score: 300 },
      ],
      { priority: Int32Array.of(0, 1) },
    );
    expect([...planIntake(problem).opportunityOf]).toEqual([-1, 0]);
  });

  it('raises the worst-off before it adds up scores, and not where no bands are asked for', () => {
    const problem = intakeProblem(
      2,
      [1, 1],
      [
        { person: ASPEN, opportunity: 0, score: 990 },
        { person: ASPEN, opportunity: 1, score: 310 },
        { person: FLINT, opportunity: 0, score: 320 },
        { person: FLINT, opportunity: 1, score: 90 },
      ],
    );
    expect(planIntake(problem).objective).toMatchObject({ worst: 310, total: 630 });
    expect(planIntake({ ...problem, bands: [] }).objective).toMatchObject({ worst: 90, total: 1080 });
  });

  it('moves a standing offer only for more points than it sticks by', () => {
    const problem = intakeProblem(
      1,
      [1, 1],
      [
        { person: ASPEN, opportunity: 0, score: 500 },
        { person: ASPEN, opportunity: 1, score: 540 },
      ],
    );
    const standing = Int32Array.of(0);
    expect([...planIntake({ ...problem, standing, stickiness: 50 }).opportunityOf]).toEqual([0]);
    expect([...planIntake({ ...problem, standing, stickiness: 30 }).opportunityOf]).toEqual([1]);
  });

  it('keeps a locked pair though it costs another their best, and leaves a place empty where told to', () => {
    const problem = intakeProblem(
      3,
      [1, 2],
      [
        { person: ASPEN, opportunity: 0, score: 100 },
        { person: ASPEN, opportunity: 1, score: 900 },
        { person: FLINT, opportunity: 0, score: 800 },
        { person: HAZEL, opportunity: 1, score: 700 },
        { person: FLINT, opportunity: 1, score: 200 },
      ],
      { locked: [{ person: ASPEN, opportunity: 0 }], keepEmpty: [{ opportunity: 1, places: 1 }] },
    );
    expect([...planIntake(problem).opportunityOf]).toEqual([0, -1, 1]);
  });
});

describe('an unsound problem', () => {
  it('is refused with everything that is wrong with it', () => {
    const problem = intakeProblem(1, [1], [{ person: 0, opportunity: 0, score: 2000 }], {
      locked: [{ person: 0, opportunity: 3 }],
    });
    expect(() => planIntake(problem)).toThrow(/scores 2000.*is locked to 3/);
  });

  it('is refused where two are locked to one place', () => {
    const options = [ASPEN, FLINT].map((person) => ({ person, opportunity: 0, score: 5 }));
    const problem = intakeProblem(2, [1], options, { locked: options });
    expect(() => planIntake(problem)).toThrow(/where no place is left/);
  });
});

function optionsOf(problem: IntakeProblem, person: number): Map<number, number> {
  const [from, to] = [problem.optionsFrom[person] ?? 0, problem.optionsFrom[person + 1] ?? 0];
  return new Map(
    Array.from(
      problem.opportunityOf.subarray(from, to),
      (o, i) => [o, problem.scoreOf[from + i] ?? 0] as const,
    ),
  );
}

/** The same problem with people and opportunities in another order, and what they were called. */
function renumbered(problem: IntakeProblem, random: Random) {
  const shuffled = (length: number): number[] => {
    const order = Array.from({ length }, (_, i) => i);
    return order
      .map((value) => ({ value, key: random.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  };
  const original = { person: shuffled(problem.people), opportunity: shuffled(problem.places.length) };
  const options = original.person.flatMap((was, person) =>
    [...optionsOf(problem, was)].map(([o, score]) => ({
      person,
      opportunity: original.opportunity.indexOf(o),
      score,
    })),
  );
  const places = original.opportunity.map((was) => problem.places[was] ?? 0);
  const { priority, bands, keepEmpty } = problem;
  return {
    original,
    problem: intakeProblem(problem.people, places, options, {
      ...(priority ? { priority: Int32Array.from(original.person, (was) => priority[was] ?? 0) } : {}),
      ...(bands ? { bands } : {}),
      ...(keepEmpty
        ? {
            keepEmpty: keepEmpty.map((keep) => ({
              ...keep,
              opportunity: original.opportunity.indexOf(keep.opportunity),
            })),
          }
        : {}),
    }),
  };
}

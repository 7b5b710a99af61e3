import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../certificate/check-certificate.ts';
import type { Plan } from '../plan/plan.ts';
import { planIntake } from '../plan/plan-intake.ts';
import { type IntakeProblem, intakeProblem } from '../problem/intake-problem.ts';
import { IntakeProblemError } from '../problem/problem-faults.ts';
import { compare, worthOfPlan } from '../test-kit/brute-force.ts';
import { anyIntake, cases, tryCases } from '../test-kit/cases.ts';
import { type Random, randomFrom } from '../test-kit/random.ts';
import { shapedIntake } from '../test-kit/shaped-intake.ts';
import { arrive } from './arrive.ts';
import { addPlace, forbid, lock, losePlace, withdraw } from './changes.ts';
import { type LivePlan, openLive } from './live-plan.ts';
import { type Settled, settleLive } from './settle-live.ts';
import { whatIfOneMorePlace, whatIfPlacedAt } from './what-if.ts';

const ASPEN = 0;
const FLINT = 1;
const HAZEL = 2;
const problem = intakeProblem(
  3,
  [1, 1],
  [
    { person: ASPEN, opportunity: 0, score: 900 },
    { person: ASPEN, opportunity: 1, score: 700 },
    { person: FLINT, opportunity: 0, score: 800 },
    { person: FLINT, opportunity: 1, score: 300 },
    { person: HAZEL, opportunity: 1, score: 500 },
  ],
);

function opened(of: IntakeProblem = problem): LivePlan {
  return openLive(of, planIntake(of));
}

describe('one change', () => {
  it('brings in somebody who waited when a place is given up', () => {
    const live = opened();
    expect([...planIntake(problem).opportunityOf]).toEqual([1, 0, -1]);
    expect(withdraw(live, FLINT)).toEqual([
      { person: ASPEN, from: 1, to: 0 },
      { person: FLINT, from: 0, to: -1 },
      { person: HAZEL, from: -1, to: 1 },
    ]);
  });

  it('seats an arrival in a new place', () => {
    const live = opened();
    expect(addPlace(live, 1)).toEqual([{ person: HAZEL, from: -1, to: 1 }]);
    expect(arrive(live, { options: [{ opportunity: 1, score: 1000 }], priority: 3 })).toEqual({
      person: 3,
      moves: [
        { person: HAZEL, from: 1, to: -1 },
        { person: 3, from: -1, to: 1 },
      ],
    });
  });

  it('that may not be is refused and changes nothing', () => {
    const live = opened();
    lock(live, { person: FLINT, opportunity: 0 });
    const before = settleLive(live);
    expect(() => lock(live, { person: ASPEN, opportunity: 0 })).toThrow(/locked already/);
    expect(() => lock(live, { person: HAZEL, opportunity: 0 })).toThrow(/not an open option/);
    expect(settleLive(live)).toEqual(before);
  });

  it('moves nobody but those whom it must, where offers stand', () => {
    const intake = shapedIntake('S', 600, 2);
    const standing = planIntake(intake).opportunityOf;
    const live = opened({ ...intake, standing, fewestMoves: true });
    const firstHeld = standing.findIndex((at) => at >= 0);
    const moved = withdraw(live, firstHeld).filter(({ from, person }) => from >= 0 && person !== firstHeld);
    const again = planIntake(settleLive(live).problem).opportunityOf;
    const least = again.filter(
      (at, p) => p !== firstHeld && (standing[p] ?? -1) >= 0 && at !== standing[p],
    ).length;
    expect(moved).toHaveLength(least);
  });
});

describe('what if', () => {
  it('there were one more place: who gains, and nothing has happened yet', () => {
    const live = opened();
    const { moves, before, after } = whatIfOneMorePlace(live, 0);
    expect(moves).toEqual([
      { person: ASPEN, from: 1, to: 0 },
      { person: HAZEL, from: -1, to: 1 },
    ]);
    expect([before.placed, after.placed]).toEqual([2, 3]);
    expect([...settleLive(live).plan.opportunityOf]).toEqual([1, 0, -1]);
  });

  it('this person got that place: the least that the rest would lose', () => {
    const { moves, before, after } = whatIfPlacedAt(opened(), { person: HAZEL, opportunity: 1 });
    expect(moves).toContainEqual({ person: HAZEL, from: -1, to: 1 });
    expect([before.total, after.total]).toEqual([1500, 1400]);
  });
});

describe(`run after run of changes, ${cases(500)} generated intakes from seed 1`, () => {
  it('leaves the very best plan each time, and prices that prove it', () => {
    const wrong = tryCases(cases(500), (random) => {
      const intake = anyIntake(random, true);
      const plan = planned(intake);
      if (plan === undefined) return undefined;
      const live = openLive(intake, plan);
      for (let i = 0; i < 5; i++) {
        change(live, random);
        const settled = settledPlan(live);
        if (settled === undefined) return undefined;
        const what = wrongWith(settled);
        if (what !== undefined) return what;
        if (settled.plan.ruledOut.length > 0) return undefined;
      }
      return undefined;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a hundred changes, where searches go far', () => {
  it.each(['U', 'T', 'S'] as const)(
    'leave the very best plan in shape %s, with and without offers that stand',
    (shape) => {
      const intake = shapedIntake(shape, 400, 5);
      const standing = planIntake(intake).opportunityOf;
      for (const of of [
        intake,
        { ...intake, standing, fewestMoves: true },
        { ...intake, standing, stickiness: 50 },
      ]) {
        const live = opened(of);
        const random = randomFrom(7);
        for (let i = 0; i < 100; i++) {
          change(live, random);
          if (i % 20 === 19) expect(wrongWith(settleLive(live))).toBeUndefined();
        }
      }
    },
  );
});

/** One change of any kind; those that may not be are passed over. */
function change(live: LivePlan, random: Random): void {
  const person = random.from(0, Math.max(0, live.people - 1));
  const opportunity = random.from(0, live.opportunities - 1);
  const options = Array.from({ length: live.opportunities }, (_, o) => o)
    .filter(() => random.chance(Math.min(0.5, 20 / live.opportunities)))
    .map((o) => ({ opportunity: o, score: random.from(0, 1000) }));
  const kinds = [
    () => withdraw(live, person),
    () => forbid(live, { person, opportunity }),
    () => lock(live, { person, opportunity }),
    () => addPlace(live, opportunity),
    () => losePlace(live, opportunity),
    () => arrive(live, { options, priority: random.from(0, 3), quotas: random.chance(0.3) ? [0] : [] }),
  ];
  try {
    random.pick(live.people === 0 ? kinds.slice(3) : kinds)();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

function planned(intake: IntakeProblem): Plan | undefined {
  return unlessUnsound(() => planIntake(intake));
}

function settledPlan(live: LivePlan): Settled | undefined {
  return unlessUnsound(() => settleLive(live));
}

function unlessUnsound<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof IntakeProblemError) return undefined;
    throw error;
  }
}

function wrongWith({ problem: now, plan }: Settled): string | undefined {
  const again = planIntake(now);
  const worth = worthOfPlan(now, [...plan.opportunityOf]);
  const best = worthOfPlan(now, [...again.opportunityOf]);
  if (again.provedBest && plan.provedBest && compare(worth, best) !== 0)
    return `${worth} where ${best} can be had`;
  const { broken, isBest } = checkCertificate(now, plan);
  return broken.length === 0 && isBest ? undefined : `not proved: ${broken}`;
}

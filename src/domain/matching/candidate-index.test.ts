import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASPEN, NOT_CHECKED, referenceIntake, STABLES } from '#tests/support/match-facts.ts';
import { candidateIndex, candidatesFor } from './candidate-index.ts';
import { DEFAULT_SETTINGS, type MatchOption, type MatchPerson } from './match-facts.ts';
import { type RankContext, rankOptions, rankPossible } from './rank.ts';
import { DEFAULT_WEIGHTS } from './score/weights.ts';

const ON = '2025-07-14';
const CONTEXT: RankContext = {
  on: ON,
  weights: DEFAULT_WEIGHTS,
  settings: DEFAULT_SETTINGS,
  nextTrainingOn: null,
  seesSafeguarding: true,
  pair: () => ({ journey: NOT_CHECKED }),
};

const level = fc.constantFrom('none', 'Entry 3', 'Level 1', 'Level 2', null);
const days = fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7] as const));
const minutes = (from: number, to: number) =>
  fc.option(fc.integer({ min: from, max: to }).map((half) => half * 30));
const day = fc.constantFrom(
  '2025-06-30',
  '2025-07-13',
  ON,
  '2025-07-15',
  '2025-07-21',
  '2025-09-01',
  '2026-01-12',
  '2026-01-19',
  '2026-06-01',
);

/** A few of the facts: where everything differs, nothing is possible and nothing is tried. */
function some<Facts extends object>(facts: Facts): fc.Arbitrary<Partial<Facts>> {
  return fc
    .subarray(Object.keys(facts), { maxLength: 4 })
    .map(
      (names) =>
        Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name))) as Partial<Facts>,
    );
}

const anybody: fc.Arbitrary<MatchPerson> = fc
  .record({
    dateOfBirth: fc.option(
      fc.constantFrom('2009-07-16', '2008-07-20', '2007-07-14', '2007-02-28', '2004-02-29', '2000-01-01'),
    ),
    englishLevel: level,
    mathsLevel: level,
    highestLevel: level,
    drivingLicence: fc.constantFrom('none', 'provisional', 'full', null),
    readyOn: fc.option(day),
    days,
    earliestStart: minutes(12, 22),
    latestFinish: minutes(24, 40),
    needsStepFree: fc.constantFrom(true, false, null),
  })
  .chain((facts) => some(facts))
  .map((facts) => ({ ...ASPEN, ...facts }));

const anything: fc.Arbitrary<MatchOption> = fc
  .record({
    kind: fc.constantFrom('taster', 'work experience', 'apprenticeship', 'job', 'course run'),
    status: fc.constantFrom('live', 'live', 'live', 'draft', 'paused', 'closed'),
    firstStart: fc.option(day),
    lastStart: fc.option(day),
    closesOn: fc.option(day),
    places: fc.constantFrom(null, 0, 1, 2),
    seatsTaken: fc.constantFrom(
      [],
      [],
      [{ seat: 1, from: '2025-07-01', to: '2025-08-31' }],
      [{ seat: 1, from: '2025-07-01', to: null }],
    ),
    days,
    startsAt: minutes(12, 24),
    endsAt: minutes(22, 50),
    minimumAge: fc.constantFrom(null, 16, 17, 18, 21),
    entry: fc.oneof(
      fc.constant({ state: 'none' } as const),
      fc.constant({ state: 'unknown' } as const),
      fc.record({
        state: fc.constant('known' as const),
        english: fc.constantFrom(null, 'Level 1', 'Level 2'),
        maths: fc.constantFrom(null, 'Entry 3', 'Level 2'),
        highest: fc.constantFrom(null, 'Level 1', 'Level 3'),
        licence: fc.constantFrom(null, 'full', 'provisional'),
      }),
    ),
    isStepFree: fc.constantFrom(true, false, null),
    weeklyPay: fc.constantFrom(null, 0, 30_240),
    employer: fc
      .record({
        isPaused: fc.constantFrom(false, false, true),
        isStopped: fc.constantFrom(false, false, true),
        notBefore: fc.option(day),
        contactsLeft: fc.constantFrom(null, 0, 1),
      })
      .map((more) => ({ ...STABLES.employer, ...more })),
  })
  .chain((facts) => some(facts))
  .map((facts) => ({ ...STABLES, ...facts }) as MatchOption);

it('ranks the same as the plain rules do, whoever it is and whatever there is', () => {
  let possible = 0;
  fc.assert(
    fc.property(anybody, fc.array(anything, { minLength: 1, maxLength: 12 }), (person, all) => {
      const options = all.map((option, at) => ({ ...option, reference: `O${at}` }));
      const plain = rankOptions(person, options, CONTEXT).options;
      possible += plain.length;
      expect(rankPossible(person, candidateIndex(options, ON, DEFAULT_SETTINGS), CONTEXT)).toEqual(plain);
    }),
    { numRuns: 4000 },
  );
  // Else nothing has been tried.
  expect(possible).toBeGreaterThan(3000);
});

it('leaves the rules little to do: on the reference intake most that is not possible is never looked at', () => {
  const { people, options } = referenceIntake();
  const index = candidateIndex(options, ON, DEFAULT_SETTINGS);
  let [looked, possible] = [0, 0];
  for (const person of people) {
    const ranked = rankPossible(person, index, CONTEXT);
    expect(ranked).toEqual(rankOptions(person, options, CONTEXT).options);
    looked += candidatesFor(person, index).length;
    possible += ranked.length;
  }
  expect(looked / possible).toBeLessThan(1.2);
});

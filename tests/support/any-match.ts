import fc from 'fast-check';
import type { MatchOption, MatchPerson } from '#domain/matching/match-facts.ts';
import { ASPEN, STABLES } from './match-facts.ts';

const level = fc.constantFrom('none', 'Entry 3', 'Level 1', 'Level 2', null);
const days = fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7] as const));
const minutes = (from: number, to: number) =>
  fc.option(fc.integer({ min: from, max: to }).map((half) => half * 30));
const day = fc.constantFrom(
  '2025-06-30',
  '2025-07-13',
  '2025-07-14',
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

/** Anybody, different from Aspen in a few facts. */
export const anybody: fc.Arbitrary<MatchPerson> = fc
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

/** Anything that is offered, different from the stables in a few facts. */
export const anything: fc.Arbitrary<MatchOption> = fc
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPEN, STABLES } from '#tests/support/match-facts.ts';
import { type AssessContext, assess } from './assess.ts';
import { DEFAULT_SETTINGS, type MatchOption, type MatchPerson } from './match-facts.ts';
import { changeInWords, type OfferChange, oneChangeFor, withChange } from './offer-changes.ts';
import { asOption, firstWishArea, wantedOffers } from './wanted-offer.ts';

const ON = '2025-07-14';
const CONTEXT: AssessContext = { on: ON, settings: DEFAULT_SETTINGS, nextTrainingOn: null, courses: [] };
const PAIR = { journey: { state: 'not-checked', text: '' } } as const;
const refusals = (person: MatchPerson, option: MatchOption) =>
  assess(person, option, PAIR, CONTEXT).refusals.map((refusal) => refusal.code);

/** The one change that would open it, and whether the rules agree. */
function opening(person: Partial<MatchPerson>, option: Partial<MatchOption>) {
  const [who, what] = [
    { ...ASPEN, ...person },
    { ...STABLES, ...option },
  ];
  const change = oneChangeFor(refusals(who, what));
  const changed = change === null ? null : withChange(change, who, what, ON);
  const left = changed === null ? null : refusals(who, changed);
  return { change, left, words: changed && change ? changeInWords(change, changed, what) : null };
}

describe('the one change that would open an option', () => {
  const opens = (change: OfferChange, words: string) => ({ change, left: [], words });

  it('is found for each thing that an employer can change, and the rules agree that it opens it', () => {
    expect(opening({}, { places: 0 })).toEqual(opens('places', ''));
    expect(opening({ readyOn: '2025-09-01' }, {})).toEqual(opens('start', 'September 2025'));
    expect(opening({ days: [1, 2] }, { kind: 'job', days: [1, 2, 3], weeklyPay: null })).toEqual(
      opens('days', 'Monday and Tuesday'),
    );
    expect(opening({ latestFinish: 15 * 60 }, {})).toEqual(opens('hours', '09:00 to 15:00'));
    expect(
      opening(
        {},
        { entry: { state: 'known', english: 'Level 2', maths: null, highest: null, licence: null } },
      ),
    ).toEqual(opens('entry', 'without Level 2 English'));
    expect(opening({ dateOfBirth: '2008-01-01' }, { minimumAge: 18 })).toMatchObject({
      change: 'age',
      left: [],
    });
    expect(opening({ needsStepFree: true }, { isStepFree: false })).toEqual(opens('step-free', ''));
  });

  it('is none where it would take two, or where nobody can change it', () => {
    expect(opening({ latestFinish: 15 * 60 }, { places: 0 }).change).toBeNull();
    expect(opening({}, { maximumAge: 17 }).change).toBeNull();
    expect(opening({}, { employer: { ...STABLES.employer, isStopped: true } }).change).toBeNull();
    expect(opening({ latestFinish: 10 * 60 }, {})).toMatchObject({ change: 'hours', left: null });
  });
});

describe('what to ask employers for', () => {
  const someone = (reference: string, more: Partial<MatchPerson>): MatchPerson => ({
    ...ASPEN,
    reference,
    ...more,
  });

  it('one offer for people with the same first wish, with the days and hours that all of them have', () => {
    const offers = wantedOffers(
      [
        someone('R1', { days: [1, 2, 3], latestFinish: 15 * 60 }),
        someone('R2', {
          days: [2, 3, 4],
          earliestStart: 10 * 60,
          readyOn: '2025-09-01',
          highestLevel: 'Entry 3',
        }),
      ],
      ON,
    );
    expect(offers).toEqual([
      {
        area: firstWishArea(ASPEN),
        people: ['R1', 'R2'],
        days: [2, 3],
        startsAt: 600,
        endsAt: 900,
        from: '2025-09-01',
        level: 'Entry 3',
        isStepFree: false,
      },
    ]);
  });

  it('two offers where they share too few days', () => {
    const offers = wantedOffers([someone('R1', { days: [1, 2] }), someone('R2', { days: [4, 5] })], ON);
    expect(offers.map(({ people }) => people)).toEqual([['R1'], ['R2']]);
  });

  it('suits everybody in it by the rules themselves, whoever they are', () => {
    const person = fc.record({
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 2 }),
      earliestStart: fc.option(fc.integer({ min: 7, max: 11 }).map((hour) => hour * 60)),
      latestFinish: fc.option(fc.integer({ min: 15, max: 20 }).map((hour) => hour * 60)),
      readyOn: fc.option(fc.constantFrom('2025-07-20', '2025-10-01', '2026-01-05')),
      dateOfBirth: fc.constantFrom('2007-03-03', '2009-01-01', '2004-05-05'),
      highestLevel: fc.constantFrom('none', 'Entry 3', 'Level 2', null),
      needsStepFree: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (some) => {
        const people = some.map((facts, at) => someone(`R${at}`, facts));
        const offers = wantedOffers(people, ON);
        expect(offers.flatMap((offer) => offer.people).sort()).toEqual(
          people.map((one) => one.reference).sort(),
        );
        // When all start on the same day, one who is ready long before may find it late: that is the setting's, not the offer's.
        for (const offer of offers)
          for (const one of people.filter(({ reference }) => offer.people.includes(reference)))
            expect(refusals(one, asOption(offer)).filter((code) => code !== 'starts-too-late')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anybody, anything } from '#tests/support/any-match.ts';
import { ASPEN, BUS, NOT_CHECKED, referenceIntake, STABLES } from '#tests/support/match-facts.ts';
import { dayNumber } from '../shared/day.ts';
import { assess } from './assess.ts';
import { candidateIndex } from './candidate-index.ts';
import { DEFAULT_SETTINGS, type MatchOption, type MatchPerson, type PairFacts } from './match-facts.ts';
import { MATCH_REFUSAL_CODES } from './match-refusals.ts';
import { type RankContext, rankAnyway, rankOptions, rankPossible, scorePossible } from './rank.ts';
import { scoreOption, scoreProfile } from './score/score.ts';
import { DEFAULT_WEIGHTS } from './score/weights.ts';

const context: RankContext = {
  on: '2025-07-14',
  weights: DEFAULT_WEIGHTS,
  settings: DEFAULT_SETTINGS,
  nextTrainingOn: null,
  seesSafeguarding: false,
  pair: () => ({ journey: NOT_CHECKED }),
};
const rank = (options: MatchOption[], change: Partial<RankContext> = {}, person: MatchPerson = ASPEN) =>
  rankOptions(person, options, { ...context, ...change });
const { people, options } = referenceIntake();

/** The same, whatever order things came in; no randomness in a test. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, at) => ({ item, key: ((at + 1) * 7919 * (seed + 1)) % 104_729 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

describe('ranking', () => {
  it('gives the shape that docs/CONTRACT promises', () => {
    const { options: found } = rank([STABLES], { pair: () => ({ journey: BUS }) });
    expect(found[0]).toMatchObject({
      reference: 'O1',
      kind: 'work experience',
      title: 'Stable hand',
      score: 842,
      parts: { interest: 400, journey: 152, start: 129, support: 100, ladder: 61 },
      startsOn: '2025-07-21',
      journey: {
        state: 'reachable',
        minutesThere: 30,
        minutesHome: 40,
        leaveAt: '08:20',
        arriveAt: '08:50',
        homeAt: '17:40',
        changes: 1,
        checkedAgainst: '2025-07-21',
      },
      warnings: [],
      notChecked: [],
    });
    expect(found[0]?.reasons[0]).toBe('You put horses first.');
    expect(found[0]?.staffReasons[0]).toBe('They put horses first.');
  });

  it('says of what is not possible every reason, in both voices, with what would change it', () => {
    const { notPossible } = rank([{ ...STABLES, minimumAge: 21, days: [6, 7] }]);
    expect(notPossible).toMatchObject([
      {
        reference: 'O1',
        reasons: [
          { code: 'too-young', text: 'You must be 21 for this.', gap: { slack: -3 } },
          { code: 'days-clash', wouldChangeIf: 'With Saturday and Sunday as well (now Monday to Friday).' },
        ],
      },
    ]);
  });

  it('puts equals in order of start, then of reference', () => {
    const same = { ...STABLES, firstStart: null, lastStart: null };
    const { options: found } = rank([
      { ...same, reference: 'O3' },
      { ...same, reference: 'O2' },
      { ...same, reference: 'O1', firstStart: '2025-07-21' },
    ]);
    expect(found.map((option) => option.reference)).toEqual(['O2', 'O3', 'O1']);
    const fixed = rank(
      [
        { ...STABLES, reference: 'O1', firstStart: '2025-07-22' },
        { ...STABLES, reference: 'O2', firstStart: '2025-07-21' },
      ],
      { weights: { interest: 1000, journey: 0, start: 0, support: 0, ladder: 0 } },
    );
    expect(fixed.options.map((option) => option.reference)).toEqual(['O2', 'O1']);
  });

  it('shows why somebody must not be met only to those with the right', () => {
    const pair = () => ({ journey: BUS, mustNotMeet: true, isInAreaToAvoid: true });
    const reasons = (seesSafeguarding: boolean) =>
      rank([STABLES], { pair, seesSafeguarding }).notPossible[0]?.reasons;
    expect(reasons(true)?.map((reason) => reason.code)).toEqual(['must-not-meet', 'area-to-avoid']);
    expect(reasons(false)).toEqual([
      {
        code: 'not-available',
        text: 'This is not available.',
        staffText: 'Not available for this young person.',
        gap: null,
        isRelaxable: false,
      },
    ]);
  });

  it('says that a concern stops new placements only to those with the right, and asks nobody to look past it', () => {
    const stopped = { ...STABLES, employer: { ...STABLES.employer, isStopped: true } };
    const [seen] = rank([stopped], { seesSafeguarding: true }).notPossible[0]?.reasons ?? [];
    expect(seen).toMatchObject({ code: 'concern-open', isRelaxable: false });
    const [hidden] = rank([stopped], { seesSafeguarding: false }).notPossible[0]?.reasons ?? [];
    expect(hidden).toMatchObject({ code: 'not-available' });
    expect(hidden).not.toHaveProperty('wouldChangeIf');
  });
});

/** As plainly as it can be said: every option in turn with all that is said of it, then put in order by comparing. */
function plainly(person: MatchPerson, options: readonly MatchOption[], looked: RankContext) {
  const profile = scoreProfile(person);
  return options
    .flatMap((option, at) => {
      const pair = looked.pair(option);
      const { start, refusals } = assess(person, option, pair, { ...looked, courses: [] });
      if (refusals.length > 0) return [];
      const { score } = scoreOption(person, option, pair, start, profile, looked.weights);
      return [{ at, score, startsOn: start.wouldStartOn, ranked: rankAnyway(person, option, looked).ranked }];
    })
    .sort(
      (a, b) =>
        b.score - a.score || asText(a.startsOn, b.startsOn) || asText(a.ranked.reference, b.ranked.reference),
    );
}

function asText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const anyPair: fc.Arbitrary<PairFacts> = fc.record(
  {
    journey: fc.constantFrom(BUS, { ...BUS, minutesThere: 55 }, NOT_CHECKED),
    mustNotMeet: fc.boolean(),
    betterOffWeekly: fc.constantFrom(-1000, 0, 1000),
  },
  { requiredKeys: ['journey'] },
);
/** With no points at all everything is a tie; with all of them on one part nearly everything. */
const anyWeights = fc.constantFrom(
  DEFAULT_WEIGHTS,
  { interest: 0, journey: 0, start: 0, support: 0, ladder: 0 },
  { interest: 0, journey: 0, start: 0, support: 1000, ladder: 0 },
);

describe('the best so many', () => {
  it('are the first of the plain ranking, word for word, ties included', () => {
    let [possible, ties] = [0, 0];
    fc.assert(
      fc.property(
        anybody,
        fc.array(fc.tuple(anything, anyPair, fc.constantFrom('O1', 'O2', 'O3')), { maxLength: 14 }),
        anyWeights,
        fc.nat(15),
        (person, all, weights, top) => {
          const given = all.map(([option, , reference], at) => ({ ...option, id: `${at}`, reference }));
          const pair = ({ id = '' }: MatchOption) => all[Number(id)]?.[1] ?? { journey: NOT_CHECKED };
          const looked = { ...context, weights, pair };
          const plain = plainly(person, given, looked);
          const words = plain.map(({ ranked }) => ranked);
          const found = rankOptions(person, given, looked, top);
          expect(found.options).toEqual(words.slice(0, top));
          expect(found.possible).toBe(words.length);
          expect(found.notPossible).toHaveLength(given.length - words.length);
          expect(rankOptions(person, given, looked).options).toEqual(words);
          const index = candidateIndex(given, context.on, DEFAULT_SETTINGS);
          expect(rankPossible(person, index, looked, top)).toEqual(words.slice(0, top));
          const { at, scores, starts, length } = scorePossible(person, given, looked);
          expect([...at]).toEqual(plain.map((one) => one.at));
          expect([...scores]).toEqual(plain.map((one) => one.score));
          expect([...starts]).toEqual(plain.map((one) => dayNumber(one.startsOn)));
          expect(length).toBe(plain.length);
          possible += plain.length;
          ties += plain.filter((one, n) => one.score === plain[n + 1]?.score).length;
        },
      ),
      { numRuns: 4200 },
    );
    // Else nothing has been tried.
    expect(possible).toBeGreaterThan(4000);
    expect(ties).toBeGreaterThan(2000);
  });

  it('are the same on the reference intake, for everybody', () => {
    const index = candidateIndex(options, context.on, DEFAULT_SETTINGS);
    for (const person of people) {
      const plain = plainly(person, options, context).map(({ ranked }) => ranked);
      for (const top of [0, 1, 20, 200]) {
        expect(rankOptions(person, options, context, top).options).toEqual(plain.slice(0, top));
        expect(rankPossible(person, index, context, top)).toEqual(plain.slice(0, top));
      }
    }
  });
});

describe('ranking the reference intake', () => {
  it('accounts for every one of the 130 options, for every one of the 62 young people', () => {
    expect([people.length, options.length]).toEqual([62, 130]);
    for (const person of people) {
      const found = rank(options, {}, person);
      const references = [...found.options, ...found.notPossible].map((option) => option.reference);
      expect(new Set(references).size, person.reference).toBe(130);
      expect(references).toHaveLength(130);
    }
  });

  it('is the same whatever order things come in', () => {
    for (const person of people.slice(0, 20)) {
      const found = rank(options, {}, person);
      for (const seed of [1, 2]) expect(rank(shuffled(options, seed), {}, person)).toEqual(found);
    }
  });

  it('is sorted, in bounds, and its parts add up', () => {
    for (const person of people) {
      const { options: found } = rank(options, {}, person);
      found.forEach((option, at) => {
        const next = found[at + 1];
        expect(option.score).toBe(Object.values(option.parts).reduce((sum, points) => sum + points, 0));
        expect(option.score).toBeLessThanOrEqual(1000);
        if (next) expect(option.score).toBeGreaterThanOrEqual(next.score);
        expect(option.startsOn >= (person.readyOn ?? '') && option.startsOn >= context.on).toBe(true);
      });
    }
  });

  it('gives both voices for every reason, and what would change all but what nothing would', () => {
    const seen = new Set<string>();
    for (const person of people) {
      for (const { reasons } of rank(options, {}, person).notPossible) {
        for (const reason of reasons) {
          seen.add(reason.code);
          expect(reason.text.endsWith('.') && reason.staffText.endsWith('.'), reason.text).toBe(true);
          expect(reason.wouldChangeIf?.endsWith('.'), `${reason.code} ${reason.wouldChangeIf}`).toBe(true);
          expect(MATCH_REFUSAL_CODES).toContain(reason.code);
        }
      }
    }
    expect([...seen].sort()).toEqual([
      'closed',
      'days-clash',
      'entry-requirement',
      'hours-clash',
      'licence-needed',
      'pay-unlawful',
      'starts-before-ready',
      'step-free-needed',
      'too-young',
    ]);
  });

  it('puts first what one would ring first', () => {
    const firsts = Object.fromEntries(
      people.map((person) => [person.reference, rank(options, {}, person).options[0]?.reference]),
    );
    expect(firsts).toMatchObject({
      R1010: 'O2063', // nursing first, and ready in October: a nursing placement that rolls on
      R1013: 'O2003', // driving vans, at 16, with a provisional licence: a placement without a licence
      R1016: 'O2002', // caring for older people, with the phased start that was asked for
      R1030: 'C3012', // animals, Entry 3: a Level 1 certificate in animals that can be joined now
      R1039: 'O2020', // film and photos first, with a mentor
    });
  });

  it('never looks at sex, ethnicity, disability, care status, offending or benefits', () => {
    const blind = ['M', 'F', 'WBRI', 'BAFR', 'relevant', 'qualifying', 'offending', 'UC'];
    people.slice(0, 20).forEach((person, at) => {
      const found = rank(options, {}, person);
      for (const seed of [0, 3]) {
        const [sex, ethnicity, careStatus, barriers, benefits] = shuffled(blind, at + seed);
        const marked = {
          ...person,
          sex,
          ethnicity,
          careStatus,
          barriers: [barriers],
          benefits,
          hasDisability: seed === 3,
        };
        expect(rank(options, {}, marked)).toEqual(found);
      }
    });
  });
});

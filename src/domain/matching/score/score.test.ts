import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPEN, BUS, NOT_CHECKED, STABLES, wish } from '#tests/support/match-facts.ts';
import { readOptionSubject } from '../interests/read-interest.ts';
import type { JourneyVerdict } from '../journey.ts';
import type { MatchOption, MatchPerson, PairFacts } from '../match-facts.ts';
import { chooseStart } from '../start-date.ts';
import { scoreInWords, scoreOption, scoreProfile } from './score.ts';
import {
  DEFAULT_WEIGHTS,
  SCORE_PARTS,
  type ScorePart,
  WEIGHT_WORDS,
  type Weights,
  weightsFor,
} from './weights.ts';

function score(
  person: Partial<MatchPerson> = {},
  option: Partial<MatchOption> = {},
  journey: JourneyVerdict = BUS,
  weights: Weights = DEFAULT_WEIGHTS,
) {
  const someone = { ...ASPEN, ...person };
  const something = { ...STABLES, ...option };
  const pair: PairFacts = { journey };
  const start = chooseStart(someone, something, '2025-07-14');
  const profile = scoreProfile(someone);
  return {
    ...scoreOption(someone, something, pair, start, profile, weights),
    why: scoreInWords(someone, something, pair, start, profile),
  };
}
const about = (title: string, subjectArea: string | null = null, jobCategory: string | null = null) => ({
  title,
  subject: readOptionSubject({ title, subjectArea, jobCategory }),
});

describe('interest', () => {
  const interest = (option: Partial<MatchOption>, ...words: string[]) => {
    const { parts, why } = score({ interests: words.map(wish) }, option);
    return [parts.interest, why.interest.kindText];
  };

  it('is worth most where it was put first, a little less each time after', () => {
    const horses = about('Stable hand', '3.3');
    expect(interest(horses, 'horses')).toEqual([400, 'You asked for horses.']);
    expect(interest(horses, 'horses', 'art')).toEqual([400, 'You put horses first.']);
    expect(interest(horses, 'art', 'horses')).toEqual([360, 'You put horses second.']);
    expect(interest(horses, 'art', 'music', 'shops', 'law', 'horses')[0]).toBe(280);
  });

  it('counts what is near for a part: dogs for horses, art for music, nothing for accounts', () => {
    expect(interest(about('Dog groomer', '3.3'), 'horses')).toEqual([
      300,
      'Much like horses, which you asked for.',
    ]);
    expect(interest(about('Art helper', '9.2'), 'music')).toEqual([
      150,
      'Something like music, which you asked for.',
    ]);
    expect(interest(about('Accounts assistant', '15.1'), 'horses')).toEqual([
      0,
      'Not one of the things you asked for.',
    ]);
  });

  it('takes areas for near where the wish or the option is of the kind that joins them, not where homes need both', () => {
    expect(interest(about('Hair and make up helper', '7.3'), 'joinery')).toEqual([
      0,
      'Not one of the things you asked for.',
    ]);
    expect(interest(about('Gardening helper', '3.2'), 'looking after children')[0]).toBe(0);
    expect(interest(about('Cars and engines helper', '4.3'), 'bricklaying')).toEqual([
      60,
      'Only a little like bricklaying, which you asked for.',
    ]);
    // Homes are what a cleaner’s work is about, so there the same two areas are near.
    expect(interest(about('Bricklayer’s helper', '5.2'), 'cleaning')[0]).toBe(60);
  });

  it('asks every kind of work where only a subject area is known', () => {
    expect(interest(about('Junior', '5.2'), '7.3')[0]).toBeGreaterThan(0);
  });

  it('knows a category that was picked from the list', () => {
    expect(interest(about('Junior', null, 'Animal care'), 'Animal care')[0]).toBe(400);
    expect(
      interest(about('Nursery helper', '1.5', 'Teaching and education'), 'Teaching and education')[0],
    ).toBe(400);
  });

  it('stands in the middle where nothing is known, and says what to ask', () => {
    expect(interest(about('Junior'), 'horses')).toEqual([200, 'We are finding out what this is about.']);
    expect(interest(about('Stable hand', '3.3'), 'vibes')[0]).toBe(200);
    expect(score({ interests: [wish('vibes')] }).why.interest.staffText).toContain('“vibes”');
    expect(score({ interests: [] }).parts.interest).toBe(200);
  });

  it('takes English and maths as good for everybody', () => {
    expect(interest(about('Functional skills', '14.1'), 'horses')).toEqual([
      200,
      'This helps with whatever you go on to do.',
    ]);
  });
});

describe('journey', () => {
  const journey = (change: object, limits = {}) =>
    score({ travel: { ...ASPEN.travel, journeyMinutesMax: 60, ...limits } }, {}, {
      ...BUS,
      changes: 0,
      ...change,
    } as JourneyVerdict).parts.journey;
  const both = (minutes: number) => ({ minutesThere: minutes, minutesHome: minutes });

  it('falls slowly up to what is comfortable, faster to the limit', () => {
    expect([1, 15, 30, 45, 60].map((minutes) => journey(both(minutes)))).toEqual([248, 219, 188, 125, 63]);
    expect(journey(both(30), { journeyMinutesComfort: 20 })).toBeLessThan(journey(both(30)));
  });

  it('is the worse for each change and for a last bus that is nearly missed', () => {
    expect(journey({ ...both(30), changes: 1 })).toBe(173);
    expect(journey({ ...both(30), lastWayHomeMargin: 15 })).toBe(188);
    expect(journey({ ...both(30), lastWayHomeMargin: 0 })).toBe(150);
  });

  it('is said with where it starts from, and with the day that stood for it', () => {
    const words = (change: object, originName: string | null = null) =>
      score({ originName }, {}, { ...BUS, ...change } as JourneyVerdict).why.journey.kindText;
    expect(words({})).toBe('30 minutes there and 40 minutes home, one change; leave at 08:20.');
    expect(words({}, 'college')).toBe(
      'From college: 30 minutes there and 40 minutes home, one change; leave at 08:20.',
    );
    expect(words({ waitBefore: 19, waitAfter: 25 })).toContain(
      'leave at 08:20. The way home begins 25 minutes after the end.',
    );
    expect(words({ waitBefore: 20 })).toContain('leave at 08:20. It is there 20 minutes before the start.');
    expect(words({ isBeyondTimetable: true })).toContain(
      'leave at 08:20. Checked against the timetable for 21 July 2025.',
    );
  });

  it('is neutral where it was not checked, and says so', () => {
    const { parts, why } = score({}, {}, NOT_CHECKED);
    expect([parts.journey, why.journey.kindText]).toEqual([125, 'We have not checked the journey yet.']);
  });
});

describe('start', () => {
  const start = (option: Partial<MatchOption>, person: Partial<MatchPerson> = {}) =>
    score(person, option).parts.start;
  const from = (firstStart: string) => start({ firstStart, lastStart: null });

  it('is best on the day both are ready, half after six weeks', () => {
    expect([from('2025-07-14'), from('2025-07-28'), from('2025-08-25')]).toEqual([150, 113, 75]);
  });

  it('is worth less where only some of the days suit', () => {
    expect(start({ firstStart: '2025-07-14' }, { days: [1, 2, 3] })).toBe(120);
    expect(score({ days: [1, 2, 3] }, {}).why.start.staffText).toContain(
      '3 of their 5 days: ask the employer',
    );
    expect(score({ days: [1, 2, 3] }, {}).why.start.kindText).toMatch(
      /\. You can do 3 of their 5 days, so we ask them\.$/,
    );
  });
});

describe('support and ladder', () => {
  it('count what was asked for and is given, and a trained supervisor', () => {
    const support = (option: Partial<MatchOption>) =>
      score({ supportWanted: ['mentor', 'quiet space'] }, option).parts.support;
    expect(support({ supportOffered: ['Quiet space', 'mentor'] })).toBe(100);
    expect(support({})).toBe(70);
    expect(support({ supportOffered: [], teamTrainedUntil: null })).toBe(0);
    expect(support({ supportOffered: null, teamTrainedUntil: null })).toBe(20);
  });

  it('go up from a taster to an apprenticeship, and towards the goal', () => {
    const ladder = (kind: MatchOption['kind'], goal = 'horses') =>
      score({ goal: wish(goal) }, { kind }).parts.ladder;
    expect(ladder('taster')).toBeLessThan(ladder('work experience'));
    expect(ladder('work experience')).toBeLessThan(ladder('apprenticeship'));
    expect(ladder('taster', 'law')).toBeLessThan(ladder('taster'));
  });

  it('prefer the next level of a course to one below', () => {
    const course = (level: MatchOption['level']) => score({}, { kind: 'course run', level }).parts.ladder;
    expect(course('Level 2')).toBeGreaterThan(course('Level 1'));
    expect(course('Level 1')).toBeGreaterThan(course('Entry 2'));
  });

  it('let an employer sink who never answers, and smooth what is only one case', () => {
    const record = (asked: number, answered: number, placed = 0, keptOn = 0) =>
      score({}, { employer: { ...STABLES.employer, record: { asked, answered, placed, keptOn } } }).parts
        .ladder;
    expect(record(9, 0)).toBeLessThan(record(0, 0));
    expect(record(9, 9)).toBeGreaterThan(record(0, 0));
    expect(record(0, 0, 10, 9)).toBeGreaterThan(record(0, 0, 1, 1));
    const silent = { ...STABLES.employer, record: { asked: 9, answered: 1, placed: 0, keptOn: 0 } };
    expect(score({}, { employer: silent }).why.ladder.staffText).toContain('They answered 1 of 9 requests');
  });
});

describe('weights', () => {
  it('are a thousand by default, and after every choice', () => {
    expect(weightsFor(DEFAULT_WEIGHTS, {})).toEqual(DEFAULT_WEIGHTS);
    const choice = fc.constantFrom(...WEIGHT_WORDS, undefined);
    const choices = fc.record(Object.fromEntries(SCORE_PARTS.map((part) => [part, choice])));
    const base = fc.record(Object.fromEntries(SCORE_PARTS.map((part) => [part, fc.nat(1000)])));
    fc.assert(
      fc.property(base, choices, (authority, said) => {
        const chosen = Object.fromEntries(Object.entries(said).filter(([, word]) => word !== undefined));
        const weights = weightsFor(authority as unknown as Weights, chosen);
        const all = Object.values(weights);
        return (
          all.every((part) => Number.isInteger(part) && part >= 0) &&
          all.reduce((sum, part) => sum + part, 0) === 1000
        );
      }),
    );
  });

  it('follow what matters to the person', () => {
    expect(weightsFor(DEFAULT_WEIGHTS, { journey: 'a lot' })).toEqual({
      interest: 320,
      journey: 400,
      start: 120,
      support: 80,
      ladder: 80,
    });
    expect(weightsFor(DEFAULT_WEIGHTS, { start: 'little' }).start).toBe(81);
  });

  it('bound each part, and the score is their sum', () => {
    const weights = weightsFor(DEFAULT_WEIGHTS, { journey: 'a lot', ladder: 'little' });
    const { score: total, parts } = score({}, {}, BUS, weights);
    for (const part of Object.keys(parts) as ScorePart[])
      expect(parts[part]).toBeLessThanOrEqual(weights[part]);
    expect(total).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0));
  });
});

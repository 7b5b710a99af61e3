import { describe, expect, it } from 'vitest';
import { ASPEN, BUS, STABLES } from '#tests/support/match-facts.ts';
import { type AssessContext, assess } from './assess.ts';
import { DEFAULT_SETTINGS, type MatchOption, type MatchPerson, type PairFacts } from './match-facts.ts';

type Change = {
  person?: Partial<MatchPerson>;
  option?: Partial<MatchOption>;
  pair?: Partial<PairFacts>;
  context?: Partial<AssessContext>;
};
const look = ({ person, option, pair, context }: Change) =>
  assess(
    { ...ASPEN, ...person },
    { ...STABLES, ...option },
    { journey: BUS, ...pair },
    {
      on: '2025-07-14',
      settings: DEFAULT_SETTINGS,
      nextTrainingOn: null,
      courses: [],
      ...context,
    },
  );
const codes = (change: Change) => look(change).refusals.map((refusal) => refusal.code);
const first = (change: Change) => look(change).refusals[0];
const unknown = (change: Change) => look(change).notChecked.map((item) => item.code);
const job = { kind: 'job' as const, weeks: null, weeklyPay: 50_000 };
const entry = (known: object) => ({
  entry: { state: 'known' as const, english: null, maths: null, highest: null, licence: null, ...known },
});

describe('an option that fits', () => {
  it('has no refusal, no warning and nothing left to check', () => {
    expect(look({})).toMatchObject({ refusals: [], warnings: [], notChecked: [] });
  });
});

describe('open and places', () => {
  it('is open on its closing day, London time, clock change or not, and closed the day after', () => {
    const option = { closesOn: '2025-10-26', lastStart: null };
    expect(codes({ option, context: { on: '2025-10-26' } })).toEqual([]);
    expect(first({ option, context: { on: '2025-10-27' } })).toMatchObject({
      code: 'closed',
      kindText: 'The last day to ask was 26 October 2025.',
      wouldChangeIf: 'If Topaz & Jasper Ltd still takes somebody after 26 October 2025.',
    });
  });

  it('is closed the day after its last start', () => {
    const option = { closesOn: null, firstStart: '2025-07-01' };
    expect(codes({ option: { ...option, lastStart: '2025-07-14' } })).toEqual([]);
    expect(codes({ option: { ...option, lastStart: '2025-07-13' } })).toEqual(['closed']);
  });

  it.each([
    [{ status: 'draft' }, 'not-published'],
    [{ status: 'closed' }, 'closed'],
    [{ status: 'paused' }, 'employer-paused'],
    [{ employer: { ...STABLES.employer, isPaused: true } }, 'employer-paused'],
    [{ employer: { ...STABLES.employer, contactsLeft: 0 } }, 'employer-at-contact-limit'],
    [{ employer: { ...STABLES.employer, notBefore: '2025-07-15' } }, 'employer-at-contact-limit'],
    [{ places: 0 }, 'no-place-free'],
  ] as [Partial<MatchOption>, string][])('%j is refused as %s', (option, code) => {
    expect(codes({ option })).toEqual([code]);
  });

  it('leaves an employer alone until the day they named, that day excluded from the wait', () => {
    expect(
      codes({ option: { employer: { ...STABLES.employer, notBefore: '2025-07-14', contactsLeft: 1 } } }),
    ).toEqual([]);
    expect(
      first({ option: { employer: { ...STABLES.employer, contactsLeft: 0 } }, context: { on: '2025-07-20' } })
        ?.wouldChangeIf,
    ).toBe('From 1 August 2025.');
  });

  it('says from when a place would be free, where that is after the last start', () => {
    const seatsTaken = [{ seat: 1, from: '2025-06-02', to: '2025-10-05' }];
    expect(first({ option: { seatsTaken } })).toMatchObject({
      code: 'no-place-free',
      wouldChangeIf:
        'With a start on 6 October 2025, when a place comes free (last start now 25 August 2025).',
    });
  });
});

describe('the start', () => {
  it('must not come before the person is ready', () => {
    expect(first({ person: { readyOn: '2025-08-27' } })).toMatchObject({
      code: 'starts-before-ready',
      kindText: 'This starts by 25 August 2025. You are ready on 27 August 2025.',
      wouldChangeIf: 'If you are ready by 25 August 2025 (now 27 August 2025).',
      gap: { slack: -2, unit: 'days' },
      isRelaxable: true,
    });
  });

  it('may come up to 26 weeks after that, and not a day later', () => {
    const at = (firstStart: string) => codes({ option: { firstStart, lastStart: null, closesOn: null } });
    expect(at('2026-01-12')).toEqual([]);
    expect(at('2026-01-13')).toEqual(['starts-too-late']);
    expect(
      codes({
        option: { firstStart: '2025-08-12' },
        context: { settings: { ...DEFAULT_SETTINGS, startWithinWeeks: 4 } },
      }),
    ).toEqual(['starts-too-late']);
  });
});

describe('age', () => {
  it('is looked at on the day of the start: the birthday itself is enough', () => {
    const option = { minimumAge: 18 };
    expect(codes({ option, person: { dateOfBirth: '2007-07-21' } })).toEqual([]);
    expect(first({ option, person: { dateOfBirth: '2007-07-22' } })).toMatchObject({
      code: 'too-young',
      wouldChangeIf: 'From 22 July 2025, when you are 18.',
      gap: { have: 17, need: 18, slack: -1, unit: 'years' },
      isRelaxable: false,
    });
  });

  it('says where the birthday comes after the last start, and falls on 1 March for those of 29 February', () => {
    expect(first({ option: { minimumAge: 18 }, person: { dateOfBirth: '2008-02-29' } })?.wouldChangeIf).toBe(
      'From 1 March 2026, when you are 18. Its last start is before that, on 25 August 2025.',
    );
  });

  it('has an upper end for some, and nothing would change that', () => {
    expect(first({ option: { maximumAge: 17 } })).toMatchObject({ code: 'too-old' });
    expect(first({ option: { maximumAge: 17 } })).not.toHaveProperty('wouldChangeIf');
    expect(codes({ option: { maximumAge: 18 } })).toEqual([]);
  });
});

describe('entry requirements', () => {
  it('compare by level: what is asked for is enough', () => {
    expect(codes({ option: entry({ english: 'Level 1', maths: 'Entry 3' }) })).toEqual([]);
    expect(first({ option: entry({ english: 'Level 2', maths: 'Level 1' }) })).toMatchObject({
      code: 'entry-requirement',
      kindText: 'They ask for Level 2 English.',
      wouldChangeIf: 'With Level 2 English (now Level 1).',
      gap: { slack: -1, unit: 'levels' },
    });
  });

  it('name the course that leads there, the soonest', () => {
    const course = (change: Partial<MatchOption>) => ({
      ...STABLES,
      kind: 'course run' as const,
      title: 'Functional skills English',
      level: 'Level 2' as const,
      weeks: 6,
      ...change,
    });
    const courses = [
      course({ reference: 'C1', level: 'Level 1' }),
      course({ reference: 'C2', firstStart: '2025-08-14' }),
      course({ reference: 'C3', firstStart: '2025-09-14' }),
    ];
    expect(first({ option: entry({ english: 'Level 2' }), context: { courses } })?.wouldChangeIf).toBe(
      'With Level 2 English (now Level 1): a 6-week block (C2) starts on 14 August 2025.',
    );
  });

  it('treat "none" as an answer and blank as a question', () => {
    expect(codes({ option: entry({ maths: 'Entry 1' }), person: { mathsLevel: 'none' } })).toEqual([
      'entry-requirement',
    ]);
    const asked = { option: entry({ maths: 'Entry 1' }), person: { mathsLevel: null } };
    expect([codes(asked), unknown(asked)]).toEqual([[], ['entry-requirement']]);
  });

  it.each([
    ['none', 'full', ['licence-needed']],
    ['provisional', 'full', ['licence-needed']],
    ['full', 'full', []],
    ['full', 'provisional', []],
    ['provisional', 'provisional', []],
    [null, 'full', []],
  ] as const)('a licence that is %s where %s is needed', (drivingLicence, licence, expected) => {
    expect(codes({ option: entry({ licence }), person: { drivingLicence } })).toEqual(expected);
  });
});

describe('days', () => {
  it('of a job, an apprenticeship or a course must all suit', () => {
    const person = { days: [1, 2, 3, 4] as const };
    for (const kind of ['job', 'apprenticeship', 'course run'] as const)
      expect(codes({ person, option: { ...job, kind } }), kind).toEqual(['days-clash']);
    expect(first({ person, option: job })?.wouldChangeIf).toBe(
      'With Friday as well (now Monday to Thursday).',
    );
  });

  it('of a placement need be two only, or all where it has fewer', () => {
    expect(codes({ person: { days: [1, 2] } })).toEqual([]);
    expect(first({ person: { days: [1, 6] } })).toMatchObject({
      code: 'days-clash',
      wouldChangeIf: 'With one of Tuesday to Friday as well (now Monday and Saturday).',
      gap: { have: 1, need: 2, slack: -1 },
    });
    expect(codes({ person: { days: [6] }, option: { days: [6] } })).toEqual([]);
    expect(first({ person: { days: [5, 6] }, option: { days: [6, 7] } })?.wouldChangeIf).toBe(
      'With Sunday as well (now Friday and Saturday).',
    );
  });

  it('that nobody has said are a question', () => {
    expect([codes({ person: { days: null } }), unknown({ person: { days: null } })]).toEqual([
      [],
      ['days-clash'],
    ]);
    expect(unknown({ option: { days: null } })).toEqual(['days-clash']);
  });
});

describe('hours', () => {
  it('must lie between the earliest start and the latest finish, both included', () => {
    expect(codes({ person: { earliestStart: 540, latestFinish: 1020 } })).toEqual([]);
    expect(first({ person: { earliestStart: 541, latestFinish: 1000 } })).toMatchObject({
      code: 'hours-clash',
      kindText: 'This is 09:00 to 17:00. You said from 09:01 until 16:40.',
      wouldChangeIf:
        'With a start at 09:00 (now not before 09:01) and an end at 17:00 (now not after 16:40).',
      gap: { slack: -20, unit: 'minutes' },
    });
  });

  it('are lawful for 17 up to 22:00, and from 18 later too', () => {
    const young = { dateOfBirth: '2007-12-03', latestFinish: null };
    const until = (endsAt: number) => ({ startsAt: endsAt - 480, endsAt });
    expect(codes({ person: young, option: until(1320) })).toEqual([]);
    expect(first({ person: young, option: until(1321) })).toMatchObject({
      code: 'hours-unlawful-for-age',
      kindText: 'You must be 18 to work until 22:01.',
      wouldChangeIf: 'With an end at 22:00 or earlier, or from 3 December 2025, when you are 18.',
      isRelaxable: false,
    });
    expect(codes({ person: { ...young, dateOfBirth: '2007-07-21' }, option: until(1321) })).toEqual([]);
  });

  it('look at the days that would be agreed: six a week are too many at 17, the shared three are not', () => {
    const option = { days: [1, 2, 3, 4, 5, 6] as const };
    const young = { dateOfBirth: '2008-03-03' };
    expect(codes({ option, person: { ...young, days: [1, 2, 3, 4, 5, 6] } })).toContain(
      'hours-unlawful-for-age',
    );
    expect(codes({ option, person: { ...young, days: [1, 2, 3] } })).toEqual([]);
  });
});

describe('pay', () => {
  it('must be the minimum wage for the age, even if an hour of the day is unpaid', () => {
    const paid = (weeklyPay: number) => codes({ option: { ...job, weeklyPay } });
    expect(paid(35_000)).toEqual([]);
    expect(paid(34_999)).toEqual(['pay-unlawful']);
  });

  it('may be none on a placement, never on a job; blank is a question', () => {
    expect(codes({ option: { weeklyPay: 0 } })).toEqual([]);
    expect(codes({ option: { ...job, weeklyPay: 0 } })).toEqual(['pay-unlawful']);
    const blank = { option: { ...job, weeklyPay: null } };
    expect([codes(blank), unknown(blank)]).toEqual([[], ['pay-unlawful']]);
  });

  it('that is paid asks for a better-off check until there is one', () => {
    expect(unknown({ option: job })).toEqual(['would-be-worse-off']);
    expect(unknown({ option: job, pair: { betterOffWeekly: 500 } })).toEqual([]);
  });
});

describe('place and people', () => {
  it('needs to be step-free only for those who need it, and not known is a question', () => {
    const person = { needsStepFree: true };
    expect(codes({ option: { isStepFree: false } })).toEqual([]);
    expect(codes({ person, option: { isStepFree: false } })).toEqual(['step-free-needed']);
    expect(unknown({ person, option: { isStepFree: null } })).toEqual(['step-free-needed']);
  });

  it('asks whether the bus is step-free where the timetable does not say, for those who need it', () => {
    const journey = { ...BUS, isStepFreeUnknown: true };
    expect(unknown({ pair: { journey } })).toEqual([]);
    expect(unknown({ person: { needsStepFree: true }, pair: { journey } })).toEqual(['step-free-needed']);
  });

  it('keeps safeguarding apart: never relaxed, never for everybody', () => {
    for (const refusal of look({ pair: { mustNotMeet: true, isInAreaToAvoid: true } }).refusals) {
      expect(refusal).toMatchObject({
        isRelaxable: false,
        isRestricted: true,
        kindText: 'This is not available.',
      });
      expect(refusal).not.toHaveProperty('wouldChangeIf');
    }
  });

  it('remembers a no, whoever said it', () => {
    const said = (by: 'young-person' | 'employer') => first({ pair: { declined: { on: '2025-07-03', by } } });
    expect(said('young-person')?.wouldChangeIf).toBe('If you change your mind: you said no on 3 July 2025.');
    expect(said('employer')?.kindText).toBe('We asked them before, and it did not work out.');
  });
});

describe('all refusals are collected', () => {
  it('not the first only', () => {
    expect(
      codes({
        person: { readyOn: '2025-09-01', dateOfBirth: '2009-01-01', days: [7], earliestStart: 600 },
        option: { minimumAge: 18, ...entry({ english: 'Level 3' }) },
        pair: { mustNotMeet: true },
      }),
    ).toEqual([
      'starts-before-ready',
      'too-young',
      'entry-requirement',
      'days-clash',
      'hours-clash',
      'must-not-meet',
    ]);
  });
});

describe('warnings are work to do before the gate', () => {
  const warnings = (change: Change) => look(change).warnings.map((warning) => warning.code);

  it('where nobody is in date on the first day, and no session comes before it', () => {
    expect(warnings({ option: { teamTrainedUntil: '2025-07-21' } })).toEqual([]);
    const lapsed = { teamTrainedUntil: '2025-07-20' };
    expect(warnings({ option: lapsed })).toEqual(['team-cannot-be-trained-in-time']);
    expect(warnings({ option: lapsed, context: { nextTrainingOn: '2025-07-20' } })).toEqual([]);
    expect(warnings({ option: lapsed, context: { nextTrainingOn: '2025-07-21' } })).toEqual([
      'team-cannot-be-trained-in-time',
    ]);
  });

  it('where the insurance ends before the last of the ten weeks', () => {
    expect(warnings({ option: { insuredUntil: '2025-09-28' } })).toEqual([]);
    expect(warnings({ option: { insuredUntil: '2025-09-27' } })).toEqual(['insurance-ends-before']);
    expect(unknown({ option: { insuredUntil: null } })).toEqual(['insurance-ends-before']);
  });

  it('where they would have less money', () => {
    expect(look({ pair: { betterOffWeekly: -1250 } }).warnings[0]?.kindText).toBe(
      'You would have £12.50 a week less. Talk it through before you say yes.',
    );
    expect(warnings({ pair: { betterOffWeekly: 0 } })).toEqual([]);
  });

  it('where the last way home goes less than a quarter of an hour after the end, with when to leave for it', () => {
    const journey = (margin: number | null) => ({
      ...BUS,
      lastWayHomeMargin: margin,
      lastWayHomeAt: margin === null ? null : 17 * 60 + margin,
    });
    for (const margin of [null, 15, 200])
      expect(warnings({ pair: { journey: journey(margin) } })).toEqual([]);
    expect(look({ pair: { journey: journey(9) } }).warnings).toMatchObject([
      {
        code: 'last-way-home',
        kindText: 'For the last bus home you leave work at 17:09, 9 minutes after you finish.',
        wouldChangeIf: 'If Topaz & Jasper Ltd lets them go by 17:09 each day.',
      },
    ]);
    expect(look({ pair: { journey: journey(1) } }).warnings[0]?.staffText).toContain(
      '1 minute after the end',
    );
  });

  it('never about a course, which has its own tutor and insurance', () => {
    const course = { kind: 'course run' as const, teamTrainedUntil: null, insuredUntil: null };
    expect([warnings({ option: course }), unknown({ option: course })]).toEqual([[], []]);
  });
});

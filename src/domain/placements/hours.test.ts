import { describe, expect, it } from 'vitest';
import type { Weekday } from '../shared/day.ts';
import { type AgreedHours, agreedDays, shiftsOnDays } from './agreed-hours.ts';
import { lawfulHours } from './hours.ts';
import { HOURS_CODES } from './hours-findings.ts';
import { placementDates } from './ten-weeks.ts';

const YOUNG = '2009-01-05';
const ADULT = '2005-01-05';
const MON_FRI: Weekday[] = [1, 2, 3, 4, 5];
const clock = (text: string) => +text.slice(0, 2) * 60 + +text.slice(3);

function answer(
  born: string | null,
  from: string,
  to: string,
  options: Partial<{ break: number | null; days: Weekday[]; start: string; weeks: number }> = {},
) {
  const { days = MON_FRI, start = '2025-07-14', weeks = 2 } = options;
  const hours = {
    from: clock(from),
    to: clock(to),
    breakMinutes: options.break === undefined ? 30 : options.break,
  };
  const agreed: AgreedHours[] = [{ validFrom: start, shifts: shiftsOnDays(days, hours) }];
  return lawfulHours(born, agreedDays(placementDates(start, days, weeks), agreed));
}
const codes = (...of: Parameters<typeof answer>) => answer(...of).refusals.map(({ code }) => code);

describe('hours under 18', () => {
  it('may be 8 hours a day and 40 a week, not a minute more', () => {
    expect(codes(YOUNG, '09:00', '17:30')).toEqual([]);
    expect(codes(YOUNG, '09:00', '17:31')).toEqual(['too-many-hours-a-day', 'too-many-hours-a-week']);
    expect(codes(YOUNG, '09:00', '17:31', { days: [1] })).toEqual(['too-many-hours-a-day']);
  });

  it('may begin at 06:00 and end at 22:00', () => {
    expect(codes(YOUNG, '06:00', '12:00')).toEqual([]);
    expect(codes(YOUNG, '05:59', '12:00')).toEqual(['night-work-under-18']);
    expect(codes(YOUNG, '16:00', '22:00')).toEqual([]);
    expect(codes(YOUNG, '16:00', '22:01')).toEqual(['night-work-under-18']);
    expect(codes(YOUNG, '20:00', '24:00', { days: [6] })).toEqual(['night-work-under-18']);
  });

  it('need a break of 30 minutes in more than 4½ hours', () => {
    expect(codes(YOUNG, '09:00', '13:30', { break: 0 })).toEqual([]);
    expect(codes(YOUNG, '09:00', '13:31', { break: 0 })).toEqual(['break-too-short']);
    expect(codes(YOUNG, '09:00', '15:00', { break: 29 })).toEqual(['break-too-short']);
    expect(codes(YOUNG, '09:00', '15:00', { break: 30 })).toEqual([]);
  });

  it('leave two days off a week', () => {
    expect(codes(YOUNG, '09:00', '13:00', { days: [1, 2, 3, 4, 5, 6] })).toEqual(['too-few-days-off']);
    expect(codes(YOUNG, '09:00', '13:00', { days: [2, 3, 4, 5, 6] })).toEqual([]);
  });

  it('are noted where the two days off are not together', () => {
    const noted = (days: Weekday[]) =>
      answer(YOUNG, '09:00', '13:00', { days }).notes.map(({ code }) => code);
    expect(noted([1, 2, 4, 5, 6])).toEqual(['days-off-apart']);
    expect(noted([2, 3, 4, 5, 6])).toEqual([]);
    expect(noted([1, 3, 5, 7])).toEqual([]);
    expect(answer(ADULT, '09:00', '13:00', { days: [1, 2, 4, 5, 6] }).notes).toEqual([]);
  });

  it('leave 12 hours between two days of work', () => {
    const split = (morning: string) =>
      lawfulHours(YOUNG, [
        { day: '2025-07-14', shifts: [{ weekday: 1, from: 17 * 60, to: 21 * 60, breakMinutes: 0 }] },
        {
          day: '2025-07-15',
          shifts: [{ weekday: 2, from: clock(morning), to: clock(morning) + 60, breakMinutes: 0 }],
        },
      ]).refusals.map(({ code }) => code);
    expect(split('09:00')).toEqual([]);
    expect(split('08:59')).toEqual(['too-little-rest']);
  });

  it('are in words where there is no break or no time at all', () => {
    const first = {
      day: '2025-07-14',
      shifts: [{ weekday: 1 as const, from: 540, to: 900, breakMinutes: 0 }],
    };
    expect(lawfulHours(YOUNG, [first]).refusals[0]?.staffText).toContain(
      'Under 18: no break, Monday 14 July 2025',
    );
    const night = {
      day: '2025-07-13',
      shifts: [{ weekday: 7 as const, from: 1380, to: 1980, breakMinutes: 60 }],
    };
    const rest = lawfulHours(YOUNG, [first, night]).refusals.find(({ code }) => code === 'too-little-rest');
    expect(rest?.kindText).toBe(
      'You must have 12 hours off between two days of work. Here you would have no time.',
    );
  });

  it('are added up over two employers', () => {
    const cafe = {
      day: '2025-07-14',
      shifts: [{ weekday: 1 as const, from: 18 * 60, to: 20 * 60, breakMinutes: 0 }],
    };
    const shop = {
      day: '2025-07-14',
      shifts: [{ weekday: 1 as const, from: 9 * 60, to: 16 * 60, breakMinutes: 30 }],
    };
    expect(lawfulHours(YOUNG, [shop]).refusals).toEqual([]);
    expect(lawfulHours(YOUNG, [shop, cafe]).refusals.map(({ code }) => code)).toEqual([
      'too-many-hours-a-day',
    ]);
  });
});

describe('turning 18 on the way', () => {
  const late = (start: string, born = '2007-07-23') => answer(born, '16:00', '23:00', { start, weeks: 4 });

  it('makes the hours lawful from the birthday: a start on it, not the day before', () => {
    expect(late('2025-07-23').refusals).toEqual([]);
    expect(late('2025-07-22').refusals).toMatchObject([
      {
        code: 'night-work-under-18',
        staffText:
          'Under 18: work until 23:00, Tuesday 22 July 2025; the law allows no work from 22:00 to 06:00 (Working Time Regulations 1998, reg 6A).',
        kindText: 'You must be 18 to work until 23:00.',
        wouldChangeIf: 'With an end at 22:00 or earlier, or from 23 July 2025, when you are 18.',
      },
    ]);
  });

  it('counts the days of the others', () => {
    expect(late('2025-07-17').refusals[0]?.staffText).toContain('(and 3 more like it)');
  });

  it('on 29 February is 1 March in other years', () => {
    expect(late('2026-03-01', '2008-02-29').refusals).toEqual([]);
    expect(late('2026-02-27', '2008-02-29').refusals).toHaveLength(1);
  });

  it('gives the days before it two days off, and the whole week one', () => {
    const week = (born: string, days: Weekday[]) => codes(born, '09:00', '12:00', { days, weeks: 1 });
    expect(week('2007-07-19', [1, 2, 3, 4, 5, 6])).toEqual([]);
    expect(week('2007-07-20', [1, 2, 3, 4, 5, 6])).toEqual(['too-few-days-off']);
    expect(week('2007-07-16', [1, 2, 3, 4, 5, 6, 7])).toEqual(['too-few-days-off']);
  });

  it('is said to help up to the adult limits themselves', () => {
    const remedy = (to: string, days: Weekday[]) =>
      answer(YOUNG, '09:00', to, { days }).refusals.map(
        (r) => `${r.code} ${r.wouldChangeIf?.includes('when you are 18')}`,
      );
    expect(remedy('17:30', [1, 2, 3, 4, 5, 6])).toEqual([
      'too-many-hours-a-week true',
      'too-few-days-off true',
    ]);
    expect(remedy('17:31', [1, 2, 3, 4, 5, 6])[1]).toBe('too-many-hours-a-week false');
    expect(remedy('13:00', [1, 2, 3, 4, 5, 6, 7])).toEqual(['too-few-days-off false']);
    expect(remedy('22:00', [1, 2])).toContain('too-little-rest true');
    expect(remedy('22:01', [1, 2])).toContain('too-little-rest false');
  });

  it('does not promise that a birthday helps where the adult rule forbids it too', () => {
    const week = answer(YOUNG, '08:00', '20:00', { days: [1, 2, 3, 4, 5] });
    const weekly = week.refusals.find(({ code }) => code === 'too-many-hours-a-week');
    expect(weekly?.wouldChangeIf).toBe('With 40 hours of work a week or less (now 57 hours 30 minutes).');
  });
});

describe('hours from 18 on', () => {
  it('may be long and late, up to 48 hours a week on average', () => {
    expect(codes(ADULT, '12:00', '22:06', { break: 30 })).toEqual([]);
    expect(codes(ADULT, '12:00', '22:07', { break: 30 })).toEqual(['too-many-hours-a-week']);
  });

  it('need 20 minutes in more than 6 hours, 11 hours between days and a day off', () => {
    expect(codes(ADULT, '09:00', '15:00', { break: 0 })).toEqual([]);
    expect(codes(ADULT, '09:00', '15:21', { break: 19 })).toEqual(['break-too-short']);
    expect(codes(ADULT, '09:00', '15:21', { break: 20 })).toEqual([]);
    expect(codes(ADULT, '09:00', '22:00', { days: [1, 2, 3], break: 60 })).toEqual([]);
    expect(codes(ADULT, '09:00', '22:01', { days: [1, 2, 3], break: 60 })).toEqual(['too-little-rest']);
    expect(codes(ADULT, '09:00', '12:00', { days: [1, 2, 3, 4, 5, 6, 7] })).toEqual(['too-few-days-off']);
    expect(codes(ADULT, '09:00', '12:00', { days: [1, 2, 3, 4, 5, 6] })).toEqual([]);
  });

  it('that reach past midnight take the next day too', () => {
    const days: Weekday[] = [1, 2, 3, 4, 5, 6];
    expect(codes(ADULT, '19:00', '24:00', { days })).toEqual([]);
    expect(codes(ADULT, '19:00', '24:01', { days })).toEqual(['too-few-days-off']);
    expect(codes(ADULT, '19:00', '24:01', { days: [3, 4, 5, 6, 7] })).toEqual([]);
    expect(codes(ADULT, '19:00', '24:01', { days: [2, 3, 4, 5, 6, 7] })).toEqual([]);
  });

  it('at night are noted with the health assessment', () => {
    const noted = (to: string) => answer(ADULT, '17:00', to, { days: [1] }).notes.map(({ code }) => code);
    expect(noted('25:59')).toEqual([]);
    expect(noted('26:00')).toEqual(['night-work']);
  });

  it('are noted where the clocks going forward cut the rest short, and only then', () => {
    const weekend = (start: string, to = '22:30') =>
      answer(ADULT, '10:00', to, { days: [6, 7], start, weeks: 1, break: 60 }).notes.map(
        ({ staffText }) => staffText,
      );
    expect(weekend('2026-03-28')).toEqual([
      'The clocks go forward before Sunday 29 March 2026: only 10 hours 30 minutes of rest. Start an hour later that day.',
    ]);
    expect(weekend('2026-03-28', '23:00')[0]).toContain('only 10 hours of rest');
    expect(weekend('2026-03-28', '22:00')).toEqual([]);
    expect(weekend('2026-03-28', '23:01')).toEqual([]);
    expect(weekend('2026-03-21')).toEqual([]);
    expect(weekend('2026-10-24')).toEqual([]);
  });
});

describe('what is not known', () => {
  it('about the break is asked, and taken as the lawful break meanwhile', () => {
    const asked = answer(YOUNG, '09:00', '17:30', { break: null });
    expect(asked.refusals).toEqual([]);
    expect(asked.questions.map(({ code }) => code)).toEqual(['break-not-said']);
    expect(answer(YOUNG, '09:00', '13:30', { break: null }).questions).toEqual([]);
  });

  it('about the age is asked only where it matters', () => {
    expect(answer(null, '09:00', '17:00').questions).toEqual([]);
    expect(answer(null, '09:00', '23:00').questions.map(({ code }) => code)).toEqual([
      'birth-date-not-known',
    ]);
    expect(answer(null, '09:00', '23:00').refusals).toEqual([]);
  });

  it('about the hours is asked', () => {
    expect(lawfulHours(ADULT, [{ day: '2025-07-14', shifts: [] }]).questions.map(({ code }) => code)).toEqual(
      ['hours-not-agreed'],
    );
    expect(lawfulHours(ADULT, []).questions.map(({ code }) => code)).toEqual(['hours-not-agreed']);
  });
});

describe('school age', () => {
  it('is noted up to the leaving day', () => {
    const noted = (start: string) => answer('2009-03-01', '09:00', '13:00', { start, days: [5, 6] }).notes;
    expect(noted('2025-06-27')[0]?.staffText).toContain('until 27 June 2025');
    expect(noted('2025-06-28')).toEqual([]);
  });
});

it('every refusal speaks to staff and to the young person, and says what would change it', () => {
  const all = [
    ...answer(YOUNG, '05:00', '23:00', { days: [1, 2, 3, 4, 5, 6, 7], break: 0 }).refusals,
    ...answer(ADULT, '05:00', '23:00', { days: [1, 2, 3, 4, 5, 6, 7], break: 0 }).refusals,
  ];
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(HOURS_CODES));
  for (const { staffText, kindText, wouldChangeIf } of all) {
    expect(staffText).toMatch(/Working Time Regulations 1998, reg \d/);
    expect(kindText).toMatch(/^You|^Until/);
    expect(wouldChangeIf).toMatch(/^With .*\.$/);
  }
});

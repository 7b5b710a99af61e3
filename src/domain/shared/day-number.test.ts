import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  birthday,
  dayNumber,
  daysBetween,
  firstOfYearTo,
  fromDayNumber,
  isDay,
} from './day.ts';

describe('calendar days as numbers', () => {
  it('count from 1970-01-01 and come back, through leap years and centuries', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    for (let days = -30_000; days < 60_000; days += 13) expect(dayNumber(fromDayNumber(days))).toBe(days);
    expect([addDays('2024-02-28', 1), addDays('2025-02-28', 1), addDays('2025-12-31', 1)]).toEqual([
      '2024-02-29',
      '2025-03-01',
      '2026-01-01',
    ]);
  });

  it('are the ones that the machine’s own calendar has, for four hundred years and at their edges', () => {
    const first = dayNumber('1800-01-01');
    for (let days = first; days < first + 146_097; days++) {
      const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
      if (dayNumber(day) !== days || fromDayNumber(days) !== day) expect([days, day]).toBe('the same');
    }
    expect([dayNumber('0100-01-01'), dayNumber('9999-12-31')]).toEqual([-683_003, 2_932_896]);
  });

  it('end a calendar year of 366 days where a 29 February lies in it, and of 365 where none does', () => {
    for (let ahead = 0; ahead < 1600; ahead++) {
      const last = addDays('2023-01-01', ahead);
      const first = firstOfYearTo(last);
      const hasLeapDay = first <= '2024-02-29' && '2024-02-29' <= last;
      expect(daysBetween(first, last) + 1, last).toBe(hasLeapDay ? 366 : 365);
    }
  });

  it('make somebody a year older on their birthday, and on no other day', () => {
    for (const born of ['2004-02-29', '2007-02-28', '2008-03-01', '2000-12-31', '2001-01-01'])
      for (let days = dayNumber(born); days < dayNumber(born) + 9000; days++) {
        const on = fromDayNumber(days);
        const age = ageOn(born, on);
        if (on < birthday(born, age) || on >= birthday(born, age + 1)) expect([born, on]).toBe(age);
      }
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-01',
    '14/07/2025',
    '0099-01-01x',
    ' 202-01-01',
    '',
    '2025-07-14T',
  ])('“%s” is no calendar day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

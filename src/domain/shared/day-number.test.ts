import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, fromDayNumber, isDay } from './day.ts';

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

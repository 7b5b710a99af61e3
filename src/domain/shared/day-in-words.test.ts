import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { addDays, dayInWords, dayInWordsWithWeekday, instantAt, instantInWords } from './day.ts';
import { poundsText } from './money.ts';

describe('days and money in words', () => {
  it('are written as the locale data of the platform writes them, through a leap year', () => {
    for (let ahead = 0; ahead < 800; ahead++) {
      const day = addDays('2023-12-25', ahead);
      const then = DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' });
      expect(dayInWords(day)).toBe(then.toFormat('d LLLL yyyy'));
      expect(dayInWordsWithWeekday(day)).toBe(then.toFormat('cccc d LLLL yyyy'));
    }
  });

  it('have pence only where there are some, and commas by thousands', () => {
    expect([0, 5, 100, 30_240, 21_000, -1_250, 500_000_000, 123_456_789].map(poundsText)).toEqual([
      '£0',
      '£0.05',
      '£1',
      '£302.40',
      '£210',
      '−£12.50',
      '£5,000,000',
      '£1,234,567.89',
    ]);
  });
});

describe('a time that people agree on', () => {
  it.each([
    ['2025-07-14', 570, '2025-07-14T08:30:00.000Z', 'Monday 14 July 2025 at 09:30'],
    ['2025-12-01', 570, '2025-12-01T09:30:00.000Z', 'Monday 1 December 2025 at 09:30'],
    ['2025-10-26', 600, '2025-10-26T10:00:00.000Z', 'Sunday 26 October 2025 at 10:00'],
    ['2025-03-30', 90, '2025-03-30T01:30:00.000Z', 'Sunday 30 March 2025 at 02:30'],
  ])('is what London clocks show: %s, minute %i', (day, minute, instant, words) => {
    expect(instantAt(day, minute)).toBe(instant);
    expect(instantInWords(instant)).toBe(words);
  });
});

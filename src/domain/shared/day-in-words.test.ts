import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { addDays, dayInWords, dayInWordsWithWeekday } from './day.ts';
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

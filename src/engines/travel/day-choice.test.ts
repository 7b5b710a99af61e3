import { describe, expect, test } from 'vitest';
import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import type { Weekday } from '#domain/shared/day.ts';
import { chooseDay, dayKinds } from './day-choice.ts';

const summer = { validFrom: '2025-06-15', validTo: '2025-08-30' };
const isBankHoliday = (day: string) => bankHolidayOn(day) !== null;
const choose = (from: string, ...weekdays: Weekday[]) => chooseDay(from, weekdays, summer, isBankHoliday);

describe('the day whose timetable stands for a shift', () => {
  test('is the day itself where it is an ordinary one', () => {
    expect(choose('2025-07-15', 2)).toEqual({
      state: 'checked',
      checkedAgainst: '2025-07-15',
      isBeyond: false,
    });
  });

  test('is the next of its weekdays', () => {
    expect(choose('2025-07-16', 1, 2)).toMatchObject({ checkedAgainst: '2025-07-21' });
    expect(choose('2025-07-16', 6)).toMatchObject({ checkedAgainst: '2025-07-19' });
  });

  test('is never a bank holiday: who starts on that Monday is checked for the Tuesday', () => {
    expect(choose('2025-08-25', 1, 2, 3, 4, 5)).toMatchObject({
      checkedAgainst: '2025-08-26',
      isBeyond: false,
    });
  });

  test('is one before the start where the timetable ends first, and says so', () => {
    expect(choose('2025-08-25', 1)).toEqual({
      state: 'checked',
      checkedAgainst: '2025-08-18',
      isBeyond: true,
    });
    expect(choose('2025-09-01', 1, 2, 3, 4, 5)).toEqual({
      state: 'checked',
      checkedAgainst: '2025-08-29',
      isBeyond: true,
    });
  });

  test('is the first inside the dates where the start lies before them', () => {
    expect(choose('2025-06-02', 1)).toEqual({
      state: 'checked',
      checkedAgainst: '2025-06-16',
      isBeyond: true,
    });
  });

  test('is none where the timetable ended more than 26 weeks before the start', () => {
    expect(choose('2026-02-28', 6)).toMatchObject({ state: 'checked', checkedAgainst: '2025-08-30' });
    expect(choose('2026-03-01', 7)).toEqual({ state: 'not-checked', reason: 'timetable-too-old' });
  });

  test('is none where the dates hold no ordinary day of the kind', () => {
    const onlyMonday = { validFrom: '2025-08-25', validTo: '2025-08-25' };
    expect(chooseDay('2025-08-20', [1], onlyMonday, isBankHoliday)).toEqual({
      state: 'not-checked',
      reason: 'no-ordinary-day',
    });
  });

  test('may be 29 February', () => {
    const leap = { validFrom: '2028-01-01', validTo: '2028-03-31' };
    expect(chooseDay('2028-02-28', [2], leap, isBankHoliday)).toMatchObject({ checkedAgainst: '2028-02-29' });
  });
});

test('a rota is checked once for weekdays, once for Saturday and once for Sunday', () => {
  expect(dayKinds([1, 3, 6, 7])).toEqual([[1, 3], [6], [7]]);
  expect(dayKinds([2])).toEqual([[2]]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type Weekday } from '../shared/day.ts';
import type { Pause } from './pauses.ts';
import {
  calendarDay,
  firstAgreedDay,
  lastDay,
  lastDayAsOf,
  momentInWords,
  momentOn,
  placementDates,
  placementWeeks,
  tasterDates,
} from './ten-weeks.ts';

const MON_FRI: Weekday[] = [1, 2, 3, 4, 5];
const closure = (from: string, to: string | null): Pause => ({ from, to, kind: 'closure' });
const wordsOn = (dates: Parameters<typeof momentOn>[0], on: string) => momentInWords(momentOn(dates, on));

describe('day one', () => {
  it('is the agreed start where that is an agreed working day', () => {
    expect(firstAgreedDay('2025-07-14', MON_FRI)).toBe('2025-07-14');
  });

  it('is the next agreed working day where the start falls on a day off', () => {
    expect(firstAgreedDay('2025-07-12', MON_FRI)).toBe('2025-07-14');
    expect(firstAgreedDay('2025-07-14', [7])).toBe('2025-07-20');
    expect(firstAgreedDay('2025-07-15', [1])).toBe('2025-07-21');
  });

  it('may be a bank holiday', () => {
    expect(firstAgreedDay('2025-08-25', MON_FRI)).toBe('2025-08-25');
  });

  it('cannot be found where no day is agreed', () => {
    expect(() => firstAgreedDay('2025-07-14', [])).toThrow(RangeError);
  });
});

describe('ten placement weeks', () => {
  const plain = placementDates('2025-07-14', MON_FRI);

  it('end on day one + 69 days, that day included', () => {
    expect(lastDay(plain)).toBe('2025-09-21');
    expect(wordsOn(plain, '2025-09-21')).toBe('week 10 of 10');
    expect(wordsOn(plain, '2025-09-22')).toBe('ended');
    expect(wordsOn(plain, '2025-07-13')).toBe('not started');
    expect(wordsOn(plain, '2025-07-14')).toBe('week 1 of 10');
  });

  it('change week on the day of the week that was day one', () => {
    expect(wordsOn(plain, '2025-08-03')).toBe('week 3 of 10');
    expect(wordsOn(plain, '2025-08-04')).toBe('week 4 of 10');
  });

  it('are as many as the opportunity says', () => {
    expect(lastDay(placementDates('2025-07-14', MON_FRI, 6))).toBe('2025-08-24');
  });

  it('run through 29 February and both clock changes without losing a day', () => {
    expect(lastDay(placementDates('2024-01-29', MON_FRI))).toBe('2024-04-07');
    expect(lastDay(placementDates('2025-10-06', MON_FRI))).toBe('2025-12-14');
    const overClockChange = placementDates('2025-10-13', MON_FRI);
    expect(wordsOn(overClockChange, '2025-10-26')).toBe('week 2 of 10');
    expect(wordsOn(overClockChange, '2025-10-27')).toBe('week 3 of 10');
  });

  it('are not made longer by a bank holiday', () => {
    expect(lastDay(placementDates('2025-12-01', MON_FRI))).toBe('2026-02-08');
  });
});

describe('a pause', () => {
  it('moves the end by its days, both ends included, and never deletes a week', () => {
    const dates = placementDates('2025-11-17', MON_FRI, 10, [closure('2025-12-22', '2026-01-04')]);
    expect(lastDay(dates)).toBe('2026-02-08');
    expect(wordsOn(dates, '2025-12-21')).toBe('week 5 of 10');
    expect(wordsOn(dates, '2025-12-22')).toBe('paused in week 6 of 10');
    expect(wordsOn(dates, '2026-01-04')).toBe('paused in week 6 of 10');
    expect(wordsOn(dates, '2026-01-05')).toBe('week 6 of 10');
  });

  it('splits the week that it falls into', () => {
    const dates = placementDates('2025-07-14', MON_FRI, 10, [closure('2025-07-23', '2025-07-24')]);
    expect(placementWeeks(dates)[1]?.stretches).toEqual([
      { from: '2025-07-21', to: '2025-07-22' },
      { from: '2025-07-25', to: '2025-07-29' },
    ]);
    expect(placementWeeks(dates)[2]?.stretches).toEqual([{ from: '2025-07-30', to: '2025-08-05' }]);
  });

  it('on the last day still moves it, and the day after it moves nothing', () => {
    const paused = (from: string, to: string) =>
      lastDay(placementDates('2025-07-14', MON_FRI, 10, [closure(from, to)]));
    expect(paused('2025-09-21', '2025-09-21')).toBe('2025-09-22');
    expect(paused('2025-09-22', '2025-09-30')).toBe('2025-09-21');
  });

  it('that is open hides the end, and shows the earliest that it can be', () => {
    const dates = placementDates('2025-07-14', MON_FRI, 10, [closure('2025-08-04', null)]);
    expect(lastDay(dates)).toBeNull();
    expect(lastDayAsOf(dates, '2025-08-10')).toBe('2025-09-28');
    expect(lastDayAsOf(dates, '2025-08-04')).toBe('2025-09-22');
    expect(wordsOn(dates, '2026-08-04')).toBe('paused in week 4 of 10');
    expect(placementWeeks(dates)[3]?.stretches).toEqual([]);
    expect(placementWeeks(dates)[2]?.stretches).toEqual([{ from: '2025-07-28', to: '2025-08-03' }]);
  });

  it('entered twice over the same days counts once', () => {
    const twice = [closure('2025-08-04', '2025-08-10'), closure('2025-08-08', '2025-08-12')];
    expect(lastDay(placementDates('2025-07-14', MON_FRI, 10, twice))).toBe('2025-09-30');
  });

  it('leaves 70 working-clock days whatever the pauses (checked day by day)', () => {
    const pauseArb = fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => closure(addDays('2025-02-03', from), addDays('2025-02-03', from + length)));
    fc.assert(
      fc.property(fc.array(pauseArb, { maxLength: 4 }), (pauses) => {
        const dates = placementDates('2025-02-03', MON_FRI, 10, pauses);
        const last = lastDay(dates) ?? '';
        const counted = [];
        for (let day = dates.dayOne; day <= last; day = addDays(day, 1))
          if (!pauses.some(({ from, to }) => from <= day && day <= (to ?? ''))) counted.push(day);
        expect(counted).toHaveLength(70);
        expect(counted.map((_, index) => calendarDay(dates, index))).toEqual(counted);
        expect(counted.map((day) => momentOn(dates, day))).toEqual(
          counted.map((_, index) => ({ state: 'week', week: Math.floor(index / 7) + 1, of: 10 })),
        );
        const spanned = placementWeeks(dates).flatMap((week) => week.stretches);
        expect(spanned.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(70);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a taster', () => {
  it('is one week that ends with it', () => {
    expect(placementWeeks(tasterDates('2025-07-17', MON_FRI, 3))).toEqual([
      { week: 1, stretches: [{ from: '2025-07-17', to: '2025-07-21' }] },
    ]);
  });

  it('of three days lasts until the third agreed day', () => {
    expect(lastDay(tasterDates('2025-07-17', MON_FRI, 3))).toBe('2025-07-21');
    expect(lastDay(tasterDates('2025-07-17', MON_FRI, 1))).toBe('2025-07-17');
    expect(wordsOn(tasterDates('2025-07-17', MON_FRI, 3), '2025-07-18')).toBe('week 1 of 1');
  });
});

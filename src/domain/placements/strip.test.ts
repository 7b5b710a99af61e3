import { describe, expect, it } from 'vitest';
import { shiftsOnDays } from './agreed-hours.ts';
import type { Pause } from './pauses.ts';
import { placementStrip } from './strip.ts';
import { placementDates } from './ten-weeks.ts';

const agreed = [
  { validFrom: '2025-07-14', shifts: shiftsOnDays([1, 3, 5], { from: 570, to: 870, breakMinutes: 20 }) },
];
const strip = (on: string, pauses: Pause[] = []) =>
  placementStrip(placementDates('2025-07-14', [1, 3, 5], 10, pauses), agreed, on);
const states = (on: string, pauses: Pause[] = []) =>
  strip(on, pauses)
    .map(({ state }) => state[0])
    .join('');

describe('the strip of ten weeks', () => {
  it('shows what is done, what is now and what lies ahead', () => {
    expect(states('2025-07-13')).toBe('aaaaaaaaaa');
    expect(states('2025-07-14')).toBe('naaaaaaaaa');
    expect(states('2025-08-04')).toBe('dddnaaaaaa');
    expect(states('2025-09-21')).toBe('dddddddddn');
    expect(states('2025-09-22')).toBe('dddddddddd');
  });

  it('shows bank holidays in their week, and no week is longer for it', () => {
    expect(strip('2025-07-14')[6]).toMatchObject({
      week: 7,
      from: '2025-08-25',
      to: '2025-08-31',
      daysAgreed: 3,
      bankHolidays: [{ day: '2025-08-25', name: 'Summer bank holiday' }],
    });
    expect(strip('2025-07-14').flatMap((week) => week.bankHolidays)).toHaveLength(1);
  });

  it('shows a pause once, in the week that goes on after it', () => {
    const closure: Pause = { from: '2025-08-04', to: '2025-08-10', kind: 'closure' };
    const weeks = strip('2025-08-06', [closure]);
    expect(weeks.map((week) => week.pauses.length)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(weeks[3]).toMatchObject({ state: 'paused', from: '2025-08-11', to: '2025-08-17', daysAgreed: 3 });
  });

  it('keeps the weeks behind an open pause, without dates', () => {
    const weeks = strip('2025-08-20', [{ from: '2025-08-06', to: null, kind: 'illness' }]);
    expect(weeks.map(({ state }) => state[0]).join('')).toBe('dddpaaaaaa');
    expect(weeks[3]).toMatchObject({ from: '2025-08-04', to: '2025-08-05', daysAgreed: 1 });
    expect(weeks.map((week) => week.pauses.length)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(weeks[4]).toMatchObject({ from: null, to: null, daysAgreed: 0, bankHolidays: [] });
  });
});

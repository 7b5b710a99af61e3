import { describe, expect, it } from 'vitest';
import { unlawfulHoursUnder18 } from './young-worker-hours.ts';

const week = (starts: number, ends: number, daysAWeek = 5) =>
  unlawfulHoursUnder18({ daysAWeek, startsAt: starts * 60, endsAt: ends * 60 });

describe('hours of somebody under 18', () => {
  it('may begin at 06:00 and end at 22:00, not a minute outside', () => {
    expect(week(6, 14)).toEqual([]);
    expect(week(14, 22)).toEqual([]);
    expect(unlawfulHoursUnder18({ daysAWeek: 2, startsAt: 5 * 60 + 59, endsAt: 13 * 60 })).toEqual([
      'work from 05:59',
    ]);
    expect(unlawfulHoursUnder18({ daysAWeek: 2, startsAt: 15 * 60, endsAt: 22 * 60 + 1 })).toEqual([
      'work until 22:01',
    ]);
  });

  it('may be eight hours of work a day with the half hour that must be given, not longer', () => {
    expect(unlawfulHoursUnder18({ daysAWeek: 1, startsAt: 540, endsAt: 540 + 510 })).toEqual([]);
    expect(unlawfulHoursUnder18({ daysAWeek: 1, startsAt: 540, endsAt: 540 + 511 })).toEqual([
      'work 8 hours 1 minute a day',
    ]);
  });

  it('leave two days off in a week and stay within 40 hours', () => {
    expect(week(9, 17, 6)).toEqual(['work 45 hours a week', 'work 6 days a week']);
    expect(week(9, 13, 6)).toEqual(['work 6 days a week']);
  });

  it('leave twelve hours between two days', () => {
    expect(week(8, 21)).toContain('have less than 12 hours between two days of work');
    expect(week(8, 21, 1)).not.toContain('have less than 12 hours between two days of work');
  });
});

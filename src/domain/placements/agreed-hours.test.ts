import { describe, expect, it } from 'vitest';
import {
  type AgreedHours,
  agreedDays,
  agreedDaysOfWeek,
  agreedMinutes,
  isAgreedDay,
  shiftsOn,
  shiftsOnDays,
} from './agreed-hours.ts';
import { placementDates } from './ten-weeks.ts';

const threeDays = shiftsOnDays([1, 3, 5], { from: 570, to: 870, breakMinutes: 20 });
const agreed: AgreedHours[] = [{ validFrom: '2025-08-18', shifts: threeDays }];

describe('agreed hours', () => {
  it('are those in force on the day: the day before a change has the old ones', () => {
    const fromSeptember = shiftsOnDays([1], { from: 600, to: 900, breakMinutes: 0 });
    const changed = [{ validFrom: '2025-09-01', shifts: fromSeptember }, ...agreed];
    expect(shiftsOn(changed, '2025-08-25')[0]?.from).toBe(570);
    expect(shiftsOn(changed, '2025-09-01')[0]?.from).toBe(600);
    expect(shiftsOn(changed, '2025-09-03')).toEqual([]);
    expect(shiftsOn(agreed, '2025-08-15')).toEqual([]);
  });

  it('put right on the day they began count as put right', () => {
    const right = shiftsOnDays([1], { from: 600, to: 900, breakMinutes: 0 });
    expect(shiftsOn([...agreed, { validFrom: '2025-08-18', shifts: right }], '2025-08-18')[0]?.from).toBe(
      600,
    );
  });

  it('leave out the break', () => {
    expect(agreedMinutes(threeDays)).toBe(3 * 280);
    expect(agreedMinutes([{ weekday: 1, from: 540, to: 1020, breakMinutes: null }])).toBe(480);
  });

  it('of a week name the bank holiday and keep it', () => {
    const dates = placementDates('2025-08-18', [1, 3, 5]);
    expect(agreedDaysOfWeek(dates, agreed, 2).map(({ day, bankHoliday }) => [day, bankHoliday])).toEqual([
      ['2025-08-25', 'Summer bank holiday'],
      ['2025-08-27', null],
      ['2025-08-29', null],
    ]);
    expect(agreedDays(dates, agreed)).toHaveLength(30);
  });

  it('are not due in a pause', () => {
    const dates = placementDates('2025-08-18', [1, 3, 5], 10, [
      { from: '2025-08-20', to: '2025-08-21', kind: 'illness' },
    ]);
    expect(agreedDaysOfWeek(dates, agreed, 1).map(({ day }) => day)).toEqual([
      '2025-08-18',
      '2025-08-22',
      '2025-08-25',
    ]);
    expect(isAgreedDay(dates, agreed, '2025-08-20')).toBe(false);
    expect(isAgreedDay(dates, agreed, '2025-08-22')).toBe(true);
    expect(isAgreedDay(dates, agreed, '2025-08-23')).toBe(false);
  });
});

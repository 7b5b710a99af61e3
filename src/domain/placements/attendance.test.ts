import { describe, expect, it } from 'vitest';
import { agreedDays, shiftsOnDays } from './agreed-hours.ts';
import { type AttendanceMark, checkLogDay, type LoggedDay, sumAttendance } from './attendance.ts';
import { attendanceAlerts } from './attendance-alerts.ts';
import { placementDates } from './ten-weeks.ts';

/** Five days of 300 minutes a week from Monday 14 July 2025. */
const agreed = [
  {
    validFrom: '2025-07-14',
    shifts: shiftsOnDays([1, 2, 3, 4, 5], { from: 540, to: 860, breakMinutes: 20 }),
  },
];
const days = agreedDays(placementDates('2025-07-14', [1, 2, 3, 4, 5]), agreed);
const MARK: Record<string, AttendanceMark> = {
  P: 'present',
  L: 'late',
  T: 'absent-told',
  N: 'absent-not-told',
  O: 'not-due',
};
/** One letter a working day; a dot is not logged yet. */
const log = (letters: string): LoggedDay[] =>
  [...letters].flatMap((letter, at) => {
    const mark = MARK[letter];
    return mark ? [{ day: days[at]?.day ?? '', mark }] : [];
  });
const alerts = (letters: string) =>
  attendanceAlerts(days, log(letters)).map(({ code, week, day }) => `${code} ${week} ${day}`);

describe('attendance of a week', () => {
  it('adds up the agreed minutes, breaks left out, without the days that were not due', () => {
    const week = days.slice(0, 5);
    expect(sumAttendance(week, log('PTNO.'))).toEqual({ agreed: 1200, attended: 300, notLogged: 300 });
    expect(sumAttendance(week, log('PPPPP'))).toEqual({ agreed: 1500, attended: 1500, notLogged: 0 });
  });

  it('takes off the minutes of coming late, where somebody said how many', () => {
    const late = (minutesLate?: number) =>
      sumAttendance(days.slice(0, 1), [
        { day: '2025-07-14', mark: 'late', ...(minutesLate === undefined ? {} : { minutesLate }) },
      ]).attended;
    expect([late(), late(45), late(999)]).toEqual([300, 255, 0]);
  });

  it('can be logged for agreed days, from the day itself on', () => {
    expect(checkLogDay('2025-07-14', days, '2025-07-14').ok).toBe(true);
    expect(checkLogDay('2025-07-15', days, '2025-07-14')).toMatchObject({
      reasons: [{ code: 'day-to-come' }],
    });
    expect(checkLogDay('2025-07-19', days, '2025-07-14')).toMatchObject({
      reasons: [{ code: 'day-not-agreed' }, { code: 'day-to-come' }],
    });
  });
});

describe('co-ordinator and worker are told', () => {
  it('of two absences in a row without a word', () => {
    expect(alerts('PNNPP')).toEqual(['two-absences-not-told 1 2025-07-16']);
    expect(alerts('PNPNP')).toEqual([]);
    expect(alerts('PNTPP')).toEqual([]);
  });

  it('of two in a row over the weekend, or with a day not due between', () => {
    expect(alerts('PPPPNN')).toEqual(['two-absences-not-told 2 2025-07-21']);
    expect(alerts('PNONP')).toEqual(['two-absences-not-told 1 2025-07-17', 'under-60-percent 1 2025-07-17']);
  });

  it('not of two with a day between that nobody has logged yet', () => {
    expect(alerts('PN.NP')).toEqual([]);
  });

  it('once a week, however many follow', () => {
    expect(alerts('PNNNP').filter((alert) => alert.startsWith('two'))).toEqual([
      'two-absences-not-told 1 2025-07-16',
    ]);
  });

  it('of less than 60 % of the agreed hours, and exactly 60 % is enough', () => {
    expect(alerts('PPPTT')).toEqual([]);
    expect(alerts('PPTTT')).toEqual(['under-60-percent 1 2025-07-18']);
    expect(alerts('TTTPP')).toEqual(['under-60-percent 1 2025-07-16']);
    const late = log('PPLTT').map((entry) => (entry.mark === 'late' ? { ...entry, minutesLate: 1 } : entry));
    expect(attendanceAlerts(days, late)[0]).toMatchObject({
      staffText: 'Week 1: 14 hours 59 minutes of 25 hours agreed; under 60 %.',
    });
  });

  it('as soon as the rest of the week cannot mend it, and not before', () => {
    expect(alerts('TT')).toEqual([]);
    expect(alerts('TTT')).toEqual(['under-60-percent 1 2025-07-16']);
    expect(attendanceAlerts(days, log('TTT'))[0]?.staffText).toContain('10 hours still to be logged');
  });

  it('of the only day of a week, when nobody came', () => {
    expect(attendanceAlerts(days.slice(0, 1), log('T'))).toMatchObject([
      { code: 'under-60-percent', day: '2025-07-14' },
    ]);
  });

  it('not of weeks in which nothing was due or nothing is logged', () => {
    expect(alerts('OOOOO')).toEqual([]);
    expect(alerts('')).toEqual([]);
  });
});

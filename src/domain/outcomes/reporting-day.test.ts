import { describe, expect, it } from 'vitest';
import { financialYear } from './periods.ts';
import { ageReachedIn, reportingDay } from './reporting-day.ts';

const YEAR = financialYear(2025);
const contact = (contactOn: string, inTouch = 'yes', kind = 'visit') => ({
  contactOn,
  kind,
  minutes: null,
  inTouch,
});

describe('the day of which a row speaks', () => {
  it('is a birthday from the 17th to the 25th, between 1 April and 31 March', () => {
    expect(ageReachedIn(YEAR, '2008-03-31')).toBe(17);
    expect(ageReachedIn(YEAR, '2008-04-01')).toBeNull();
    expect(ageReachedIn(YEAR, '1999-04-01')).toBe(25);
    expect(ageReachedIn(YEAR, '1999-03-31')).toBeNull();
    expect(ageReachedIn(YEAR, '2006-04-01')).toBe(18);
    expect(ageReachedIn(YEAR, '2006-03-31')).toBe(19);
  });

  it('is 1 March for who was born on 29 February, and 29 February in a leap year', () => {
    expect(reportingDay(YEAR, '2008-02-29', [])).toMatchObject({ age: 17, on: '2025-03-01' });
    expect(reportingDay(financialYear(2024), '2004-02-29', [])).toMatchObject({ age: 20, on: '2024-02-29' });
  });

  it('is the birthday itself to 21, with three months before and one after to be in touch', () => {
    expect(reportingDay(YEAR, '2003-10-14', [contact('2025-01-01')])).toEqual({
      age: 21,
      birthdayOn: '2024-10-14',
      on: '2024-10-14',
      window: { from: '2024-07-14', to: '2024-11-14' },
    });
  });

  it('ends the window with the month where that is shorter', () => {
    expect(reportingDay(YEAR, '2007-05-31', [])?.window).toEqual({ from: '2024-02-29', to: '2024-06-30' });
    expect(reportingDay(YEAR, '2007-01-31', [])?.window).toEqual({ from: '2024-10-31', to: '2025-02-28' });
    expect(reportingDay(YEAR, '2007-03-31', [])?.window).toEqual({ from: '2024-12-31', to: '2025-04-30' });
  });

  it('is the latest real contact of the year from 22 on, else the latest of any kind, else the birthday', () => {
    const real = contact('2024-05-01');
    const silence = contact('2025-03-31', 'yes', 'no reply');
    const of = (...contacts: ReturnType<typeof contact>[]) => reportingDay(YEAR, '2002-10-14', contacts);
    expect(of(real, contact('2024-04-30'), silence)).toMatchObject({
      age: 22,
      on: '2024-05-01',
      window: YEAR,
    });
    expect(of(silence, contact('2024-04-01', 'no'))?.on).toBe('2025-03-31');
    expect(of(contact('2024-03-31'), contact('2025-04-01'))?.on).toBe('2024-10-14');
    expect(of()?.on).toBe('2024-10-14');
    expect(reportingDay(YEAR, '1999-10-14', [real])).toMatchObject({ age: 25, on: '2024-05-01' });
  });
});

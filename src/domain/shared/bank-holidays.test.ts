import { describe, expect, it } from 'vitest';
import { bankHolidayOn, bankHolidays, bankHolidaysBetween } from './bank-holidays.ts';

/** As published on gov.uk/bank-holidays for England and Wales. */
const PUBLISHED: Record<number, string> = {
  2018: '2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26',
  2019: '2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26',
  2020: '2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28',
  2021: '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28',
  2022: '2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27',
  2023: '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26',
  2024: '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26',
  2025: '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26',
  2026: '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
  2027: '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(PUBLISHED))('are in %s the days that the government published', (year, days) => {
    expect(bankHolidays(+year).map(({ day }) => day)).toEqual(days.split(' '));
  });

  it('have the two jubilee days and the wedding of earlier years', () => {
    expect(bankHolidays(2012).map(({ day }) => day)).toContain('2012-06-05');
    expect(bankHolidayOn('2012-05-28')).toBeNull();
    expect(bankHolidayOn('2011-04-29')).toBe('Royal wedding bank holiday');
  });

  it('follow Easter from the earliest to the latest that anybody alive will see', () => {
    const easterMonday = (year: number) =>
      bankHolidays(year).find(({ name }) => name === 'Easter Monday')?.day;
    expect(easterMonday(2008)).toBe('2008-03-24');
    expect(easterMonday(2038)).toBe('2038-04-26');
    expect(easterMonday(1981)).toBe('1981-04-20');
    expect(easterMonday(2049)).toBe('2049-04-19');
  });

  it('give Sunday Christmas the Tuesday and leave Monday to Boxing Day', () => {
    expect(bankHolidayOn('2022-12-26')).toBe('Boxing Day');
    expect(bankHolidayOn('2022-12-27')).toBe('Christmas Day (substitute day)');
    expect(bankHolidayOn('2022-12-25')).toBeNull();
  });

  it('are found across a new year, both ends included', () => {
    expect(bankHolidaysBetween('2025-12-26', '2026-01-01').map(({ name }) => name)).toEqual([
      'Boxing Day',
      'New Year’s Day',
    ]);
  });
});

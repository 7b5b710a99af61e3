import { describe, expect, it } from 'vitest';
import { addMonths, financialYear, financialYearOf, isWithin } from './periods.ts';

describe('a year of the return', () => {
  it('runs from 1 April to 31 March of the year it is named after', () => {
    expect(financialYear(2025)).toEqual({ from: '2024-04-01', to: '2025-03-31' });
    expect(financialYearOf('2025-03-31')).toBe(2025);
    expect(financialYearOf('2025-04-01')).toBe(2026);
    expect(financialYearOf('2024-12-31')).toBe(2025);
  });

  it('holds both its ends', () => {
    const year = financialYear(2024);
    expect(isWithin(year, '2023-03-31')).toBe(false);
    expect(isWithin(year, '2023-04-01')).toBe(true);
    expect(isWithin(year, '2024-02-29')).toBe(true);
    expect(isWithin(year, '2024-03-31')).toBe(true);
    expect(isWithin(year, '2024-04-01')).toBe(false);
    expect(isWithin(year, null)).toBe(false);
  });
});

describe('months later', () => {
  it.each([
    ['2024-09-01', 12, '2025-09-01'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 8, '2026-05-01'],
    ['2025-06-30', 8, '2026-03-01'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-11-30', 1, '2024-12-30'],
    ['2024-12-31', 2, '2025-03-01'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));
});

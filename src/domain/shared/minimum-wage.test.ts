import { describe, expect, it } from 'vitest';
import { minimumHourlyPence } from './minimum-wage.ts';

describe('the least lawful pay for an hour', () => {
  it('changes with the day: the last of March still has the old rate', () => {
    expect(minimumHourlyPence(21, false, '2025-03-31')).toBe(1144);
    expect(minimumHourlyPence(21, false, '2025-04-01')).toBe(1221);
  });

  it('changes at 18 and at 21', () => {
    expect([17, 18, 20, 21].map((age) => minimumHourlyPence(age, false, '2025-07-14'))).toEqual([
      755, 1000, 1000, 1221,
    ]);
  });

  it('had a rate of its own for 21 and 22 until March 2024', () => {
    expect([20, 21, 22, 23].map((age) => minimumHourlyPence(age, false, '2024-03-31'))).toEqual([
      749, 1018, 1018, 1042,
    ]);
    expect([21, 22, 23].map((age) => minimumHourlyPence(age, false, '2024-04-01'))).toEqual([
      1144, 1144, 1144,
    ]);
  });

  it('is the apprentice rate in the first year, whatever the age', () => {
    expect(minimumHourlyPence(23, true, '2025-07-14')).toBe(755);
  });

  it('is not known for a day before our table begins', () => {
    expect(minimumHourlyPence(21, false, '2020-01-01')).toBeNull();
  });

  it('takes the next rate that an operator has added', () => {
    const next = [
      { validFrom: '2027-04-01', age21AndOver: 1300, age18To20: 1150, under18: 850, apprentice: 850 },
    ];
    expect(minimumHourlyPence(17, false, '2027-05-01', next)).toBe(850);
  });
});

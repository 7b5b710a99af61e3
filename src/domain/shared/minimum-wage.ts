import type { Day } from './day.ts';
import type { Pence } from './money.ts';

/** What one hour must bring at least from `validFrom` on, in pence. An operator can add the next row. */
export interface MinimumWageRate {
  readonly validFrom: Day;
  readonly age21AndOver: Pence;
  /** Only before April 2024, when the full rate began at 23. */
  readonly age21And22?: Pence;
  readonly age18To20: Pence;
  readonly under18: Pence;
  readonly apprentice: Pence;
}

/**
 * Source: https://www.gov.uk/national-minimum-wage-rates (National Minimum Wage Regulations 2015, reg 4 and 4A,
 * as amended each April; the full rate begins at 21 since 1 April 2024, at 23 before). Checked 2026-11-20.
 */
export const MINIMUM_WAGE_RATES: readonly MinimumWageRate[] = [
  {
    validFrom: '2023-04-01',
    age21AndOver: 1042,
    age21And22: 1018,
    age18To20: 749,
    under18: 528,
    apprentice: 528,
  },
  { validFrom: '2024-04-01', age21AndOver: 1144, age18To20: 860, under18: 640, apprentice: 640 },
  { validFrom: '2025-04-01', age21AndOver: 1221, age18To20: 1000, under18: 755, apprentice: 755 },
  { validFrom: '2026-04-01', age21AndOver: 1271, age18To20: 1085, under18: 800, apprentice: 800 },
];

/**
 * The least lawful pay for an hour on a day, in pence; null before the first row that we hold. The apprentice rate
 * is for those under 19, and for everybody in the first year of the apprenticeship: a match is always at its start,
 * so an apprenticeship means the apprentice rate (reg 5).
 */
export function minimumHourlyPence(
  age: number,
  isApprenticeship: boolean,
  on: Day,
  rates: readonly MinimumWageRate[] = MINIMUM_WAGE_RATES,
): Pence | null {
  const rate = rates.findLast((row) => row.validFrom <= on);
  if (!rate) return null;
  if (isApprenticeship) return rate.apprentice;
  if (age >= 23) return rate.age21AndOver;
  if (age >= 21) return rate.age21And22 ?? rate.age21AndOver;
  return age >= 18 ? rate.age18To20 : rate.under18;
}

import type { Day } from '#domain/shared/day.ts';

/** From the first day to the last, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Year Y of the return: 1 April Y−1 to 31 March Y. */
export function financialYear(year: number): Period {
  return { from: `${year - 1}-04-01`, to: `${year}-03-31` };
}

/** The year of the return in which a day falls: 31 March 2025 is in 2025, the day after in 2026. */
export function financialYearOf(day: Day): number {
  return Number(day.slice(0, 4)) + (day.slice(5) >= '04-01' ? 1 : 0);
}

export function isWithin(period: Period, day: Day | null): boolean {
  return day !== null && period.from <= day && day <= period.to;
}

/**
 * The day `months` later; where that month is too short, the first of the next one, as 29 February does in birthdays
 * (a promise of "12 months" is kept in full).
 */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  return Number(day.slice(8)) <= lastDay ? `${month(count)}${day.slice(7)}` : `${month(count + 1)}-01`;
}

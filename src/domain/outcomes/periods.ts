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
  const month = (at: number) => `${Math.floor(at / 12)}-${padded((at % 12) + 1)}`;
  const lastDay = lastDayOf(count);
  return Number(day.slice(8)) <= lastDay ? `${month(count)}${day.slice(7)}` : `${month(count + 1)}-01`;
}

/** The same day of another month, or its last one where it has none so late: 3 months before 31 May is 28 or 29 February. */
export function monthsAway(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const date = Math.min(Number(day.slice(8)), lastDayOf(count));
  return `${Math.floor(count / 12)}-${padded((count % 12) + 1)}-${padded(date)}`;
}

/** The last day of the month that is `count` months after January of the year 0. */
function lastDayOf(count: number): number {
  return new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

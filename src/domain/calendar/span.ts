import { addDays, type Day, daysBetween, weekdayOf } from '../shared/day.ts';

/** The most that one question may ask for. */
export const SPAN_DAYS_MAX = 400;

/** Days from one to another, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Why these days cannot be asked for; null where they can. */
export function spanProblem({ from, to }: Span): string | null {
  if (to < from) return 'The last day must not be before the first';
  return daysBetween(from, to) >= SPAN_DAYS_MAX ? `Ask for ${SPAN_DAYS_MAX} days at most` : null;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** How far back and ahead a phone reads: enough to see what has just been, and a whole programme. 396 days in all. */
export function subscribedSpan(today: Day): Span {
  return { from: addDays(today, -30), to: addDays(today, 365) };
}

/** The Mondays of the weeks that a span touches. */
export function weeksOf({ from, to }: Span): Day[] {
  const weeks: Day[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}

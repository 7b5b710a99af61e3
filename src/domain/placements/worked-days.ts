import { DateTime } from 'luxon';
import { type Day, dayNumber, fromDayNumber, weekdayOf, ZONE } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import { ADULT_LIMITS, UNDER_18_LIMITS, type WorkingTimeLimits } from '../shared/working-time.ts';
import type { Shift } from './agreed-hours.ts';

/** All work that begins on one day, whoever it is for (hours with several employers add up: reg 5A(2)). */
export interface WorkedDay {
  readonly day: Day;
  /** Day number of the Monday of its week: weeks begin at midnight before Monday (reg 5A(3), 11(6)). */
  readonly monday: number;
  readonly isUnder18: boolean;
  readonly shifts: readonly Shift[];
  /** Minutes since 1970-01-01 00:00 by the clock on the wall. */
  readonly begins: number;
  readonly ends: number;
  /** Minutes of work. A break that nobody has named is taken as the lawful one, and asked about. */
  readonly worked: number;
  /** Minutes of break between the first and the last minute, gaps between shifts included; null where a break is not known. */
  readonly breaks: number | null;
}

/** Puts shifts of the same day together and measures them, in order of time. `eighteenth` is the 18th birthday. */
export function workedDays(
  days: readonly { readonly day: Day; readonly shifts: readonly Shift[] }[],
  eighteenth: Day,
): WorkedDay[] {
  const byDay = new Map<Day, Shift[]>();
  for (const { day, shifts } of days) byDay.set(day, [...(byDay.get(day) ?? []), ...shifts]);
  return [...byDay]
    .filter(([, shifts]) => shifts.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, shifts]) => measure(day, shifts, day < eighteenth));
}

export function limitsOf(day: WorkedDay): WorkingTimeLimits {
  return day.isUnder18 ? UNDER_18_LIMITS : ADULT_LIMITS;
}

function measure(day: Day, shifts: readonly Shift[], isUnder18: boolean): WorkedDay {
  const number = dayNumber(day);
  const limits = isUnder18 ? UNDER_18_LIMITS : ADULT_LIMITS;
  const begins = Math.min(...shifts.map(({ from }) => from));
  const ends = Math.max(...shifts.map(({ to }) => to));
  const present = shifts.reduce((sum, { from, to }) => sum + to - from, 0);
  const rests = shifts.map((shift) => shift.breakMinutes ?? assumedBreak(shift, limits));
  const isSaid = shifts.every((shift) => shift.breakMinutes !== null);
  const rested = rests.reduce((sum, minutes) => sum + minutes, 0);
  return {
    day,
    monday: number - (weekdayOf(day) - 1),
    isUnder18,
    shifts,
    begins: number * 1440 + begins,
    ends: number * 1440 + ends,
    worked: present - rested,
    breaks: isSaid ? rested + (ends - begins - present) : null,
  };
}

function assumedBreak({ from, to }: Shift, limits: WorkingTimeLimits): number {
  return to - from > limits.breakDueAfter ? limits.breakMin : 0;
}

/** The days grouped by week, Monday to Sunday. */
export function byWeek(days: readonly WorkedDay[]): WorkedDay[][] {
  const weeks = new Map<number, WorkedDay[]>();
  for (const day of days) weeks.set(day.monday, [...(weeks.get(day.monday) ?? []), day]);
  return [...weeks.values()];
}

/** Weekdays (0 Monday … 6 Sunday) of the week that see any work, those reached past midnight too. */
export function weekdaysTouched(week: readonly WorkedDay[]): Set<number> {
  const touched = new Set<number>();
  for (const { begins, ends, monday } of week)
    for (let number = Math.floor(begins / 1440); number * 1440 < ends; number++)
      if (number - monday < 7) touched.add(number - monday);
  return touched;
}

/** Minutes really passing from one minute on the wall to another: an hour less in the night when clocks go forward. */
export function minutesReallyBetween(from: number, to: number): number {
  return to - from - (londonOffset(to) - londonOffset(from));
}

function londonOffset(wallMinute: number): number {
  const day = fromDayNumber(Math.floor(wallMinute / 1440));
  return DateTime.fromISO(`${day}T${clockText(wallMinute % 1440)}`, { zone: ZONE }).offset;
}

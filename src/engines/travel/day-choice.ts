import { addDays, type Day, daysBetween, type Weekday, weekdayOf } from '#domain/shared/day.ts';

/** A timetable this far past its dates says nothing about the day somebody starts. */
export const STALE_DAYS = 26 * 7;

export type DayChoice =
  /** `isBeyond`: the start lies outside the timetable's dates, so it was checked against another day: say which. */
  | { readonly state: 'checked'; readonly checkedAgainst: Day; readonly isBeyond: boolean }
  | { readonly state: 'not-checked'; readonly reason: 'timetable-too-old' | 'no-ordinary-day' };

/**
 * The day whose timetable stands for a shift: the first ordinary date on or after `from` that is one of `weekdays`,
 * lies inside the timetable's validity and is no bank holiday; where the dates end before there is one, the last such
 * date before them. O(days of validity), in practice a week or two.
 */
export function chooseDay(
  from: Day,
  weekdays: readonly Weekday[],
  validity: { readonly validFrom: Day; readonly validTo: Day },
  isBankHoliday: (day: Day) => boolean,
): DayChoice {
  const { validFrom, validTo } = validity;
  if (daysBetween(validTo, from) > STALE_DAYS) return { state: 'not-checked', reason: 'timetable-too-old' };
  const isOrdinary = (day: Day) => weekdays.includes(weekdayOf(day)) && !isBankHoliday(day);
  const isBeyond = from < validFrom || from > validTo;
  for (let day = from < validFrom ? validFrom : from; day <= validTo; day = addDays(day, 1))
    if (isOrdinary(day)) return { state: 'checked', checkedAgainst: day, isBeyond };
  for (let day = from > validTo ? validTo : from; day >= validFrom; day = addDays(day, -1))
    if (isOrdinary(day)) return { state: 'checked', checkedAgainst: day, isBeyond: true };
  return { state: 'not-checked', reason: 'no-ordinary-day' };
}

/** A rota is checked once for each kind of day in it: buses of a weekday, a Saturday and a Sunday differ. */
export function dayKinds(weekdays: readonly Weekday[]): Weekday[][] {
  return [
    weekdays.filter((day) => day <= 5),
    weekdays.filter((day) => day === 6),
    weekdays.filter((day) => day === 7),
  ].filter((days) => days.length > 0);
}

import { bankHolidayOn } from '../shared/bank-holidays.ts';
import { addDays, type Day, type Weekday, weekdayOf } from '../shared/day.ts';
import type { MinuteOfDay } from '../shared/minutes.ts';
import { momentOn, type PlacementDates, placementWeeks } from './ten-weeks.ts';

/** One agreed stretch of work on a weekday. `to` past midnight goes on counting; `breakMinutes` null: nobody has said. */
export interface Shift {
  readonly weekday: Weekday;
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  readonly breakMinutes: number | null;
}

/** The agreed week from a day on; an amendment of the hours adds a later one, so that earlier weeks keep theirs. */
export interface AgreedHours {
  readonly validFrom: Day;
  readonly shifts: readonly Shift[];
}

/** A day on which work is agreed. `bankHoliday` names it where it is one: shown, and neither skipped nor made up. */
export interface AgreedDay {
  readonly day: Day;
  readonly week: number;
  readonly shifts: readonly Shift[];
  readonly bankHoliday: string | null;
}

/** The same hours on each of some weekdays. */
export function shiftsOnDays(weekdays: readonly Weekday[], hours: Omit<Shift, 'weekday'>): readonly Shift[] {
  return weekdays.map((weekday) => ({ weekday, ...hours }));
}

/** The shifts of a day under the agreement in force on it; none before the first agreement. */
export function shiftsOn(agreed: readonly AgreedHours[], day: Day): readonly Shift[] {
  let inForce: AgreedHours | undefined;
  for (const hours of agreed)
    if (hours.validFrom <= day && (!inForce || hours.validFrom >= inForce.validFrom)) inForce = hours;
  const weekday = weekdayOf(day);
  return inForce?.shifts.filter((shift) => shift.weekday === weekday) ?? [];
}

/** Minutes of work, breaks left out; a break that nobody has named counts as none. */
export function agreedMinutes(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, { from, to, breakMinutes }) => sum + to - from - (breakMinutes ?? 0), 0);
}

/** The agreed working days of one placement week, pauses left out. */
export function agreedDaysOfWeek(
  dates: PlacementDates,
  agreed: readonly AgreedHours[],
  week: number,
): AgreedDay[] {
  const found: AgreedDay[] = [];
  for (const { from, to } of placementWeeks(dates)[week - 1]?.stretches ?? [])
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const shifts = shiftsOn(agreed, day);
      if (shifts.length > 0) found.push({ day, week, shifts, bankHoliday: bankHolidayOn(day) });
    }
  return found;
}

/** Every agreed working day of a placement, pauses left out; behind an open pause none. */
export function agreedDays(dates: PlacementDates, agreed: readonly AgreedHours[]): AgreedDay[] {
  return placementWeeks(dates).flatMap(({ week }) => agreedDaysOfWeek(dates, agreed, week));
}

/** Is work agreed on this day of the placement, and the clock running? */
export function isAgreedDay(dates: PlacementDates, agreed: readonly AgreedHours[], on: Day): boolean {
  return momentOn(dates, on).state === 'week' && shiftsOn(agreed, on).length > 0;
}

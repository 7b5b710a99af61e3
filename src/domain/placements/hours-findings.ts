import type { Day } from '../shared/day.ts';
import { ADULT_LIMITS, NIGHT_TIME, RESTRICTED_NIGHT, UNDER_18_LIMITS } from '../shared/working-time.ts';
import { byWeek, limitsOf, minutesReallyBetween, type WorkedDay, weekdaysTouched } from './worked-days.ts';

export const HOURS_CODES = [
  'too-many-hours-a-day',
  'too-many-hours-a-week',
  'night-work-under-18',
  'too-little-rest',
  'too-few-days-off',
  'break-too-short',
] as const;
export type HoursCode = (typeof HOURS_CODES)[number];

/** One thing found: the day that it concerns and how much it is (minutes, a minute of the day, or days of work). */
export interface HoursFinding<Code extends string = HoursCode> {
  readonly code: Code;
  readonly day: Day;
  readonly isUnder18: boolean;
  readonly amount: number;
}

export type HoursNoteCode = 'night-work' | 'clock-change' | 'days-off-apart' | 'break-not-said';

function found<Code extends string>(code: Code, day: WorkedDay, amount: number): HoursFinding<Code> {
  return { code, day: day.day, isUnder18: day.isUnder18, amount };
}

/** Everything in these days that the Working Time Regulations 1998 do not allow. */
export function unlawfulHours(days: readonly WorkedDay[]): HoursFinding[] {
  return [
    ...days.flatMap(longDay),
    ...byWeek(days).flatMap(longYoungWeek),
    ...longAdultWeeks(days),
    ...days.flatMap(youngNight),
    ...days.flatMap((day, at) => shortRest(day, days[at + 1])),
    ...byWeek(days).flatMap(fewDaysOff),
    ...days.flatMap(shortBreak),
  ];
}

/** What is lawful and still to be known or asked. */
export function hoursToNote(days: readonly WorkedDay[]): HoursFinding<HoursNoteCode>[] {
  return [
    ...days.flatMap(adultNight),
    ...days.flatMap((day, at) => clockChange(day, days[at + 1])),
    ...byWeek(days).flatMap(daysOffApart),
    ...days.flatMap(breakNotSaid),
  ];
}

function longDay(day: WorkedDay): HoursFinding[] {
  const max = limitsOf(day).workADayMax;
  return max !== null && day.worked > max ? [found('too-many-hours-a-day', day, day.worked)] : [];
}

/** Only the days before the 18th birthday count towards the 40 hours. */
function longYoungWeek(week: readonly WorkedDay[]): HoursFinding[] {
  const young = week.filter((day) => day.isUnder18);
  const worked = young.reduce((sum, day) => sum + day.worked, 0);
  return young[0] && worked > UNDER_18_LIMITS.workAWeekMax
    ? [found('too-many-hours-a-week', young[0], worked)]
    : [];
}

/** Adults: the average over the weeks worked (reg 4(4) and (6): a placement is shorter than the 17 weeks of reg 4(3)). */
function longAdultWeeks(days: readonly WorkedDay[]): HoursFinding[] {
  const adult = days.filter((day) => !day.isUnder18);
  const weeks = new Set(adult.map((day) => day.monday)).size;
  const average = adult.reduce((sum, day) => sum + day.worked, 0) / Math.max(weeks, 1);
  return adult[0] && average > ADULT_LIMITS.workAWeekMax
    ? [found('too-many-hours-a-week', adult[0], Math.round(average))]
    : [];
}

function youngNight(day: WorkedDay): HoursFinding[] {
  if (!day.isUnder18) return [];
  const early = day.shifts.find(({ from }) => from < RESTRICTED_NIGHT.endsAt);
  const late = day.shifts.find(({ to }) => to > RESTRICTED_NIGHT.beginsAt);
  const minutes = [early?.from, late?.to].filter((minute) => minute !== undefined);
  return minutes.slice(0, 1).map((minute) => found('night-work-under-18', day, minute));
}

function shortRest(day: WorkedDay, next: WorkedDay | undefined): HoursFinding[] {
  if (!next) return [];
  const rest = next.begins - day.ends;
  return rest < limitsOf(day).restBetweenDaysMin ? [found('too-little-rest', day, rest)] : [];
}

function clockChange(day: WorkedDay, next: WorkedDay | undefined): HoursFinding<'clock-change'>[] {
  if (!next) return [];
  const min = limitsOf(day).restBetweenDaysMin;
  const rest = next.begins - day.ends;
  if (rest < min || rest >= min + 60) return [];
  const real = minutesReallyBetween(day.ends, next.begins);
  return real < min ? [found('clock-change', next, real)] : [];
}

/** In the week of the 18th birthday the days before it are judged by the young rule, the week as a whole by the adult one. */
function fewDaysOff(week: readonly WorkedDay[]): HoursFinding[] {
  const young = week.filter((day) => day.isUnder18);
  const adult = week.find((day) => !day.isUnder18);
  const [youngDays, allDays] = [weekdaysTouched(young).size, weekdaysTouched(week).size];
  if (young[0] && youngDays > UNDER_18_LIMITS.daysAWeekMax)
    return [found('too-few-days-off', young[0], youngDays)];
  return adult && allDays > ADULT_LIMITS.daysAWeekMax ? [found('too-few-days-off', adult, allDays)] : [];
}

/** Two days off "together if possible" (Directive 94/33/EC art 10(2)): Sunday and the Monday after count as together. */
function daysOffApart(week: readonly WorkedDay[]): HoursFinding<'days-off-apart'>[] {
  const first = week[0];
  const touched = weekdaysTouched(week);
  if (!first || !week.every((day) => day.isUnder18) || touched.size !== UNDER_18_LIMITS.daysAWeekMax)
    return [];
  const off = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => !touched.has(weekday));
  return off.some((weekday) => off.includes((weekday + 1) % 7)) ? [] : [found('days-off-apart', first, 0)];
}

function shortBreak(day: WorkedDay): HoursFinding[] {
  const { breakDueAfter, breakMin } = limitsOf(day);
  return day.breaks !== null && day.worked > breakDueAfter && day.breaks < breakMin
    ? [found('break-too-short', day, day.breaks)]
    : [];
}

function breakNotSaid(day: WorkedDay): HoursFinding<'break-not-said'>[] {
  const { breakDueAfter, breakMin } = limitsOf(day);
  const isDue = day.shifts.some(
    ({ from, to, breakMinutes }) => breakMinutes === null && to - from > breakDueAfter,
  );
  return isDue ? [found('break-not-said', day, breakMin)] : [];
}

function adultNight(day: WorkedDay): HoursFinding<'night-work'>[] {
  if (day.isUnder18) return [];
  const minutes = day.shifts.reduce((sum, { from, to }) => sum + nightMinutes(from, to), 0);
  return minutes >= NIGHT_TIME.isNightWorkFrom ? [found('night-work', day, minutes)] : [];
}

/** Minutes of 00:00–06:00, 23:00–06:00 of the next day, and so on that a shift covers. */
function nightMinutes(from: number, to: number): number {
  const nights: readonly [number, number][] = [
    [0, NIGHT_TIME.endsAt],
    [NIGHT_TIME.beginsAt, 1440 + NIGHT_TIME.endsAt],
  ];
  return nights.reduce(
    (sum, [begins, ends]) => sum + Math.max(0, Math.min(to, ends) - Math.max(from, begins)),
    0,
  );
}

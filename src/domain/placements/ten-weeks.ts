import {
  addDays,
  type Day,
  dayNumber,
  fromDayNumber,
  laterOf,
  type Weekday,
  weekdayOf,
} from '../shared/day.ts';
import { mergePauses, type Pause, pauseOn } from './pauses.ts';

/** The length of a placement in weeks where its opportunity says nothing else. */
export const DEFAULT_WEEKS = 10;

/** `days` placement days counted from day one (day one is the first); days in a pause do not count. */
export interface PlacementDates {
  readonly dayOne: Day;
  readonly days: number;
  readonly pauses: readonly Pause[];
}

/** Week n = the days 7(n−1) … 7n−1 after day one, pauses left out. */
export interface PlacementWeek {
  readonly week: number;
  /** Calendar stretches of the week, both ends included: more than one where a pause falls inside. Those behind an open pause are missing. */
  readonly stretches: readonly { readonly from: Day; readonly to: Day }[];
}

export type PlacementMoment =
  | { readonly state: 'before' }
  | { readonly state: 'week'; readonly week: number; readonly of: number }
  /** `week` is the one that goes on after the pause. */
  | { readonly state: 'paused'; readonly week: number; readonly of: number; readonly pause: Pause }
  | { readonly state: 'after' };

/**
 * Day one: the first agreed working day on or after the agreed start. A bank holiday counts like any other day: it shows, and moves
 * nothing. @throws RangeError where no weekday is agreed.
 */
export function firstAgreedDay(agreedStart: Day, weekdays: readonly Weekday[]): Day {
  for (let ahead = 0; ahead < 7; ahead++) {
    const day = addDays(agreedStart, ahead);
    if (weekdays.includes(weekdayOf(day))) return day;
  }
  throw new RangeError('no agreed weekday');
}

/** The dates of a placement of whole weeks: the last day, included, is day one + 7 × weeks − 1, moved by pauses. */
export function placementDates(
  agreedStart: Day,
  weekdays: readonly Weekday[],
  weeks: number = DEFAULT_WEEKS,
  pauses: readonly Pause[] = [],
): PlacementDates {
  return { dayOne: firstAgreedDay(agreedStart, weekdays), days: weeks * 7, pauses };
}

/** A taster lasts until its nth agreed working day (1–5). */
export function tasterDates(
  agreedStart: Day,
  weekdays: readonly Weekday[],
  workingDays: number,
): PlacementDates {
  const dayOne = firstAgreedDay(agreedStart, weekdays);
  let last = dayOne;
  for (let found = 1; found < workingDays; found++) last = firstAgreedDay(addDays(last, 1), weekdays);
  return { dayOne, days: dayNumber(last) - dayNumber(dayOne) + 1, pauses: [] };
}

/** Stretches of calendar in which the clock runs: placement day `index` falls on day number `from`, and so on for `length` days. */
function running(dates: PlacementDates): { index: number; from: number; length: number }[] {
  const found = [];
  let from = dayNumber(dates.dayOne);
  let index = 0;
  for (const pause of mergePauses(dates.pauses, dates.dayOne)) {
    if (pause.from > from) found.push({ index, from, length: pause.from - from });
    index += pause.from - from;
    from = pause.to + 1;
  }
  if (from !== Number.POSITIVE_INFINITY) found.push({ index, from, length: Number.POSITIVE_INFINITY });
  return found;
}

/** The calendar day of a placement day (0 is day one); null where an open pause hides it. */
export function calendarDay(dates: PlacementDates, index: number): Day | null {
  const stretch = running(dates).find((part) => part.index <= index && index < part.index + part.length);
  return stretch ? fromDayNumber(stretch.from + index - stretch.index) : null;
}

/** The last day, included, pauses counted in; null while an open pause hides it. */
export function lastDay(dates: PlacementDates): Day | null {
  return calendarDay(dates, dates.days - 1);
}

/** The last day if an open pause ended today: the earliest that it can be. */
export function lastDayAsOf(dates: PlacementDates, on: Day): Day {
  const closed = dates.pauses.map((pause) => ({ ...pause, to: pause.to ?? laterOf(pause.from, on) }));
  return lastDay({ ...dates, pauses: closed }) ?? dates.dayOne;
}

/** How many weeks there are; a taster's few days are one. */
export function weekCount(dates: PlacementDates): number {
  return Math.ceil(dates.days / 7);
}

/** The week that a placement day (0 is day one) lies in. */
function weekOfIndex(index: number): number {
  return Math.floor(index / 7) + 1;
}

/** Where a placement stands on a day. */
export function momentOn(dates: PlacementDates, on: Day): PlacementMoment {
  if (on < dates.dayOne) return { state: 'before' };
  const done = running(dates).reduce(
    (sum, { from, length }) => sum + Math.min(Math.max(dayNumber(on) - from, 0), length),
    0,
  );
  if (done >= dates.days) return { state: 'after' };
  const at = { week: weekOfIndex(done), of: weekCount(dates) };
  const pause = pauseOn(dates.pauses, on);
  return pause ? { state: 'paused', ...at, pause } : { state: 'week', ...at };
}

/** "week 4 of 10", "paused in week 4 of 10", "not started", "ended". */
export function momentInWords(moment: PlacementMoment): string {
  if (moment.state === 'before') return 'not started';
  if (moment.state === 'after') return 'ended';
  const week = `week ${moment.week} of ${moment.of}`;
  return moment.state === 'paused' ? `paused in ${week}` : week;
}

/** Every placement week with the calendar days that it spans. */
export function placementWeeks(dates: PlacementDates): PlacementWeek[] {
  const parts = running(dates);
  return Array.from({ length: weekCount(dates) }, (_, at) => {
    const [first, last] = [at * 7, Math.min(at * 7 + 6, dates.days - 1)];
    const stretches = parts
      .map((part) => ({
        ...part,
        first: Math.max(first, part.index),
        last: Math.min(last, part.index + part.length - 1),
      }))
      .filter((part) => part.first <= part.last)
      .map((part) => ({
        from: fromDayNumber(part.from + part.first - part.index),
        to: fromDayNumber(part.from + part.last - part.index),
      }));
    return { week: at + 1, stretches };
  });
}

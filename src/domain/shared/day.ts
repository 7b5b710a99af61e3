import { DateTime } from 'luxon';

/** A calendar day in Europe/London as an ISO string, "2025-07-14". Sorts and compares as text. */
export type Day = string;
/** An instant as an ISO string in UTC with milliseconds, "2025-07-14T09:00:00.000Z". */
export type Instant = string;
/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ZONE = 'Europe/London';

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day. @throws RangeError where the text is not a real day. */
export function dayNumber(day: Day): number {
  const [year, month, date] = [+day.slice(0, 4), +day.slice(5, 7), +day.slice(8, 10)];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  // 31 February comes back as 3 March, and a year below 100 as one of the 1900s.
  const isReal =
    back.getUTCDate() === date && back.getUTCMonth() === month - 1 && back.getUTCFullYear() === year;
  if (!isReal || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('not a calendar day');
  return ms / MS_PER_DAY;
}

/** The calendar day that lies `days` after 1970-01-01. */
export function fromDayNumber(days: number): Day {
  const date = new Date(days * MS_PER_DAY);
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1)}-${padded(date.getUTCDate())}`;
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}

export function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
  } catch {
    return false;
  }
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(day: Day): Weekday {
  return (((dayNumber(day) + 3) % 7) + 1) as Weekday;
}

/** The London calendar day on which an instant falls. */
export function dayOf(instant: Instant): Day {
  return DateTime.fromISO(instant, { zone: ZONE }).toISODate() ?? '';
}

/** London midnight at which a day begins, as an instant: the closing day itself is included until the next one. */
export function startOfDay(day: Day): Instant {
  return DateTime.fromISO(day, { zone: ZONE }).startOf('day').toUTC().toISO() ?? '';
}

/** The instant at which London clocks show a time of day, in minutes after midnight. An hour that spring skips is the next one. */
export function instantAt(day: Day, minute: number): Instant {
  const time = { hour: Math.floor(minute / 60), minute: minute % 60 };
  return DateTime.fromISO(day, { zone: ZONE }).set(time).toUTC().toISO() ?? '';
}

/** The day's date in another year; 29 February becomes 1 March where that year has none. */
export function anniversary(day: Day, year: number): Day {
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 4)}-03-01`;
}

/** The nth birthday of somebody born on `born`. Born on 29 February: 1 March in other years. */
export function birthday(born: Day, age: number): Day {
  return anniversary(born, +born.slice(0, 4) + age);
}

/** Age in whole years on a day. */
export function ageOn(born: Day, on: Day): number {
  const years = +on.slice(0, 4) - +born.slice(0, 4);
  return on >= birthday(born, years) ? years : years - 1;
}

/** Both ends included; an end that is null is open. The one rule for "open on that day" (docs/HOUSE: closing day included). */
export function isOpenOn(on: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "14 July 2025", as GOV.UK writes dates. By hand: a ranking writes tens of thousands, and Intl takes 20 µs for each. */
export function dayInWords(day: Day): string {
  return `${+day.slice(8, 10)} ${MONTHS[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`;
}

/** "Monday 14 July 2025". */
export function dayInWordsWithWeekday(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${dayInWords(day)}`;
}

/** "Monday 14 July 2025 at 09:30", on London clocks. */
export function instantInWords(at: Instant): string {
  const clock = DateTime.fromISO(at, { zone: ZONE }).toFormat('HH:mm');
  return `${dayInWordsWithWeekday(dayOf(at))} at ${clock}`;
}

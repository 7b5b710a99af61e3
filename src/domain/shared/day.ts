import { DateTime } from 'luxon';

/** A calendar day in Europe/London as an ISO string, "2025-07-14". Sorts and compares as text. */
export type Day = string;
/** An instant as an ISO string in UTC with milliseconds, "2025-07-14T09:00:00.000Z". */
export type Instant = string;
/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ZONE = 'Europe/London';

// Everything below is reckoned by hand: matching asks for the days of every pair of an intake, and a Date costs ten times as much.
/** Days of 400 years, after which the calendar repeats; of 100, 4 and 1 of them that have no leap day of their own at the end. */
const DAYS_OF = { cycle: 146_097, century: 36_524, fourYears: 1461, year: 365 } as const;
/** Years are counted from a first of March, so that a leap day comes last; this is 1970-01-01 from the one of the year 0. */
const EPOCH = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 of a calendar day. @throws RangeError where the text is not a real day. */
export function dayNumber(day: Day): number {
  const number = read(day);
  if (Number.isNaN(number)) throw new RangeError('not a calendar day');
  return number;
}

/** The same; not a number where the text is not a real day. */
function read(day: string): number {
  const [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
  if (!isDate(year, month, date) || day.length !== 10 || day[4] !== '-' || day[7] !== '-') return Number.NaN;
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  const days = Math.floor((153 * fromMarch + 2) / 5) + date - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * DAYS_OF.year + leaps + days - EPOCH;
}

/** The number that is written from one place of a text up to another; not a number where anything else stands there. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

/** From the year 100 on: anything before is a slip of the keyboard. */
function isDate(year: number, month: number, date: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return year >= 100 && date >= 1 && date <= last;
}

/** The calendar day that lies `days` after 1970-01-01. */
export function fromDayNumber(days: number): Day {
  const since = days + EPOCH;
  const cycle = Math.floor(since / DAYS_OF.cycle);
  const inCycle = since - cycle * DAYS_OF.cycle;
  const years = Math.floor(
    (inCycle -
      Math.floor(inCycle / (DAYS_OF.fourYears - 1)) +
      Math.floor(inCycle / DAYS_OF.century) -
      Math.floor(inCycle / (DAYS_OF.cycle - 1))) /
      DAYS_OF.year,
  );
  const inYear = inCycle - (DAYS_OF.year * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = years + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

export function isDay(text: string): boolean {
  return !Number.isNaN(read(text));
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

/** What London clocks show at an instant, in minutes after midnight. */
export function minuteOf(at: Instant): number {
  const { hour, minute } = DateTime.fromISO(at, { zone: ZONE });
  return hour * 60 + minute;
}

/** The day's date in another year; 29 February becomes 1 March where that year has none. */
export function anniversary(day: Day, year: number): Day {
  const same = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 4)}-03-01`;
}

/** The first day of the calendar year that ends on a day: to 28 or 29 February it is 1 March, and so 365 or 366 days. */
export function firstOfYearTo(day: Day): Day {
  const next = addDays(day, 1);
  return anniversary(next, +next.slice(0, 4) - 1);
}

/** The nth birthday of somebody born on `born`. Born on 29 February: 1 March in other years. */
export function birthday(born: Day, age: number): Day {
  return anniversary(born, +born.slice(0, 4) + age);
}

/** Age in whole years on a day. Month and date are compared as text: 29 February comes before 1 March, and after 28 February. */
export function ageOn(born: Day, on: Day): number {
  const years = +on.slice(0, 4) - +born.slice(0, 4);
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other;
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

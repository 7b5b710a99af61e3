import { z } from 'zod';
import { isDay, type Weekday } from '#domain/shared/day.ts';
import { readClock } from '#domain/shared/minutes.ts';
import { readPounds } from '#domain/shared/money.ts';
import { readWeekdays } from '#domain/shared/weekdays.ts';

// The kinds of answer that commands ask for. Each takes what a form sends (text, blank for nothing) and what JSON
// sends (numbers, true, null), and says in plain words what is expected. `what` names the answer in the sentence:
// "the date that they can start".

const blankToNull = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') ? null : value;
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** Text that must be there, with a limit in characters. */
export function text(what: string, max: number) {
  const missing = `Enter ${what}`;
  return z.preprocess(
    trimmed,
    z
      .string(missing)
      .min(1, missing)
      .max(max, `${capital(what)} must be ${max} characters or fewer`),
  );
}

/** Text or null. */
export function optionalText(what: string, max: number) {
  return z.preprocess(
    (value) => trimmed(blankToNull(value)),
    z
      .string(`Enter ${what} as text`)
      .max(max, `${capital(what)} must be ${max} characters or fewer`)
      .nullable(),
  );
}

/** One of the values given. */
export function choice<const T extends readonly [string, ...string[]]>(what: string, values: T) {
  return z.enum(values, `Select ${what}`);
}

/** One of the values given, or null. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(what: string, values: T) {
  return z.preprocess(blankToNull, z.enum(values, `Select ${what}`).nullable());
}

/** Any number of the values given: a list, or what a form sends for one ticked box. */
export function choices<const T extends readonly [string, ...string[]]>(what: string, values: T, least = 0) {
  return z.preprocess(
    (value) => (blankToNull(value) === null ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(z.enum(values, `Select ${what} from the list`))
      .min(least, `Select ${what}`)
      .max(values.length),
  );
}

/** A whole number. */
export function wholeNumber(what: string, min: number, max: number) {
  const expected = `${capital(what)} must be a whole number from ${min} to ${max}`;
  return z.preprocess(numberFromText, z.int(expected).min(min, expected).max(max, expected));
}

/** A whole number or null. */
export function optionalWholeNumber(what: string, min: number, max: number) {
  const expected = `${capital(what)} must be a whole number from ${min} to ${max}`;
  return z.preprocess(
    (value) => numberFromText(blankToNull(value)),
    z.int(expected).min(min, expected).max(max, expected).nullable(),
  );
}

const dayProblem = (what: string) => `${capital(what)} must be a real date, such as 14 7 2025`;

/** A calendar day from 1900 to 2199. */
export function day(what: string) {
  return z.preprocess(
    trimmed,
    z
      .string(`Enter ${what}`)
      .min(1, { error: `Enter ${what}`, abort: true })
      .refine(isPlausibleDay, dayProblem(what)),
  );
}

/** A calendar day or null. */
export function optionalDay(what: string) {
  return z.preprocess(
    (value) => trimmed(blankToNull(value)),
    z.string(dayProblem(what)).refine(isPlausibleDay, dayProblem(what)).nullable(),
  );
}

/** True or false, from "yes" and "no" or JSON's own. */
export function yesNo(question: string) {
  return z.preprocess(booleanFromText, z.boolean(`Select yes or no: ${question}`));
}

/** True, false, or null where it is not known. */
export function optionalYesNo(question: string) {
  return z.preprocess(
    (value) => booleanFromText(blankToNull(value)),
    z.boolean(`Select yes or no: ${question}`).nullable(),
  );
}

/** Days of the week, ISO numbers sorted; from a list or from "Mon-Fri". At least one. */
export function weekdays(what: string) {
  return z.preprocess(
    weekdaysFromText,
    z.array(weekday(what), `Select ${what}`).min(1, `Select ${what}`).max(7),
  );
}

/** Days of the week, or null. */
export function optionalWeekdays(what: string) {
  return z.preprocess(
    (value) => weekdaysFromText(blankToNull(value)),
    z.array(weekday(what), `Select ${what}`).max(7).nullable(),
  );
}

function weekday(what: string) {
  return z.union(
    [z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)],
    {
      error: `Select ${what}`,
    },
  );
}

/** A time of day as minutes after midnight, from "09:30" or a number of minutes. */
export function timeOfDay(what: string) {
  const expected = `${capital(what)} must be a time from 00:00 to 24:00, such as 09:30`;
  return z.preprocess(minutesFromText, z.int(expected).min(0, expected).max(1440, expected));
}

/** A time of day or null. */
export function optionalTimeOfDay(what: string) {
  const expected = `${capital(what)} must be a time from 00:00 to 24:00, such as 09:30`;
  return z.preprocess(
    (value) => minutesFromText(blankToNull(value)),
    z.int(expected).min(0, expected).max(1440, expected).nullable(),
  );
}

/** Pounds as written ("£302.40"), or whole pence as a number; null where blank. Pence. */
export function optionalPounds(what: string, maxPence: number) {
  const expected = `${capital(what)} must be an amount in pounds, such as 302.40`;
  return z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value.trim() === ''
          ? null
          : (readPounds(value) ?? value)
        : (value ?? null),
    z
      .int(expected)
      .min(0, expected)
      .max(maxPence, `${capital(what)} is more than expected`)
      .nullable(),
  );
}

/** An e-mail address or null. */
export function optionalEmail(what: string) {
  return z.preprocess(
    (value) => trimmed(blankToNull(value)),
    z
      .email(`${capital(what)} must be an e-mail address, such as name@example.org`)
      .max(254)
      .nullable(),
  );
}

/** A full UK postcode in its usual form. */
export function postcode(what: string) {
  return optionalPostcode(what)
    .refine((value) => value !== null, `Enter ${what}`)
    .transform((value) => value ?? '');
}

/** A full UK postcode in its usual form, or null. */
export function optionalPostcode(what: string) {
  const expected = `${capital(what)} must be a full postcode, such as SO14 3AU`;
  return z.preprocess(
    (value) => postcodeFromText(blankToNull(value)),
    z
      .string(expected)
      .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, expected)
      .nullable(),
  );
}

/** A short list of texts: from JSON as a list, from a form with one on a line or parted by semicolons. */
export function textList(what: string, most: number, maxEach: number) {
  return z.preprocess(
    (value) =>
      (typeof value === 'string'
        ? value.split(/[\n;]/)
        : Array.isArray(value)
          ? value
          : blankToNull(value) === null
            ? []
            : value) as unknown,
    z
      .array(
        z
          .string(`Enter ${what} as text`)
          .trim()
          .max(maxEach, `Each of ${what} must be ${maxEach} characters or fewer`),
      )
      .transform((list) => list.filter((entry) => entry !== ''))
      .refine((list) => list.length <= most, `Enter no more than ${most} of ${what}`),
  );
}

/** The id of a record. */
export function recordId(what: string) {
  return z.guid(`Choose ${what} from the list`);
}

/** The id of a record, or null. */
export function optionalRecordId(what: string) {
  return z.preprocess(blankToNull, recordId(what).nullable());
}

/** The number of the version that was looked at, so that nobody overwrites what they did not see. */
export function seenVersion() {
  return z.preprocess(numberFromText, z.int('Open the page again and repeat the change').min(1));
}

function numberFromText(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,12}$/.test(value.trim().replaceAll(',', ''))
    ? Number(value.trim().replaceAll(',', ''))
    : value;
}

function booleanFromText(value: unknown): unknown {
  if (value === 'yes' || value === 'true') return true;
  if (value === 'no' || value === 'false') return false;
  return value;
}

function weekdaysFromText(value: unknown): unknown {
  const list = typeof value === 'string' ? (readWeekdays(value) ?? value.split(',')) : value;
  return Array.isArray(list) ? ([...new Set(list.map(Number))].sort() as Weekday[]) : list;
}

function minutesFromText(value: unknown): unknown {
  return typeof value === 'string' ? (readClock(value) ?? value) : value;
}

function postcodeFromText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const bare = value.toUpperCase().replaceAll(/\s/g, '');
  return bare.length > 3 ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : bare;
}

function isPlausibleDay(value: string): boolean {
  return isDay(value) && value >= '1900-01-01' && value < '2200-01-01';
}

function capital(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

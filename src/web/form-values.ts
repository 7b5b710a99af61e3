import { isDay } from '#domain/shared/day.ts';

/** What was typed, by field name; several values where several boxes were ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** `field` is empty where the whole form is meant. */
interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface FormState {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

export const EMPTY_FORM: FormState = { values: {}, errors: [] };

export function textOf(values: FormValues, name: string): string {
  const value = values[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

export function textsOf(values: FormValues, name: string): readonly string[] {
  const value = values[name] ?? [];
  return typeof value === 'string' ? [value].filter(Boolean) : value;
}

/** Every message about a field or about one of the three parts of a date. */
export function errorsOf(form: FormState, name: string): readonly FieldError[] {
  const fields = [name, ...dateParts(name)];
  return form.errors.filter((error) => fields.includes(error.field));
}

/**
 * A posted form as values, exactly as typed, so that it can be shown again. Takes what Hono's `parseBody({ all: true })`
 * gives; files are left out.
 */
export function readForm(body: Readonly<Record<string, unknown>>): FormValues {
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string');
  }
  return values;
}

/**
 * Values as a command takes them: white space at the ends gone, and each date in its three parts made one field: an ISO
 * day, "" where nothing was typed, else text that is no day ("2025-02-31", "2025--1") for the command to refuse.
 */
export function foldForm(values: FormValues): Record<string, string | string[]> {
  const folded: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!isDatePart(values, name)) folded[name] = typeof value === 'string' ? value.trim() : [...value];
    else if (name.endsWith('-day'))
      folded[name.slice(0, -'-day'.length)] = foldDate(values, name.slice(0, -4));
  }
  return folded;
}

function dateParts(name: string): [day: string, month: string, year: string] {
  return [`${name}-day`, `${name}-month`, `${name}-year`];
}

/** A part of a date only where the other two parts are there as well. */
function isDatePart(values: FormValues, name: string): boolean {
  const stem = /^(.+)-(?:day|month|year)$/.exec(name)?.[1];
  return stem !== undefined && dateParts(stem).every((part) => part in values);
}

function foldDate(values: FormValues, name: string): string {
  const [day, month, year] = dateParts(name).map((part) => textOf(values, part).trim());
  if (!day && !month && !year) return '';
  return `${year}-${monthNumber(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "7", "Jul" and "July" are all July. */
function monthNumber(text: string): string {
  const at = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 ? text : String(at + 1);
}

/** The three parts of a date to show: as typed, or taken from an ISO day. */
export function datePartValues(values: FormValues, name: string): [day: string, month: string, year: string] {
  const whole = textOf(values, name);
  if (isDay(whole))
    return [String(Number(whole.slice(8))), String(Number(whole.slice(5, 7))), whole.slice(0, 4)];
  const [day, month, year] = dateParts(name);
  return [textOf(values, day), textOf(values, month), textOf(values, year)];
}

/** Where the error summary leads: a date's first box, or the part that is wrong; nowhere for the whole form. */
export function errorHref(form: FormState, error: FieldError): string | undefined {
  if (!error.field) return undefined;
  const [day] = dateParts(error.field);
  return `#${day in form.values ? day : error.field}`;
}

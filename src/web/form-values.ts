import { isDay } from '#domain/shared/day.ts';

/** What was typed, by field name; several values where several boxes were ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** `field` is empty where the whole form is meant. */
export interface FieldError {
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

function dateParts(name: string): [day: string, month: string, year: string] {
  return [`${name}-day`, `${name}-month`, `${name}-year`];
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

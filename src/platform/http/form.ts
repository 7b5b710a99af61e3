import type { FieldProblem } from '#platform/errors.ts';
import { overLimit, ServiceError } from '#platform/errors.ts';
import type { AppContext } from './app-env.ts';

/** What a form sent: one text for a field, or a list where it was there more than once (tick boxes). */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

const FIELDS_MAX = 500;

/**
 * Reads a form. The three parts of a date (`x-day`, `x-month`, `x-year`) are also given together as `x`, as an ISO day
 * where they are numbers, so that a command sees one answer.
 */
export async function readForm(c: AppContext): Promise<FormValues> {
  const body = await c.req.parseBody({ all: true });
  const entries = Object.entries(body);
  if (entries.length > FIELDS_MAX)
    throw overLimit('too-many-fields', `A form may have ${FIELDS_MAX} answers at most.`);
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value === 'string') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((part) => typeof part === 'string');
  }
  for (const name of Object.keys(values)) {
    const field = /^(.+)-year$/.exec(name)?.[1];
    if (field !== undefined && !(field in values)) values[field] = foldDate(values, field);
  }
  return values;
}

function foldDate(values: FormValues, field: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    String(values[`${field}-${part}`] ?? '').trim(),
  );
  if (!year && !month && !day) return '';
  return `${year?.padStart(4, '0')}-${monthNumber(month ?? '')}-${day?.padStart(2, '0')}`;
}

// People write "July" in the month box.
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
function monthNumber(text: string): string {
  const named = text.length >= 3 ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return named >= 0 ? String(named + 1).padStart(2, '0') : text.padStart(2, '0');
}

/** A form that came back: what was typed is kept, each problem stands beside its field. */
export interface Again {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/**
 * Tries what a form asks for. Where the answers are wrong, not possible yet or too late, `again` shows the form with
 * what was typed and why; any other error goes on to the error page.
 */
export async function tryForm(
  c: AppContext,
  attempt: (values: FormValues) => Promise<Response>,
  again: (again: Again) => Response | Promise<Response>,
): Promise<Response> {
  const values = await readForm(c);
  try {
    return await attempt(values);
  } catch (error) {
    if (!(error instanceof ServiceError) || !['invalid', 'conflict', 'precondition'].includes(error.kind))
      throw error;
    c.status(error.kind === 'invalid' ? 422 : 409);
    return again({ values, problems: problemsOf(error) });
  }
}

function problemsOf(error: ServiceError): readonly FieldProblem[] {
  if (error.fields.length > 0) return error.fields;
  if (error.reasons.length > 0)
    return error.reasons.map((reason) => ({ field: '', message: reason.staffText }));
  return [{ field: '', message: error.message }];
}

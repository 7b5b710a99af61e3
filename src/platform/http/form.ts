import { type FieldProblem, overLimit, ServiceError } from '#platform/errors.ts';
import type { AppContext } from './app-env.ts';

/** What was typed, by field name; several values where several boxes were ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form that came back: what was typed is kept, each problem stands beside its field (web/form shows it). */
export interface FormAgain {
  readonly values: FormValues;
  readonly errors: readonly FieldProblem[];
}

const FIELDS_MAX = 500;

/**
 * Tries what a form asks for. `attempt` gets the answers as a command takes them (dates folded to one field); it may
 * add what the address says. Where the answers are wrong, not possible yet or too late, `again` shows the form with
 * what was typed and why. Any other error goes on to the error page.
 */
export async function tryForm(
  c: AppContext,
  attempt: (answers: Record<string, string | string[]>) => Promise<Response>,
  again: (form: FormAgain) => Response | Promise<Response>,
): Promise<Response> {
  const values = await readForm(c);
  try {
    return await attempt(foldForm(values));
  } catch (error) {
    if (!(error instanceof ServiceError) || !['invalid', 'conflict', 'precondition'].includes(error.kind))
      throw error;
    c.status(error.kind === 'invalid' ? 422 : 409);
    return again({ values, errors: problemsOf(error) });
  }
}

function problemsOf(error: ServiceError): readonly FieldProblem[] {
  if (error.fields.length > 0) return error.fields;
  if (error.reasons.length > 0)
    return error.reasons.map((reason) => ({ field: '', message: reason.staffText }));
  return [{ field: '', message: error.message }];
}

/** A posted form, exactly as typed; files are left out. */
export async function readForm(c: AppContext): Promise<FormValues> {
  const entries = Object.entries(await c.req.parseBody({ all: true }));
  if (entries.length > FIELDS_MAX)
    throw overLimit('too-many-fields', `A form may have ${FIELDS_MAX} answers at most.`);
  const values: Record<string, string | readonly string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value === 'string') values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((one) => typeof one === 'string');
  }
  return values;
}

/**
 * Values as a command takes them: white space at the ends gone, and each date in its three parts made one field: an ISO
 * day, "" where nothing was typed, else text that is no day ("2025-02-31") for the command to refuse.
 */
export function foldForm(values: FormValues): Record<string, string | string[]> {
  const folded: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const stem = /^(.+)-(?:day|month|year)$/.exec(name)?.[1];
    if (stem === undefined || !isDate(values, stem))
      folded[name] = typeof value === 'string' ? value.trim() : [...value];
    else folded[stem] = foldDate(values, stem);
  }
  return folded;
}

const PARTS = ['day', 'month', 'year'] as const;

function isDate(values: FormValues, stem: string): boolean {
  return PARTS.every((part) => typeof values[`${stem}-${part}`] === 'string');
}

function foldDate(values: FormValues, stem: string): string {
  const [day = '', month = '', year = ''] = PARTS.map((part) => String(values[`${stem}-${part}`]).trim());
  if (!day && !month && !year) return '';
  return `${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// "7", "Jul" and "July" are all July.
function monthNumber(text: string): string {
  const at = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 ? text : String(at + 1);
}

import { z } from 'zod';
import { financialYear, financialYearOf, type Period } from '#domain/outcomes/periods.ts';
import type { Day } from '#domain/shared/day.ts';
import { type FieldProblem, invalid } from '#platform/errors.ts';
import { choice, optionalDay, optionalWholeNumber } from '#platform/fields.ts';
import { REPORT_NAMES, type ReportName, reportNamed } from './registry.ts';
import type { ReportFilter } from './report.ts';

const BESIDE_MAX = 5;
const BESIDE = `Other authorities must be at most ${BESIDE_MAX}, each by its GSS code, such as E06000044`;

// A form sends one or a list of ticked boxes, a person at the command line codes with commas between.
function asList(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? [];
  return value.split(/[,\s]+/).filter((one) => one !== '');
}

/** What a report is asked for. */
export const reportInput = z.object({
  name: choice('a report', REPORT_NAMES),
  year: optionalWholeNumber('the year', 2000, 2199),
  from: optionalDay('the first day'),
  to: optionalDay('the last day'),
  on: optionalDay('the day'),
  asAt: optionalDay('the day on which it was known'),
  beside: z.preprocess(asList, z.array(z.string().regex(/^E\d{8}$/, BESIDE)).max(BESIDE_MAX, BESIDE)),
});
export type ReportInput = z.output<typeof reportInput>;

/** A filter with the report that it is for. */
export interface NamedFilter extends ReportFilter {
  readonly name: ReportName;
}

export function isOfDay(name: ReportName): boolean {
  return reportNamed(name).of === 'day';
}

/**
 * The day or period that is meant. A year is the return's: 2025 is 1 April 2024 to 31 March 2025; where nothing is
 * said, the current one, and for EET today. @throws ServiceError invalid, with every problem beside its field.
 */
export function filterOf(input: ReportInput, today: Day): NamedFilter {
  const problems = PROBLEMS[reportNamed(input.name).of](input);
  for (const field of ['on', 'asAt'] as const)
    if ((input[field] ?? today) > today)
      problems.push({ field, message: 'The day must be today or earlier' });
  if (input.beside.length > 0 && !reportNamed(input.name).hasBeside)
    problems.push({ field: 'beside', message: 'This report has no other authorities beside it' });
  if (problems.length > 0) throw invalid(problems);
  const { name, asAt, beside } = input;
  if (isOfDay(name)) {
    const on = input.on ?? (input.year === null ? today : lastKnownDay(input.year, today));
    return { name, period: { from: on, to: on }, on, asAt, beside };
  }
  const period = periodOf(input, today);
  return { name, period, on: period.to, asAt, beside };
}

// The year that is still going is looked at today.
function lastKnownDay(year: number, today: Day): Day {
  const { to } = financialYear(year);
  return to < today ? to : today;
}

function periodOf({ year, from, to }: ReportInput, today: Day): Period {
  if (from !== null && to !== null) return { from, to };
  return financialYear(year ?? financialYearOf(today));
}

const PROBLEMS = { day: dayProblems, period: periodProblems, year: yearProblems };

function yearProblems({ from, to, on }: ReportInput): FieldProblem[] {
  const given = Object.entries({ from, to, on }).filter(([, day]) => day !== null);
  return given.map(([field]) => ({ field, message: 'This is of a year: give the year' }));
}

function dayProblems({ from, to, on, year }: ReportInput): FieldProblem[] {
  return [
    ...(from === null ? [] : [{ field: 'from', message: 'This report is of a day: say which with on' }]),
    ...(to === null ? [] : [{ field: 'to', message: 'This report is of a day: say which with on' }]),
    ...(on !== null && year !== null
      ? [{ field: 'year', message: 'Give the year or the day, not both' }]
      : []),
  ];
}

function periodProblems({ from, to, on, year }: ReportInput): FieldProblem[] {
  return [
    ...(on === null
      ? []
      : [{ field: 'on', message: 'This report is of a period: give a year, or from and to' }]),
    ...(from === null && to !== null ? [{ field: 'from', message: 'Enter the first day too' }] : []),
    ...(from !== null && to === null ? [{ field: 'to', message: 'Enter the last day too' }] : []),
    ...(from !== null && to !== null && to < from
      ? [{ field: 'to', message: 'The last day must be on or after the first day' }]
      : []),
    ...(year !== null && from !== null
      ? [{ field: 'year', message: 'Give the year, or from and to, not both' }]
      : []),
  ];
}

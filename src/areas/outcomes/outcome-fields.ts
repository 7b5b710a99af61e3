import { z } from 'zod';
import { ACTIVITY_KINDS, type ActivityKind } from '#domain/outcomes/activities.ts';
import type { Day } from '#domain/shared/day.ts';
import type { FieldProblem } from '#platform/errors.ts';

/** Those who know what a young person does: who runs the programme, and the worker who stays responsible. */
export const RECORDERS = ['worker', 'co-ordinator', 'manager', 'operator'] as const;

/** What somebody can be doing, as a zod enum takes it. */
export const KINDS = ACTIVITY_KINDS as [ActivityKind, ...ActivityKind[]];

/** Hours a week, in tenths at most, or null. A form sends "16" or "7.5". */
export function optionalHours(what: string) {
  const expected = `${what} must be hours a week from 0 to 100, such as 16 or 7.5`;
  return z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value.trim() === ''
          ? null
          : /^\d{1,3}(\.\d)?$/.test(value.trim())
            ? Number(value)
            : value
        : (value ?? null),
    z.number(expected).min(0, expected).max(100, expected).nullable(),
  );
}

/** What is recorded has happened: it is a fact, not a plan. */
export function notAfterToday(field: string, what: string, day: Day | null, today: Day): FieldProblem[] {
  return day !== null && day > today ? [{ field, message: `${what} must be today or earlier` }] : [];
}

export function notBefore(
  field: string,
  what: string,
  day: Day | null,
  first: Day,
  firstWhat: string,
): FieldProblem[] {
  return day !== null && day < first ? [{ field, message: `${what} must be on or after ${firstWhat}` }] : [];
}

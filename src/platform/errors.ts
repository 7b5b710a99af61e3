import type { Refusal } from '#domain/shared/refusal.ts';

/** One thing that is wrong with what was sent: which field, and what is expected, in plain words. Never the value. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export type ErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'precondition' | 'limit';

/**
 * The six ways in which a request can be turned down. `code` is stable and for programs; `message` is for people
 * and holds no personal data.
 */
export class ServiceError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  readonly reasons: readonly Refusal[];

  constructor(
    kind: ErrorKind,
    code: string,
    message: string,
    more: { fields?: readonly FieldProblem[]; reasons?: readonly Refusal[] } = {},
  ) {
    super(message);
    this.name = 'ServiceError';
    this.kind = kind;
    this.code = code;
    this.fields = more.fields ?? [];
    this.reasons = more.reasons ?? [];
  }
}

/** What was sent is wrong; each field says how. */
export function invalid(fields: readonly FieldProblem[]): ServiceError {
  return new ServiceError('invalid', 'invalid-input', 'Some of the answers need another look.', { fields });
}

/** The person may not do this. */
export function forbidden(code = 'not-allowed'): ServiceError {
  return new ServiceError('forbidden', code, 'You do not have the right to do this.');
}

/** There is no such record, or none that this person may know of. */
export function notFound(what = 'page'): ServiceError {
  return new ServiceError('not-found', 'not-found', `We could not find that ${what}.`);
}

/** Somebody else was first, or the record has changed since it was looked at. */
export function conflict(code: string, message: string): ServiceError {
  return new ServiceError('conflict', code, message);
}

/** The record has changed since it was looked at: nobody overwrites what they did not see. */
export function stale(): ServiceError {
  return conflict(
    'stale',
    'Somebody has changed this since you opened it. Look at it again, then make your change.',
  );
}

/** Something must be done before this can be; every reason is there. */
export function precondition(reasons: readonly Refusal[]): ServiceError {
  return new ServiceError(
    'precondition',
    reasons[0]?.code ?? 'not-ready',
    reasons.map((reason) => reason.staffText).join(' '),
    { reasons },
  );
}

/** More than the service takes at once. */
export function overLimit(code: string, message: string): ServiceError {
  return new ServiceError('limit', code, message);
}

import { HTTPException } from 'hono/http-exception';
import { sqlStateOf } from '#platform/actor.ts';
import { type ErrorKind, type FieldProblem, ServiceError } from '#platform/errors.ts';

/** An RFC 9457 problem. `code` is stable; nothing that was sent is repeated. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldProblem[];
  readonly reasons?: readonly {
    readonly code: string;
    readonly text: string;
    readonly wouldChangeIf?: string;
  }[];
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 409,
  limit: 413,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Sign in or send a key',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible as things stand',
  412: 'Changed since it was looked at',
  413: 'Too large',
  415: 'Sent in a form that is not taken here',
  422: 'Some answers need another look',
  428: 'Say which version was looked at',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
};

// Codes whose HTTP status is more exact than that of their kind.
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'sign-in': 401,
  'key-unknown': 401,
  stale: 412,
  'version-missing': 428,
  'too-often': 429,
  'not-readable': 400,
  'media-type': 415,
  'key-reused': 422,
};

/** The refusals of Hono's own parts, in our words: a body that cannot be read, a form that another site sent. */
export function asOurs(error: Error): Error {
  // The database keeps no zero byte, whichever field it came in.
  if (sqlStateOf(error) === '22021')
    return new ServiceError(
      'invalid',
      'not-readable',
      'What was sent holds a character that cannot be kept (a zero byte).',
    );
  if (!(error instanceof HTTPException)) return error;
  if (error.status === 400)
    return new ServiceError('invalid', 'not-readable', 'What was sent could not be read. Is it JSON?');
  if (error.status === 415)
    return new ServiceError(
      'invalid',
      'media-type',
      'What was sent is not of the kind that is taken here: look at its Content-Type.',
    );
  if (error.status === 403)
    return new ServiceError(
      'forbidden',
      'from-elsewhere',
      'This was not sent from a page of ours. Open the page again.',
    );
  return error;
}

/** The HTTP status of an error. Anything that is not one of ours is a fault: 500. */
export function statusOf(error: unknown): number {
  if (!(error instanceof ServiceError)) return 500;
  return STATUS_OF_CODE[error.code] ?? STATUS[error.kind];
}

/** The problem document of an error. A fault says nothing of its cause. */
export function problemOf(error: unknown): Problem {
  const status = statusOf(error);
  const known = error instanceof ServiceError ? error : null;
  const code = known?.code ?? 'fault';
  return {
    type: `urn:foothold:problem:${code}`,
    title: TITLES[status] ?? 'Not possible',
    status,
    code,
    detail: known?.message ?? 'It has been noted. Nothing was changed.',
    ...(known && known.fields.length > 0 ? { errors: known.fields } : {}),
    ...(known && known.reasons.length > 0
      ? {
          reasons: known.reasons.map(({ code, staffText, wouldChangeIf }) => ({
            code,
            text: staffText,
            ...(wouldChangeIf === undefined ? {} : { wouldChangeIf }),
          })),
        }
      : {}),
  };
}

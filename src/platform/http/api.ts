import { OpenAPIHono, z } from '@hono/zod-openapi';
import { fieldProblems } from '#platform/command.ts';
import { invalid, ServiceError } from '#platform/errors.ts';
import type { AppContext, AppEnv } from './app-env.ts';

/** A part of the JSON API. What does not fit its schema is answered as a problem that names the field, never the value. */
export function newApi(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(fieldProblems(result.error));
    },
  });
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    reasons: z
      .array(z.object({ code: z.string(), text: z.string(), wouldChangeIf: z.string().optional() }))
      .optional(),
  })
  .openapi('Problem');

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The problems that any route may answer with. Spread into a route's `responses`. */
export const PROBLEMS = {
  401: problem('No session and no key'),
  403: problem('The actor may not do this'),
  404: problem('No such record, or none that the actor may know of'),
  409: problem('Not possible as things stand; every reason is given'),
  412: problem('The record has changed since it was looked at'),
  413: problem('More than the service takes at once'),
  422: problem('Some answers need another look; each field says how'),
  428: problem('If-Match is missing'),
  429: problem('Too many requests; Retry-After says when'),
} as const;

/** A request or response body in JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, description = 'Done') {
  return { description, required: true as const, content: { 'application/json': { schema } } };
}

/** Query of every list: `cursor` from the last answer's `next`, `limit` up to 200. */
export const listQuery = z.object({
  cursor: z.string().max(200).optional().openapi({ description: 'The `next` of the last answer' }),
  limit: z.coerce
    .number('A whole number from 1 to 200')
    .int()
    .min(1)
    .max(200, 'No more than 200')
    .default(50),
});

/** Schema of a list's answer. */
export function listOf<Schema extends z.ZodType>(item: Schema) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/**
 * One page of a list that was read with `limit + 1` rows in the order of `keyOf`: what is asked for, and the cursor
 * for the rest (null at the end).
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

/** The keys of lists by time (a day or a moment, and an id), and of lists by id: the database reads them as what they are. */
export const BY_TIME = /^\d{4}-\d\d-\d\d(?:T[\d:.]{8,15}Z)? [0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
export const BY_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** The keys of all other lists are compared as text, and no text holds a zero byte. */
const BY_TEXT = /^[^\0]*$/;

/** The key that a cursor stands for, or null. @throws ServiceError invalid where it is none of ours, or not of that shape. */
export function keyOfCursor(cursor: string | undefined, shape = BY_TEXT): string | null {
  if (cursor === undefined) return null;
  const key = decodeCursor(cursor);
  if (key !== null && shape.test(key)) return key;
  throw invalid([{ field: 'cursor', message: 'Send the `next` of the last answer, unchanged' }]);
}

function decodeCursor(cursor: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodeCursor(key: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(key));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
}

/** Says which version of a record this is. */
export function tagVersion(c: AppContext, version: number): void {
  c.header('ETag', `"${version}"`);
}

/** The version in If-Match. @throws ServiceError precondition `version-missing` (428) where there is none. */
export function versionSeen(c: AppContext): number {
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(c.req.header('If-Match') ?? '');
  if (!found)
    throw new ServiceError(
      'precondition',
      'version-missing',
      'Send If-Match with the ETag of the record that you looked at.',
    );
  return Number(found[1]);
}

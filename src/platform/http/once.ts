import { createMiddleware } from 'hono/factory';
import { sql } from 'kysely';
import { type Actor, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { conflict, ServiceError } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { type AppEnv, actorOf } from './app-env.ts';

const KEPT_MINUTES = 24 * 60;
// Longer than any request may take: the service stopped while it was at work, and nothing of that try was kept.
const STUCK_MINUTES = 5;

/**
 * The same POST twice is done once: an `Idempotency-Key` on the API, the hidden `_once` of a form. Same key and same
 * request: the first reply again. Same key, other request: 422. Still under way: 409. Kept for a day.
 */
export const once = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method !== 'POST' || c.get('actor') === null) return next();
  const body = await c.req.raw.clone().text();
  const key = c.req.header('Idempotency-Key') ?? formKey(c.req.header('content-type'), body);
  if (key === null) return next();
  if (key.length < 8 || key.length > 200)
    throw new ServiceError('invalid', 'key-not-usable', 'An Idempotency-Key has 8 to 200 characters.');
  const owner = ownerOf(actorOf(c));
  const kept = await claim(c.get('ground'), owner, key, await sha256Hex(`${c.req.path}\n${body}`));
  if (kept) return kept;
  await next();
  await keep(c.get('ground'), owner, key, c.res);
  return undefined;
});

async function claim(ground: Ground, owner: string, key: string, request: string): Promise<Response | null> {
  return withActor(ground, SYSTEM, async (tx) => {
    await forgetOld(tx, owner, key);
    const fresh = await tx.write
      .insertInto('idempotency_keys')
      .values({ actor: owner, key, request_sha256: request, created_at: tx.now })
      .onConflict((clash) => clash.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (fresh) return null;
    const kept = await tx.write
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('actor', '=', owner)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (kept.request_sha256 !== request)
      throw new ServiceError(
        'invalid',
        'key-reused',
        'This Idempotency-Key was used for another request. Use a new one.',
      );
    if (kept.status === null)
      throw conflict('under-way', 'The same request is still under way. Ask again in a moment.');
    return new Response(kept.body, { status: kept.status, headers: kept.headers as Record<string, string> });
  });
}

async function forgetOld({ write, now }: Tx, owner: string, key: string): Promise<void> {
  await write
    .deleteFrom('idempotency_keys')
    .where('actor', '=', owner)
    .where('key', '=', key)
    .where((row) =>
      row.or([
        row('created_at', '<', addMinutes(now, -KEPT_MINUTES)),
        row.and([row('status', 'is', null), row('created_at', '<', addMinutes(now, -STUCK_MINUTES))]),
      ]),
    )
    .execute();
}

// Only what did something is kept: an answer that asks for a correction may be sent again with the same key.
async function keep(ground: Ground, owner: string, key: string, response: Response): Promise<void> {
  const done = response.status < 400;
  const body = done ? await response.clone().text() : '';
  const headers = Object.fromEntries(
    ['content-type', 'location', 'etag'].flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  await withActor(ground, SYSTEM, async ({ write }) => {
    const mine = { actor: owner, key };
    if (done)
      await write
        .updateTable('idempotency_keys')
        .set({ status: response.status, headers: JSON.stringify(headers), body })
        .where((row) => row.and(mine))
        .execute();
    else
      await write
        .deleteFrom('idempotency_keys')
        .where((row) => row.and(mine))
        .execute();
  });
}

/** Forgets the replies that are older than a day. */
export async function forgetOldReplies(ground: Ground): Promise<void> {
  await withActor(ground, SYSTEM, ({ write, now }) =>
    write.deleteFrom('idempotency_keys').where('created_at', '<', addMinutes(now, -KEPT_MINUTES)).execute(),
  );
}

/**
 * Forgets the replies that were given to somebody or that hold one of these words (ids, references, names), so that an
 * erased person is in none. As the service. @returns how many.
 */
export async function forgetReplies(
  { write }: Pick<Tx, 'write'>,
  userIds: readonly string[],
  words: readonly string[],
): Promise<number> {
  const result = await write
    .deleteFrom('idempotency_keys')
    .where((row) =>
      row.or([
        ...userIds.map((id) => row('actor', 'like', `%:${id}:%`)),
        ...words.flatMap((word) => [
          row(sql`position(lower(${word}) in lower(body))`, '>', 0),
          row(sql`position(lower(${word}) in lower(headers::text))`, '>', 0),
        ]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

function formKey(contentType: string | undefined, body: string): string | null {
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) return null;
  return new URLSearchParams(body).get('_once');
}

function ownerOf(actor: Actor): string {
  return `${actor.role}:${actor.userId ?? ''}:${actor.authority ?? ''}`;
}

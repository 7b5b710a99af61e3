import type { Context } from 'hono';
import type { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import { type Actor, type ReadTx, readAs } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';

/** What every request carries. `actor` is null for somebody who is not signed in. */
export interface AppEnv {
  Variables: {
    ground: Ground;
    actor: Actor | null;
    /** Who has shown one thing and must show another before they are anybody; null: nobody. */
    halfSignedIn: Actor | null;
    /** The network that the request comes from. */
    from: string;
    /** Where the person who is asking works or belongs, in words: "Southampton". */
    place: string;
    requestId: string;
    /** The key that a program showed; null for a browser. */
    keyId: string | null;
    /** Until when a worker has a file open that is not on their list; null: none. */
    filesOpenUntil: Instant | null;
    /** For whom a worker stands in today, and until when. */
    covering: readonly { readonly workerUserId: string; readonly name: string; readonly untilOn: Day }[];
  };
}

export type AppContext = Context<AppEnv>;

/** Who is asking. @throws ServiceError forbidden (`sign-in`) where nobody is; the page then leads to sign-in. */
export function actorOf(c: AppContext): Actor {
  const actor = c.get('actor');
  if (actor === null) throw forbidden('sign-in');
  return actor;
}

/** Who is asking, where only some may. */
export function actorIn(c: AppContext, roles: readonly Role[]): Actor {
  const actor = actorOf(c);
  if (!roles.includes(actor.role)) throw forbidden();
  return actor;
}

/** Reads as the person who is asking. */
export function read<T>(c: AppContext, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
  return readAs(c.get('ground'), actorOf(c), fn);
}

/** Performs a command as the person who is asking. */
export function change<Schema extends z.ZodType, Result>(
  c: AppContext,
  it: Command<Schema, Result>,
  input: unknown,
): Promise<Result> {
  return perform(c.get('ground'), actorOf(c), it, input);
}

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The id in the address. @throws ServiceError not-found where it cannot be one: no query is asked. */
export function idParam(c: AppContext, what: string, name = 'id'): string {
  const id = c.req.param(name) ?? '';
  if (!ID.test(id)) throw notFound(what);
  return id;
}

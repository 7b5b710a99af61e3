import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Role } from '#domain/accounts/roles.ts';
import { type Day, dayOf, type Instant } from '#domain/shared/day.ts';
import { type Look, notePeople } from './audit/looks.ts';
import type { Tables } from './db/schema.ts';
import { forbidden } from './errors.ts';
import type { Ground } from './ground.ts';

/** Who does something, and in which authority. `null` authority: the operator or the service, above all of them. */
export interface Actor {
  readonly role: Role;
  readonly authority: string | null;
  readonly userId: string | null;
  readonly organisationId: string | null;
  /** Whose placements a supervisor sees: their row among the employer's supervisors. */
  readonly supervisorId: string | null;
  readonly youngPersonId: string | null;
  /** For pages only; never in logs. */
  readonly name: string;
}

/** The service itself: sign-in, the outbox, timers. */
export const SYSTEM: Actor = {
  role: 'system',
  authority: null,
  userId: null,
  organisationId: null,
  supervisorId: null,
  youngPersonId: null,
  name: 'Foothold',
};

/** Anybody, without a key or a session: reads what is listed openly, in every authority. */
export const ANYBODY: Actor = { ...SYSTEM, role: 'public', name: '' };

/** The system operator at the command line, in one authority or (null) above them all. */
export function operatorIn(authority: string | null): Actor {
  return { ...SYSTEM, role: 'operator', authority, name: 'System operator' };
}

/** What a query is given: reads through the actor's rights, at one moment. */
export interface ReadTx {
  readonly read: ReadonlyKysely<Tables>;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  /** Notes whom the actor is shown; null where nobody is noted. */
  readonly look: Look | null;
}

/** What a store is given: an open transaction with the actor's rights. */
export interface Tx extends ReadTx {
  readonly write: Transaction<Tables>;
  readonly ground: Ground;
}

/**
 * The authority in which something is recorded.
 * @throws ServiceError forbidden (`choose-authority`) where the actor stands above them all and has named none.
 */
export function authorityOf({ actor }: ReadTx): string {
  if (actor.authority === null) throw forbidden('choose-authority');
  return actor.authority;
}

/**
 * The one door to data that changes. Opens a transaction, lays down the actor's rights and hands it over; all of it is
 * kept or none. A lost race between two transactions is tried again, three times at most, so
 * `fn` must do nothing outside the transaction.
 */
export async function withActor<T>(ground: Ground, actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(ground, actor, 'read write', fn);
    } catch (error) {
      if (attempt === 3 || !isLostRace(error)) throw error;
    }
  }
}

/**
 * The same door, read-only: one snapshot, and a write is refused by the database too. Whoever is named in what comes out
 * is noted for the audit (`ground.looks`), unless the service itself looks.
 */
export function readAs<T>(ground: Ground, actor: Actor, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
  return open(ground, actor, 'read only', fn);
}

function open<T>(
  ground: Ground,
  actor: Actor,
  access: 'read write' | 'read only',
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const now = ground.clock.now();
  return ground.database.kysely.transaction().execute(async (trx) => {
    // PGliteDialect ignores setIsolationLevel and setAccessMode, so both are said in SQL, before any query.
    await sql`set transaction isolation level repeatable read, ${sql.raw(access)}`.execute(trx);
    await layRights(trx, actor, now);
    const look = access === 'read only' && actor.role !== 'system' ? (ground.looks?.of(actor) ?? null) : null;
    const read = look === null ? trx : trx.withPlugin(notePeople(look));
    return fn({ read: read as never, write: trx, actor, now, today: dayOf(now), look, ground });
  });
}

async function layRights(trx: Kysely<Tables>, actor: Actor, now: Instant): Promise<void> {
  await sql`select set_config('role', 'foothold_service', true),
    set_config('foothold.role', ${actor.role}, true),
    set_config('foothold.authority', ${actor.authority ?? ''}, true),
    set_config('foothold.user_id', ${actor.userId ?? ''}, true),
    set_config('foothold.organisation_id', ${actor.organisationId ?? ''}, true),
    set_config('foothold.supervisor_id', ${actor.supervisorId ?? ''}, true),
    set_config('foothold.young_person_id', ${actor.youngPersonId ?? ''}, true),
    set_config('foothold.now', ${now}, true)`.execute(trx);
}

/**
 * Lets the service look further than the actor may, in the same transaction and authority: for rules that hold whoever
 * asks (is the seat free? is this person already known?). Give nothing back that the actor may not know.
 */
export async function asService<T, Given extends ReadTx>(
  tx: Given,
  fn: (tx: Given) => Promise<T>,
): Promise<T> {
  await layRights(tx.read as never, { ...SYSTEM, authority: tx.actor.authority }, tx.now);
  const result = await fn(tx);
  await layRights(tx.read as never, tx.actor, tx.now);
  return result;
}

/**
 * The same beyond the authority, in the same transaction: for a rule that another authority relies on (may nobody here change
 * who somebody is?). Nothing but yes or no may come back from it.
 */
export async function beyondAuthority(tx: ReadTx, fn: (tx: ReadTx) => Promise<boolean>): Promise<boolean> {
  await layRights(tx.read as never, SYSTEM, tx.now);
  const result = await fn(tx);
  await layRights(tx.read as never, tx.actor, tx.now);
  return result;
}

/**
 * Works in one authority within the same transaction: for the operator, who stands above them all and brings in something
 * of several. @throws ServiceError forbidden for somebody of another authority.
 */
export async function inAuthority<T>(tx: Tx, authority: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (tx.actor.authority === authority) return fn(tx);
  if (tx.actor.authority !== null) throw forbidden();
  const actor = { ...tx.actor, authority };
  await layRights(tx.write, actor, tx.now);
  const result = await fn({ ...tx, actor });
  await layRights(tx.write, tx.actor, tx.now);
  return result;
}

/** Reads names in order to count or to decide, and shows none of them: nobody is noted as looked at. */
export function withoutNames<T>(tx: ReadTx, fn: (tx: ReadTx) => Promise<T>): Promise<T> {
  return fn({ ...tx, read: (tx.read as never as Kysely<Tables>).withoutPlugins() as never });
}

/** Says whose names are shown after all. */
export function looked({ look }: ReadTx, youngPersonIds: readonly string[]): void {
  for (const id of youngPersonIds) look?.people.add(id);
}

/** Reads with a query written in SQL, where the query builder would hide what it says. */
export async function readSql<Row>(tx: ReadTx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx.read as never)).rows;
}

/** The SQLSTATE of a database error, or null. */
export function sqlStateOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error.code;
  return 'cause' in error ? sqlStateOf(error.cause) : null;
}

/** The name of the constraint that a database error is about, or null. */
export function constraintOf(error: unknown): string | null {
  return typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    typeof error.constraint === 'string'
    ? error.constraint
    : null;
}

// Two who take the next free reference at the same moment have lost a race too: the second try takes the one after.
function isLostRace(error: unknown): boolean {
  const state = sqlStateOf(error) ?? '';
  return (
    ['40001', '40P01'].includes(state) ||
    (state === '23505' && /_reference_uq$/.test(constraintOf(error) ?? ''))
  );
}

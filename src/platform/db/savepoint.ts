import { sql } from 'kysely';
import { sqlStateOf, type Tx } from '#platform/actor.ts';
import { ServiceError } from '#platform/errors.ts';

/**
 * Tries something that may be refused, without losing the transaction: where it is, all of it is taken back.
 * @returns the refusal (one of our errors or the database's), or null where it was done. A fault goes on.
 */
export async function refusalOf(tx: Tx, attempt: () => Promise<unknown>): Promise<unknown> {
  await sql`savepoint attempt`.execute(tx.write);
  try {
    await attempt();
  } catch (error) {
    // Class 23: the database holds something else against it. Anything else is lost with the transaction.
    if (!(error instanceof ServiceError) && !sqlStateOf(error)?.startsWith('23')) throw error;
    await sql`rollback to savepoint attempt`.execute(tx.write);
    return error;
  }
  await sql`release savepoint attempt`.execute(tx.write);
  return null;
}

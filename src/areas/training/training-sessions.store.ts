import type { Insertable } from 'kysely';
import { authorityOf, type Tx } from '#platform/actor.ts';
import type { TrainingSessionsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type SessionFacts = Pick<
  Insertable<TrainingSessionsTable>,
  'topic' | 'held_on' | 'starts_minute' | 'place' | 'trainer' | 'capacity'
>;

/** Plans a session. @returns the id. */
export async function insertTrainingSession(tx: Tx, facts: SessionFacts): Promise<string> {
  const row = await tx.write
    .insertInto('training_sessions')
    .values({ ...facts, authority: authorityOf(tx), created_at: tx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a session from the version that was seen. */
export async function updateTrainingSession(
  { write }: Tx,
  id: string,
  facts: SessionFacts,
  seen: number,
): Promise<void> {
  const result = await write
    .updateTable('training_sessions')
    .set((row) => ({ ...facts, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/**
 * Takes one place of a session, where the reader saw that there is one. Two who saw the same last place meet on this row:
 * the later one starts again (platform/actor) and sees that it is gone.
 */
export async function takePlace({ write }: Tx, sessionId: string): Promise<void> {
  await write
    .updateTable('training_sessions')
    .set((row) => ({ booked: row('booked', '+', 1) }))
    .where('id', '=', sessionId)
    .execute();
}

/** Gives a place back. */
export async function givePlaceBack({ write }: Tx, sessionId: string): Promise<void> {
  await write
    .updateTable('training_sessions')
    .set((row) => ({ booked: row('booked', '-', 1) }))
    .where('id', '=', sessionId)
    .execute();
}

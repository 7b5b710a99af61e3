import type { Instant } from '#domain/shared/day.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { conflict, stale } from '#platform/errors.ts';

export interface NewOpening {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly userId: string;
  readonly reason: string;
  readonly expiresAt: Instant;
}

/** Opens a file: from here on row-level security lets the worker see it. */
export async function insertOpening({ write, now }: Tx, opening: NewOpening): Promise<string> {
  const row = await write
    .insertInto('file_openings')
    .values({
      authority: opening.authority,
      young_person_id: opening.youngPersonId,
      user_id: opening.userId,
      reason: opening.reason,
      opened_at: now,
      expires_at: opening.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * Ends an opening that is open: at once. A worker has no right to change the row (it could be made longer), so the service
 * does it. @throws ServiceError conflict where it is over already.
 */
export async function endNow(tx: Tx, id: string): Promise<void> {
  const ended = await asService(tx, ({ write, now }) =>
    write
      .updateTable('file_openings')
      .set((row) => ({ ended_at: now, ended_by: tx.actor.userId, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!ended) throw conflict('opening-over', 'This file is not open any more.');
}

/** Keeps what a manager made of an opening. @throws ServiceError conflict where somebody was first. */
export async function keepJudgement(tx: Tx, id: string, version: number, wasRight: boolean): Promise<void> {
  const kept = await tx.write
    .updateTable('file_openings')
    .set({ was_right: wasRight, judged_at: tx.now, judged_by: tx.actor.userId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw stale();
}

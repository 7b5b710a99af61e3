import type { Insertable } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import type { NextStepsTable } from '#platform/db/schema.ts';
import { noteStandsSince } from './next-steps.queries.ts';

export type NewNextStep = Omit<
  Insertable<NextStepsTable>,
  'id' | 'done_on' | 'note_agreed_on' | 'recorded_at'
>;

/** Adds a next step. @returns its id. */
export async function insertNextStep({ write, now }: Tx, step: NewNextStep): Promise<string> {
  const row = await write
    .insertInto('next_steps')
    .values({ ...step, recorded_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A next step has begun, or was seen to. @returns false where it was so already. */
export async function finishNextStep({ write }: Tx, id: string, on: Day): Promise<boolean> {
  const result = await write
    .updateTable('next_steps')
    .set({ done_on: on })
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The young person agrees that the note is handed on. @returns false where there is none, or it was agreed already. */
export async function agreeNote({ write, today }: Tx, id: string, on: Day): Promise<boolean> {
  const result = await write
    .updateTable('next_steps')
    .set({ note_agreed_on: on })
    .where('id', '=', id)
    .where('transition_note', 'is not', null)
    .where(noteStandsSince(today), 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

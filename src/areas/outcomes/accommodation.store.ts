import type { Insertable, Updateable } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { AccommodationEpisodesTable } from '#platform/db/schema.ts';
import { conflict } from '#platform/errors.ts';

/** Adds where young people live, from a day on. Many at once. */
export function insertStays(tx: Tx, rows: readonly Insertable<AccommodationEpisodesTable>[]): Promise<void> {
  return insertRows(tx, 'accommodation_episodes', rows);
}

/** Changes one that still counts; one that turned out to be wrong stays as it was. */
export async function updateStay(
  { write }: Tx,
  id: string,
  change: Updateable<AccommodationEpisodesTable>,
): Promise<void> {
  await write
    .updateTable('accommodation_episodes')
    .set(change)
    .where('id', '=', id)
    .where('corrected_on', 'is', null)
    .execute();
}

export async function deleteStays({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('accommodation_episodes').where('id', 'in', ids).execute();
}

/** Ends where somebody lived on the day from which they live elsewhere. @returns how many have ended. */
export async function endEarlierStays({ write }: Tx, youngPersonId: string, on: Day): Promise<number> {
  const result = await write
    .updateTable('accommodation_episodes')
    .set({ ended_on: on })
    .where('young_person_id', '=', youngPersonId)
    .where('ended_on', 'is', null)
    .where('corrected_on', 'is', null)
    .where('started_on', '<', on)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Says of one that it is wrong. @throws conflict where somebody else has just said so. */
export async function markStayWrong({ write, today }: Tx, id: string, reason: string): Promise<void> {
  const result = await write
    .updateTable('accommodation_episodes')
    .set({ corrected_on: today, correction_reason: reason })
    .where('id', '=', id)
    .where('corrected_on', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw conflict('already-corrected', 'Somebody has just corrected this. Look at it again.');
}

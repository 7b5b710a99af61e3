import type { Insertable, Updateable } from 'kysely';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { AccommodationEpisodesTable } from '#platform/db/schema.ts';

/** Adds where young people live, from a day on. Many at once. */
export function insertStays(tx: Tx, rows: readonly Insertable<AccommodationEpisodesTable>[]): Promise<void> {
  return insertRows(tx, 'accommodation_episodes', rows);
}

export async function updateStay(
  { write }: Tx,
  id: string,
  change: Updateable<AccommodationEpisodesTable>,
): Promise<void> {
  await write.updateTable('accommodation_episodes').set(change).where('id', '=', id).execute();
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
    .where('started_on', '<', on)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

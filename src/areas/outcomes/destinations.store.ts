import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { DestinationsTable } from '#platform/db/schema.ts';

/** Adds what young people mean to do after Year 11 and how far that has got. Many at once. */
export function insertDestinations(tx: Tx, rows: readonly Insertable<DestinationsTable>[]): Promise<void> {
  return insertRows(tx, 'destinations', rows);
}

export async function updateDestination(
  { write }: Tx,
  id: string,
  change: Updateable<DestinationsTable>,
): Promise<void> {
  await write.updateTable('destinations').set(change).where('id', '=', id).execute();
}

export async function deleteDestinations({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('destinations').where('id', 'in', ids).execute();
}

import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { ActivityEpisodesTable } from '#platform/db/schema.ts';

/** Adds what young people do, from a day on: the one truth about it. Many at once. */
export function insertActivities(tx: Tx, rows: readonly Insertable<ActivityEpisodesTable>[]): Promise<void> {
  return insertRows(tx, 'activity_episodes', rows);
}

export async function updateActivity(
  { write }: Tx,
  id: string,
  change: Updateable<ActivityEpisodesTable>,
): Promise<void> {
  await write.updateTable('activity_episodes').set(change).where('id', '=', id).execute();
}

export async function deleteActivities({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('activity_episodes').where('id', 'in', ids).execute();
}

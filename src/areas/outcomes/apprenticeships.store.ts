import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import type { ApprenticeshipsTable } from '#platform/db/schema.ts';

/** Adds the details of activity episodes that are apprenticeships. Many at once. */
export function insertApprenticeships(
  tx: Tx,
  rows: readonly Insertable<ApprenticeshipsTable>[],
): Promise<void> {
  return insertRows(tx, 'apprenticeships', rows);
}

export async function updateApprenticeship(
  { write }: Tx,
  id: string,
  change: Updateable<ApprenticeshipsTable>,
): Promise<void> {
  await write.updateTable('apprenticeships').set(change).where('id', '=', id).execute();
}

export async function deleteApprenticeships({ write }: Tx, ids: readonly string[]): Promise<void> {
  await write.deleteFrom('apprenticeships').where('id', 'in', ids).execute();
}

import { deleteTrainingRecords } from '#areas/training/index.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { refusalOf } from '#platform/db/savepoint.ts';

/**
 * Takes away the organisations that were registered at that very moment (by an import that is undone), as if they had never
 * come. One that anything hangs on by now stays.
 */
export async function forgetOrganisations(
  tx: Tx,
  ids: readonly string[],
  registeredAt: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  const fresh = await tx.write
    .selectFrom('organisations')
    .where('id', 'in', ids)
    .where('created_at', '=', registeredAt)
    .select('id')
    .execute();
  for (const { id } of fresh) await refusalOf(tx, () => forget(tx, id));
}

async function forget(tx: Tx, id: string): Promise<void> {
  await deleteTrainingRecords(tx, [id]);
  for (const table of ['supervisors', 'sites', 'employer_steps', 'provider_details', 'employers'] as const)
    await tx.write.deleteFrom(table).where('organisation_id', '=', id).execute();
  await tx.write.deleteFrom('organisations').where('id', '=', id).execute();
}

import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { refusalOf } from '#platform/db/savepoint.ts';

/**
 * Takes away the organisations that were registered at that very moment (by an import that is undone), as if they had never
 * come. `first` takes away what other areas keep about one. One that anything hangs on by now stays.
 */
export async function forgetOrganisations(
  tx: Tx,
  ids: readonly string[],
  registeredAt: Instant,
  first: (tx: Tx, id: string) => Promise<void>,
): Promise<void> {
  if (ids.length === 0) return;
  const fresh = await tx.write
    .selectFrom('organisations')
    .where('id', 'in', ids)
    .where('created_at', '=', registeredAt)
    .select('id')
    .execute();
  for (const { id } of fresh)
    await refusalOf(tx, async () => {
      await first(tx, id);
      await forget(tx, id);
    });
}

async function forget({ write }: Tx, id: string): Promise<void> {
  for (const table of ['supervisors', 'sites', 'employer_steps', 'employers'] as const)
    await write.deleteFrom(table).where('organisation_id', '=', id).execute();
  await write.deleteFrom('organisations').where('id', '=', id).execute();
}

import { sql } from 'kysely';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { authorityOf, readSql, type Tx } from '#platform/actor.ts';
import { moveEmployer } from './employers.store.ts';

/** What a merge did, so that it can be undone. */
interface Merge {
  readonly rows: unknown;
  readonly status: EmployerStatus;
}

/** Gives everything of one employer to another. The first is listed no more; whoever looks for it is led to the other. */
export async function mergeInto(
  tx: Tx,
  goes: { readonly id: string; readonly status: EmployerStatus },
  staysId: string,
  reason: string,
): Promise<void> {
  const [moved] = await readSql(
    tx,
    sql<{ rows: unknown }>`select app.move_employer(${goes.id}::uuid, ${staysId}::uuid) as rows`,
  );
  const merge: Merge = { rows: moved?.rows ?? [], status: goes.status };
  if (goes.status !== 'ended') await moveEmployer(tx, goes.id, { from: goes.status, to: 'ended', reason });
  await tx.write
    .updateTable('employers')
    .set((row) => ({
      merged_into: staysId,
      merge_moved: JSON.stringify(merge),
      version: row('version', '+', 1),
    }))
    .where('organisation_id', '=', goes.id)
    .execute();
}

/** Gives back what a merge moved; what was added since stays. */
export async function separate(tx: Tx, goesId: string, staysId: string, reason: string): Promise<void> {
  const { merge_moved: kept } = await tx.write
    .selectFrom('employers')
    .where('organisation_id', '=', goesId)
    .select('merge_moved')
    .executeTakeFirstOrThrow();
  const { rows, status } = kept as Merge;
  await sql`select app.move_employer_back(${JSON.stringify(rows)}::jsonb, ${goesId}::uuid, ${staysId}::uuid)`.execute(
    tx.write,
  );
  if (status !== 'ended') await moveEmployer(tx, goesId, { from: 'ended', to: status, reason });
  await tx.write
    .updateTable('employers')
    .set((row) => ({ merged_into: null, merge_moved: null, version: row('version', '+', 1) }))
    .where('organisation_id', '=', goesId)
    .execute();
}

/** Keeps in mind that two employers are not the same, however alike their names look. */
export async function insertKeptApart(tx: Tx, one: string, other: string): Promise<void> {
  const [first, second] = [one, other].sort();
  await tx.write
    .insertInto('employers_kept_apart')
    .values({
      authority: authorityOf(tx),
      organisation_id: first ?? one,
      other_id: second ?? other,
      decided_at: tx.now,
      decided_by: tx.actor.userId,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

import { type Insertable, sql, type Updateable } from 'kysely';
import type { ConcernStepKind } from '#domain/concerns/kinds.ts';
import type { Tx } from '#platform/actor.ts';
import type { ConcernsTable } from '#platform/db/schema.ts';
import { stale } from '#platform/errors.ts';

export type NewConcern = Omit<
  Insertable<ConcernsTable>,
  'id' | 'reference' | 'raised_at' | 'raised_by' | 'raised_by_role' | 'version'
>;

/** Keeps a concern. Whoever raises it need not be able to read it, so nothing is read back. @returns its reference. */
export async function insertConcern(tx: Tx, concern: NewConcern): Promise<{ id: string; reference: string }> {
  const { number } = await tx.write
    .selectNoFrom(sql<number>`nextval('reference_numbers')`.as('number'))
    .executeTakeFirstOrThrow();
  const made = { id: crypto.randomUUID(), reference: `K${number}` };
  await tx.write
    .insertInto('concerns')
    .values({
      ...concern,
      ...made,
      raised_at: tx.now,
      raised_by: tx.actor.userId,
      raised_by_role: tx.actor.role,
    })
    .execute();
  await insertConcernStep(tx, made.id, 'raised', null);
  return made;
}

type ConcernChange = Pick<
  Updateable<ConcernsTable>,
  | 'held_by'
  | 'answer'
  | 'answered_at'
  | 'stops_new_placements'
  | 'organisation_id'
  | 'closed_at'
  | 'closed_by'
>;

/** Changes a concern from the version that was seen, and keeps what was done, by whom and why. */
export async function changeConcern(
  tx: Tx,
  id: string,
  seen: number,
  change: ConcernChange,
  step: { readonly kind: ConcernStepKind; readonly note: string | null },
): Promise<void> {
  const result = await tx.write
    .updateTable('concerns')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
  await insertConcernStep(tx, id, step.kind, step.note);
}

async function insertConcernStep(
  { write, actor, now }: Tx,
  concernId: string,
  kind: ConcernStepKind,
  note: string | null,
): Promise<void> {
  await write
    .insertInto('concern_steps')
    .values({ concern_id: concernId, kind, at: now, by_role: actor.role, by_user_id: actor.userId, note })
    .execute();
}

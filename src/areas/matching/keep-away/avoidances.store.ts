import type { AvoidanceKind } from '#domain/matching/avoidances.ts';
import type { Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';

export interface NewAvoidance {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly kind: AvoidanceKind;
  readonly otherYoungPersonId: string | null;
  readonly organisationId: string | null;
  readonly area: string | null;
  readonly reason: string;
}

export async function insertAvoidance({ write, actor, today }: Tx, avoidance: NewAvoidance): Promise<string> {
  // The id is made here: whoever notes it may not read the row of another's young person back.
  const id = crypto.randomUUID();
  await write
    .insertInto('avoidances')
    .values({
      id,
      authority: avoidance.authority,
      young_person_id: avoidance.youngPersonId,
      kind: avoidance.kind,
      other_young_person_id: avoidance.otherYoungPersonId,
      organisation_id: avoidance.organisationId,
      area: avoidance.area,
      reason: avoidance.reason,
      noted_on: today,
      noted_by: actor.userId,
    })
    .execute();
  return id;
}

/** It does not hold any more; that it did stays. @throws stale where somebody else was first. */
export async function liftAvoidance({ write, today }: Tx, id: string): Promise<void> {
  const result = await write
    .updateTable('avoidances')
    .set({ lifted_on: today })
    .where('id', '=', id)
    .where('lifted_on', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

import type { Tx } from '#platform/actor.ts';

export async function insertHold(
  { write, actor, now }: Tx,
  person: { readonly id: string; readonly authority: string },
  reason: string,
): Promise<string> {
  const row = await write
    .insertInto('legal_holds')
    .values({
      authority: person.authority,
      young_person_id: person.id,
      reason,
      set_at: now,
      set_by: actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns false where none stood any more. */
export async function liftHold({ write, actor, now }: Tx, id: string): Promise<boolean> {
  const result = await write
    .updateTable('legal_holds')
    .set({ lifted_at: now, lifted_by: actor.userId })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

import { type ASKED_BY, isKeptFor, type PassageReason } from '#domain/privacy/access-requests.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import type { FileSection } from './file-parts.ts';

export async function insertFileRequest(
  { write, actor, now }: Tx,
  request: {
    readonly authority: string;
    readonly youngPersonId: string;
    readonly askedBy: (typeof ASKED_BY)[number];
    readonly askedOn: Day;
    readonly dueOn: Day;
  },
): Promise<string> {
  const row = await write
    .insertInto('file_requests')
    .values({
      authority: request.authority,
      young_person_id: request.youngPersonId,
      asked_by: request.askedBy,
      asked_on: request.askedOn,
      due_on: request.dueOn,
      noted_by: actor.userId,
      noted_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps what was decided about some passages; a later decision takes the place of an earlier one. */
export async function keepDecisions(
  { write, actor, now }: Tx,
  whose: { readonly authority: string; readonly youngPersonId: string },
  decisions: ReadonlyMap<string, PassageReason>,
): Promise<void> {
  for (const [sha256, reason] of decisions)
    await write
      .insertInto('file_passages')
      .values({
        authority: whose.authority,
        young_person_id: whose.youngPersonId,
        passage_sha256: sha256,
        is_kept: isKeptFor(reason),
        reason,
        decided_by: actor.userId,
        decided_at: now,
      })
      .onConflict((clash) =>
        clash.columns(['young_person_id', 'passage_sha256']).doUpdateSet({
          is_kept: isKeptFor(reason),
          reason,
          decided_by: actor.userId,
          decided_at: now,
        }),
      )
      .execute();
}

/** Keeps what was handed out. @returns false where somebody else was first. */
export async function markReleased(
  { write, actor, now }: Tx,
  seen: { readonly id: string; readonly version: number },
  sections: readonly FileSection[],
): Promise<boolean> {
  const result = await write
    .updateTable('file_requests')
    .set({
      released_at: now,
      released_by: actor.userId,
      released: JSON.stringify(sections),
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('released_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

import type { AmendmentKind } from '#domain/placements/amendments.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewAmendment {
  readonly placementId: string;
  readonly kind: AmendmentKind;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Keeps the old and the new of a change, and why. */
export async function insertAmendment({ write, actor, now }: Tx, amendment: NewAmendment): Promise<void> {
  await write
    .insertInto('placement_amendments')
    .values({
      placement_id: amendment.placementId,
      kind: amendment.kind,
      before: JSON.stringify(amendment.before),
      after: JSON.stringify(amendment.after),
      reason: amendment.reason,
      made_at: now,
      made_by: actor.userId,
    })
    .execute();
}

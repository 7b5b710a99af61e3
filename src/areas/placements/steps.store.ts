import type { LeavingInitiative } from '#domain/placements/leaving.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewStep {
  readonly placementId: string;
  readonly from: PlacementStatus | null;
  readonly to: PlacementStatus;
  /** The day on which it was so, which need not be the day on which it was recorded. */
  readonly onDate: Day;
  readonly reasons?: readonly string[];
  readonly initiative?: LeavingInitiative | null;
  readonly note?: string | null;
}

/** Adds a step to a placement's history. */
export async function insertStep({ write, actor, now }: Tx, step: NewStep): Promise<void> {
  await write
    .insertInto('placement_steps')
    .values({
      placement_id: step.placementId,
      from_status: step.from,
      to_status: step.to,
      at: now,
      on_date: step.onDate,
      by_role: actor.role,
      by_user_id: actor.userId,
      reasons: [...(step.reasons ?? [])],
      initiative: step.initiative ?? null,
      note: step.note ?? null,
    })
    .execute();
}

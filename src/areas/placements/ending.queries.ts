import type { LeavingInitiative } from '#domain/placements/leaving.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** How a placement ended, corrections counted in. */
export interface Ending {
  readonly lastDay: Day;
  readonly reasons: readonly string[];
  readonly initiative: LeavingInitiative | null;
}

/** The end of a placement as it is known now: what its last step said, or the latest correction of it. */
export async function findEnding({ read }: ReadTx, placement: PlacementRecord): Promise<Ending> {
  const corrected = await read
    .selectFrom('placement_amendments')
    .where('placement_id', '=', placement.id)
    .where('kind', '=', 'correction')
    .orderBy('made_at', 'desc')
    .select('after')
    .executeTakeFirst();
  if (corrected) return corrected.after as Ending;
  const step = await read
    .selectFrom('placement_steps')
    .where('placement_id', '=', placement.id)
    .orderBy('id', 'desc')
    .select(['reasons', 'initiative'])
    .$narrowType<{ initiative: LeavingInitiative | null }>()
    .executeTakeFirst();
  return {
    lastDay: placement.lastDayOn,
    reasons: step?.reasons ?? [],
    initiative: step?.initiative ?? null,
  };
}

import type { ApprenticeshipStatus } from '#domain/outcomes/apprenticeships.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { stale } from '#platform/errors.ts';

/** Moves an apprenticeship on, only from the version and the status that were seen. */
export async function moveApprenticeshipRow(
  { write }: Tx,
  seen: { readonly id: string; readonly version: number; readonly status: ApprenticeshipStatus },
  to: {
    readonly status: ApprenticeshipStatus;
    readonly endedOn: Day | null;
    readonly breakSince: Day | null;
  },
): Promise<void> {
  const result = await write
    .updateTable('apprenticeships')
    .set((row) => ({
      status: to.status,
      ended_on: to.endedOn,
      break_since: to.breakSince,
      version: row('version', '+', 1),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('status', '=', seen.status)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

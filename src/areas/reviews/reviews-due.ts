import {
  listPlacementsIn,
  type PlacementRecord,
  type ReviewStanding,
  readCalendars,
  reviewStatesOf,
} from '#areas/placements/index.ts';
import type { ReadTx } from '#platform/actor.ts';

/** A review that somebody is waiting for. */
export interface DueReview {
  readonly placement: PlacementRecord;
  readonly review: ReviewStanding;
}

/** The reviews that are due, overdue, or on paper that has not come, of the placements that the actor may see; the oldest on top. */
export async function listReviewsDue(tx: ReadTx): Promise<DueReview[]> {
  const placements = await listPlacementsIn(tx, ['active', 'paused']);
  const states = await reviewStatesOf(tx, placements, await readCalendars(tx, placements));
  return placements
    .flatMap((placement, at) => (states[at] ?? []).map((review) => ({ placement, review })))
    .filter(({ review }) => ['due', 'overdue', 'paper-awaited'].includes(review.state))
    .sort((a, b) => ((a.review.closesOn ?? '9') < (b.review.closesOn ?? '9') ? -1 : 1));
}

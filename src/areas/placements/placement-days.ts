import type { AgreedDay } from '#domain/placements/agreed-hours.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listPauses, type RecordedPause, readCalendars } from './calendar.queries.ts';
import { lastDayOf, workingDays } from './calendar.ts';
import { whoIs } from './placement-lines.ts';
import { placeOf } from './placement-words.ts';
import { listPlacementsBetween, type PlacementRecord } from './placements.queries.ts';
import { type ReviewStanding, reviewStatesOf } from './review-states.queries.ts';

/** Everything about a placement that has a day. */
export interface PlacementDays {
  readonly placement: PlacementRecord;
  /** The young person as the actor may know them. */
  readonly who: string;
  readonly place: string;
  /** Every agreed day, up to the real last one. */
  readonly working: readonly AgreedDay[];
  /** Null while an open pause hides it. */
  readonly lastDay: Day | null;
  readonly pauses: readonly RecordedPause[];
  readonly reviews: readonly ReviewStanding[];
}

/** The placements on some of the days from one to another that the actor may see, with all of their days. */
export async function placementDays(tx: ReadTx, from: Day, to: Day): Promise<PlacementDays[]> {
  const placements = await listPlacementsBetween(tx, from, to);
  const calendars = await readCalendars(tx, placements);
  const pauses = await listPauses(
    tx,
    placements.map(({ id }) => id),
  );
  const reviews = await reviewStatesOf(tx, placements, calendars);
  return placements.flatMap((placement, at) => {
    const calendar = calendars[at];
    if (!calendar) return [];
    return {
      placement,
      who: whoIs(placement, tx.actor.role),
      place: placeOf(placement),
      working: workingDays(calendar, placement),
      lastDay: lastDayOf(calendar, placement),
      pauses: pauses.filter(({ placementId }) => placementId === placement.id),
      reviews: reviews[at] ?? [],
    };
  });
}

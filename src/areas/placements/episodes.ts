import { insertActivities, updateActivity } from '#areas/outcomes/index.ts';
import { agreedMinutes } from '#domain/placements/agreed-hours.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { shiftsOf } from './calendar.ts';
import { findEpisode } from './episodes.queries.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** From this day on the young person is at work here. */
export async function beginEpisode(tx: Tx, placement: PlacementRecord, startedOn: Day): Promise<void> {
  await insertActivities(tx, [
    {
      authority: placement.authority,
      young_person_id: placement.youngPersonId,
      kind: 'work experience',
      started_on: startedOn,
      hours_a_week: hoursAWeek(placement),
      with_whom: placement.organisation,
      source: 'placement',
      recorded_on: tx.today,
      placement_id: placement.id,
    },
  ]);
}

/** The episode holds to the last day of work; its end is the first day on which it no longer does. */
export async function endEpisode(tx: Tx, placement: PlacementRecord, lastDay: Day): Promise<void> {
  const episode = await findEpisode(tx, placement.id);
  if (episode) await updateActivity(tx, episode.id, { ended_on: addDays(lastDay, 1) });
}

function hoursAWeek(placement: PlacementRecord): number {
  return Math.round(agreedMinutes(shiftsOf(placement)) / 6) / 10;
}

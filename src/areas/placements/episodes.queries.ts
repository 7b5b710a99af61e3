import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** The activity that a placement has written: one, from its start on; undefined before. */
export function findEpisode(
  { read }: ReadTx,
  placementId: string,
): Promise<{ id: string; startedOn: Day } | undefined> {
  return read
    .selectFrom('activity_episodes')
    .where('placement_id', '=', placementId)
    .where('kind', '=', 'work experience')
    .select(['id', 'started_on as startedOn'])
    .executeTakeFirst();
}

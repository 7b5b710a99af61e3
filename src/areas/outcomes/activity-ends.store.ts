import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { conflict } from '#platform/errors.ts';

/**
 * Ends what somebody was doing on the day on which something else begins. What a placement writes is ended by the
 * placement, not here. @returns how many have ended.
 */
export async function endEarlierActivities({ write }: Tx, youngPersonId: string, on: Day): Promise<number> {
  const result = await write
    .updateTable('activity_episodes')
    .set({ ended_on: on })
    .where('young_person_id', '=', youngPersonId)
    .where('ended_on', 'is', null)
    .where('placement_id', 'is', null)
    .where('started_on', '<', on)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Ends one that is still open. @throws conflict where somebody else has just ended it. */
export async function endOpenActivity({ write }: Tx, id: string, on: Day): Promise<void> {
  const result = await write
    .updateTable('activity_episodes')
    .set({ ended_on: on })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n)
    throw conflict('already-ended', 'Somebody has just recorded that this has ended. Look at it again.');
}

/** The episode of an apprenticeship ends with it, where it is still open. */
export async function endApprenticeshipActivity(
  { write }: Tx,
  apprenticeship: { readonly youngPersonId: string; readonly startedOn: Day },
  on: Day,
): Promise<void> {
  await write
    .updateTable('activity_episodes')
    .set({ ended_on: on })
    .where('young_person_id', '=', apprenticeship.youngPersonId)
    .where('kind', '=', 'apprenticeship')
    .where('started_on', '=', apprenticeship.startedOn)
    .where('ended_on', 'is', null)
    .execute();
}

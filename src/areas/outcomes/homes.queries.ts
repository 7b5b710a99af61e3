import type { AccommodationCode } from '#domain/outcomes/accommodation.ts';
import type { ReadTx } from '#platform/actor.ts';

const LINES_MAX = 200;

/** Where somebody lives and lived, latest first. A person has a few dozen at most. */
export function listStaysOf({ read }: ReadTx, youngPersonId: string) {
  return read
    .selectFrom('accommodation_episodes')
    .where('young_person_id', '=', youngPersonId)
    .select(['id', 'code', 'started_on as startedOn', 'ended_on as endedOn', 'recorded_on as recordedOn'])
    .$narrowType<{ code: AccommodationCode }>()
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .limit(LINES_MAX)
    .execute();
}
export type KeptStay = Awaited<ReturnType<typeof listStaysOf>>[number];

import type { AccommodationCode } from '#domain/outcomes/accommodation.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

const LINES_MAX = 200;

function stays({ read }: ReadTx) {
  return read
    .selectFrom('accommodation_episodes')
    .select(['id', 'code', 'started_on as startedOn', 'ended_on as endedOn', 'recorded_on as recordedOn'])
    .$narrowType<{ code: AccommodationCode }>();
}

/** Where somebody lives and lived, latest first. A person has a few dozen at most. */
export function listStaysOf(tx: ReadTx, youngPersonId: string) {
  return stays(tx)
    .where('young_person_id', '=', youngPersonId)
    .where('corrected_on', 'is', null)
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .limit(LINES_MAX)
    .execute();
}
export type KeptStay = Awaited<ReturnType<typeof listStaysOf>>[number];

/** What had been recorded and was wrong, with why, the latest correction first. */
export function listWrongStaysOf(tx: ReadTx, youngPersonId: string) {
  return stays(tx)
    .where('young_person_id', '=', youngPersonId)
    .where('corrected_on', 'is not', null)
    .select(['corrected_on as correctedOn', 'correction_reason as reason'])
    .$narrowType<{ correctedOn: Day; reason: string }>()
    .orderBy('corrected_on', 'desc')
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .limit(LINES_MAX)
    .execute();
}
export type WrongStay = Awaited<ReturnType<typeof listWrongStaysOf>>[number];

/** One that still counts, and whose it is; one that was put right as well, so that the second to try is told. */
export function findStay(tx: ReadTx, id: string) {
  return stays(tx)
    .where('id', '=', id)
    .select(['authority', 'young_person_id as youngPersonId', 'corrected_on as correctedOn'])
    .executeTakeFirst();
}
export type FoundStay = NonNullable<Awaited<ReturnType<typeof findStay>>>;

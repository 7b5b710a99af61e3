import type { AccommodationCode } from '#domain/outcomes/accommodation.ts';
import type { ActivityKind } from '#domain/outcomes/activities.ts';
import type { ActivityEpisode } from '#domain/outcomes/episodes.ts';
import type { Stay } from '#domain/outcomes/oc3.ts';
import type { ContactFact } from '#domain/young-people/contact-standing.ts';
import type { ReadTx } from '#platform/actor.ts';

type Mine<Row> = Row & { readonly youngPersonId: string };

/** What somebody does, and where or with whom. */
export interface ActivityRow extends ActivityEpisode {
  readonly withWhom: string | null;
}

/** All activity episodes of the authority, by whose they are. */
export async function activitiesByPerson({ read }: ReadTx): Promise<Map<string, Mine<ActivityRow>[]>> {
  const rows = await read
    .selectFrom('activity_episodes')
    .select([
      'young_person_id as youngPersonId',
      'kind',
      'hours_a_week as hoursAWeek',
      'with_whom as withWhom',
    ])
    .select(['started_on as startedOn', 'ended_on as endedOn', 'recorded_on as recordedOn'])
    .$narrowType<{ kind: ActivityKind }>()
    .execute();
  return Map.groupBy(rows, whose);
}

/** All homes of the authority's young people, by whose they are; those that turned out to be wrong too. */
export async function staysByPerson({ read }: ReadTx): Promise<Map<string, Mine<Stay>[]>> {
  const rows = await read
    .selectFrom('accommodation_episodes')
    .select(['young_person_id as youngPersonId', 'code'])
    .select(['started_on as startedOn', 'ended_on as endedOn', 'recorded_on as recordedOn'])
    .select('corrected_on as correctedOn')
    .$narrowType<{ code: AccommodationCode }>()
    .execute();
  return Map.groupBy(rows, whose);
}

/** A contact, and the worker who wrote it down. */
export interface ContactRow extends ContactFact {
  readonly workerEmail: string | null;
}

/** All contacts of the authority's young people, by whose they are, the earliest first. */
export async function contactsByPerson({ read }: ReadTx): Promise<Map<string, Mine<ContactRow>[]>> {
  const rows = await read
    .selectFrom('contacts')
    .select(['young_person_id as youngPersonId', 'contact_on as contactOn', 'kind', 'minutes'])
    .select(['in_touch as inTouch', 'worker_email as workerEmail'])
    .orderBy('contact_on')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, whose);
}

function whose({ youngPersonId }: { readonly youngPersonId: string }): string {
  return youngPersonId;
}

import type { ReadTx } from '#platform/actor.ts';
import { type ActivityRow, activitiesByPerson } from '../histories.queries.ts';
import { type LeaverRecord, listLeaverRecords } from '../leavers.queries.ts';

export interface EetFacts extends LeaverRecord {
  readonly activities: readonly ActivityRow[];
}

/** Everybody whom EET can count, with all that they did. */
export async function listEetFacts(tx: ReadTx): Promise<EetFacts[]> {
  const activities = await activitiesByPerson(tx);
  return (await listLeaverRecords(tx)).map((person) => ({
    ...person,
    activities: activities.get(person.youngPersonId) ?? [],
  }));
}

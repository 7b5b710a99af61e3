import type { Oc3Person } from '#domain/outcomes/oc3.ts';
import type { ReadTx } from '#platform/actor.ts';
import {
  type ActivityRow,
  activitiesByPerson,
  type ContactRow,
  staysByPerson,
} from '../histories.queries.ts';
import { type Leaver, listLeavers } from '../leavers.queries.ts';

export interface Oc3Facts extends Leaver, Oc3Person {
  readonly childId: string;
  readonly contacts: readonly ContactRow[];
  readonly activities: readonly ActivityRow[];
}

/** Everybody whom the return may ask about, erased records too: what is left of those counts, and names nobody. */
export async function listOc3Facts(tx: ReadTx): Promise<Oc3Facts[]> {
  const [activities, stays] = [await activitiesByPerson(tx), await staysByPerson(tx)];
  return (await listLeavers(tx)).map((leaver) => ({
    ...leaver,
    activities: activities.get(leaver.youngPersonId) ?? [],
    stays: stays.get(leaver.youngPersonId) ?? [],
  }));
}

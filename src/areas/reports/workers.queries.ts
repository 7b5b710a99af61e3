import type { ReadTx } from '#platform/actor.ts';
import type { ContactRow } from './histories.queries.ts';

/** Who is to be asked about somebody, of whom these are the contacts in the order of their days; null: nobody is named. */
export type WhoIsAsked = (youngPersonId: string, contacts: readonly ContactRow[]) => string | null;

/**
 * Their worker today by name; where nobody is allocated, whoever wrote down the latest contact: by the name that goes
 * with the address on some other record, else by the address.
 */
export async function whoIsAsked({ read }: ReadTx): Promise<WhoIsAsked> {
  const workers = await read
    .selectFrom('workers_today')
    .select(['young_person_id as youngPersonId', 'worker_name as name', 'worker_email as email'])
    .orderBy('worker_email')
    .orderBy('worker_name')
    .execute();
  const workerOf = new Map(workers.map(({ youngPersonId, name, email }) => [youngPersonId, name ?? email]));
  const nameOf = new Map(
    workers.flatMap(({ name, email }) => (name && email ? [[email, name] as const] : [])),
  );
  return (youngPersonId, contacts) => {
    const email = contacts.findLast((one) => one.workerEmail !== null)?.workerEmail ?? null;
    return workerOf.get(youngPersonId) ?? (email === null ? null : (nameOf.get(email) ?? email));
  };
}

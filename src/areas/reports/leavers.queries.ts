import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type ContactRow, contactsByPerson } from './histories.queries.ts';

/** A care leaver with a number for the return, as the record has them. */
export interface LeaverRecord extends Names {
  readonly youngPersonId: string;
  readonly childId: string;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly workerName: string | null;
  readonly workerEmail: string | null;
  readonly erasedAt: string | null;
}

/** Relevant and former relevant young people of the authority who have a number, by name. */
export function listLeaverRecords({ read }: ReadTx): Promise<LeaverRecord[]> {
  return read
    .selectFrom('young_people')
    .where('care_status', 'in', ['relevant', 'former relevant'])
    .where('child_id', 'is not', null)
    .where('merged_into', 'is', null)
    .select(['id as youngPersonId', 'child_id as childId', 'care_status as careStatus'])
    .select(['first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .select(['date_of_birth as bornOn', 'died_on as diedOn', 'sex', 'ethnicity'])
    .select(['worker_name as workerName', 'worker_email as workerEmail', 'erased_at as erasedAt'])
    .$narrowType<{ childId: string }>()
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
}

/** A care leaver, all contact with them, and whose they are to keep in touch with. */
export interface Leaver extends LeaverRecord {
  readonly contacts: readonly ContactRow[];
  /** The worker on the record, else the one of the latest contact; null: nobody is named. */
  readonly worker: string | null;
}

/** The same with their contacts and who keeps in touch. */
export async function listLeavers(tx: ReadTx): Promise<Leaver[]> {
  const [contacts, nameOf] = [await contactsByPerson(tx), await workerNames(tx)];
  return (await listLeaverRecords(tx)).map((person) => {
    const theirs = contacts.get(person.youngPersonId) ?? [];
    const email = person.workerEmail ?? latestWorker(theirs);
    return { ...person, contacts: theirs, worker: person.workerName ?? nameOf(email) };
  });
}

/** Whoever wrote down the latest contact, of contacts in the order of their days. */
export function latestWorker(contacts: readonly ContactRow[]): string | null {
  return contacts.findLast((one) => one.workerEmail !== null)?.workerEmail ?? null;
}

/** The name that goes with a worker's address on any record of the authority; the address where none does. */
export async function workerNames({ read }: ReadTx): Promise<(email: string | null) => string | null> {
  const rows = await read
    .selectFrom('young_people')
    .where('worker_email', 'is not', null)
    .where('worker_name', 'is not', null)
    .select(['worker_email as email', 'worker_name as name'])
    .distinct()
    .orderBy('worker_email')
    .orderBy('worker_name')
    .execute();
  const names = new Map(rows.map(({ email, name }) => [email, name]));
  return (email) => (email === null ? null : (names.get(email) ?? email));
}

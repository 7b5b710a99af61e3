import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type ContactRow, contactsByPerson } from './histories.queries.ts';
import { whoIsAsked } from './workers.queries.ts';

/** A care leaver with a number for the return, as the record has them. */
export interface LeaverRecord extends Names {
  readonly youngPersonId: string;
  readonly childId: string;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
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
    .select('erased_at as erasedAt')
    .$narrowType<{ childId: string }>()
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
}

/** A care leaver, all contact with them, and whose they are to keep in touch with. */
export interface Leaver extends LeaverRecord {
  readonly contacts: readonly ContactRow[];
  /** Who is to be asked about them; null: nobody is named. */
  readonly worker: string | null;
}

/** The same with their contacts and who keeps in touch. */
export async function listLeavers(tx: ReadTx): Promise<Leaver[]> {
  const [contacts, workerOf] = [await contactsByPerson(tx), await whoIsAsked(tx)];
  return (await listLeaverRecords(tx)).map((person) => {
    const theirs = contacts.get(person.youngPersonId) ?? [];
    return { ...person, contacts: theirs, worker: workerOf(person.youngPersonId, theirs) };
  });
}

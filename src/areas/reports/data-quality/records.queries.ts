import type { RecordFacts } from '#domain/outcomes/data-quality.ts';
import { isKnownBy } from '#domain/outcomes/episodes.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { listApprenticeshipFacts } from '../apprenticeships/apprenticeship-facts.queries.ts';
import { activitiesByPerson, contactsByPerson, staysByPerson } from '../histories.queries.ts';
import { whoIsAsked } from '../workers.queries.ts';

export interface KeptRecord extends RecordFacts, Names {
  readonly youngPersonId: string;
}

/** Every record of the authority that is kept: not erased, not merged into another. By name. */
export async function listRecords(tx: ReadTx): Promise<KeptRecord[]> {
  const people = await tx.read
    .selectFrom('young_people')
    .where('merged_into', 'is', null)
    .where('erased_at', 'is', null)
    .select(['id as youngPersonId', 'child_id as childId', 'care_status as careStatus', 'sex', 'ethnicity'])
    .select(['first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .select(['date_of_birth as bornOn', 'died_on as diedOn', 'is_in_area as isInArea'])
    .select(['has_disability as hasDisability', 'is_in_custody as isInCustody'])
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  const [contacts, activities] = [await contactsByPerson(tx), await activitiesByPerson(tx)];
  const workerOf = await whoIsAsked(tx);
  const [stays, duplicates] = [await staysByPerson(tx), await undecided(tx)];
  const apprenticeships = Map.groupBy(await listApprenticeshipFacts(tx), (one) => one.youngPersonId);
  return people.map((person) => {
    const id = person.youngPersonId;
    const theirs = contacts.get(id) ?? [];
    return {
      ...person,
      worker: workerOf(id, theirs),
      mayBeTheSame: duplicates.has(id),
      contacts: theirs,
      activities: activities.get(id) ?? [],
      stays: (stays.get(id) ?? []).filter((one) => isKnownBy(one, null)),
      apprenticeships: apprenticeships.get(id) ?? [],
    };
  });
}

async function undecided({ read }: ReadTx): Promise<Set<string>> {
  const pairs = await read
    .selectFrom('possible_duplicates')
    .where('decision', 'is', null)
    .select(['kept_young_person_id as earlier', 'young_person_id as later'])
    .execute();
  return new Set(pairs.flatMap(({ earlier, later }) => [earlier, later]));
}

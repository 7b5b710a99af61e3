import { deleteYoungPeople, insertYoungPeople, updateYoungPerson } from '#areas/young-people/index.ts';
import type { ImportRecords } from '#domain/imports/kinds.ts';
import { differing, type Shelf } from '../shelf.ts';
import { listYoungPeople } from './people.queries.ts';

export const youngPeopleShelf: Shelf<ImportRecords['young-people']> = {
  list: listYoungPeople,
  insert: async (tx, arrivals) => {
    const people = arrivals.map(({ authority, record }) => ({
      id: crypto.randomUUID(),
      authority,
      ...columnsOf(record),
    }));
    await insertYoungPeople(tx, people);
    return people.map(({ id }) => id);
  },
  update: async (tx, { id, record }, to) => {
    const change = differing(columnsOf(record), columnsOf(to));
    if (change) await updateYoungPerson(tx, id, change, null);
  },
  remove: (tx, kept) =>
    deleteYoungPeople(
      tx,
      kept.map(({ id }) => id),
    ),
};

function columnsOf(person: ImportRecords['young-people']) {
  return {
    child_id: person.childId,
    first_name: person.firstName,
    last_name: person.lastName,
    date_of_birth: person.dateOfBirth,
    sex: person.sex,
    ethnicity: person.ethnicity,
    care_status: person.careStatus,
    is_in_area: person.inArea,
    has_disability: person.hasDisability,
    is_in_custody: person.inCustody,
    referred_on: person.referredOn,
    died_on: person.diedOn,
  };
}

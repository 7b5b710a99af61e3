import type { ActivityEpisode } from '#domain/outcomes/episodes.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import { activitiesByPerson } from '../histories.queries.ts';

export interface EetFacts {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly knownAs: string | null;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly careStatus: string | null;
  readonly childId: string | null;
  readonly sex: string | null;
  readonly activities: readonly ActivityEpisode[];
}

/** Everybody whom EET can count, with all that they did. */
export async function listEetFacts(tx: ReadTx): Promise<EetFacts[]> {
  const people = await tx.read
    .selectFrom('young_people')
    .where('care_status', 'in', ['relevant', 'former relevant'])
    .where('child_id', 'is not', null)
    .where('merged_into', 'is', null)
    .select([
      'id',
      'first_name as firstName',
      'last_name as lastName',
      'known_as as knownAs',
      'date_of_birth as bornOn',
      'died_on as diedOn',
      'care_status as careStatus',
      'child_id as childId',
      'sex',
    ])
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  const activities = await activitiesByPerson(tx);
  return people.map((person) => ({ ...person, activities: activities.get(person.id) ?? [] }));
}

import type { NeedPerson } from '#domain/outcomes/needs.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Names } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { activitiesByPerson } from '../histories.queries.ts';

export interface NeedFacts extends NeedPerson, Names {
  readonly youngPersonId: string;
  readonly postcode: string | null;
  readonly isInArea: boolean | null;
  /** Their referrals, the earliest first. */
  readonly referrals: readonly NeedReferral[];
}

interface NeedReferral {
  readonly referredOn: Day;
  readonly closedOn: Day | null;
  readonly interests: readonly string[];
  /** Subject areas that somebody has looked at, beside the words; empty where nobody has. */
  readonly interestSubjects: readonly string[];
  readonly highestLevel: string | null;
}

/** Everybody in the authority, with what they do and did, and what they asked for. */
export async function listNeedFacts(tx: ReadTx): Promise<NeedFacts[]> {
  const people = await tx.read
    .selectFrom('young_people')
    .where('merged_into', 'is', null)
    .select(['id as youngPersonId', 'postcode', 'is_in_area as isInArea', 'is_in_custody as isInCustody'])
    .select(['first_name as firstName', 'last_name as lastName', 'known_as as knownAs'])
    .select(['date_of_birth as bornOn', 'died_on as diedOn', 'has_disability as hasDisability'])
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  const referrals = await tx.read
    .selectFrom('referrals')
    .select(['young_person_id as youngPersonId', 'referred_on as referredOn', 'closed_on as closedOn'])
    .select(['interests', 'interest_subjects as interestSubjects', 'highest_level as highestLevel'])
    .orderBy('referred_on')
    .orderBy('id')
    .execute();
  const referralsOf = Map.groupBy(referrals, ({ youngPersonId }) => youngPersonId);
  const activities = await activitiesByPerson(tx);
  return people.map((person) => ({
    ...person,
    activities: activities.get(person.youngPersonId) ?? [],
    referrals: referralsOf.get(person.youngPersonId) ?? [],
  }));
}

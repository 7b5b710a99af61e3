import { readSharedWithEmployer, type SharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import { ageOn, type Day } from '#domain/shared/day.ts';
import { callName } from '#domain/young-people/names.ts';
import type { ReadTx } from '#platform/actor.ts';
import { findShared, type MatchRecord } from './matches.queries.ts';
import { findEmergencyContact } from './young-person.queries.ts';

/** What is to be said of a young person, as it was agreed with them. */
export interface Agreed {
  readonly wantsToLearn: string;
  readonly support: readonly string[];
}

/** Exactly what an employer will see: a first name, whether under 18 on the first day, the wish, the agreed support. */
export function sharedFor(match: MatchRecord, agreed: Agreed, today: Day): SharedWithEmployer {
  const { born, startsOn } = match;
  return {
    firstName: callName(match),
    // Whoever's age is not known gets the protection of the younger.
    isUnder18: born === null || ageOn(born, startsOn !== null && startsOn > today ? startsOn : today) < 18,
    wantsToLearn: agreed.wantsToLearn,
    support: agreed.support,
    emergencyContact: null,
  };
}

/** The same once the offer is taken: whom to ring when something happens is added, where it is known. */
export async function sharedAtAcceptance(tx: ReadTx, match: MatchRecord): Promise<string> {
  const shared = readSharedWithEmployer(await findShared(tx, match.id));
  return JSON.stringify({ ...shared, emergencyContact: await findEmergencyContact(tx, match.youngPersonId) });
}

import type { ReadTx } from '#platform/actor.ts';

/** The match that a placement comes from, once it is accepted; undefined before, or where the actor may not see it. */
export function findAcceptedMatch({ read }: ReadTx, id: string) {
  return read
    .selectFrom('matches')
    .where('id', '=', id)
    .where('status', '=', 'accepted')
    .select([
      'id',
      'authority',
      'young_person_id as youngPersonId',
      'referral_id as referralId',
      'opportunity_id as opportunityId',
      'organisation_id as organisationId',
      'starts_on as startsOn',
      'shared_with_employer as shared',
    ])
    .executeTakeFirst();
}

import type { ConsentFact } from '#domain/privacy/consents.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Everything that a young person has said yes or no to, latest first. */
export function listConsents(
  { read }: ReadTx,
  youngPersonId: string,
): Promise<(ConsentFact & { how: string })[]> {
  return read
    .selectFrom('consents')
    .where('young_person_id', '=', youngPersonId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .select([
      'purpose',
      'recipient_organisation_id as recipientOrganisationId',
      'answer',
      'how',
      'given_at as givenAt',
      'expires_on as expiresOn',
      'withdrawn_at as withdrawnAt',
    ])
    .$narrowType<{ purpose: ConsentFact['purpose'] }>()
    .execute();
}

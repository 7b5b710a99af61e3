import type { ConsentFact } from '#domain/privacy/consents.ts';
import type { ReadTx } from '#platform/actor.ts';

/** Everything that a young person has said yes or no to, latest first. */
export function listConsents(
  tx: ReadTx,
  youngPersonId: string,
): Promise<(ConsentFact & { how: string; youngPersonId: string })[]> {
  return listConsentsOf(tx, [youngPersonId]);
}

/** The same of several. */
export function listConsentsOf(
  { read }: ReadTx,
  youngPersonIds: readonly string[],
): Promise<(ConsentFact & { how: string; youngPersonId: string })[]> {
  return read
    .selectFrom('consents')
    .where('young_person_id', 'in', youngPersonIds.length === 0 ? [null as never] : [...youngPersonIds])
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .select([
      'young_person_id as youngPersonId',
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

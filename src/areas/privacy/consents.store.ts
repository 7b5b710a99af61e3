import type { ConsentHow, ConsentPurpose } from '#domain/privacy/consents.ts';
import type { Day, Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { insertRows } from '#platform/db/insert-rows.ts';

export interface NewConsent {
  readonly authority: string;
  readonly youngPersonId: string;
  readonly purpose: ConsentPurpose;
  /** Null: any recipient of that kind. */
  readonly recipientOrganisationId: string | null;
  readonly answer: boolean;
  readonly how: ConsentHow;
  readonly givenAt: Instant;
  /** The last day on which a yes counts; left out: until it is taken back. */
  readonly expiresOn?: Day | null;
}

/** Adds what a young person said. Earlier answers stay: the latest one counts. */
export async function insertConsent({ write, actor }: Tx, consent: NewConsent): Promise<string> {
  const row = await write
    .insertInto('consents')
    .values({
      authority: consent.authority,
      young_person_id: consent.youngPersonId,
      purpose: consent.purpose,
      recipient_organisation_id: consent.recipientOrganisationId,
      answer: consent.answer,
      how: consent.how,
      recorded_by: actor.userId,
      given_at: consent.givenAt,
      expires_on: consent.expiresOn ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Adds what many young people said, at once. */
export function insertConsents(tx: Tx, consents: readonly NewConsent[]): Promise<void> {
  return insertRows(
    tx,
    'consents',
    consents.map((consent) => ({
      authority: consent.authority,
      young_person_id: consent.youngPersonId,
      purpose: consent.purpose,
      recipient_organisation_id: consent.recipientOrganisationId,
      answer: consent.answer,
      how: consent.how,
      recorded_by: tx.actor.userId,
      given_at: consent.givenAt,
    })),
  );
}

/** Removes what stood in referral forms that are themselves removed. What was said since stays. */
export async function deleteFormConsents({ write }: Tx, youngPersonIds: readonly string[]): Promise<void> {
  await write
    .deleteFrom('consents')
    .where('young_person_id', 'in', youngPersonIds)
    .where('how', '=', 'referral form')
    .execute();
}

/**
 * Takes a yes back, with effect at once: for one recipient, or (null) for everybody and each who was named.
 * @returns how many were taken back.
 */
export async function withdrawConsents(
  { write, now }: Tx,
  youngPersonId: string,
  purpose: ConsentPurpose,
  recipientOrganisationId: string | null,
): Promise<number> {
  const result = await write
    .updateTable('consents')
    .set({ withdrawn_at: now })
    .where('young_person_id', '=', youngPersonId)
    .where('purpose', '=', purpose)
    .where('answer', '=', true)
    .where('withdrawn_at', 'is', null)
    .$if(recipientOrganisationId !== null, (query) =>
      query.where('recipient_organisation_id', '=', recipientOrganisationId),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

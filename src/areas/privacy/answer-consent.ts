import { z } from 'zod';
import type { Role } from '#domain/accounts/roles.ts';
import {
  CONSENT_HOWS,
  CONSENT_PURPOSES,
  type ConsentHow,
  type ConsentPurpose,
  consentOn,
} from '#domain/privacy/consents.ts';
import type { ReadTx, Tx } from '#platform/actor.ts';
import { type FieldProblem, invalid, notFound } from '#platform/errors.ts';
import { choice, optionalChoice, recordId } from '#platform/fields.ts';
import { findConsenting, listRecipients } from './consent-record.queries.ts';
import { listConsents } from './consents.queries.ts';
import { withdrawConsents } from './consents.store.ts';

/** The young person themselves, and those to whom they may say it. */
export const CONSENT_ROLES: readonly Role[] = [
  'young-person',
  'worker',
  'co-ordinator',
  'manager',
  'operator',
];

/** What every answer says: whose, to what, for whom. */
export const whatAbout = {
  youngPersonId: recordId('a young person'),
  purpose: choice('what it is about', CONSENT_PURPOSES),
  recipientOrganisationId: z.preprocess((value) => value || null, recordId('a recipient').nullable()),
  how: optionalChoice('how they said it', CONSENT_HOWS),
};

interface About {
  readonly youngPersonId: string;
  readonly purpose: ConsentPurpose;
  readonly recipientOrganisationId: string | null;
  readonly how: ConsentHow | null;
}

/** @throws ServiceError not-found for somebody who is not to be seen, or a recipient who is not there; invalid. */
export async function checkAbout(tx: ReadTx, about: About) {
  const person = await findConsenting(tx, about.youngPersonId);
  if (!person) throw notFound('young person');
  const recipient = about.recipientOrganisationId;
  if (recipient !== null && !(await listRecipients(tx)).some(({ id }) => id === recipient))
    throw notFound('recipient');
  return { person, how: howOf(tx, about.how) };
}

// On their own page it is the page; staff say how they heard it. What stood on the form came with the form.
function howOf({ actor }: ReadTx, how: ConsentHow | null): ConsentHow {
  if (actor.role === 'young-person') return 'page';
  const problems: FieldProblem[] = [
    ...(how === null ? [{ field: 'how', message: 'Select how they said it' }] : []),
    ...(how === 'page' || how === 'referral form'
      ? [{ field: 'how', message: 'Select how they said it to you' }]
      : []),
  ];
  if (problems.length > 0 || how === null) throw invalid(problems);
  return how;
}

/** Whether a yes stands today; null: never asked. */
export async function standsNow(tx: ReadTx, about: About): Promise<boolean | null> {
  const facts = await listConsents(tx, about.youngPersonId);
  return consentOn(facts, about.purpose, about.recipientOrganisationId, tx.today);
}

export function takeBack(tx: Tx, about: About): Promise<number> {
  return withdrawConsents(tx, about.youngPersonId, about.purpose, about.recipientOrganisationId);
}

/** Those who must stop are told at once. */
export function withdrawnEvent({ youngPersonId, purpose }: About) {
  return { event: 'privacy.consent-withdrawn', payload: { youngPersonId, purpose } };
}

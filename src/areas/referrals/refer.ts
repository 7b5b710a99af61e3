import { insertConsent } from '#areas/privacy/index.ts';
import { insertYoungPerson, noticeDuplicates } from '#areas/young-people/index.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { forbidden } from '#platform/errors.ts';
import { type ReferralInput, referralInput } from './referral-input.ts';
import { personColumns, wishColumns, workerSaid } from './referral-records.ts';
import { insertReferral, keepBarriers, nextReferralReference } from './referrals.store.ts';

const SOURCES = {
  worker: 'worker',
  'co-ordinator': 'outreach',
  manager: 'outreach',
  operator: 'outreach',
} as const;

/** Takes a referral, gaps and all. What is missing becomes a question for the one-to-one. */
export const refer = command({
  action: 'referrals.refer',
  input: referralInput,
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const authority = tx.actor.authority;
    if (authority === null) throw forbidden();
    const person = { authority, ...personColumns(input), referred_on: tx.today };
    const youngPersonId = await insertYoungPerson(tx, person, workerSaid(input));
    const reference = await nextReferralReference(tx, authority);
    const id = await insertReferral(tx, {
      authority,
      reference,
      young_person_id: youngPersonId,
      referred_on: tx.today,
      source: SOURCES[tx.actor.role as keyof typeof SOURCES],
      ...wishColumns(input),
    });
    await keepBarriers(tx, { id, authority, young_person_id: youngPersonId }, input.barriers, tx.today);
    await keepConsents(tx, authority, youngPersonId, input);
    await asService(tx, () => noticeDuplicates(tx, [youngPersonId]));
    return {
      result: { id, reference, youngPersonId },
      audit: { subject: `referral:${reference}`, youngPersonId },
      events: [{ event: 'referrals.referred', payload: { referralId: id, reference } }],
    };
  },
});

async function keepConsents(
  tx: Tx,
  authority: string,
  youngPersonId: string,
  input: ReferralInput,
): Promise<void> {
  const answers = [
    ['tell employers', input.consentEmployer],
    ['tell colleges', input.consentCollege],
  ] as const;
  for (const [purpose, answer] of answers)
    if (answer !== null)
      await insertConsent(tx, {
        authority,
        youngPersonId,
        purpose,
        recipientOrganisationId: null,
        answer,
        how: 'referral form',
        givenAt: tx.now,
      });
}

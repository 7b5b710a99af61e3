import { recordWorker, updateYoungPerson } from '#areas/young-people/index.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { referralInput } from './referral-input.ts';
import { personColumns, wishColumns, workerSaid } from './referral-records.ts';
import { findReferral } from './referrals.queries.ts';
import { keepBarriers, updateReferral } from './referrals.store.ts';

/** Changes what a referral says. Consent is not changed here: it has its own page and its own history. */
export const changeReferral = command({
  action: 'referrals.change',
  input: referralInput
    .omit({ consentEmployer: true, consentCollege: true })
    .extend({ reference: text('the reference', 20), version: seenVersion() }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, input) => {
    const referral = await findReferral(tx, input.reference);
    if (!referral) throw notFound('referral');
    const full = { ...input, consentEmployer: null, consentCollege: null };
    await updateReferral(tx, referral.id, wishColumns(full), input.version);
    await updateYoungPerson(tx, referral.young_person_id, personColumns(full), null);
    // A worker's form does not ask who the worker is, and must not clear it.
    if (tx.actor.role !== 'worker')
      await recordWorker(tx, referral.young_person_id, workerSaid(full), 'record');
    await keepBarriers(tx, referral, input.barriers, tx.today);
    return {
      result: { reference: referral.reference, version: input.version + 1 },
      audit: { subject: `referral:${referral.reference}`, youngPersonId: referral.young_person_id },
    };
  },
});

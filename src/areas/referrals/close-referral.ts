import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { text } from '#platform/fields.ts';
import { findReferral } from './referrals.queries.ts';
import { updateReferral } from './referrals.store.ts';

/** Closes a referral with a reason. It can be opened again: a second chance is normal. */
export const closeReferral = command({
  action: 'referrals.close',
  input: z.object({ reference: text('the reference', 20), reason: text('why it is closed', 500) }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { reference, reason }) => {
    const referral = await findReferral(tx, reference);
    if (!referral) throw notFound('referral');
    if (referral.closed_on !== null) throw conflict('already-closed', 'This referral is already closed.');
    await updateReferral(tx, referral.id, { closed_on: tx.today, closed_reason: reason }, null);
    return {
      result: { reference },
      audit: { subject: `referral:${reference}`, youngPersonId: referral.young_person_id },
    };
  },
});

/** Opens a closed referral again. */
export const reopenReferral = command({
  action: 'referrals.reopen',
  input: z.object({ reference: text('the reference', 20) }),
  allow: ['co-ordinator', 'manager', 'operator', 'worker'],
  run: async (tx, { reference }) => {
    const referral = await findReferral(tx, reference);
    if (!referral) throw notFound('referral');
    if (referral.closed_on === null) throw conflict('not-closed', 'This referral is open already.');
    await updateReferral(tx, referral.id, { closed_on: null, closed_reason: null }, null);
    return {
      result: { reference },
      audit: { subject: `referral:${reference}`, youngPersonId: referral.young_person_id },
      events: [{ event: 'referrals.reopened', payload: { referralId: referral.id } }],
    };
  },
});

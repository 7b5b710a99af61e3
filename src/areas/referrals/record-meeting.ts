import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound } from '#platform/errors.ts';
import { day, text } from '#platform/fields.ts';
import { findReferral } from './referrals.queries.ts';
import { updateReferral } from './referrals.store.ts';

/** Records the first one-to-one: from then on options can be looked for. */
export const recordMeeting = command({
  action: 'referrals.record-meeting',
  input: z.object({ reference: text('the reference', 20), metOn: day('the day you met') }),
  allow: ['co-ordinator', 'manager', 'operator'],
  run: async (tx, { reference, metOn }) => {
    const referral = await findReferral(tx, reference);
    if (!referral) throw notFound('referral');
    if (metOn > tx.today)
      throw invalid([{ field: 'metOn', message: 'The day you met must be today or earlier' }]);
    if (referral.met_on !== null)
      throw conflict('already-met', 'The first meeting has already been recorded.');
    await updateReferral(tx, referral.id, { met_on: metOn }, null);
    return {
      result: { reference },
      audit: { subject: `referral:${reference}`, youngPersonId: referral.young_person_id },
      events: [{ event: 'referrals.met', payload: { referralId: referral.id } }],
    };
  },
});

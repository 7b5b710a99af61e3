import { z } from 'zod';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import {
  CONSENT_ROLES,
  checkAbout,
  standsNow,
  takeBack,
  whatAbout,
  withdrawnEvent,
} from './answer-consent.ts';
import { insertConsent } from './consents.store.ts';

/** A yes is taken back, with effect at once: as easy as giving it (UK GDPR, article 7(3)). */
export const withdrawConsent = command({
  action: 'privacy.withdraw-consent',
  input: z.object(whatAbout),
  allow: CONSENT_ROLES,
  run: async (tx, input) => {
    const { person, how } = await checkAbout(tx, input);
    if ((await standsNow(tx, input)) !== true)
      throw conflict(
        'nothing-to-withdraw',
        'There is no yes to take back: it may have been taken back already.',
      );
    const withdrawn = await takeBack(tx, input);
    // A yes to all of that kind stays; for this one it is a no from now on.
    if (withdrawn === 0 || input.recipientOrganisationId !== null)
      await insertConsent(tx, {
        authority: person.authority,
        youngPersonId: person.id,
        purpose: input.purpose,
        recipientOrganisationId: input.recipientOrganisationId,
        answer: false,
        how,
        givenAt: tx.now,
      });
    return {
      result: { withdrawn },
      audit: {
        subject: `consents:${person.id}`,
        youngPersonId: person.id,
        detail: { purpose: input.purpose, how, withdrawn },
      },
      events: [withdrawnEvent(input)],
    };
  },
});

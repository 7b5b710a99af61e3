import { z } from 'zod';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { optionalDay, yesNo } from '#platform/fields.ts';
import {
  CONSENT_ROLES,
  checkAbout,
  standsNow,
  takeBack,
  whatAbout,
  withdrawnEvent,
} from './answer-consent.ts';
import { insertConsent } from './consents.store.ts';

/** What a young person said yes or no to. Earlier answers stay; a no takes an earlier yes back. */
export const recordConsent = command({
  action: 'privacy.record-consent',
  input: z.object({
    ...whatAbout,
    answer: yesNo('do they agree?'),
    expiresOn: optionalDay('the last day on which it counts'),
  }),
  allow: CONSENT_ROLES,
  run: async (tx, input) => {
    const { person, how } = await checkAbout(tx, input);
    if (input.expiresOn !== null && input.expiresOn < tx.today)
      throw invalid([
        { field: 'expiresOn', message: 'The last day on which it counts must be today or later' },
      ]);
    const isTakenBack = !input.answer && (await standsNow(tx, input)) === true;
    if (isTakenBack) await takeBack(tx, input);
    const id = await insertConsent(tx, {
      authority: person.authority,
      youngPersonId: person.id,
      purpose: input.purpose,
      recipientOrganisationId: input.recipientOrganisationId,
      answer: input.answer,
      how,
      givenAt: tx.now,
      expiresOn: input.answer ? input.expiresOn : null,
    });
    return {
      result: { id },
      audit: {
        subject: `consent:${id}`,
        youngPersonId: person.id,
        detail: { purpose: input.purpose, answer: input.answer, how },
      },
      events: isTakenBack ? [withdrawnEvent(input)] : [],
    };
  },
});

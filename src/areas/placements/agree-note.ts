import { z } from 'zod';
import { insertConsent } from '#areas/privacy/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { CONSENT_HOWS } from '#domain/privacy/consents.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choice, recordId, text } from '#platform/fields.ts';
import { agreeNote } from './next-steps.store.ts';
import { aboutPlacement, openPlacement } from './placement-step.ts';

/** The young person has read the note about them and agrees that it is handed on; or says so to somebody, who records how. */
export const agreeTransitionNote = command({
  action: 'placements.agree-note',
  input: z.object({
    reference: text('the reference of the placement', 20),
    nextStepId: recordId('the next step'),
    how: choice('how they said it', CONSENT_HOWS),
  }),
  allow: [...PROGRAMME_ROLES, 'worker', 'young-person'],
  run: async (tx, { reference, nextStepId, how }) => {
    const placement = await openPlacement(tx, { reference });
    if (!(await agreeNote(tx, nextStepId, tx.today)))
      throw conflict('nothing-to-agree', 'There is no note here that still waits for a yes.');
    await insertConsent(tx, {
      authority: placement.authority,
      youngPersonId: placement.youngPersonId,
      purpose: 'hand on notes',
      recipientOrganisationId: null,
      answer: true,
      how: tx.actor.role === 'young-person' ? 'page' : how,
      givenAt: tx.now,
    });
    return { result: { reference }, audit: aboutPlacement(placement, { nextStepId }) };
  },
});

import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Records the answer that was given to whoever raised it. */
export const answerConcern = command({
  action: 'concerns.answer',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    answer: text('the answer', 4000),
  }),
  allow: PROGRAMME_ROLES,
  run: (tx, { answer, ...seen }) =>
    stepOn(tx, seen, 'answered', answer, () => ({ answer, answered_at: tx.now })),
});

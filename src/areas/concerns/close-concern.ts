import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { precondition } from '#platform/errors.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Closes a concern with what came of it; new placements can go ahead. A complaint has its answer first. */
export const closeConcern = command({
  action: 'concerns.close',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    outcome: text('what came of it', 4000),
  }),
  allow: PROGRAMME_ROLES,
  run: (tx, { outcome, ...seen }) =>
    stepOn(tx, seen, 'closed', outcome, (concern) => {
      if (concern.answerDueOn !== null && concern.answeredAt === null) throw precondition([NOT_ANSWERED]);
      return { closed_at: tx.now, closed_by: tx.actor.userId };
    }),
});

const NOT_ANSWERED = {
  code: 'not-answered',
  staffText: 'Record the answer to this complaint first.',
  kindText: 'This has not been answered yet.',
  wouldChangeIf: 'Once the answer is recorded.',
};

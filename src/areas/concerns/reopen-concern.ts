import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Opens a concern again: whatever it stopped is stopped again. */
export const reopenConcern = command({
  action: 'concerns.reopen',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    reason: text('the reason', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: (tx, { reason, ...seen }) =>
    stepOn(tx, seen, 'reopened', reason, () => ({ closed_at: null, closed_by: null })),
});

import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { seenVersion, text } from '#platform/fields.ts';
import { stepOn } from './concern-step.ts';

/** Lets new placements with the employer go ahead although the concern is still open, for a reason that is kept. */
export const allowPlacements = command({
  action: 'concerns.allow-placements',
  input: z.object({
    reference: text('the reference', 20),
    version: seenVersion(),
    reason: text('the reason', 1000),
  }),
  allow: PROGRAMME_ROLES,
  run: (tx, { reason, ...seen }) =>
    stepOn(tx, seen, 'placements-allowed', reason, () => ({ stops_new_placements: false })),
});

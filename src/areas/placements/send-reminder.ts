import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choice, text } from '#platform/fields.ts';
import { aboutPlacement, openPlacement, placementEvent } from './placement-step.ts';

/** Whom a reminder can go to. */
const REMINDED = ['young-person', 'employer', 'worker'] as const;

/** Reminds one of those who take part that something of theirs is still open. It asks for nothing new and changes nothing. */
export const sendReminder = command({
  action: 'placements.send-reminder',
  input: z.object({
    reference: text('the reference of the placement', 20),
    whom: choice('whom to remind', REMINDED),
  }),
  allow: PROGRAMME_ROLES,
  run: async (tx, { reference, whom }) => {
    const placement = await openPlacement(tx, { reference });
    if (isFinalPlacement(placement.status))
      throw conflict('over', 'This placement is over, so nobody is reminded.');
    return {
      result: { reference },
      audit: aboutPlacement(placement, { whom }),
      events: [placementEvent(`placements.reminder-to-${whom}`, placement)],
    };
  },
});

import { z } from 'zod';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { day, text } from '#platform/fields.ts';
import { saveDisagreement } from './attendance.store.ts';
import { aboutPlacement, openPlacement, placementEvent } from './placement-step.ts';

/** The young person says that a day was otherwise than it was logged; or tells somebody, who records it. The mark stays. */
export const disagreeAttendance = command({
  action: 'placements.disagree-attendance',
  input: z.object({
    reference: text('the reference of the placement', 20),
    day: day('the day'),
    words: text('what happened that day', 500),
  }),
  allow: [...PROGRAMME_ROLES, 'worker', 'young-person'],
  run: async (tx, input) => {
    const placement = await openPlacement(tx, { reference: input.reference });
    if (!(await saveDisagreement(tx, placement.id, input.day, input.words))) throw notFound('logged day');
    return {
      result: { reference: placement.reference },
      audit: aboutPlacement(placement, { day: input.day }),
      events: [placementEvent('placements.attendance-disagreed', placement)],
    };
  },
});

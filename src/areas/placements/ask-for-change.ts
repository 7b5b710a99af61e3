import { z } from 'zod';
import { insertAction } from '#areas/young-people/index.ts';
import { AT_EMPLOYER, type Role } from '#domain/accounts/roles.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import { addDays } from '#domain/shared/day.ts';
import { asService } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { text } from '#platform/fields.ts';
import { aboutPlacement, openPlacement, placementEvent } from './placement-step.ts';

/** Somebody is waiting for an answer, so it comes within days. */
const ANSWER_DAYS = 2;

const WHO_ASKS: Readonly<Partial<Record<Role, string>>> = {
  employer: 'The employer',
  supervisor: 'The supervisor',
  'young-person': 'The young person',
  worker: 'The worker',
};

/** Asks the co-ordinator to change something of the agreement. It becomes an action with a day; nothing changes by itself. */
export const askForChange = command({
  action: 'placements.ask-for-change',
  input: z.object({
    reference: text('the reference of the placement', 20),
    words: text('what should change', 400),
  }),
  allow: [...AT_EMPLOYER, 'young-person', 'worker'],
  run: async (tx, { reference, words }) => {
    const placement = await openPlacement(tx, { reference });
    if (isFinalPlacement(placement.status))
      throw conflict('over', 'This placement is over, so nothing of it can be changed.');
    // Actions are not for those at an employer to read, and one that they ask for is written all the same.
    const actionId = await asService(tx, (service) =>
      insertAction(service, {
        authority: placement.authority,
        young_person_id: placement.youngPersonId,
        placement_id: placement.id,
        what: `${WHO_ASKS[tx.actor.role]} asks for a change: ${words}`,
        owner: 'Co-ordinator',
        due_on: addDays(tx.today, ANSWER_DAYS),
      }),
    );
    return {
      result: { reference },
      audit: aboutPlacement(placement, { actionId }),
      events: [placementEvent('placements.change-asked', placement)],
    };
  },
});

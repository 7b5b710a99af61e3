import { z } from 'zod';
import { CONFIRM_AFTER_DAYS, closesItselfOn } from '#domain/opportunities/still-open.ts';
import { addDays } from '#domain/shared/day.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { command } from '#platform/command.ts';
import { listUnconfirmed } from './opportunities.queries.ts';
import { markAsked, moveOpportunity } from './opportunities.store.ts';

/**
 * Once a day: asks employers whether what nobody has confirmed for 90 days is still open, and closes
 * what nobody has answered about for a fortnight, with notice. Run twice on a day it does nothing more.
 */
export const chaseUnconfirmed = command({
  action: 'opportunities.chase-unconfirmed',
  input: z.object({}),
  allow: ['system'],
  run: async (tx) => {
    const events: OutboxEvent[] = [];
    for (const offer of await listUnconfirmed(tx, addDays(tx.today, -CONFIRM_AFTER_DAYS))) {
      const closesOn = closesItselfOn(offer);
      if (closesOn === null) await markAsked(tx, offer.id);
      else if (closesOn <= tx.today) await moveOpportunity(tx, offer.id, offer.status, 'closed');
      else continue;
      const { id: opportunityId, reference, organisationId } = offer;
      events.push({
        event: closesOn === null ? 'opportunities.still-open-asked' : 'opportunities.closed-unconfirmed',
        payload: { opportunityId, reference, organisationId },
        authority: offer.authority,
      });
    }
    const closed = events.filter((event) => event.event === 'opportunities.closed-unconfirmed').length;
    const result = { asked: events.length - closed, closed };
    return { result, audit: { subject: 'opportunities', detail: result }, events };
  },
});

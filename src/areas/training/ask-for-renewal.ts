import { z } from 'zod';
import { addDays } from '#domain/shared/day.ts';
import { RENEWAL_PROMPT_DAYS } from '#domain/training/records.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { command, type OutboxEvent, perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { listDueForRenewal } from './renewals.queries.ts';
import { markRenewalAsked } from './training-records.store.ts';

/** Asks for renewal 60 and 14 days before a training runs out: once each, and not where a later one is there already. */
const askForRenewal = command({
  action: 'training.ask-for-renewal',
  input: z.object({}),
  allow: ['system'],
  run: async (tx) => {
    const events: OutboxEvent[] = [];
    // The nearest first: whoever was never asked is asked once, not twice on one day.
    for (const days of RENEWAL_PROMPT_DAYS.toSorted((a, b) => a - b))
      for (const due of await listDueForRenewal(tx, addDays(tx.today, days), days)) {
        await markRenewalAsked(tx, due.recordId, days);
        const { recordId, supervisorId, organisationId, authority } = due;
        const payload = { recordId, supervisorId, organisationId, days };
        events.push({ event: 'training.renewal-due', payload, authority });
      }
    const result = { asked: events.length };
    return { result, audit: { subject: 'training-records', detail: result }, events };
  },
});

/** A chore of the service: asks for renewals, where one is due. */
export async function askForRenewals(ground: Ground): Promise<void> {
  const isDue = await readAs(ground, SYSTEM, async (tx) => {
    for (const days of RENEWAL_PROMPT_DAYS)
      if ((await listDueForRenewal(tx, addDays(tx.today, days), days)).length > 0) return true;
    return false;
  });
  if (isDue) await perform(ground, SYSTEM, askForRenewal, {});
}

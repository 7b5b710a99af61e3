import { CONFIRM_AFTER_DAYS, closesItselfOn } from '#domain/opportunities/still-open.ts';
import { addDays } from '#domain/shared/day.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { chaseUnconfirmed } from './chase-unconfirmed.ts';
import { listUnconfirmed } from './opportunities.queries.ts';

/** A chore of the service: chases what nobody has confirmed, where there is something to chase. */
export async function askWhetherOpen(ground: Ground): Promise<void> {
  const isDue = await readAs(ground, SYSTEM, async (tx) =>
    (await listUnconfirmed(tx, addDays(tx.today, -CONFIRM_AFTER_DAYS))).some(
      (offer) => (closesItselfOn(offer) ?? tx.today) <= tx.today,
    ),
  );
  if (isDue) await perform(ground, SYSTEM, chaseUnconfirmed, {});
}

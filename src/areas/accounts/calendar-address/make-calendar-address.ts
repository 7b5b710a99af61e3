import { z } from 'zod';
import { CALENDAR_ROLES } from '#domain/calendar/events.ts';
import { authorityOf, type ReadTx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';
import { findOwnMembershipId } from './calendar-addresses.queries.ts';
import { endAddressesOf, insertAddress } from './calendar-addresses.store.ts';

/**
 * Makes the secret of an address from which a calendar reads the actor's own days without signing in, and ends the one before. It
 * is in the result and nowhere else: only its hash is kept. Its owner is told, in case it was somebody else.
 */
export const makeCalendarAddress = command({
  action: 'accounts.make-calendar-address',
  input: z.object({}),
  allow: CALENDAR_ROLES,
  run: async (tx) => {
    const membershipId = await requireOwnMembership(tx);
    await endAddressesOf(tx, [membershipId]);
    const secret = makeSecret();
    const authority = authorityOf(tx);
    const id = await insertAddress(tx, { authority, membershipId, secretSha256: await sha256Hex(secret) });
    return {
      result: { id, secret },
      audit: { subject: `calendar-address:${id}`, youngPersonId: tx.actor.youngPersonId },
      events: [{ event: 'accounts.calendar-address-made', payload: { userId: tx.actor.userId } }],
    };
  },
});

/** Ends the actor's own address: the next reading finds nothing. */
export const endCalendarAddress = command({
  action: 'accounts.end-calendar-address',
  input: z.object({}),
  allow: CALENDAR_ROLES,
  run: async (tx) => {
    const [id] = await endAddressesOf(tx, [await requireOwnMembership(tx)]);
    if (id === undefined) throw notFound('calendar address');
    return {
      result: { id },
      audit: { subject: `calendar-address:${id}`, youngPersonId: tx.actor.youngPersonId },
    };
  },
});

async function requireOwnMembership(tx: ReadTx): Promise<string> {
  const id = await findOwnMembershipId(tx);
  if (id === undefined) throw notFound('right');
  return id;
}

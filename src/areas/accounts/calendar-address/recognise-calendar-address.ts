import { hasLapsed } from '#domain/accounts/calendar-addresses.ts';
import { dayOf } from '#domain/shared/day.ts';
import { type Actor, type ReadTx, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { findMembership } from '../accounts.queries.ts';
import { actorOfMembership } from '../sessions/session.ts';
import {
  type CalendarAddress,
  findAddress,
  findAddressOf,
  findOwnMembershipId,
} from './calendar-addresses.queries.ts';
import { touchAddress } from './calendar-addresses.store.ts';

// So that not every reading writes.
const TOUCH_MINUTES = 15;

/** Whose days a calendar reads, and whether it is its first reading of the day. */
export interface CalendarReader {
  readonly actor: Actor;
  readonly isFirstToday: boolean;
}

/**
 * Who stands behind the secret of an address now; null where it is unknown, ended or lapsed, or the person may not sign in here any
 * more: it carries their rights as they are at this moment, and never more.
 */
export async function recogniseCalendar(ground: Ground, secret: string): Promise<CalendarReader | null> {
  const sha = await sha256Hex(secret);
  const now = ground.clock.now();
  const found = await readAs(ground, SYSTEM, async (tx) => {
    const address = await findAddress(tx, sha);
    if (!address || hasLapsed(address, now)) return undefined;
    const membership = await findMembership(tx, address.membershipId);
    return membership && { address, membership };
  });
  if (!found) return null;
  const { id, lastReadAt } = found.address;
  const stale = addMinutes(now, -TOUCH_MINUTES);
  if (lastReadAt === null || lastReadAt < stale)
    await withActor(ground, SYSTEM, (tx) => touchAddress(tx, id, stale));
  return {
    actor: actorOfMembership(found.membership),
    isFirstToday: lastReadAt === null || dayOf(lastReadAt) < dayOf(now),
  };
}

/** The actor's own address as it stands; undefined where there is none, or it has lapsed. */
export async function findOwnCalendarAddress(tx: ReadTx): Promise<CalendarAddress | undefined> {
  const membershipId = await findOwnMembershipId(tx);
  const address = membershipId === undefined ? undefined : await findAddressOf(tx, membershipId);
  return address && !hasLapsed(address, tx.now) ? address : undefined;
}

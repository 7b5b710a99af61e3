import { z } from 'zod';
import { needsSecondFactor } from '#domain/accounts/second-factor.ts';
import type { WayIn } from '#domain/accounts/ways-in.ts';
import type { Instant } from '#domain/shared/day.ts';
import { type Actor, readAs, SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';
import { findSessionMembership, type Membership, type SessionMembership } from '../accounts.queries.ts';
import { insertSession, revokeSession, touchSession } from './sessions.store.ts';

// OWASP ASVS 5.0, 7.3: an idle limit and an absolute one, whatever the person does.
export const IDLE_MINUTES = 60;
const SESSION_MINUTES = 12 * 60;
// So that reading a page does not write every time.
const TOUCH_MINUTES = 5;
// Whoever has shown one thing has this long to show the other, or to set it up.
const SECOND_STEP_MINUTES = 30;

/** The browser that signs in, as its family. */
export const browserName = z.string().max(60).default('');

export interface SignedIn {
  readonly actor: Actor;
  readonly membership: Membership;
  /** They have shown one thing and must show another: nothing is open to them but that. */
  readonly isHalf: boolean;
}

/** How a session began, and what goes with it into the next one of the same person. */
export interface SessionMarks {
  readonly way: WayIn;
  /** When they showed more than one thing; null: they have not. */
  readonly provenAt: Instant | null;
  readonly councilSid: string | null;
}

/** Who a session token stands for now; null where it is unknown, over, revoked, or the person's right has ended. */
export async function signedInBy(ground: Ground, token: string): Promise<SignedIn | null> {
  const sha = await sha256Hex(token);
  const now = ground.clock.now();
  const found = await readAs(ground, SYSTEM, (tx) =>
    findSessionMembership(tx, sha, addMinutes(now, -IDLE_MINUTES)),
  );
  if (!found) return null;
  const isHalf = mustProve(ground, found);
  if (isHalf && found.createdAt < addMinutes(now, -SECOND_STEP_MINUTES)) return null;
  const stale = addMinutes(now, -TOUCH_MINUTES);
  if (found.lastSeenAt < stale) await withActor(ground, SYSTEM, (tx) => touchSession(tx, sha, stale));
  return { actor: actorOfMembership(found), membership: found, isHalf };
}

// Asked of whoever must have a second factor, and of whoever chose to. It is asked for at every request, so that no way in,
// no other role and no older session comes round it.
function mustProve({ config }: Ground, session: SessionMembership): boolean {
  if (session.provenAt !== null) return false;
  return needsSecondFactor(config.secondFactor, session.role) || session.hasSecondFactor;
}

/** One thing was shown: a link, a code on paper. */
export const oneThing = (way: WayIn): SessionMarks => ({ way, provenAt: null, councilSid: null });

/** Opens a session for a membership. @returns the token for the cookie; only its hash is kept. */
export async function openSession(
  tx: Tx,
  membershipId: string,
  browser: string,
  marks: SessionMarks,
): Promise<string> {
  const token = makeSecret();
  await insertSession(tx, {
    tokenSha256: await sha256Hex(token),
    ...marks,
    membershipId,
    browser,
    expiresAt: addMinutes(tx.now, SESSION_MINUTES),
  });
  return token;
}

/** Ends a session at once. */
export async function closeSession(ground: Ground, token: string): Promise<void> {
  const sha = await sha256Hex(token);
  await withActor(ground, SYSTEM, (tx) => revokeSession(tx, sha));
}

export function actorOfMembership(membership: Membership): Actor {
  return {
    role: membership.role,
    authority: membership.authority,
    userId: membership.userId,
    organisationId: membership.organisationId,
    supervisorId: membership.supervisorId,
    youngPersonId: membership.youngPersonId,
    name: membership.name,
  };
}

import { z } from 'zod';
import { lockoutRefusal } from '#domain/accounts/rights.ts';
import type { MembershipRole } from '#domain/accounts/roles.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, notFound, precondition } from '#platform/errors.ts';
import { recordId } from '#platform/fields.ts';
import { endAddressesOf } from '../calendar-address/calendar-addresses.store.ts';
import { revokeSessionsOf } from '../sessions/sessions.store.ts';
import { findRight } from './members.queries.ts';
import { endMembershipRow, endRightsOfSupervisorRow, lockManagers } from './members.store.ts';

/** Takes somebody's right away, with effect at their next click. */
export const endMember = command({
  action: 'accounts.end-member',
  input: z.object({ membershipId: recordId('who') }),
  allow: ['operator', 'manager', 'employer'],
  run: async (tx, { membershipId }) => {
    const right = await findRight(tx, membershipId);
    if (!right) throw notFound('right');
    await requireNoLockout(tx, right);
    if (!(await endMembershipRow(tx, membershipId)))
      throw conflict('has-ended', 'Nobody has this right any more.');
    await revokeSessionsOf(tx, membershipId);
    await endAddressesOf(tx, [membershipId]);
    const { authority, role, userId } = right;
    return {
      result: { id: membershipId, userId },
      audit: { subject: `membership:${membershipId}`, authority, detail: { role, userId } },
    };
  },
});

/** @throws precondition where it would lock the actor, or the authority, out. */
export async function requireNoLockout(
  tx: Tx,
  right: { readonly role: MembershipRole; readonly userId: string; readonly authority: string },
): Promise<void> {
  const managers = right.role === 'manager' ? await lockManagers(tx, right.authority) : [];
  const refusal = lockoutRefusal(
    {
      role: right.role,
      isOwn: right.userId === tx.actor.userId,
      otherManagers: managers.filter(({ userId }) => userId !== right.userId).length,
    },
    tx.actor.role,
  );
  if (refusal !== null) throw precondition([refusal]);
}

/** Whoever has left an employer signs in there no more. @returns how many rights ended. */
export async function endRightsOfSupervisor(tx: Tx, supervisorId: string): Promise<number> {
  const ended = await endRightsOfSupervisorRow(tx, supervisorId);
  for (const id of ended) await revokeSessionsOf(tx, id);
  await endAddressesOf(tx, ended);
  return ended.length;
}

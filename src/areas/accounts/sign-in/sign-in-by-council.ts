import { z } from 'zod';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { COUNCIL_ROLES, type GroupRole } from '#platform/council/settings.ts';
import { forbidden } from '#platform/errors.ts';
import { listMembershipsOf } from '../accounts.queries.ts';
import { endMembershipRow, insertMembership, insertUser } from '../members/members.store.ts';
import { browserName, openSession } from '../sessions/session.ts';
import { revokeSessionsOf } from '../sessions/sessions.store.ts';
import { findAccountHolder, listColleaguesByAddress, listHeldRoles } from './council-accounts.queries.ts';
import { linkAccount } from './council-accounts.store.ts';

const person = z.object({
  issuer: z.string(),
  subject: z.string().min(1).max(255),
  name: z.string().max(200).nullable(),
  email: z.string().max(254).nullable(),
  groups: z.array(z.string()),
  sid: z.string().max(255).nullable(),
  isStrong: z.boolean(),
  browser: browserName,
});
type Person = z.output<typeof person>;

/**
 * Signs in whom the council's identity provider vouches for. Roles that come with groups are renewed: gained, or ended
 * together with their sessions. Without any role left nobody is signed in, and the ending is kept all the same.
 */
export const signInByCouncil = command({
  action: 'accounts.sign-in-by-council',
  input: person,
  allow: ['system'],
  run: async (tx, input) => {
    const due = dueRoles(tx.ground.config.council?.groupRoles ?? [], input.groups);
    const userId = await findOrMakeUser(tx, input, due.length > 0);
    const renewed = await renewRoles(tx, userId, due);
    const memberships = await listMembershipsOf(tx, userId);
    const [first] = memberships;
    const provenAt = input.isStrong ? tx.now : null;
    const marks = { way: 'council', provenAt, councilSid: input.sid } as const;
    return {
      result: {
        token: first ? await openSession(tx, first.id, input.browser, marks) : null,
        several: memberships.length > 1,
      },
      audit: {
        subject: first ? `membership:${first.id}` : `user:${userId}`,
        ...(first ? { authority: first.authority } : {}),
        detail: renewed,
      },
    };
  },
});

function dueRoles(groupRoles: readonly GroupRole[], groups: readonly string[]): GroupRole[] {
  const due = groupRoles.filter(({ group }) => groups.includes(group));
  return [...new Map(due.map((one) => [`${one.role}@${one.authority}`, one])).values()];
}

// By the account first. By the address only once, for somebody who was let in by hand and is the only one who has it.
async function findOrMakeUser(tx: Tx, input: Person, hasGroup: boolean): Promise<string> {
  const holder = await findAccountHolder(tx, input);
  if (holder?.disabledAt) throw forbidden('account-not-known');
  if (holder) return holder.id;
  const known = input.email === null ? [] : await listColleaguesByAddress(tx, input.email, COUNCIL_ROLES);
  if (known.length > 1) throw forbidden('address-shared');
  if (known.length === 0 && (!hasGroup || input.name === null)) throw forbidden('account-not-known');
  const userId = known[0] ?? (await insertUser(tx, { name: input.name ?? '', email: input.email }));
  await linkAccount(tx, input, userId);
  return userId;
}

async function renewRoles(tx: Tx, userId: string, due: readonly GroupRole[]) {
  const held = await listHeldRoles(tx, userId);
  const isSame = (a: Pick<GroupRole, 'role' | 'authority'>, b: typeof a) =>
    a.role === b.role && a.authority === b.authority;
  const lost = held.filter((one) => one.isFromGroup && !due.some((role) => isSame(role, one)));
  const gained = due.filter((role) => !held.some((one) => isSame(role, one)));
  for (const { id } of lost) {
    await endMembershipRow(tx, id);
    await revokeSessionsOf(tx, id);
  }
  for (const { role, authority } of gained)
    await insertMembership(tx, {
      ...{ userId, role, authority, organisationId: null, youngPersonId: null },
      isFromGroup: true,
    });
  const words = ({ role, authority }: Pick<GroupRole, 'role' | 'authority'>) => `${role}@${authority}`;
  return { gained: gained.map(words), lost: lost.map(words) };
}

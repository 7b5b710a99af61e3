import { z } from 'zod';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { conflict, invalid, notFound, precondition, stale } from '#platform/errors.ts';
import { recordId, seenVersion, text } from '#platform/fields.ts';
import { endAddressesOf } from '../calendar-address/calendar-addresses.store.ts';
import { revokeKeysOfRights } from '../keys/keys.store.ts';
import { revokeSessionsOf } from '../sessions/sessions.store.ts';
import { endUnusedWaysIn, insertAddressChange } from './access.store.ts';
import { requireNoLockout } from './end-member.ts';
import { findMember, hasRightElsewhere, type Member } from './members.queries.ts';
import { updateUser } from './members.store.ts';

/** Whose account it is, and the version that was looked at. */
const whichMember = { userId: recordId('the person'), version: seenVersion() };

/** Those who look after who signs in. */
const KEEPERS = ['manager', 'operator'] as const;

/** Puts somebody's name right. */
export const renameMember = command({
  action: 'accounts.rename-member',
  input: z.object({ ...whichMember, name: text('their name', 200) }),
  allow: KEEPERS,
  run: async (tx, { name, ...which }) => {
    const member = await openMember(tx, which);
    await updateUser(tx, member, { name });
    return { result: nowAt(member), audit: about(member) };
  },
});

/**
 * Sends somebody's links elsewhere from now on. Whoever was signed in with the old address is signed out, what was sent there
 * works no more, and the old address is told.
 */
export const changeMemberEmail = command({
  action: 'accounts.change-email',
  input: z.object({
    ...whichMember,
    email: z.email('Enter an e-mail address, such as name@example.org').max(254),
  }),
  allow: KEEPERS,
  run: async (tx, { email, ...which }) => {
    const member = await openMember(tx, which);
    const { email: oldEmail } = member;
    if (oldEmail?.toLowerCase() === email.toLowerCase())
      throw invalid([{ field: 'email', message: 'This is the address that they have already' }]);
    await updateUser(tx, member, { email });
    const ended = await signOut(tx, member);
    const { authority } = about(member);
    const changeId = await insertAddressChange(tx, { authority, userId: member.id, oldEmail });
    return {
      result: { ...nowAt(member), ended },
      audit: { ...about(member), detail: { ended } },
      events: [{ event: 'accounts.email-changed', payload: { changeId }, authority }],
    };
  },
});

/** Signs somebody out wherever they are signed in; they may sign in again (a lost phone, a computer left open). */
export const signOutMember = command({
  action: 'accounts.sign-out-everywhere',
  input: z.object({ userId: recordId('the person') }),
  allow: KEEPERS,
  run: async (tx, { userId }) => {
    const member = await findMember(tx, userId);
    if (!member) throw notFound('person');
    const ended = await signOut(tx, member);
    return { result: { userId, ended }, audit: { ...about(member), detail: { ended } } };
  },
});

/** Lets somebody in no more, whatever rights they have, until they are let in again; their keys are over for good. */
export const disableMember = command({
  action: 'accounts.disable-member',
  input: z.object(whichMember),
  allow: KEEPERS,
  run: async (tx, which) => {
    const member = await openMember(tx, which);
    if (member.disabledAt !== null) throw conflict('is-disabled', 'They cannot sign in already.');
    for (const right of liveRights(member)) await requireNoLockout(tx, right);
    await updateUser(tx, member, { disabled_at: tx.now });
    const ended = await signOut(tx, member);
    const keys = await revokeKeysOfRights(tx, idsOf(member));
    return { result: nowAt(member), audit: { ...about(member), detail: { ended, keys } } };
  },
});

/** Lets somebody sign in again, as whatever they still are. */
export const enableMember = command({
  action: 'accounts.enable-member',
  input: z.object(whichMember),
  allow: KEEPERS,
  run: async (tx, which) => {
    const member = await openMember(tx, which);
    if (member.disabledAt === null) throw conflict('is-enabled', 'They can sign in already.');
    await updateUser(tx, member, { disabled_at: null });
    return { result: nowAt(member), audit: about(member) };
  },
});

const ELSEWHERE: Refusal = {
  code: 'right-elsewhere',
  staffText:
    'This person may sign in for another authority too, so who they are is changed by the system operator, for all of them at once.',
  kindText: 'Somebody else has to change this.',
};

/** @throws not-found; stale; precondition where another authority relies on the same account. */
async function openMember(
  tx: Tx,
  which: { readonly userId: string; readonly version: number },
): Promise<Member> {
  const member = await findMember(tx, which.userId);
  if (!member) throw notFound('person');
  if (member.version !== which.version) throw stale();
  await requireOnlyHere(tx, member.id);
  return member;
}

const liveRights = (member: Member) => member.rights.filter(({ endedAt }) => endedAt === null);
const idsOf = (member: Member) => member.rights.map(({ id }) => id);

// A phone that is lost, or an address that is somebody else's now, reads no calendar either.
async function signOut(tx: Tx, member: Member): Promise<number> {
  await endUnusedWaysIn(tx, member.id);
  await endAddressesOf(tx, idsOf(member));
  let ended = 0;
  for (const id of idsOf(member)) ended += await revokeSessionsOf(tx, id);
  return ended;
}

function nowAt({ id, version }: Member) {
  return { userId: id, version: version + 1 };
}

function about({ id, rights }: Member) {
  const [first] = rights;
  // A person whom somebody may know of has a right, if only one that has ended.
  if (!first) throw notFound('person');
  return { subject: `user:${id}`, authority: first.authority };
}

/** @throws ServiceError precondition where another authority relies on the account: then it is for the operator. */
export async function requireOnlyHere(tx: Tx, userId: string): Promise<void> {
  if (await hasRightElsewhere(tx, userId)) throw precondition([ELSEWHERE]);
}

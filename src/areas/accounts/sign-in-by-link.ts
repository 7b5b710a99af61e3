import { z } from 'zod';
import { SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { sendWithResend } from '#platform/mail/resend.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';
import { listMembershipsOf, listUsersByAddress } from './accounts.queries.ts';
import { listAccountHolders } from './council-accounts.queries.ts';
import { browserName, openSession } from './session.ts';
import { LINK_MAIL } from './sign-in.content.ts';
import {
  countSignInRequests,
  insertSignInLink,
  insertSignInRequest,
  takeSignInRequests,
  useSignInLink,
} from './sign-in-links.store.ts';

const LINK_MINUTES = 10;
const BATCH = 20;
const ASKED_MAX = 5;
const ASKED_WITHIN_MINUTES = 60;

/** Somebody asks for a link. The same happens, and takes as long, for an address that nobody has. */
export async function askForLink(ground: Ground, address: string): Promise<void> {
  await withActor(ground, SYSTEM, (tx) => insertSignInRequest(tx, address));
}

/**
 * Makes and mails the links that were asked for: one to each person with that address who may sign in somewhere. An
 * address that asks more than five times an hour gets no more. @returns how many were mailed.
 */
export async function sendSignInLinks(ground: Ground): Promise<number> {
  const { mail } = ground.config;
  if (mail === null) return 0;
  const letters = await withActor(ground, SYSTEM, async (tx) => {
    const found = [];
    for (const address of await takeSignInRequests(tx, BATCH)) found.push(...(await lettersTo(tx, address)));
    return found;
  });
  const send = sendWithResend(mail);
  for (const { to, link } of letters)
    await send({ to, subject: LINK_MAIL.subject, text: LINK_MAIL.text(link), key: await sha256Hex(link) });
  return letters.length;
}

async function lettersTo(tx: Tx, address: string): Promise<{ to: string; link: string }[]> {
  const asked = await countSignInRequests(tx, address, addMinutes(tx.now, -ASKED_WITHIN_MINUTES));
  if (asked > ASKED_MAX) return [];
  const people = await withoutCouncilAccount(tx, await listUsersByAddress(tx, address));
  return Promise.all(
    people.map(async (person) => ({ to: person.email, link: await makeLink(tx, person.id) })),
  );
}

// Every way in is as strong as the strongest: whoever has a council account, with what the council asks for at its door and
// takes away when somebody leaves, does not come round it by e-mail.
async function withoutCouncilAccount<Person extends { id: string }>(
  tx: Tx,
  people: readonly Person[],
): Promise<Person[]> {
  if (tx.ground.config.council === null) return [...people];
  const holders = await listAccountHolders(
    tx,
    people.map((person) => person.id),
  );
  return people.filter((person) => !holders.has(person.id));
}

async function makeLink(tx: Tx, userId: string): Promise<string> {
  const token = makeSecret();
  await insertSignInLink(tx, await sha256Hex(token), userId, addMinutes(tx.now, LINK_MINUTES));
  return new URL(`/sign-in/link/${token}`, tx.ground.config.baseUrl).toString();
}

/** A link for somebody who has no e-mail, or before mail is set up: the operator hands it over. */
export const makeSignInLink = command({
  action: 'accounts.make-sign-in-link',
  input: z.object({ email: z.email('Enter the e-mail address of somebody who can sign in') }),
  allow: ['operator'],
  run: async (tx, { email }) => {
    const [person, other] = await listUsersByAddress(tx, email);
    if (!person) throw invalid([{ field: 'email', message: 'Nobody who can sign in has this address' }]);
    if (other)
      throw invalid([
        { field: 'email', message: 'Two people share this address; ask a manager to part them' },
      ]);
    const [membership] = await listMembershipsOf(tx, person.id);
    return {
      result: { link: await makeLink(tx, person.id), minutes: LINK_MINUTES },
      audit: { subject: `user:${person.id}`, ...(membership ? { authority: membership.authority } : {}) },
    };
  },
});

/** Signs in with a link: once, within ten minutes. */
export const signInByLink = command({
  action: 'accounts.sign-in-by-link',
  input: z.object({ token: z.string().min(20).max(200), browser: browserName }),
  allow: ['system'],
  run: async (tx, { token, browser }) => {
    const link = await useSignInLink(tx, await sha256Hex(token));
    const [person] = link ? await withoutCouncilAccount(tx, [{ id: link.userId }]) : [];
    const memberships = person ? await listMembershipsOf(tx, person.id) : [];
    const [first] = memberships;
    if (!first) throw invalid([{ field: '', message: LINK_MAIL.over }]);
    return {
      result: { token: await openSession(tx, first.id, browser), several: memberships.length > 1 },
      audit: { subject: `membership:${first.id}`, authority: first.authority },
    };
  },
});

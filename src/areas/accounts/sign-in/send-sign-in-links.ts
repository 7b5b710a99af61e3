import { z } from 'zod';
import { CHANNELS, type Channel } from '#domain/accounts/ways-in.ts';
import { SYSTEM, type Tx, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command, performWithin } from '#platform/command.ts';
import type { Config } from '#platform/config.ts';
import { recordId } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { sendWithResend } from '#platform/mail/resend.ts';
import { sha256Hex } from '#platform/secrets.ts';
import { listUsersByAddress } from '../accounts.queries.ts';
import { withoutCouncilAccount } from './council-accounts.queries.ts';
import { makeLink } from './make-link.ts';
import { LINK_MAIL } from './sign-in.content.ts';
import { countSignInRequests, listUsersByMobile } from './sign-in-links.queries.ts';
import { insertSignInRequest, type SignInRequest, takeSignInRequests } from './sign-in-links.store.ts';

const BATCH = 20;
/** An address or number that asks more often within the hour gets no more. */
export const ASKED_MAX = 5;
export const ASKED_WITHIN_MINUTES = 60;

/** Somebody asks for a link. The same happens, and takes as long, for an address or a number that nobody has. */
export async function askForLink(ground: Ground, channel: Channel, address: string): Promise<void> {
  await withActor(ground, SYSTEM, (tx) => insertSignInRequest(tx, { channel, address, userId: null }));
}

/** True where texts are sent, or, in a demonstration, shown in the mailbox. */
export const hasTexts = ({ texts, isDemo }: Config): boolean => texts !== null || isDemo;

/**
 * Makes and mails the links that were asked for: one to each person with that address who may sign in somewhere; links by
 * text become news, which the outbox tells. An address that asks more than five times an hour gets no more.
 * @returns how many were mailed.
 */
export async function sendSignInLinks(ground: Ground): Promise<number> {
  const { config } = ground;
  const { mail } = config;
  const can = { email: mail !== null, text: hasTexts(config) };
  const channels = CHANNELS.filter((channel) => can[channel]);
  const letters = await withActor(ground, SYSTEM, async (tx) => {
    const found = [];
    for (const asked of await takeSignInRequests(tx, channels, BATCH)) {
      if (await isTooOften(tx, asked.address)) continue;
      if (asked.channel === 'email') found.push(...(await lettersTo(tx, asked.address)));
      else await textsTo(tx, asked);
    }
    return found;
  });
  if (mail === null) return 0;
  const send = sendWithResend(mail);
  for (const { to, link } of letters)
    await send({ to, subject: LINK_MAIL.subject, text: LINK_MAIL.text(link), key: await sha256Hex(link) });
  return letters.length;
}

async function isTooOften(tx: Tx, address: string): Promise<boolean> {
  return (await countSignInRequests(tx, address, addMinutes(tx.now, -ASKED_WITHIN_MINUTES))) > ASKED_MAX;
}

async function lettersTo(tx: Tx, address: string): Promise<{ to: string; link: string }[]> {
  const people = await withoutCouncilAccount(tx, await listUsersByAddress(tx, address));
  return Promise.all(
    people.map(async (person) => ({ to: person.email, link: await makeLink(tx, person.id, 'email') })),
  );
}

async function textsTo(tx: Tx, { address, userId }: SignInRequest): Promise<void> {
  for (const { id, authority } of await listUsersByMobile(tx, address))
    if (userId === null || userId === id) await performWithin(tx, offerLinkByText, { userId: id, authority });
}

/** A link by text is due to somebody. The link itself is made as the text goes out, and is in no table. */
const offerLinkByText = command({
  action: 'accounts.offer-link-by-text',
  input: z.object({ userId: recordId('who'), authority: z.string() }),
  allow: ['system'],
  run: async (_, { userId, authority }) => ({
    result: {},
    audit: { subject: `user:${userId}`, authority },
    events: [{ event: 'accounts.link-by-text-due', payload: { userId }, authority }],
  }),
});

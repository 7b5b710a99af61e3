import { z } from 'zod';
import type { Channel } from '#domain/accounts/ways-in.ts';
import type { Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { invalid } from '#platform/errors.ts';
import { makeSecret, sha256Hex } from '#platform/secrets.ts';
import { listMembershipsOf, listUsersByAddress } from '../accounts.queries.ts';
import { insertSignInLink } from './sign-in-links.store.ts';

const LINK_MINUTES = 10;

/** A link that signs somebody in once, within ten minutes. Only its hash is kept. */
export async function makeLink(tx: Tx, userId: string, channel: Channel): Promise<string> {
  const token = makeSecret();
  const tokenSha256 = await sha256Hex(token);
  await insertSignInLink(tx, { tokenSha256, userId, channel, expiresAt: addMinutes(tx.now, LINK_MINUTES) });
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
      result: { link: await makeLink(tx, person.id, 'email'), minutes: LINK_MINUTES },
      audit: { subject: `user:${person.id}`, ...(membership ? { authority: membership.authority } : {}) },
    };
  },
});

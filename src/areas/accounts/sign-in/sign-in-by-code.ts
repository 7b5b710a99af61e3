import { z } from 'zod';
import { TRIES_MAX } from '#domain/accounts/tries.ts';
import { leadsTo } from '#domain/accounts/ways-in.ts';
import { readAs, SYSTEM, type Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command, perform } from '#platform/command.ts';
import { overLimit } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { keyFor } from '#platform/sealed.ts';
import { hmacHex } from '#platform/secrets.ts';
import { makeSalt, slowHash } from '#platform/slow-hash.ts';
import { listMembershipsOf } from '../accounts.queries.ts';
import { browserName, oneThing, openSession } from '../sessions/session.ts';
import { readEasyCode } from './easy-code.ts';
import { findCodeSalt } from './sign-in-codes.queries.ts';
import { countMisses, insertMiss, noteWrongCode, useSignInCode } from './sign-in-codes.store.ts';

// From one network: a children's home, a library or an office have one between them.
const MISSES_MAX = 20;
const MISSES_WITHIN_MINUTES = 15;

/** Signs in with what a printed code is kept as, once. A wrong one is noted, so `token` is null then and nothing is thrown. */
const useCode = command({
  action: 'accounts.sign-in-by-code',
  input: z.object({ finder: z.string(), hash: z.string(), fromHmac: z.string(), browser: browserName }),
  allow: ['system'],
  run: async (tx, { finder, hash, fromHmac, browser }) => {
    if ((await countMisses(tx, fromHmac, addMinutes(tx.now, -MISSES_WITHIN_MINUTES))) >= MISSES_MAX)
      throw overLimit(
        'too-often',
        'Too many codes from where you are were wrong just now. Try again in a quarter of an hour.',
      );
    const found = await useSignInCode(tx, finder, hash, TRIES_MAX);
    const own = found ? await listMembershipsOf(tx, found.userId) : [];
    const membership = own.find((one) => leadsTo('code', one.role));
    if (!membership) return noteMiss(tx, finder, fromHmac);
    return {
      result: { token: await openSession(tx, membership.id, browser, oneThing('code')) },
      audit: { subject: `membership:${membership.id}`, authority: membership.authority },
    };
  },
});

// Counted against the one code, where there is one, and against where it comes from. At the last try the code is over, and
// whoever made it is told: they make another one.
async function noteMiss(tx: Tx, finder: string, fromHmac: string) {
  await insertMiss(tx, fromHmac);
  const closed = await noteWrongCode(tx, finder, TRIES_MAX);
  const all = closed ? await listMembershipsOf(tx, closed.userId) : [];
  const whose = all.find((one) => one.role === 'young-person');
  const event = whose && {
    event: 'accounts.code-closed',
    payload: { youngPersonId: whose.youngPersonId },
    authority: whose.authority,
  };
  return {
    result: { token: null as string | null },
    audit: { subject: 'sign-in-code', detail: { outcome: 'wrong' } },
    events: event ? [event] : [],
  };
}

/**
 * Signs in with a printed code. The slow part is done for every code that can be one, known or not, and outside of the
 * transaction. `from`: the network that it comes from. @returns null where it does not work.
 */
export async function signInByCode(
  ground: Ground,
  typed: { readonly code: unknown; readonly from: string; readonly browser: string },
): Promise<string | null> {
  const { finder, secret } = readEasyCode(typeof typed.code === 'string' ? typed.code.slice(0, 100) : '') ?? {
    finder: '',
    secret: '',
  };
  const { sessionSecret } = ground.config;
  const kept = await readAs(ground, SYSTEM, (tx) => findCodeSalt(tx, finder));
  const hash = await slowHash(sessionSecret, secret, kept?.salt ?? makeSalt(), kept?.rounds);
  const fromHmac = await hmacHex(await keyFor(sessionSecret, 'where tries come from'), typed.from);
  const input = { finder, hash, fromHmac, browser: typed.browser };
  return (await perform(ground, SYSTEM, useCode, input)).token;
}

import { z } from 'zod';
import { callName } from '#domain/young-people/names.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command } from '#platform/command.ts';
import { notFound, overLimit } from '#platform/errors.ts';
import { recordId, wholeNumber } from '#platform/fields.ts';
import { hmacHex } from '#platform/secrets.ts';
import { listMembershipsOf } from './accounts.queries.ts';
import { makeEasyCode, readEasyCode } from './easy-code.ts';
import { insertMembership, insertUser } from './members.store.ts';
import { browserName, openSession } from './session.ts';
import { findOwnYoungPerson, findUserOfYoungPerson } from './sign-in-codes.queries.ts';
import { countMisses, insertMiss, insertSignInCode, useSignInCode } from './sign-in-codes.store.ts';

// Equal to the CHECK on sign_in_codes.
const DAYS_MAX = 7;
const DAY_MINUTES = 24 * 60;
// Of 25^8 codes a hundred guesses in a quarter of an hour find one of a hundred open ones once in 400 years.
const MISSES_MAX = 100;
const MISSES_WITHIN_MINUTES = 15;

type Person = NonNullable<Awaited<ReturnType<typeof findOwnYoungPerson>>>;

/** A code on paper for a young person without e-mail: works once, for some days; the one before it is over. */
export const makeSignInCode = command({
  action: 'accounts.make-sign-in-code',
  input: z.object({
    youngPersonId: recordId('the young person'),
    days: wholeNumber('for how many days', 1, DAYS_MAX),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { youngPersonId, days }) => {
    const person = await findOwnYoungPerson(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const code = makeEasyCode();
    const expiresAt = addMinutes(tx.now, days * DAY_MINUTES);
    const hmac = await hmacHex(tx.ground.config.sessionSecret, code);
    await asService(tx, async (own) =>
      insertSignInCode(own, { hmac, userId: await userOf(own, person), expiresAt }),
    );
    return {
      result: { code, expiresAt, name: callName(person) },
      audit: {
        subject: `young-person:${person.id}`,
        youngPersonId: person.id,
        authority: person.authority,
        detail: { days },
      },
    };
  },
});

// Whoever has never signed in becomes somebody who can, with their first code.
async function userOf(tx: Tx, person: Person): Promise<string> {
  const known = await findUserOfYoungPerson(tx, person.id);
  if (known) return known.id;
  const userId = await insertUser(tx, { name: callName(person), email: null });
  await insertMembership(tx, {
    userId,
    role: 'young-person',
    authority: person.authority,
    organisationId: null,
    youngPersonId: person.id,
  });
  return userId;
}

/** Signs in with a printed code, once. A wrong one is noted, so `token` is null then and nothing is thrown. */
export const signInByCode = command({
  action: 'accounts.sign-in-by-code',
  input: z.object({ code: z.string().max(100), browser: browserName }),
  allow: ['system'],
  run: async (tx, input) => {
    if ((await countMisses(tx, addMinutes(tx.now, -MISSES_WITHIN_MINUTES))) >= MISSES_MAX)
      throw overLimit('too-often', 'Too many codes were wrong just now. Try again in a quarter of an hour.');
    const code = readEasyCode(input.code) ?? '';
    const found = await useSignInCode(tx, await hmacHex(tx.ground.config.sessionSecret, code));
    const own = found ? await listMembershipsOf(tx, found.userId) : [];
    // A code lets in a young person and nobody else, whatever else the same person may be.
    const membership = own.find((one) => one.role === 'young-person');
    if (!membership) {
      await insertMiss(tx);
      return {
        result: { token: null as string | null },
        audit: { subject: 'sign-in-code', detail: { outcome: 'wrong' } },
      };
    }
    return {
      result: { token: await openSession(tx, membership.id, input.browser) },
      audit: { subject: `membership:${membership.id}`, authority: membership.authority },
    };
  },
});

import { z } from 'zod';
import { callName } from '#domain/young-people/names.ts';
import { type Actor, asService, type Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { command, perform } from '#platform/command.ts';
import { notFound, ServiceError } from '#platform/errors.ts';
import { recordId, wholeNumber } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { makeSalt, ROUNDS, slowHash } from '#platform/slow-hash.ts';
import { insertMembership, insertUser } from '../members/members.store.ts';
import { makeEasyCode, printEasyCode } from './easy-code.ts';
import { findOwnYoungPerson, findUserOfYoungPerson } from './sign-in-codes.queries.ts';
import { insertSignInCode } from './sign-in-codes.store.ts';

// Equal to the CHECK on sign_in_codes.
const DAYS_MAX = 7;
const DAY_MINUTES = 24 * 60;

type Person = NonNullable<Awaited<ReturnType<typeof findOwnYoungPerson>>>;

/** Keeps a code on paper for a young person without e-mail: works once, for some days; the one before it is over. */
export const keepSignInCode = command({
  action: 'accounts.make-sign-in-code',
  input: z.object({
    youngPersonId: recordId('the young person'),
    days: wholeNumber('for how many days', 1, DAYS_MAX),
    kept: z.object({ finder: z.string(), salt: z.string(), rounds: z.int(), hash: z.string() }),
  }),
  allow: ['worker', 'co-ordinator', 'manager', 'operator'],
  run: async (tx, { youngPersonId, days, kept }) => {
    const person = await findOwnYoungPerson(tx, youngPersonId);
    if (!person) throw notFound('young person');
    const expiresAt = addMinutes(tx.now, days * DAY_MINUTES);
    await asService(tx, async (own) =>
      insertSignInCode(own, { ...kept, userId: await userOf(own, person), expiresAt }),
    );
    return {
      result: { expiresAt, name: callName(person) },
      audit: {
        subject: `young-person:${person.id}`,
        youngPersonId: person.id,
        authority: person.authority,
        detail: { days },
      },
    };
  },
});

// Of 390,625 beginnings some are taken; three times in a row never happens by chance.
const CODES_TRIED_MAX = 3;

/**
 * Makes the code and keeps a slow hash of it. `another`: the next code to try, where the beginning of one is taken.
 * @returns the code, which is nowhere else.
 */
export async function makeSignInCode(
  ground: Ground,
  actor: Actor,
  input: Readonly<Record<string, unknown>>,
  another = makeEasyCode,
) {
  for (let tried = 1; ; tried++) {
    const code = another();
    const salt = makeSalt();
    const hash = await slowHash(ground.config.sessionSecret, code.secret, salt);
    const kept = { finder: code.finder, salt, rounds: ROUNDS, hash };
    try {
      const made = await perform(ground, actor, keepSignInCode, { ...input, kept });
      return { ...made, code: printEasyCode(code) };
    } catch (error) {
      if (tried === CODES_TRIED_MAX || !(error instanceof ServiceError) || error.code !== 'sign-in-codes')
        throw error;
    }
  }
}

/** The account of a young person; whoever has never signed in becomes somebody who can. */
export async function userOf(tx: Tx, person: Person): Promise<string> {
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

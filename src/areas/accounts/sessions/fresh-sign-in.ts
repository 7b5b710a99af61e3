import { addMinutes } from '#platform/clock.ts';
import { ServiceError } from '#platform/errors.ts';
import { type AppContext, read } from '#platform/http/app-env.ts';
import { findSignedInAt } from './fresh-sign-in.queries.ts';
import { sessionOf } from './session-cookie.ts';

/** OWASP ASVS 5.0, 7.5.1: what somebody signs in with is changed by a person who has just shown who they are. */
export const FRESH_MINUTES = 15;

/** Whether whoever asks has signed in within the last minutes. A program with a key never has: it cannot. */
export async function hasJustSignedIn(c: AppContext): Promise<boolean> {
  if (c.get('keyId') !== null) return false;
  const sha = await sessionOf(c);
  const since = await read(c, (tx) => findSignedInAt(tx, sha));
  return since !== undefined && since >= addMinutes(c.get('ground').clock.now(), -FRESH_MINUTES);
}

/** @throws ServiceError forbidden (`sign-in-again`) where they have not. */
export async function requireFreshSignIn(c: AppContext): Promise<void> {
  if (!(await hasJustSignedIn(c)))
    throw new ServiceError(
      'forbidden',
      'sign-in-again',
      `Sign in again first: what somebody signs in with is changed within ${FRESH_MINUTES} minutes of signing in, and by no program.`,
    );
}

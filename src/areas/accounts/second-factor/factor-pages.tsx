import encodeQR from 'qr';
import type { Actor } from '#platform/actor.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { invalid, overLimit } from '#platform/errors.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { beginSession, browserOf, sessionOf } from '../sessions/session-cookie.ts';
import { shellOf } from '../shell.ts';
import { appAddress } from './authenticator.ts';
import { beginSecondFactor } from './begin-second-factor.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { type FactorProof, readProof, unsealSecret, userIdOf, type Verdict } from './factor-proof.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { SECOND_FACTOR } from './second-factor.content.ts';
import { CodesPage, SetUpPage } from './second-factor.page.tsx';
import { findSecondFactor } from './second-factor.queries.ts';

// Four light squares on each side, which readers need (ISO/IEC 18004, 9.1).
const QUIET = 4;

/** What somebody without an app shows: nothing. */
export const NO_PROOF: FactorProof = { digits: '', hashes: [] };

/** What is kept of the app of somebody who is signed in, wholly or half. */
export function factorOf(c: AppContext, actor: Actor) {
  return readAs(c.get('ground'), actor, (tx) => findSecondFactor(tx, userIdOf(actor)));
}

/** The proof that a form holds. */
export function proofIn(c: AppContext, actor: Actor, answers: Readonly<Record<string, unknown>>) {
  return readProof(c.get('ground'), actor, answers.code);
}

/** Goes on only where the proof was right. @throws ServiceError that says what to do, at the field of the code. */
export function insist(verdict: Verdict): void {
  if (verdict.is === 'right') return;
  if (verdict.is === 'wait') throw overLimit('too-often', SECOND_FACTOR.wait(verdict.until));
  throw invalid([{ field: 'code', message: SECOND_FACTOR[verdict.is] }]);
}

/** Makes a new secret and leads to the page that shows it. */
export async function beginAt(c: AppContext, actor: Actor, base: string, proof: FactorProof) {
  const { verdict } = await perform(c.get('ground'), actor, beginSecondFactor, { proof });
  insist(verdict);
  return c.redirect(`${base}/set-up`, 303);
}

/** The secret that waits to be confirmed, as a square and as letters; back to the beginning where there is none. */
export async function showSetUp(
  c: AppContext,
  actor: Actor,
  base: string,
  form: FormAgain = EMPTY_FORM,
): Promise<Response> {
  const ground = c.get('ground');
  const factor = await factorOf(c, actor);
  const isOpen = factor?.pendingSealed && (factor.pendingUntil ?? '') > ground.clock.now();
  const secret = isOpen ? await unsealSecret(ground, userIdOf(actor), factor.pendingSealed ?? '') : null;
  if (secret === null) return c.redirect(base, 303);
  const appHref = appAddress(secret, actor.name);
  const square = encodeQR(appHref, 'raw', { ecc: 'medium', border: QUIET });
  const words = { square, secret, appHref, account: `Foothold: ${actor.name}` };
  // What was typed is a code of the moment: it is not shown again.
  return c.html(<SetUpPage shell={shellOf(c)} form={{ ...form, values: {} }} base={base} {...words} />);
}

/**
 * Confirms the app with a code of it, goes on in a session in which both things were shown, and shows the recovery codes,
 * once. `onHref`: where to go from there.
 */
export function confirmAt(c: AppContext, actor: Actor, base: string, onHref: string): Promise<Response> {
  return tryForm(
    c,
    async ({ code = '' }) => {
      const ground = c.get('ground');
      const { codes, kept } = await makeRecoveryCodes(ground);
      const input = { code, codes: kept, sessionSha256: await sessionOf(c), ...browserOf(c) };
      const { token } = await perform(ground, actor, confirmSecondFactor, input);
      await beginSession(c, token);
      return showCodes(c, codes, onHref);
    },
    (form) => showSetUp(c, actor, base, form),
  );
}

/** Recovery codes, once. */
export function showCodes(
  c: AppContext,
  codes: readonly string[],
  onHref: string,
): Response | Promise<Response> {
  return c.html(<CodesPage shell={shellOf(c)} codes={codes} onHref={onHref} />);
}

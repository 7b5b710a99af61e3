import { z } from 'zod';
import { TRIES_MAX, waitMinutesAfter } from '#domain/accounts/tries.ts';
import type { Instant } from '#domain/shared/day.ts';
import { type Actor, readAs, type Tx } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { secretsOf } from '#platform/config.ts';
import { forbidden } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import { seal, unseal } from '#platform/sealed.ts';
import { stepOf } from './authenticator.ts';
import { hashesOf, isRecoveryCode } from './recovery-codes.ts';
import { findSecondFactor } from './second-factor.queries.ts';
import { noteWrongTry, resealSecret, takeRecoveryCode, takeStep } from './second-factor.store.ts';

/** What somebody shows beside the link: six digits of their app, or what a recovery code would be kept as. */
export const factorProof = z.object({ digits: z.string().max(20), hashes: z.array(z.string()).max(2) });
export type FactorProof = z.output<typeof factorProof>;

/** Reads what was typed. A recovery code is hashed here, slowly, because a transaction must not wait for it. */
export async function readProof(ground: Ground, actor: Actor, typed: unknown): Promise<FactorProof> {
  const digits = (typeof typed === 'string' ? typed : '').replace(/[\s-]/g, '').slice(0, 20);
  if (!isRecoveryCode(digits)) return { digits, hashes: [] };
  const factor = await readAs(ground, actor, (tx) => findSecondFactor(tx, userIdOf(actor)));
  const salted = { salt: factor?.codesSalt ?? '', rounds: factor?.codesRounds ?? 1 };
  return { digits: '', hashes: await hashesOf(ground, digits, salted) };
}

export type Verdict =
  | { readonly is: 'right'; readonly by: 'app' | 'recovery-code' }
  /** `tries`: how many in a row; 0 where nothing was shown, which is no guess. */
  | { readonly is: 'wrong'; readonly tries: number }
  | { readonly is: 'wait'; readonly until: Instant }
  /** The secret of the service was changed since, and not kept: only somebody else can help. */
  | { readonly is: 'unreadable' };

/** Judges a proof and keeps what came of it: a code is taken once, and a wrong one counts. */
export async function judgeProof(tx: Tx, proof: FactorProof): Promise<Verdict> {
  const userId = userIdOf(tx.actor);
  const factor = await findSecondFactor(tx, userId);
  if (!factor?.secretSealed || (proof.digits === '' && proof.hashes.length === 0))
    return { is: 'wrong', tries: 0 };
  if (factor.waitUntil !== null && factor.waitUntil > tx.now) return { is: 'wait', until: factor.waitUntil };
  if (proof.hashes.length > 0) {
    if (await takeRecoveryCode(tx, userId, proof.hashes)) return { is: 'right', by: 'recovery-code' };
  } else {
    const secret = await openSecret(tx, factor.secretSealed);
    if (secret === null) return { is: 'unreadable' };
    const step = stepOf(secret, proof.digits, tx.now);
    if (step !== null && (await takeStep(tx, userId, step))) return { is: 'right', by: 'app' };
  }
  const tries = factor.wrongTries + 1;
  const wait = waitMinutesAfter(tries);
  await noteWrongTry(tx, userId, tries, wait === 0 ? null : addMinutes(tx.now, wait));
  return { is: 'wrong', tries };
}

/** What its owner is told of a verdict: that a recovery code was used, or that somebody guesses. */
export function newsOf({ actor }: Tx, verdict: Verdict): OutboxEvent[] {
  const payload = { userId: userIdOf(actor) };
  if (verdict.is === 'right' && verdict.by === 'recovery-code')
    return [{ event: 'accounts.recovery-code-used', payload }];
  return verdict.is === 'wrong' && verdict.tries === TRIES_MAX
    ? [{ event: 'accounts.second-factor-guessed', payload }]
    : [];
}

/** Seals an app's secret for its owner. */
export function sealSecret(ground: Ground, userId: string, secret: string): Promise<string> {
  return seal(ground.config.sessionSecret, 'second factor', userId, secret);
}

/** Opens what was sealed for somebody; null where the service has no secret any more that opens it. */
export function unsealSecret(ground: Ground, userId: string, sealed: string): Promise<string | null> {
  return unseal(secretsOf(ground.config), 'second factor', userId, sealed);
}

// What still lies under the secret before is sealed under today's as it is used, so that the older one can go.
async function openSecret(tx: Tx, sealed: string): Promise<string | null> {
  const userId = userIdOf(tx.actor);
  const { sessionSecret, sessionSecretBefore } = tx.ground.config;
  const secret = await unsealSecret(tx.ground, userId, sealed);
  if (secret === null || sessionSecretBefore === null) return secret;
  if ((await unseal([sessionSecret], 'second factor', userId, sealed)) === null)
    await resealSecret(tx, userId, await sealSecret(tx.ground, userId, secret));
  return secret;
}

/** Whose app it is. @throws ServiceError forbidden for whoever is no person who signs in. */
export function userIdOf(actor: Actor): string {
  if (actor.userId === null) throw forbidden();
  return actor.userId;
}

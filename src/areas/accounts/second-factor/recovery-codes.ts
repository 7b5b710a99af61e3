import { secretsOf } from '#platform/config.ts';
import type { Ground } from '#platform/ground.ts';
import { pickLetters } from '#platform/secrets.ts';
import { makeSalt, ROUNDS, slowHash } from '#platform/slow-hash.ts';

const MANY = 10;
// Digits only, so that a phone shows its number keys for them as for the app's codes. 16 are 53 bits.
const DIGITS = 16;

export interface RecoveryCodes {
  /** To be shown once. */
  readonly codes: readonly string[];
  /** What is kept of them. */
  readonly kept: { readonly salt: string; readonly rounds: number; readonly hashes: readonly string[] };
}

/** Ten codes for somebody who has lost their app. Takes most of a second: never inside a transaction. */
export async function makeRecoveryCodes({ config }: Ground): Promise<RecoveryCodes> {
  const salt = makeSalt();
  const digits = Array.from({ length: MANY }, () => pickLetters('0123456789', DIGITS));
  const hashes = await Promise.all(digits.map((code) => slowHash(config.sessionSecret, code, salt)));
  return {
    codes: digits.map((code) => code.replace(/(\d{4})(?=\d)/g, '$1 ')),
    kept: { salt, rounds: ROUNDS, hashes },
  };
}

/** What a typed recovery code would be kept as, under the secret of today and the one before. */
export function hashesOf(
  { config }: Ground,
  digits: string,
  { salt, rounds }: { salt: string; rounds: number },
): Promise<string[]> {
  return Promise.all(secretsOf(config).map((secret) => slowHash(secret, digits, salt, rounds)));
}

/** True where these digits can be one. */
export function isRecoveryCode(digits: string): boolean {
  return digits.length === DIGITS;
}

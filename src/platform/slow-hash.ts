import { keyFor } from './sealed.ts';
import { base64Url, bytesOf, hmacHex } from './secrets.ts';

/** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA-512, read 2026-11-30. About 70 ms of one core. */
export const ROUNDS = 210_000;

// A Worker takes 100,000 in one call, in production only: its local runtime takes any number (workerd issue 1346). So they
// are done in several calls, each on what the one before gave.
const ROUNDS_A_CALL = 70_000;
const SALT_BYTES = 16;

export function makeSalt(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/**
 * A slow, salted and keyed hash of something short that a person types: nobody who copies the database can try out codes,
 * and whoever has the service's secret as well needs 210,000 rounds for each. Takes some 70 ms: never inside a transaction.
 */
export async function slowHash(secret: string, text: string, salt: string, rounds = ROUNDS): Promise<string> {
  const keyed = await hmacHex(await keyFor(secret, 'slow hash'), text);
  let bits: Uint8Array<ArrayBuffer> = new TextEncoder().encode(keyed);
  for (let left = rounds; left > 0; left -= ROUNDS_A_CALL)
    bits = await pbkdf2(bits, bytesOf(salt), Math.min(left, ROUNDS_A_CALL));
  return base64Url(bits);
}

async function pbkdf2(text: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const key = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-512', salt, iterations }, key, 256),
  );
}

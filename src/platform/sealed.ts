import { base64Url, bytesOf } from './secrets.ts';

/** What a key is for. Each use has a key of its own, so that what is made with one says nothing of another. */
export type KeyUse = 'second factor' | 'slow hash' | 'where tries come from';

const encoder = new TextEncoder();
const VERSION = 'v1';
// NIST SP 800-38D, 8.2.2: 96 random bits, never twice under one key.
const IV_BYTES = 12;

/** A key of 256 bits for one use, derived by HKDF-SHA-256 (RFC 5869) from the secret of the service. */
export async function keyFor(secret: string, use: KeyUse): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
  ]);
  const how = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(`foothold ${use}`),
  };
  return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256));
}

/**
 * Seals a text with AES-256-GCM. `about`: whose it is; it opens for nobody else, wherever the row is copied to.
 * @returns "v1.IV.TEXT", both parts as URL-safe text.
 */
export async function seal(secret: string, use: KeyUse, about: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await cipherKey(secret, use, 'encrypt');
  const sealed = await crypto.subtle.encrypt(how(iv, about), key, encoder.encode(text));
  return [VERSION, base64Url(iv), base64Url(new Uint8Array(sealed))].join('.');
}

/** Opens what was sealed under one of these secrets. @returns null where none of them opens it. */
export async function unseal(
  secrets: readonly string[],
  use: KeyUse,
  about: string,
  sealed: string,
): Promise<string | null> {
  const [version, iv = '', text = ''] = sealed.split('.');
  if (version !== VERSION) return null;
  for (const secret of secrets) {
    const key = await cipherKey(secret, use, 'decrypt');
    const opened = await crypto.subtle.decrypt(how(bytesOf(iv), about), key, bytesOf(text)).catch(() => null);
    if (opened !== null) return new TextDecoder().decode(opened);
  }
  return null;
}

async function cipherKey(secret: string, use: KeyUse, what: 'encrypt' | 'decrypt') {
  return crypto.subtle.importKey('raw', await keyFor(secret, use), 'AES-GCM', false, [what]);
}

function how(iv: Uint8Array<ArrayBuffer>, about: string) {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(about) };
}

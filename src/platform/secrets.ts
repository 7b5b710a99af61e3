/** Lower-case hexadecimal SHA-256 of a text (UTF-8). */
export async function sha256Hex(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** 32 random bytes as URL-safe text: a token that nobody can guess. */
export function makeSecret(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Lower-case hexadecimal HMAC-SHA-256: a hash of something short that nobody can try out without the key. */
export async function hmacHex(key: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)));
}

/** Bytes as URL-safe text (RFC 4648, 5) without padding. */
export function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The bytes of URL-safe text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
}

/** So many random characters of an alphabet of 256 at most, each as likely as the other. */
export function pickLetters(letters: string, many: number): string {
  // The largest multiple of the number of letters in a byte: a higher byte would favour the first letters.
  const fair = 256 - (256 % letters.length);
  let picked = '';
  while (picked.length < many)
    for (const byte of crypto.getRandomValues(new Uint8Array(many)))
      if (byte < fair && picked.length < many) picked += letters[byte % letters.length];
  return picked;
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

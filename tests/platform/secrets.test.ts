import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from '#platform/sealed.ts';
import { base64Url, bytesOf, pickLetters } from '#platform/secrets.ts';
import { makeSalt, ROUNDS, slowHash } from '#platform/slow-hash.ts';

const SECRET = 'a secret for tests that is long enough to be taken';
const OTHER = 'another secret for tests, long enough to be taken';
const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', SECRET, '', `foothold ${use}`, 32));

test('what is sealed opens again, for its owner, its use and under its secret alone', async () => {
  const sealed = await seal(SECRET, 'second factor', 'fern', 'JBSWY3DPEHPK3PXP');
  expect(await unseal([SECRET], 'second factor', 'fern', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(await unseal([OTHER, SECRET], 'second factor', 'fern', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(await unseal([SECRET], 'second factor', 'laurel', sealed)).toBeNull();
  expect(await unseal([SECRET], 'slow hash', 'fern', sealed)).toBeNull();
  expect(await unseal([OTHER], 'second factor', 'fern', sealed)).toBeNull();
  expect(await unseal([SECRET], 'second factor', 'fern', sealed.replace('v1', 'v2'))).toBeNull();
});

test('whatever is changed of it, it does not open; and the same text is never sealed the same twice', async () => {
  const sealed = await seal(SECRET, 'second factor', 'fern', 'JBSWY3DPEHPK3PXP');
  for (const part of [1, 2]) {
    const parts = sealed.split('.');
    const bytes = bytesOf(parts[part] ?? '');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    parts[part] = base64Url(bytes);
    expect(await unseal([SECRET], 'second factor', 'fern', parts.join('.'))).toBeNull();
  }
  expect(await seal(SECRET, 'second factor', 'fern', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
});

test('it is AES-256-GCM under a key by HKDF, as another implementation reads it', async () => {
  const [version, iv = '', text = ''] = (await seal(SECRET, 'second factor', 'fern', 'as it was')).split('.');
  const bytes = Buffer.from(bytesOf(text));
  const decipher = createDecipheriv('aes-256-gcm', keyFor('second factor'), bytesOf(iv));
  decipher.setAAD(Buffer.from('fern'));
  decipher.setAuthTag(bytes.subarray(-16));
  const read = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString();
  expect([version, read]).toEqual(['v1', 'as it was']);
});

test('a short code is hashed slowly, with a salt and under a key, as another implementation does it', async () => {
  const salt = makeSalt();
  let bits: Buffer = Buffer.from(createHmac('sha256', keyFor('slow hash')).update('CDFG2345').digest('hex'));
  // A Worker takes 100,000 rounds in one call at most.
  for (const rounds of [70_000, 70_000, 70_000]) bits = pbkdf2Sync(bits, bytesOf(salt), rounds, 32, 'sha512');
  expect(ROUNDS).toBe(210_000);
  expect(await slowHash(SECRET, 'CDFG2345', salt)).toBe(base64Url(bits));
  expect(await slowHash(OTHER, 'CDFG2345', salt)).not.toBe(base64Url(bits));
  expect(await slowHash(SECRET, 'CDFG2345', makeSalt())).not.toBe(base64Url(bits));
});

test('a hash that was made with fewer rounds can still be compared', async () => {
  const salt = makeSalt();
  expect(await slowHash(SECRET, 'CDFG2345', salt, 1000)).toBe(await slowHash(SECRET, 'CDFG2345', salt, 1000));
  expect(await slowHash(SECRET, 'CDFG2345', salt, 1000)).not.toBe(
    await slowHash(SECRET, 'CDFG2345', salt, 1001),
  );
});

test('letters are picked each as likely as the other', () => {
  const letters = '23456789CDFGHJKMNPQRTVWXY';
  const picked = Array.from({ length: 20 }, () => pickLetters(letters, 50_000)).join('');
  const many = 1_000_000;
  const counts = [...letters].map((letter) => picked.split(letter).length - 1);
  expect(picked).toHaveLength(many);
  // Within six standard deviations of the mean: by chance once in some million runs. Without the cut it is some 15.
  const mean = many / letters.length;
  const apart = Math.max(...counts.map((count) => Math.abs(count - mean)));
  expect(apart).toBeLessThan(6 * Math.sqrt(mean * (1 - 1 / letters.length)));
});

test('bytes and URL-safe text lead back to each other', () => {
  for (let length = 0; length < 40; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    expect(base64Url(bytes)).toMatch(/^[\w-]*$/);
    expect(bytesOf(base64Url(bytes))).toEqual(bytes);
  }
});

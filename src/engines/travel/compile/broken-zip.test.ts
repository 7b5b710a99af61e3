import fc from 'fast-check';
import { Deflate, strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { SMALL_FEED, zipped } from '#tests/support/travel-feed.ts';
import { crc32 } from './crc32.ts';
import type { Finding } from './findings.ts';
import { readFeed } from './read-feed.ts';
import { FEED_LIMITS, type FeedLimits } from './zip.ts';

const isLong = process.env.FOOTHOLD_LONG === '1';
vi.setConfig({ testTimeout: isLong ? 600_000 : 60_000 });
const whole = zipped(SMALL_FEED);

async function refusal(zip: Uint8Array, limits?: FeedLimits): Promise<Finding | null> {
  const read = await readFeed(zip, { area: 'Rockford', ...(limits ? { limits } : {}) });
  if (read.ok) return null;
  expect(read.findings[0]?.level).toBe('refused');
  expect(read.findings[0]?.text).toMatch(/^[“A-Z0-9].*\.$/);
  return read.findings[0] ?? null;
}

/** A zip written by hand, so that its list of contents can say anything. */
function zipOf(
  name: string,
  packed: Uint8Array,
  says: { bytes: number; crc: number; method: number; flags?: number; zip64?: boolean },
): Uint8Array {
  const extra = says.zip64 ? 20 : 0;
  const [file, size] = [strToU8(name), 30 + name.length + packed.length];
  const zip = new Uint8Array(size + 46 + name.length + extra + 22);
  const view = new DataView(zip.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(26, name.length, true);
  zip.set(file, 30);
  zip.set(packed, 30 + name.length);
  const entry = [
    [0, 0x02014b50],
    [16, says.crc],
    [20, says.zip64 ? 0xffffffff : packed.length],
    [24, says.zip64 ? 0xffffffff : says.bytes],
  ];
  for (const [at = 0, value = 0] of entry) view.setUint32(size + at, value, true);
  const short = [
    [8, says.flags ?? 0],
    [10, says.method],
    [28, name.length],
    [30, extra],
  ];
  for (const [at = 0, value = 0] of short) view.setUint16(size + at, value, true);
  zip.set(file, size + 46);
  if (says.zip64) {
    const at = size + 46 + name.length;
    view.setUint16(at, 1, true);
    view.setUint16(at + 2, 16, true);
    view.setBigUint64(at + 4, BigInt(says.bytes), true);
    view.setBigUint64(at + 12, BigInt(packed.length), true);
  }
  const end = zip.length - 22;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 16, size, true);
  return zip;
}

test('a zip cut short anywhere is refused with a sentence', async () => {
  for (let length = 0; length < whole.length; length += isLong ? 1 : 7)
    expect(await refusal(whole.slice(0, length))).toMatchObject({
      code: expect.stringMatching(/not-a-zip|zip-damaged/),
    });
});

test('a zip with any byte changed is refused or gives the same timetable', async () => {
  const sound = await readFeed(whole, { area: 'Rockford' });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ flip;
      const read = await readFeed(broken, { area: 'Rockford' });
      // A changed name may lose an optional file; what is read is never what was not written.
      if (read.ok && sound.ok) expect({ ...read.header.counts }).toEqual({ ...sound.header.counts });
    }),
    { numRuns: isLong ? 5_000 : 300 },
  );
});

test('random bytes, and random bytes that begin and end like a zip, are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await refusal(bytes)).toMatchObject({ code: 'not-a-zip' });
      const dressed = new Uint8Array([0x50, 0x4b, 3, 4, ...bytes, ...whole.slice(-22)]);
      expect(await refusal(dressed)).not.toBeNull();
    }),
    { numRuns: isLong ? 5_000 : 200 },
  );
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-a-zip'],
  ['nothing at all', new Uint8Array(0), 'not-a-zip'],
  ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'not-a-feed'],
  ['a zip in a zip', zipSync({ 'feed.zip': whole }), 'not-a-feed'],
])('%s is no feed', async (_, zip, code) => {
  expect(await refusal(zip)).toMatchObject({ code });
});

test.each(['../stops.txt', 'a/../../stops.txt', '/etc/passwd', 'C:/stops.txt', 'a\\stops.txt'])(
  'a zip that holds the path %s is refused',
  async (name) => {
    const zip = zipSync({ 'stops.txt': strToU8('x'), [name]: strToU8('x') });
    expect(await refusal(zip)).toMatchObject({ code: 'zip-path', text: expect.stringContaining(name) });
  },
);

test('a zip bomb is refused before it is unpacked', async () => {
  const bomb = zipSync({
    ...Object.fromEntries(Object.entries(SMALL_FEED).map(([name, text]) => [name, strToU8(text)])),
    'stop_times.txt': new Uint8Array(40_000_000),
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toMatchObject({ code: 'too-big', file: 'stop_times.txt' });
  const claims = zipOf('stops.txt', new Uint8Array(10), { bytes: 900_000_000, crc: 0, method: 8 });
  expect(await refusal(claims)).toMatchObject({
    code: 'too-big',
    text: 'Unpacked it would be larger than we take (600 MB).',
  });
});

test('a zip bomb that says it is small is stopped as soon as more comes out', async () => {
  const text = new Uint8Array(20_000_000).fill(65);
  const packed: Uint8Array[] = [];
  new Deflate({ level: 9 }, (piece) => packed.push(piece)).push(text, true);
  const lies = zipOf('calendar.txt', new Uint8Array(packed.flatMap((piece) => [...piece])), {
    bytes: 100,
    crc: 0,
    method: 8,
  });
  expect(await refusal(lies)).toMatchObject({ code: 'zip-damaged', file: 'calendar.txt' });
});

test('what is locked, packed in a strange way, or there twice is refused by name', async () => {
  const text = strToU8('service_id');
  const says = { bytes: text.length, crc: crc32(text, 0), method: 0 };
  expect(await refusal(zipOf('calendar.txt', text, { ...says, flags: 1 }))).toMatchObject({
    code: 'zip-locked',
    file: 'calendar.txt',
  });
  expect(await refusal(zipOf('calendar.txt', text, { ...says, method: 12 }))).toMatchObject({
    code: 'zip-method',
  });
  expect(await refusal(zipOf('calendar.txt', text, { ...says, crc: 1 }))).toMatchObject({
    code: 'zip-damaged',
  });
  expect(await refusal(zipSync({ 'stops.txt': text, 'STOPS.txt': text }))).toMatchObject({
    code: 'zip-repeats-file',
  });
});

test('sizes written the long way are read', async () => {
  const text = strToU8('service_id');
  const zip = zipOf('calendar.txt', text, {
    bytes: text.length,
    crc: crc32(text, 0),
    method: 0,
    zip64: true,
  });
  expect(await refusal(zip)).toMatchObject({ code: 'column-missing', file: 'calendar.txt' });
});

test('a zip of thousands of files is refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`${n}.txt`, new Uint8Array(0)]));
  expect(await refusal(zipSync(many))).toMatchObject({ code: 'zip-too-many-files' });
});

test('ten million rows are refused with a sentence, and memory stays bounded', async () => {
  const rows = isLong ? 10_000_000 : 400_000;
  const limits = isLong ? FEED_LIMITS : { ...FEED_LIMITS, rowsMax: 200_000 };
  const row = strToU8('t1,08:00:00,08:00:00,a,1\n'.repeat(100_000));
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (piece) => packed.push(piece));
  let [crc, bytes] = [0, 0];
  const push = (text: Uint8Array, last: boolean) => {
    deflate.push(text, last);
    crc = crc32(text, crc);
    bytes += text.length;
  };
  push(strToU8('trip_id,arrival_time,departure_time,stop_id,stop_sequence\n'), false);
  for (let n = 0; n < rows; n += 100_000) push(row, n + 100_000 >= rows);
  const zip = withFile(whole, 'stop_times.txt', packed, { bytes, crc });
  const before = process.memoryUsage().arrayBuffers;
  const refused = await refusal(zip, limits);
  expect(refused).toMatchObject({ code: expect.stringMatching(/too-many-rows|too-big/) });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(600_000_000);
});

/** The zip with one file's bytes replaced by others, put before everything else. */
function withFile(
  zip: Uint8Array,
  name: string,
  packed: readonly Uint8Array[],
  says: { bytes: number; crc: number },
): Uint8Array {
  const length = packed.reduce((sum, piece) => sum + piece.length, 0);
  const front = new Uint8Array(30 + length);
  new DataView(front.buffer).setUint32(0, 0x04034b50, true);
  let at = 30;
  for (const piece of packed) {
    front.set(piece, at);
    at += piece.length;
  }
  const joined = new Uint8Array(front.length + zip.length);
  joined.set(front);
  joined.set(zip, front.length);
  const view = new DataView(joined.buffer);
  const end = joined.length - 22;
  let entry = view.getUint32(end + 16, true) + front.length;
  view.setUint32(end + 16, entry, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const nameLength = view.getUint16(entry + 28, true);
    const isIt = new TextDecoder().decode(joined.subarray(entry + 46, entry + 46 + nameLength)) === name;
    view.setUint32(entry + 42, isIt ? 0 : view.getUint32(entry + 42, true) + front.length, true);
    if (isIt) {
      view.setUint16(entry + 10, 8, true);
      view.setUint32(entry + 16, says.crc, true);
      view.setUint32(entry + 20, length, true);
      view.setUint32(entry + 24, says.bytes, true);
    }
    entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return joined;
}

// Reads the zip's own list of contents instead of leaving it to the unpacker: sizes, names and check sums must be
// known before a byte is unpacked, and memory must stay bounded whatever the zip claims.
import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { FeedRefused } from './findings.ts';

/** Bounds on what is read. Bytes are unpacked bytes of the files that are used. */
export interface FeedLimits {
  readonly unpackedBytesMax: number;
  readonly rowsMax: number;
}

/** A region of Britain fits several times over; ten million rows do not. */
export const FEED_LIMITS: FeedLimits = { unpackedBytesMax: 600_000_000, rowsMax: 5_000_000 };

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc: number;
  readonly at: number;
}

const FILES_MAX = 1_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** 16 kB of deflate can become at most 17 MB, so one step of unpacking stays within that. */
const STEP = 16_384;

/**
 * Lists the files of a zip by their lower-case name inside its one folder (or at its root).
 * @throws FeedRefused for what is not a zip, is locked, repeats a file, or names a path outside itself.
 */
export function listZip(zip: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > FILES_MAX) throw new FeedRefused('zip-too-many-files', null, null, String(FILES_MAX));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new FeedRefused('not-a-zip', null);
    entries.push(readEntry(view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return byName(entries);
}

/** The end record sits in the last 64 kB, followed only by its comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  throw new FeedRefused('not-a-zip', null);
}

function readEntry(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  if (at + 46 + nameLength > view.byteLength) throw new FeedRefused('not-a-zip', null);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  if (isPathTrick(name)) throw new FeedRefused('zip-path', null, null, name);
  if (view.getUint16(at + 8, true) & 1) throw new FeedRefused('zip-locked', name);
  const large = largeNumbers(view, at + 46 + nameLength, view.getUint16(at + 30, true));
  const number = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === 0xffff_ffff ? (large.shift() ?? value) : value;
  };
  const bytes = number(24);
  const packedBytes = number(20);
  const crc = view.getUint32(at + 16, true);
  return { name, method: view.getUint16(at + 10, true), crc, bytes, packedBytes, at: number(42) };
}

/** Zip64: some publishers' tools write even small sizes as 64-bit numbers, in this order, in an extra field. */
function largeNumbers(view: DataView, from: number, length: number): number[] {
  for (
    let at = from;
    at + 4 <= Math.min(from + length, view.byteLength);
    at += 4 + view.getUint16(at + 2, true)
  ) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(view.getUint16(at + 2, true), view.byteLength - at - 4) >> 3;
    return Array.from({ length: count }, (_, n) => Number(view.getBigUint64(at + 4 + 8 * n, true)));
  }
  return [];
}

function isPathTrick(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

/** Many publishers zip a folder instead of its files: the folder that holds stops.txt is the feed. */
function byName(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const homes = entries.filter(
    (entry) => /(^|\/)stops\.txt$/i.test(entry.name) && !/^__MACOSX\//.test(entry.name),
  );
  const folder = homes[0]?.name.slice(0, -'stops.txt'.length) ?? '';
  const files = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.slice(folder.length).toLowerCase();
    if (!entry.name.startsWith(folder) || name === '' || name.includes('/')) continue;
    if (files.has(name)) throw new FeedRefused('zip-repeats-file', name);
    files.set(name, entry);
  }
  return files;
}

/**
 * Unpacks one file in steps and hands each piece to `take` (the piece is the caller's to keep).
 * Stops as soon as more comes out than the list of contents said; the check sum must agree at the end.
 * O(bytes) time; memory is one step, whatever the zip claims.
 */
export function unpack(
  zip: Uint8Array,
  entry: ZipEntry,
  file: string,
  take: (piece: Uint8Array) => void,
): void {
  const packed = packedBytesOf(zip, entry, file);
  let crc = 0;
  let bytes = 0;
  const checkAndTake = (piece: Uint8Array) => {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new FeedRefused('zip-damaged', file);
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (entry.method === 8) inflate(packed, file, checkAndTake);
  else if (entry.method === 0)
    for (let at = 0; at < packed.length; at += 1 << 20) checkAndTake(packed.slice(at, at + (1 << 20)));
  else throw new FeedRefused('zip-method', file);
  if (bytes !== entry.bytes || crc !== entry.crc) throw new FeedRefused('zip-damaged', file);
}

function packedBytesOf(zip: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.at + 30 > zip.length || view.getUint32(entry.at, true) !== LOCAL)
    throw new FeedRefused('zip-damaged', file);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packedBytes > zip.length) throw new FeedRefused('zip-damaged', file);
  return zip.subarray(start, start + entry.packedBytes);
}

function inflate(packed: Uint8Array, file: string, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate((piece) => take(piece));
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    // fflate throws plain errors for a broken stream; our own refusals pass through.
    if (error instanceof FeedRefused) throw error;
    throw new FeedRefused('zip-damaged', file);
  }
}

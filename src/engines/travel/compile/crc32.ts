const TABLES = makeTables();

/** Four tables for four bytes a step, one after another in one array. */
function makeTables(): Uint32Array {
  const tables = new Uint32Array(4 * 256);
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[n] = crc >>> 0;
  }
  for (let n = 256; n < 4 * 256; n++) {
    const before = tables[n - 256] as number;
    tables[n] = (before >>> 8) ^ (tables[before & 255] as number);
  }
  return tables;
}

/**
 * CRC-32 as zip files carry it, continued from `before` (0 at the start). O(bytes), four bytes a step:
 * a feed's largest file is tens of megabytes, and every byte of it is checked.
 */
export function crc32(bytes: Uint8Array, before: number): number {
  const T = TABLES;
  let crc = ~before;
  let at = 0;
  for (const whole = bytes.length & ~3; at < whole; at += 4) {
    const b0 = bytes[at] as number;
    const b1 = bytes[at + 1] as number;
    const b2 = bytes[at + 2] as number;
    const b3 = bytes[at + 3] as number;
    crc ^= b0 | (b1 << 8) | (b2 << 16) | (b3 << 24);
    crc =
      (T[768 + (crc & 255)] as number) ^
      (T[512 + ((crc >>> 8) & 255)] as number) ^
      (T[256 + ((crc >>> 16) & 255)] as number) ^
      (T[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (T[(crc ^ (bytes[at] as number)) & 255] as number);
  return ~crc >>> 0;
}

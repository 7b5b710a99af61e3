/** A field was blank (or “NA”). */
export const BLANK = -1;
/** A field held something that is not what it should be. */
export const UNREADABLE = -2;

const ZERO = 48;
const COLON = 58;
const decoder = new TextDecoder();

/** The field as text, doubled quotation marks made single. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end) return '';
  const text = decoder.decode(bytes.subarray(start, end));
  return text.includes('""') ? text.replaceAll('""', '"') : text;
}

/** Whether a number field says that it has none: several exporters write R's “NA”. */
export function saysNotAvailable(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 4) return false;
  return /^(na|n\/a|nan|null)$/i.test(textOf(bytes, start, end));
}

/** A whole number from 0, BLANK, or UNREADABLE. */
export function wholeNumberOf(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return BLANK;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return saysNotAvailable(bytes, start, end) ? BLANK : UNREADABLE;
    value = value * 10 + digit;
  }
  return value > 0x7fff_ffff ? UNREADABLE : value;
}

/**
 * Seconds after the start of the service day of "8:05:00", "25:10:00" (up to 71:59:59, real feeds reach 31:30)
 * or "08:05". BLANK or UNREADABLE otherwise.
 */
export function timeOf(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end) return BLANK;
  let seconds = 0;
  let part = 0;
  let digits = 0;
  let parts = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? (bytes[at] as number) : COLON;
    if (code === COLON) {
      if (digits === 0 || digits > 2 || (parts > 0 && part > 59) || parts > 2)
        return notATime(bytes, start, end);
      seconds = seconds * 60 + part;
      part = 0;
      digits = 0;
      parts++;
    } else if (code >= ZERO && code < COLON) {
      part = part * 10 + code - ZERO;
      digits++;
    } else return notATime(bytes, start, end);
  }
  if (parts < 2) return UNREADABLE;
  if (parts === 2) seconds *= 60;
  return seconds < 72 * 3600 ? seconds : UNREADABLE;
}

function notATime(bytes: Uint8Array, start: number, end: number): number {
  return saysNotAvailable(bytes, start, end) ? BLANK : UNREADABLE;
}

/** Days since 1970-01-01 of "20250714", BLANK, or UNREADABLE (31 February is). */
export function dateOf(bytes: Uint8Array, start: number, end: number): number {
  const value = wholeNumberOf(bytes, start, end);
  if (value < 0) return value;
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (end - start !== 8 || year < 1970 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return UNREADABLE;
  return date.getTime() / 86_400_000;
}

/** Degrees, or NaN where there are none to use. */
export function degreesOf(bytes: Uint8Array, start: number, end: number): number {
  const text = textOf(bytes, start, end);
  return text === '' ? Number.NaN : Number(text);
}

/** What a written value turned out to be. A blank is understood: it is null, and whoever reads may ask about it. */
type Reading<T> =
  | { readonly ok: true; readonly value: T | null }
  /** `expected` finishes the sentence "We expected …", in plain words with an example. */
  | { readonly ok: false; readonly expected: string };

/**
 * How one kind of value is read and written back. `read(write(value))` always gives the value again, so that a
 * file that was exported and comes back unchanged changes nothing.
 */
export interface Codec<T> {
  readonly expected: string;
  read(text: string): Reading<T>;
  write(value: T): string;
}

/** A codec from a parser that gives undefined for what it cannot understand. The parser sees tidied, non-blank text. */
export function codec<T>(
  expected: string,
  parse: (text: string) => T | undefined,
  write: (value: T) => string,
): Codec<T> {
  return {
    expected,
    write,
    read(raw) {
      const text = tidy(raw);
      if (text === '') return { ok: true, value: null };
      const value = parse(text);
      return value === undefined ? { ok: false, expected } : { ok: true, value };
    },
  };
}

/** Without what spreadsheets leave behind: marks of no width, odd spaces, spaces at either end or doubled. */
export function tidy(text: string): string {
  return text
    .replace(/\u200B|\u2060|\uFEFF/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower-case letters and digits only: "Entry Level-3" and "entry_level 3" are the same words. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const UNSURE = new Set([
  'notsure',
  'unsure',
  'notknown',
  'unknown',
  'dontknow',
  'nk',
  'tbc',
  'tba',
  'tobeconfirmed',
]);

/** True for "not sure", "don't know", "TBC", "?": nothing to store, but something to ask. */
export function isUnsure(text: string): boolean {
  const words = bareWords(text);
  return words === '' ? /^[?]+$/.test(text.trim()) : UNSURE.has(words);
}

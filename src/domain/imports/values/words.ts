import { bareWords, type Codec, codec, tidy } from './codec.ts';

const isPlain = (text: string) => text.isWellFormed() && !/\p{Cc}/u.test(text);
const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Words on one line, kept as they are but for doubled spaces. */
export function words(most: number): Codec<string> {
  return wordsOrUsual([], most);
}

/** Words in their usual form where they have one, however cased, spaced or hyphenated; others as they come. */
export function wordsOrUsual(usual: readonly string[], most: number): Codec<string> {
  return codec(
    `plain text of at most ${most} letters`,
    (text) => {
      const known = usual.find((one) => bareWords(one) === bareWords(text));
      return known ?? (text.length <= most && isPlain(text) ? text : undefined);
    },
    String,
  );
}

/** Words on as many lines as somebody wrote; line ends and spaces are evened out, nothing else. */
export function longWords(most: number): Codec<string> {
  const expected = `plain text of at most ${most} letters`;
  return {
    expected,
    write: String,
    read(raw) {
      const lines = raw.split(/\r\n|\r|\n/).map(tidy);
      const text = lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '');
      if (text === '') return { ok: true, value: null };
      return text.length <= most && lines.every(isPlain)
        ? { ok: true, value: text }
        : { ok: false, expected };
    },
  };
}

/**
 * Several things, the order kept because it is the order of preference: "horses; music". Commas part them too where
 * there is no semicolon. Repeats are dropped. `usual` puts those that it knows into their usual form.
 */
export function wordList(
  most: number,
  usual: (item: string) => string = (item) => item,
): Codec<readonly string[]> {
  return codec(
    `at most ${most} things with semicolons between them, such as horses; music`,
    (text) => {
      const items = text
        .split(text.includes(';') ? ';' : ',')
        .map(tidy)
        .filter(Boolean)
        .map(usual);
      const kept = items.filter((item, at) => items.findIndex((other) => isSame(item, other)) === at);
      const fits = kept.length > 0 && kept.length <= most && kept.every((item) => item.length <= 200);
      return fits && isPlain(text) ? kept : undefined;
    },
    // One thing that has a comma in it needs a semicolon behind it, or it would come back as two.
    (items) => (items.length === 1 && items[0]?.includes(',') ? `${items[0]};` : items.join('; ')),
  );
}

/** One of a few words, however it is cased, spaced or hyphenated; `alsoWritten` maps other bare spellings to them. */
export function oneOf<V extends string>(
  values: readonly V[],
  alsoWritten: Readonly<Record<string, V>> = {},
): Codec<V> {
  const known = new Map<string, V>(Object.entries(alsoWritten));
  for (const value of values) known.set(bareWords(value), value);
  return codec(`one of: ${values.join(', ')}`, (text) => known.get(bareWords(text)), String);
}

/** Yes or no. "Not sure" is neither: it becomes a question. */
export const yesNo = codec<boolean>(
  'yes or no (or leave it empty)',
  (text) => {
    const bare = bareWords(text);
    if (['yes', 'y', 'true'].includes(bare)) return true;
    return ['no', 'n', 'false'].includes(bare) ? false : undefined;
  },
  (value) => (value ? 'yes' : 'no'),
);

/** A key that finds the same row again: a reference, or the authority's number for the return (its zeros matter). */
export const identifier = codec<string>(
  'a reference of at most 20 letters and figures that finds the same row again',
  (text) => (/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,19}$/u.test(text) ? text : undefined),
  String,
);

import { TOPICS, type Topic } from './topics.ts';
import { fullWordsOf, isEmptyWord, rootOf, typingErrors, wordsOf } from './words.ts';

/** Longest phrase in the dictionary, in words. */
const PHRASE_WORDS_MAX = 5;

/** From so many letters on two typing errors are allowed, and the first letter may be one: "metal" is no "retal". */
const LONG_WORD = 8;

/** Everyday words that look like a word of the dictionary and are none: never taken for a typing error. */
const NOT_TYPING_ERRORS = new Set(
  `house houses housing home money first friend friends family people person future happy maybe right place month
  months years later still stable start stay water world phone local paper party night nights early quiet alone
  easy great today tomorrow whatever nothing everything anybody somebody money cash quick clear large small because
  stuff sleep sleeping chilling boring bored always never should think flat mates mate having girls lads`.split(
    /\s+/,
  ),
);

/** Words with which somebody says what they do not want, or that they do not know. */
const REFUSING = /\b(not|dont|do not|never|hate|no|nothing|anything but|except|apart from|isnt|cant)\b/;
/** … unless it is only a shrug in front of a wish. */
const SHRUGS = /\b(dont mind|not fussed|not sure but|not sure maybe|no preference but)\b/g;

/** Roots written together → topics: "hairdressing", "hair dressing" and "hair dresser" are one phrase. */
const WHOLE_PHRASES = phrases((phrase) => wordsOf(phrase));
/** The same without empty words, unless one word is left of several: "support worker" is no word for "support". */
const BARE_PHRASES = phrases((phrase) => {
  const full = fullWordsOf(phrase);
  return full.length > 1 || wordsOf(phrase).length === 1 ? full : [];
});
const WORDS = [...new Set(TOPICS.flatMap((topic) => topic.phrases.flatMap(fullWordsOf)))].sort();
const ROOTS = new Set(WORDS.map(rootOf));
const WORDS_TO_MEAN = WORDS.filter((word) => !NOT_TYPING_ERRORS.has(word));
const ROOTS_TO_MEAN = [...new Set(WORDS_TO_MEAN.map(rootOf))].sort();

/**
 * The kinds of work named in a text, in its order; vague ones only where nothing closer is named. None where the text
 * says what is *not* wanted: that needs a person to read it. Longest phrase first, so that "coffee shop" is no shop.
 */
export function topicsIn(text: string): readonly Topic[] {
  const plain = wordsOf(text)
    .join(' ')
    .replace(/^i ?t$/, 'ict')
    .replace(SHRUGS, ' ');
  if (REFUSING.test(plain)) return [];
  const named = [...new Set(inOrder(heard(plain)))];
  const close = named.filter((topic) => !topic.isVague);
  return close.length > 0 ? close : named;
}

interface Heard {
  readonly root: string;
  readonly isEmpty: boolean;
}

function heard(plain: string): Heard[] {
  return plain
    .split(' ')
    .filter(Boolean)
    .map((word) =>
      isEmptyWord(word) ? { root: rootOf(word), isEmpty: true } : { root: corrected(word), isEmpty: false },
    );
}

function inOrder(words: readonly Heard[]): Topic[] {
  const topics: Topic[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    topics.push(...phrase.topics);
    at += phrase.length;
  }
  return topics;
}

/** The longest phrase that begins here: with every word, or (where it begins with a full one) without the empty ones. */
function phraseAt(
  words: readonly Heard[],
  at: number,
): { readonly topics: readonly Topic[]; readonly length: number } {
  for (let length = Math.min(PHRASE_WORDS_MAX, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    const full = phrase.filter((word) => !word.isEmpty);
    const topics =
      WHOLE_PHRASES.get(joined(phrase)) ?? (words[at]?.isEmpty ? undefined : BARE_PHRASES.get(joined(full)));
    if (topics) return { topics, length };
  }
  return { topics: [], length: 1 };
}

function joined(words: readonly Heard[]): string {
  return words.map((word) => word.root).join('');
}

/** The word's root; for a word that nobody knows, the root of the dictionary's word that it is a slip of. */
function corrected(word: string): string {
  const root = rootOf(word);
  if (ROOTS.has(root) || BARE_PHRASES.has(root) || NOT_TYPING_ERRORS.has(word) || word.length < 5)
    return root;
  const meant = nearest(word, WORDS_TO_MEAN);
  return meant === null ? (nearest(root, ROOTS_TO_MEAN) ?? root) : rootOf(meant);
}

/** Fewest typing errors; of equals the first in the alphabet, so that the answer never depends on the machine. */
function nearest(word: string, among: readonly string[]): string | null {
  let best: string | null = null;
  let least = word.length < LONG_WORD ? 2 : 3;
  for (const other of among) {
    if (other.length < 4 || (other[0] !== word[0] && word.length < LONG_WORD)) continue;
    const errors = typingErrors(word, other, least - 1);
    if (errors < least) [best, least] = [other, errors];
  }
  return best;
}

function phrases(wordsIn: (phrase: string) => readonly string[]): ReadonlyMap<string, readonly Topic[]> {
  const found = new Map<string, readonly Topic[]>();
  for (const topic of TOPICS) {
    for (const phrase of topic.phrases) {
      const key = wordsIn(phrase).map(rootOf).join('');
      if (key) found.set(key, [...new Set([...(found.get(key) ?? []), topic])]);
    }
  }
  return found;
}

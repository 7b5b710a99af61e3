/** Words that say nothing about the kind of work: left out of wishes, of titles and of the dictionary alike. */
const EMPTY_WORDS = new Set(
  `a about actually after all also an and any anything apprentice apprenticeship as assistant assisting at award be become
  becoming been being bit block can career careers certificate course courses could definitely diploma do doing dont
  dunno else enjoy enjoying entry ever etc every everything experience feel field first for from get getting give go
  going good got great guess had happy have having help helper helping her him his how i id idea ideally if im in
  industry interest interested interesting interests into is it its ive job jobs junior just kind kinda know learn
  learning level like likes liked lot lots love loves many maybe me might mind more most much my nice
  not of on one only or other our own passionate perhaps placement please position possibly prefer preferably probably
  quite rather really related role said see should side sir so some someone something somewhere sort sorts staff start
  stuff such sure taster than that the their them then there these they thing things think this those thinking to too
  trainee training try trying type types use used using very wanna want wanting wants was way well what when where
  which who will wish with without work worker workers working works would yeah yes you your`.split(/\s+/),
);

/** Words whose root the simple rules below would get wrong, or would run together with another word's. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['care', 'care'],
  ['cares', 'care'],
  ['caring', 'care'],
  ['carer', 'care'],
  ['carers', 'care'],
  ['children', 'child'],
  ['childs', 'child'],
  ['childrens', 'child'],
  ['engineer', 'engineer'],
  ['engineers', 'engineer'],
  ['engineering', 'engineer'],
  ['officer', 'officer'],
  ['officers', 'officer'],
  ['trainer', 'trainer'],
  ['trainers', 'trainer'],
  ['trader', 'trader'],
  ['porter', 'porter'],
  ['porters', 'porter'],
  ['lorries', 'lorry'],
  ['buses', 'bus'],
  ['bus', 'bus'],
  ['gas', 'gas'],
  ['women', 'woman'],
  ['men', 'man'],
  ['wolves', 'wolf'],
  ['knives', 'knife'],
  ['vetting', 'vetting'],
  ['number', 'number'],
  ['numbers', 'number'],
  ['flower', 'flower'],
  ['flowers', 'flower'],
  ['floor', 'floor'],
  ['floors', 'floor'],
  ['flooring', 'floor'],
]);

/** Lower case, letters and digits only, apostrophes and accents gone, words apart. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** The words of a text that mean something, in order. */
export function fullWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !EMPTY_WORDS.has(word));
}

/** True for a word that says nothing about the kind of work. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}

/** The root that a word shares with its other forms: "gardening", "gardener", "gardens" and "garden" are one. */
export function rootOf(word: string): string {
  const known = ROOTS.get(word);
  if (known) return known;
  const single = withoutPlural(word);
  const bare = withoutEnding(single);
  return undoubled(bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare);
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const shortest = { ing: 6, ed: 6, er: 5, or: 6 };
  for (const [ending, length] of Object.entries(shortest))
    if (word.length >= length && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

/** "shopp" is "shop"; "sell" and "dress" stay. */
function undoubled(root: string): string {
  return /([bdfgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

/**
 * Typing errors between two words: letters added, left out, changed, or two neighbours swapped (optimal string
 * alignment). Stops counting above `most` and returns `most + 1`.
 */
export function typingErrors(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++)
      line.push(cell(one, other, row, column, { before, last, line }));
    if (Math.min(...line) > most) return most + 1;
    before = last;
    last = line;
  }
  return last[other.length] ?? most + 1;
}

interface Lines {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly line: readonly number[];
}

function cell(one: string, other: string, row: number, column: number, lines: Lines): number {
  const isSame = one[row - 1] === other[column - 1];
  const changed = (lines.last[column - 1] ?? 0) + (isSame ? 0 : 1);
  const least = Math.min(changed, (lines.last[column] ?? 0) + 1, (lines.line[column - 1] ?? 0) + 1);
  const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return row > 1 && column > 1 && isSwapped ? Math.min(least, (lines.before[column - 2] ?? 0) + 1) : least;
}

/** Words that do not tell one employer from another. */
const LEGAL_FORMS = new Set([
  'ltd',
  'limited',
  'llp',
  'plc',
  'cic',
  'cio',
  'inc',
  'co',
  'company',
  'uk',
  'the',
  'and',
]);

/**
 * What is left of an employer's name without its legal form, joining words, accents and punctuation: "The Topaz & Jasper
 * Co. Ltd" and "topaz and jasper limited" have the same key. A name made of nothing else is its own key.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Those among `others` that may be the same employer under another spelling. Linear in their number. */
export function lookAlikes<T extends { readonly name: string }>(name: string, others: readonly T[]): T[] {
  const key = nameKey(name);
  return others.filter((other) => nameKey(other.name) === key);
}

/** Every group of two or more that may be the same employer, in the order in which they came. */
export function groupLookAlikes<T extends { readonly name: string }>(employers: readonly T[]): T[][] {
  const groups = Map.groupBy(employers, (employer) => nameKey(employer.name));
  return [...groups.values()].filter((group) => group.length > 1);
}

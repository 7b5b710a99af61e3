/**
 * Qualification levels in order, lowest first. `none` is an answer ("no qualification"); not known is null, elsewhere.
 * Source: https://www.gov.uk/what-different-qualification-levels-mean. Checked 2026-11-20.
 */
export const LEVELS = [
  'none',
  'Entry 1',
  'Entry 2',
  'Entry 3',
  'Level 1',
  'Level 2',
  'Level 3',
  'Level 4',
  'Level 5',
  'Level 6',
  'Level 7',
] as const;

export type Level = (typeof LEVELS)[number];

/** Place in the order: 0 for `none` … 10 for `Level 7`. */
export function levelRank(level: Level): number {
  return LEVELS.indexOf(level);
}

/**
 * Reads "Level 1", "L2", "entry level 3", "E3", "none", "GCSE grade 4", "grade C", "A levels".
 * GCSE 4–9 or A*–C is level 2, 1–3 or D–G level 1. Null where it is blank or anything else.
 */
export function readLevel(text: string): Level | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
  if (/^(none|no qualifications?|nothing)$/.test(word)) return 'none';
  if (/^a levels?$/.test(word)) return 'Level 3';
  const entry = /^(?:entry|entry level|e|el) ?([123])$/.exec(word);
  if (entry) return `Entry ${entry[1]}` as Level;
  const level = /^(?:level|lvl|l) ?([1-7])$/.exec(word);
  if (level) return `Level ${level[1]}` as Level;
  const grade = /^(?:gcses? )?(?:grades? )?([1-9]|a\*|[a-g])$/.exec(word)?.[1];
  if (!grade) return null;
  return /^([4-9]|a\*|[a-c])$/.test(grade) ? 'Level 2' : 'Level 1';
}

import { type Level, readLevel } from '../referrals/levels.ts';

/** What somebody must have to be taken, as far as it can be read. */
export type EntryRequirements =
  /** Nothing is asked for. */
  | { readonly state: 'none' }
  /** Blank: not known. */
  | { readonly state: 'unknown' }
  /** Words that a person must look at; never a refusal. */
  | { readonly state: 'needs-a-look'; readonly text: string }
  | {
      readonly state: 'known';
      readonly english: Level | null;
      readonly maths: Level | null;
      /** Any qualification at this level. */
      readonly highest: Level | null;
      readonly licence: 'full' | 'provisional' | null;
    };

interface Found {
  english: Level | null;
  maths: Level | null;
  highest: Level | null;
  licence: 'full' | 'provisional' | null;
}

const NOTHING =
  /^(none|no|nil|n\/?a|nothing|no (formal )?(entry )?(qualifications?|requirements?)( needed| required)?)$/;
const LEVEL =
  /^(?:(?:functional skills )?(?:level \d|l\d|entry(?: level)? \d|e\d|el\d)|gcses?(?: \(?grades?)? ?(?:[1-9]|[a-g]\*?)(?:[-–/](?:[1-9]|[a-g]\*?))?\)?|grades? (?:[1-9]|[a-g]\*?))(?![\w])/;
const LICENCE = /^(full |provisional |clean |uk )*(driving|driver'?s|car) (licence|license)/;
const ENGLISH = /^(english( language)?|literacy)\b/;
const MATHS = /^(maths?|mathematics|numeracy)\b/;
/** Words between that change nothing; "or above" asks for no more than what it follows. */
const FILLER =
  /^(,|;|\.|&|\+|and\b|in\b|a\b|an\b|at least|minimum( of)?|min\b|both\b|must have|or (above|higher|better|equivalent)|functional skills\b|qualifications?\b|required\b|passes?\b)/;

/**
 * Reads "Level 1 English and maths", "GCSE grade 4 in English and maths", "Level 1 English, Entry 3 maths",
 * "driving licence", "none" and blank. Whatever is left over makes the whole a thing for a person to look at.
 */
export function readEntryRequirements(text: string | null): EntryRequirements {
  const plain = (text ?? '').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  if (plain === '') return { state: 'unknown' };
  if (NOTHING.test(plain.replace(/\.$/, ''))) return { state: 'none' };
  const found = readAll(plain);
  return found ? { state: 'known', ...found } : { state: 'needs-a-look', text: (text ?? '').trim() };
}

/** One piece after the other; null as soon as a piece is none that we know, or a level has nothing to stand on. */
function readAll(plain: string): Found | null {
  const found: Found = { english: null, maths: null, highest: null, licence: null };
  let level: Level | null = null;
  let isUsed = true;
  for (let rest = plain; rest !== ''; ) {
    const levelText: string | undefined = LEVEL.exec(rest)?.[0];
    const piece: string | undefined = levelText ?? pieceOf(rest);
    if (piece === undefined) return null;
    if (levelText !== undefined) {
      if (!isUsed) found.highest = level;
      [level, isUsed] = [levelOf(levelText), false];
      if (level === null) return null;
    } else if (ENGLISH.test(piece) || MATHS.test(piece)) {
      if (level === null) return null;
      found[ENGLISH.test(piece) ? 'english' : 'maths'] = level;
      isUsed = true;
    } else if (LICENCE.test(piece)) {
      found.licence = piece.includes('provisional') ? 'provisional' : 'full';
    }
    rest = rest.slice(piece.length).trim();
  }
  if (!isUsed) found.highest = level;
  return (found.english ?? found.maths ?? found.highest ?? found.licence) ? found : null;
}

function pieceOf(rest: string): string | undefined {
  for (const pattern of [LICENCE, ENGLISH, MATHS, FILLER]) {
    const piece = pattern.exec(rest)?.[0];
    if (piece) return piece;
  }
  return undefined;
}

/** "gcse (grades 9-4)" asks for the lower end, 4. */
function levelOf(text: string): Level | null {
  const bare = text.replace(/functional skills /, '').replace(/[()]/g, '');
  const range = /(.*?)([1-9]|[a-g]\*?)[-–/]([1-9]|[a-g]\*?)$/.exec(bare);
  if (!range) return readLevel(bare);
  const [, before = '', one = '', other = ''] = range;
  const lower = /\d/.test(one) ? [one, other].sort()[0] : [one, other].sort().at(-1);
  return readLevel(`${before}${lower}`);
}

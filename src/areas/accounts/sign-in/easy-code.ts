import { pickLetters } from '#platform/secrets.ts';

// Letters and digits that cannot be taken for one another when they are read aloud or copied by hand, and no vowels,
// so that they make no words.
const LETTERS = '23456789CDFGHJKMNPQRTVWXY';
const FINDER = 4;
// Eight of them are 37 bits.
const SECRET = 8;

/** A code on paper: the first four letters find it, the other eight prove it. */
export interface EasyCode {
  readonly finder: string;
  readonly secret: string;
}

export function makeEasyCode(): EasyCode {
  return { finder: pickLetters(LETTERS, FINDER), secret: pickLetters(LETTERS, SECRET) };
}

/** A code as it is printed: "CDFG-2345-HJKM". */
export function printEasyCode({ finder, secret }: EasyCode): string {
  return [finder, secret.slice(0, 4), secret.slice(4)].join('-');
}

/** What was typed, in its two parts; null where it cannot be a code. */
export function readEasyCode(typed: string): EasyCode | null {
  const letters = typed.toUpperCase().replace(/[\s\-–—_.]/g, '');
  const isCode =
    letters.length === FINDER + SECRET && [...letters].every((letter) => LETTERS.includes(letter));
  return isCode ? { finder: letters.slice(0, FINDER), secret: letters.slice(FINDER) } : null;
}

// Letters and digits that cannot be taken for one another when they are read aloud or copied by hand, and no vowels,
// so that they make no words. Eight of them are 37 bits.
const LETTERS = '23456789CDFGHJKMNPQRTVWXY';
const LENGTH = 8;
// The largest multiple of the number of letters in a byte: a higher byte would favour the first letters.
const FAIR = 256 - (256 % LETTERS.length);

/** A code that is easy to copy from paper and hard to guess: "CDFG-2345". */
export function makeEasyCode(): string {
  let code = '';
  while (code.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < FAIR && code.length < LENGTH) code += LETTERS[byte % LETTERS.length];
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What was typed as it was printed: capitals, one dash in the middle; null where it cannot be a code. */
export function readEasyCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\-–—_.]/g, '');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter));
  return isCode ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 0 → "A", 25 → "Z", 26 → "AA": for people who may not be named. */
export function letterOf(at: number): string {
  const last = LETTERS[at % LETTERS.length] ?? '';
  return at < LETTERS.length ? last : letterOf(Math.floor(at / LETTERS.length) - 1) + last;
}

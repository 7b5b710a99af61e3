/**
 * Where a young person lives, by the letters of the return's ACCOM (DfE, SSDA903 technical specification, code set
 * "Accommodation", checked November 2026). The figure behind the letter is 1 suitable, 2 unsuitable.
 */
const ACCOMMODATIONS = {
  B: 'with parents or relatives',
  C: 'community home or other residential care',
  D: 'semi-independent living',
  E: 'supported lodgings',
  G: 'gone abroad',
  H: 'deported',
  K: 'ordinary lodgings',
  R: 'residence not known',
  S: 'no fixed abode or homeless',
  T: 'foyer',
  U: 'independent living',
  V: 'emergency accommodation',
  W: 'bed and breakfast',
  X: 'in custody',
  Y: 'other accommodation',
  Z: 'with former foster carers',
} as const;
type Letter = keyof typeof ACCOMMODATIONS;

/** Nobody's homelessness or custody is suitable: there is no S1 and no X1. */
export type AccommodationCode = `${Letter}2` | `${Exclude<Letter, 'S' | 'X'>}1`;

const LETTERS = Object.keys(ACCOMMODATIONS) as readonly Letter[];

export const ACCOMMODATION_CODES = LETTERS.flatMap((letter): AccommodationCode[] =>
  letter === 'S' || letter === 'X' ? [`${letter}2`] : [`${letter}1`, `${letter}2`],
);

export function isSuitable(code: AccommodationCode): boolean {
  return code.endsWith('1');
}

/** "supported lodgings". */
export function accommodationInWords(code: AccommodationCode): string {
  return ACCOMMODATIONS[code[0] as Letter];
}

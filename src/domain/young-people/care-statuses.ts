/**
 * Leaving care statuses of the Children Act 1989, section 23A and paragraph 19B of schedule 2, in the words of the
 * Transition to Adulthood guidance (volume 3, chapter 2). Checked 2026-11-20. Odd ages are taken, and asked about.
 */
export const CARE_STATUSES = [
  {
    code: 'eligible',
    label: 'Eligible',
    meaning: '16 or 17, still looked after, and for at least 13 weeks since the 14th birthday',
  },
  {
    code: 'relevant',
    label: 'Relevant',
    meaning: '16 or 17, no longer looked after, and was eligible before leaving care',
  },
  {
    code: 'former relevant',
    label: 'Former relevant',
    meaning: '18 to 25, and was eligible or relevant before',
  },
  {
    code: 'qualifying',
    label: 'Qualifying',
    meaning:
      '16 to 25, and was looked after at or after 16 for less than the 13 weeks, or left under a special guardianship order',
  },
] as const;

export type CareStatus = (typeof CARE_STATUSES)[number]['code'];

/** Reads `former relevant`, `Former-Relevant`. Null for anything else. */
export function readCareStatus(text: string): CareStatus | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return CARE_STATUSES.find((one) => one.code === word)?.code ?? null;
}

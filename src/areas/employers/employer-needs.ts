/** What there is to do about an employer. */
export const EMPLOYER_NEEDS = [
  'check',
  'make-live',
  'insurance',
  'training',
  'renewal',
  'still-open',
] as const;
export type EmployerNeed = (typeof EMPLOYER_NEEDS)[number];

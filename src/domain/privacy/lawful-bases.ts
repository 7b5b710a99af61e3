import type { ConsentPurpose } from './consents.ts';

/** On what a purpose rests. */
interface LawfulBasis {
  readonly basis: 'consent' | 'public task' | 'legal duty';
  readonly source: string;
}

const CONSENT: LawfulBasis = {
  basis: 'consent',
  source: 'UK GDPR articles 6(1)(a) and 7(3): as easy to take back as to give',
};

/** What each question rests on: all of them on a yes, so a no is never held against anybody. */
export const CONSENT_BASES: Readonly<Record<ConsentPurpose, LawfulBasis>> = {
  'tell employers': CONSENT,
  'tell colleges': CONSENT,
  'share care status': {
    basis: 'consent',
    source: 'UK GDPR articles 6(1)(a) and 9(2)(a), as it may say something of health: an explicit yes',
  },
  'hand on notes': {
    basis: 'consent',
    source: 'UK GDPR articles 6(1)(a) and 9(2)(a): notes may say something of health',
  },
  'show photo': CONSENT,
};

/**
 * What is done without asking, and why that is lawful. Children Act 1989, section 83 read 2026-11-22; the paragraphs of the Data
 * Protection Act 2018 are for a data-protection officer to confirm.
 */
export const OTHER_BASES: readonly (LawfulBasis & { readonly what: string })[] = [
  {
    what: 'Keeping the record, matching, placements, reviews',
    basis: 'public task',
    source: 'UK GDPR article 6(1)(e), for Children Act 1989, sections 23A to 24B; of health: article 9(2)(g)',
  },
  {
    what: 'Raising a concern about safety',
    basis: 'public task',
    source: 'UK GDPR articles 6(1)(e) and 9(2)(g); Data Protection Act 2018, schedule 1 paragraph 18',
  },
  {
    what: 'The return to the Department for Education',
    basis: 'legal duty',
    source: 'UK GDPR article 6(1)(c); Children Act 1989, section 83',
  },
];

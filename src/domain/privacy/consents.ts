import type { Day, Instant } from '../shared/day.ts';

/** What a young person can say yes or no to. The database's CHECK holds the same list. */
export const CONSENT_PURPOSES = [
  'tell employers',
  'tell colleges',
  'share care status',
  'hand on notes',
  'show photo',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** How the answer came. */
export const CONSENT_HOWS = [
  'referral form',
  'page',
  'told worker',
  'text',
  'printed code',
  'paper',
] as const;
export type ConsentHow = (typeof CONSENT_HOWS)[number];

/** What each purpose means: for staff, and to the young person. */
export const CONSENT_WORDS: Readonly<
  Record<ConsentPurpose, { readonly label: string; readonly question: string }>
> = {
  'tell employers': {
    label: 'Tell an employer about them',
    question: 'May we tell an employer your first name, what you want to learn and what support helps you?',
  },
  'tell colleges': {
    label: 'Tell a college about them',
    question: 'May we tell a college your name, so that they can help you?',
  },
  'share care status': {
    label: 'Say that they have been in care',
    question: 'May we say that you have been in care? You can always say no.',
  },
  'hand on notes': {
    label: 'Hand on support notes',
    question: 'May we pass on the notes you agreed to the next people who help you?',
  },
  'show photo': { label: 'Use their photo', question: 'May we use a photo of you?' },
};

export interface ConsentFact {
  readonly purpose: ConsentPurpose;
  readonly recipientOrganisationId: string | null;
  readonly answer: boolean;
  readonly givenAt: Instant;
  /** The last day on which it counts. */
  readonly expiresOn: Day | null;
  readonly withdrawnAt: Instant | null;
}

/**
 * Whether a young person agrees to a purpose for a recipient on a day: the latest answer that speaks of this recipient
 * or of all counts; a yes that was withdrawn or has expired is a no. Null: never asked.
 * Basis: UK GDPR articles 6(1)(a) and 7(3) (as easy to withdraw as to give), for telling an employer or tutor;
 * the service itself is a public task, article 6(1)(e). Checked 2026-11-22.
 */
export function consentOn(
  facts: readonly ConsentFact[],
  purpose: ConsentPurpose,
  recipientOrganisationId: string | null,
  on: Day,
): boolean | null {
  const said = latestAnswer(facts, purpose, recipientOrganisationId);
  if (!said) return null;
  return said.answer && said.withdrawnAt === null && (said.expiresOn === null || on <= said.expiresOn);
}

/**
 * The answer that counts: the latest that speaks of this recipient or of all. Of a yes and a no at the same moment the
 * no counts: nobody is told by accident.
 */
export function latestAnswer<F extends ConsentFact>(
  facts: readonly F[],
  purpose: ConsentPurpose,
  recipientOrganisationId: string | null,
): F | null {
  return facts
    .filter((fact) => fact.purpose === purpose)
    .filter(
      (fact) =>
        fact.recipientOrganisationId === null || fact.recipientOrganisationId === recipientOrganisationId,
    )
    .reduce<F | null>((last, fact) => (last === null || isLater(fact, last) ? fact : last), null);
}

function isLater(fact: ConsentFact, than: ConsentFact): boolean {
  return fact.givenAt === than.givenAt ? !fact.answer : fact.givenAt > than.givenAt;
}

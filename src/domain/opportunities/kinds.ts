/** What an employer can offer, from a first look to a job; the database's CHECK holds the same list. */
export const OPPORTUNITY_KINDS = [
  'taster',
  'work experience',
  'internship',
  'apprenticeship',
  'job',
] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Those that are ten weeks with everything that belongs to a placement; the length is a setting of the opportunity. */
export const TEN_WEEK_KINDS = ['work experience', 'internship'] as const satisfies readonly OpportunityKind[];

/** Those that are work under a contract and always paid. */
export const PAID_KINDS = ['apprenticeship', 'job'] as const satisfies readonly OpportunityKind[];

/** Weeks where the opportunity says nothing else; null where the kind has no length of its own. */
export function usualWeeks(kind: OpportunityKind): number | null {
  if (kind === 'taster') return 1;
  return (TEN_WEEK_KINDS as readonly string[]).includes(kind) ? 10 : null;
}

/** The kinds as a heading shows them. */
export const KIND_NAMES: Readonly<Record<OpportunityKind, string>> = {
  taster: 'Taster',
  'work experience': 'Work experience',
  internship: 'Internship',
  apprenticeship: 'Apprenticeship',
  job: 'Job',
};

/** The three reviews of a placement; the database's CHECK holds the same list. */
export const REVIEW_KINDS = ['check-in', 'mid-point', 'end'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

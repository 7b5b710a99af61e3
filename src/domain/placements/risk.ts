import type { Day } from '../shared/day.ts';

/**
 * What must be looked at for somebody under 18: Management of Health and Safety at Work Regulations 1999, reg 19(2)(a)–(e).
 * Checked November 2026.
 */
export const YOUNG_RISK_FACTORS = [
  { code: 'capacity', name: 'work beyond what they can do in body or mind' },
  { code: 'harmful-substances', name: 'substances that poison, cause cancer or otherwise harm for long' },
  { code: 'radiation', name: 'harmful radiation' },
  { code: 'accidents', name: 'accidents that somebody without experience may not see or avoid' },
  { code: 'cold-heat-noise-vibration', name: 'extreme cold or heat, noise or vibration' },
] as const;
export type YoungRiskFactor = (typeof YOUNG_RISK_FACTORS)[number]['code'];

/** How the arrangements were reviewed; a noted conversation will do for a low-risk place that is known. */
export const RISK_REVIEW_WAYS = ['noted conversation', 'written assessment'] as const;
export type RiskReviewWay = (typeof RISK_REVIEW_WAYS)[number];

export interface RiskReview {
  readonly reviewedOn: Day;
  readonly way: RiskReviewWay;
  readonly isLowRiskKnownSite: boolean;
  /** Which of the five factors were named and answered. */
  readonly factorsNamed: readonly YoungRiskFactor[];
}

/** What a review still lacks, as ends of the sentence "Record …"; empty where it is enough. */
export function riskReviewLacks(review: RiskReview | null, isUnder18: boolean, on: Day): string[] {
  if (!review || review.reviewedOn > on) return ['the review of the risk arrangements'];
  const lacks = [];
  if (review.way === 'noted conversation' && !review.isLowRiskKnownSite)
    lacks.push('a written assessment: this is not a low-risk place that we know');
  const open = YOUNG_RISK_FACTORS.filter(({ code }) => !review.factorsNamed.includes(code));
  if (isUnder18 && open.length > 0)
    lacks.push(`for under 18: ${open.map(({ name }) => name).join('; ')} (reg 19)`);
  return lacks;
}

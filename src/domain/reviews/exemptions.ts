import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import type { ReviewKind } from './review-kinds.ts';

/** Why a review may be later, and by how many days: ten where the person cannot take part. */
export const EXEMPTION_REASONS = [
  { code: 'young person unwell', days: 5 },
  { code: 'young person away', days: 5 },
  { code: 'employer away', days: 5 },
  { code: 'worker away', days: 5 },
  { code: 'other', days: 5 },
  { code: 'hospital', days: 10 },
  { code: 'custody', days: 10 },
  { code: 'bereavement', days: 10 },
] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number]['code'];

/** More days for one review; `days` count like placement days, so a pause moves them too. */
export interface ReviewExemption {
  readonly kind: ReviewKind;
  readonly reason: string;
  readonly days: 5 | 10;
  readonly grantedOn: Day;
}

export type ExemptionCode = 'already-overdue' | 'already-exempted' | 'reason-not-known';

/** The days that a reason brings; null for one that is not on the list. */
export function exemptionDays(reason: string): 5 | 10 | null {
  return EXEMPTION_REASONS.find(({ code }) => code === reason)?.days ?? null;
}

/**
 * The one exemption that counts: the first that was granted before the review was overdue. A later one never adds to it (two never
 * chain), and one granted too late never brings the review back. `closes`: the window's own last day, null behind an open pause.
 */
export function countingExemption(
  granted: readonly ReviewExemption[],
  closes: Day | null,
): ReviewExemption | null {
  const inTime = granted.filter(({ grantedOn }) => closes === null || grantedOn <= closes);
  return inTime.sort((a, b) => (a.grantedOn < b.grantedOn ? -1 : 1))[0] ?? null;
}

/** May an exemption be granted today? Once for a review, with a reason from the list, and never to one that is overdue. */
export function checkExemption(
  reason: string,
  window: { readonly closesOn: Day | null; readonly exemption: ReviewExemption | null },
  on: Day,
): Checked<ExemptionCode> {
  const reasons: Refusal<ExemptionCode>[] = [];
  if (exemptionDays(reason) === null) reasons.push(notKnown);
  if (window.exemption !== null) reasons.push(onlyOnce(window.exemption));
  if (window.closesOn !== null && on > window.closesOn) reasons.push(overdue(window.closesOn));
  return checked(reasons);
}

const kindText = 'Your review will be arranged as soon as it can be.';

const notKnown: Refusal<ExemptionCode> = {
  code: 'reason-not-known',
  staffText: 'Choose why the review is to be later.',
  kindText,
  wouldChangeIf: 'With a reason from the list.',
};

function onlyOnce({ grantedOn, days }: ReviewExemption): Refusal<ExemptionCode> {
  return {
    code: 'already-exempted',
    staffText: `This review got ${days} more days on ${dayInWords(grantedOn)}; it can be once only. If the person cannot be at work either, pause the placement.`,
    kindText,
  };
}

function overdue(closesOn: Day): Refusal<ExemptionCode> {
  return {
    code: 'already-overdue',
    staffText: `The review was due by ${dayInWords(closesOn)} and is overdue; more days do not bring it back. Hold it now.`,
    kindText,
  };
}

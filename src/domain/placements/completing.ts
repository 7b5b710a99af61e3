import type { ReviewState } from '../reviews/schedule.ts';
import type { Day } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import { checkLastDayReached, type DateCheckCode } from './step-checks.ts';

/** What is known when somebody wants to complete a placement. */
export interface Completing {
  /** The last day as it stands; null behind an open pause. */
  readonly lastDay: Day | null;
  /** Where the end review stands; null where there are no reviews, as in a taster. */
  readonly endReview: ReviewState | null;
  readonly nextSteps: number;
  /** What the young person said about it; asked of a taster, which has no reviews. */
  readonly feedback: string;
}

export type CompletingCode = DateCheckCode | 'end-review-missing' | 'next-step-missing' | 'feedback-missing';

/**
 * May a placement be completed? From its last day on, once the end review was held (on paper will do) and there is a next step with a
 * name against it; a taster asks for feedback instead. All that is missing is named.
 */
export function checkCompleting(facts: Completing, on: Day): Checked<CompletingCode> {
  const reached = checkLastDayReached(facts.lastDay, on);
  const reasons: Refusal<CompletingCode>[] = reached.ok ? [] : [...reached.reasons];
  if (facts.endReview === null)
    return checked([...reasons, ...(facts.feedback.trim() === '' ? [feedback] : [])]);
  if (facts.endReview !== 'held' && facts.endReview !== 'paper-awaited') reasons.push(endReview);
  if (facts.nextSteps === 0) reasons.push(nextStep);
  return checked(reasons);
}

const kindText = 'There is one more thing to do before your certificate.';

const endReview: Refusal<CompletingCode> = {
  code: 'end-review-missing',
  staffText: 'The end review has not been recorded.',
  kindText,
  wouldChangeIf: 'Once the end review is recorded, or said to be on paper.',
};

const nextStep: Refusal<CompletingCode> = {
  code: 'next-step-missing',
  staffText: 'No next step is agreed.',
  kindText,
  wouldChangeIf: 'With at least one next step, a name against it and a date.',
};

const feedback: Refusal<CompletingCode> = {
  code: 'feedback-missing',
  staffText: 'Record what the young person said about the taster.',
  kindText,
  wouldChangeIf: 'With what the young person said about it.',
};

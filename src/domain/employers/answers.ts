import { type Day, daysBetween } from '../shared/day.ts';

/** What came of putting somebody to an employer. */
export const EMPLOYER_ANSWERS = ['yes', 'no', 'none', 'waiting', 'withdrawn'] as const;
export type EmployerAnswer = (typeof EMPLOYER_ANSWERS)[number];

/** A step of a match after it was sent, in the words of its statuses, and its day. */
export interface StepAfterSending {
  readonly status: string;
  readonly on: Day;
}

const ANSWERED: Readonly<Record<string, EmployerAnswer>> = {
  interview: 'yes',
  offered: 'yes',
  accepted: 'yes',
  'employer-said-no': 'no',
  filled: 'no',
  'employer-did-not-answer': 'none',
};

/**
 * The first thing that an employer said after somebody was sent to it, by the end of `on`, and the days that it took.
 * To meet somebody is a yes; a place that went to another is a no; who was taken back by us or said no themselves
 * before the employer had answered is neither. `steps` in their order.
 */
export function employerAnswer(
  sentOn: Day,
  steps: readonly StepAfterSending[],
  on: Day,
): { readonly answer: EmployerAnswer; readonly days: number | null } {
  const first = steps.find(
    (step) => step.on >= sentOn && step.on <= on && step.status !== 'sent-to-employer',
  );
  if (first === undefined) return { answer: 'waiting', days: null };
  const answer = ANSWERED[first.status] ?? 'withdrawn';
  const hasSpoken = answer === 'yes' || answer === 'no';
  return { answer, days: hasSpoken ? daysBetween(sentOn, first.on) : null };
}

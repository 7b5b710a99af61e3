import { type Day, daysBetween } from '../shared/day.ts';
import { RENEWAL_PROMPT_DAYS } from './records.ts';

/** How somebody's training stands in a list, from what is most urgent. */
export const TRAINING_STATES = ['never', 'lapsed', 'within-14-days', 'within-60-days', 'in-date'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

/** How training stands on a day whose last day (the latest of its records) is `validTo`; null: there is none. */
export function trainingState(validTo: Day | null, on: Day): TrainingState {
  if (validTo === null) return 'never';
  const [first, second] = RENEWAL_PROMPT_DAYS;
  const left = daysBetween(on, validTo);
  if (left < 0) return 'lapsed';
  if (left <= second) return 'within-14-days';
  return left <= first ? 'within-60-days' : 'in-date';
}

import { addDays, type Day, daysBetween } from '../shared/day.ts';

/** An employer that has not answered after this many calendar days is taken not to. */
const ANSWER_DAYS = 15;
/** Days after which an employer is reminded. */
const REMINDER_DAYS = [3, 7, 12] as const;
/** An offer that names no day of its own lapses after as long. */
export const OFFER_DAYS = 15;

/** The last day on which an answer counts, to name in the message: the day before it lapses. */
export function answerBy(sentOn: Day): Day {
  return addDays(sentOn, ANSWER_DAYS - 1);
}

/** Fifteen calendar days have gone by without an answer. */
export function isAnswerOverdue(sentOn: Day, on: Day): boolean {
  return daysBetween(sentOn, on) >= ANSWER_DAYS;
}

/** The offer's own last day (included) has gone by; without one, fifteen days. */
export function isOfferOverdue(offeredOn: Day, lastDay: Day | null, on: Day): boolean {
  return lastDay === null ? daysBetween(offeredOn, on) >= OFFER_DAYS : on > lastDay;
}

/**
 * Whether a reminder goes out on this day, and which (1–3); null where none does. One at a time: where the service
 * did not run for some days the latest due one is sent, not all of them at once.
 */
export function reminderDue(sentOn: Day, on: Day, remindersSent: number): number | null {
  if (isAnswerOverdue(sentOn, on)) return null;
  const due = REMINDER_DAYS.filter((days) => daysBetween(sentOn, on) >= days).length;
  return due > remindersSent ? due : null;
}

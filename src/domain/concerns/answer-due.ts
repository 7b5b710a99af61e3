import { bankHolidayOn } from '../shared/bank-holidays.ts';
import { addDays, type Day, weekdayOf } from '../shared/day.ts';
import type { ConcernKind } from './kinds.ts';

/**
 * Working days in which a complaint is answered: the service's own promise, no later than the first stage of the children's
 * social care procedure (Children Act 1989 Representations Procedure (England) Regulations 2006; "working day": reg 2).
 */
const ANSWER_WORKING_DAYS = 10;

/** The day on which an answer is due at the latest, included; null where none is owed in writing. */
export function answerDueOn(kind: ConcernKind, raisedOn: Day): Day | null {
  return kind === 'complaint' ? workingDaysAfter(raisedOn, ANSWER_WORKING_DAYS) : null;
}

/** Is an answer owed and late? From the day after it was due. */
export function isAnswerLate(dueOn: Day | null, isAnswered: boolean, on: Day): boolean {
  return dueOn !== null && !isAnswered && on > dueOn;
}

/** The nth working day after a day: Monday to Friday, bank holidays of England and Wales left out. */
export function workingDaysAfter(day: Day, count: number): Day {
  let [at, left] = [day, count];
  while (left > 0) {
    at = addDays(at, 1);
    if (weekdayOf(at) <= 5 && bankHolidayOn(at) === null) left--;
  }
  return at;
}

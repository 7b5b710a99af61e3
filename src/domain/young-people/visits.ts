import { type Day, daysBetween, firstOfYearTo } from '../shared/day.ts';
import { type ContactFact, isRealContact, VISIT_DAYS } from './contact-standing.ts';

/** Visits of a year, each against the one before it. */
export interface VisitsKept {
  /** Visits that followed the one before within eight weeks. */
  readonly kept: number;
  /** Visits that came later than that. */
  readonly late: number;
}

/**
 * The visits of the calendar year up to a day (itself included), and how many came within eight weeks of the one before. A
 * first visit of all has none before it, and is not counted. O(contacts log contacts).
 */
export function visitsKept(contacts: readonly ContactFact[], on: Day): VisitsKept {
  const since = firstOfYearTo(on);
  const days = contacts
    .filter((one) => one.kind === 'visit' && isRealContact(one) && one.contactOn <= on)
    .map(({ contactOn }) => contactOn)
    .sort();
  const gaps = days
    .slice(1)
    .map((day, at) => ({ day, days: daysBetween(days[at] ?? day, day) }))
    .filter(({ day }) => day >= since);
  const kept = gaps.filter(({ days: gap }) => gap <= VISIT_DAYS).length;
  return { kept, late: gaps.length - kept };
}

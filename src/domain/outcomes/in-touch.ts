import type { Day } from '#domain/shared/day.ts';
import { type ContactFact, isRealContact } from '#domain/young-people/contact-standing.ts';
import { isWithin, type Period } from './periods.ts';

/** What the return's IN_TOUCH may say (DfE, SSDA903 technical specification, checked November 2026). */
export const IN_TOUCH_CODES = ['YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM'] as const;
export type InTouch = (typeof IN_TOUCH_CODES)[number];

// In this order: of two contacts on one day that say different things, the first of these counts.
const SAID = {
  'refused contact': 'REFU',
  'service no longer required': 'NREQ',
  'returned home 6 months': 'RHOM',
} as const satisfies Record<string, InTouch>;
const WORDS = Object.keys(SAID) as (keyof typeof SAID)[];

/**
 * IN_TOUCH from the contacts of a window, both ends included: any real contact is YES; else what the latest of those
 * that say why there is none says; else NO. Somebody who has died is for the caller. O(contacts).
 */
export function inTouchWithin(contacts: readonly ContactFact[], window: Period): Exclude<InTouch, 'DIED'> {
  const within = contacts.filter((one) => isWithin(window, one.contactOn));
  if (within.some(isRealContact)) return 'YES';
  const said = within.filter(({ inTouch }) => WORDS.some((word) => word === inTouch));
  const last = latestDay(said);
  const word = WORDS.find((one) => said.some((it) => it.contactOn === last && it.inTouch === one));
  return word === undefined ? 'NO' : SAID[word];
}

/** The latest day of contact; null where there was none. */
export function latestDay(contacts: readonly ContactFact[]): Day | null {
  return contacts.reduce<Day | null>(
    (last, { contactOn }) => (last === null || contactOn > last ? contactOn : last),
    null,
  );
}

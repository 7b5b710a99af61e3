import { DateTime } from 'luxon';
import type { Day } from '../shared/day.ts';

/** Who asked for a file. Equal to the CHECK on file_requests.asked_by. */
export const ASKED_BY = [
  'young person',
  'worker for them',
  'advocate or solicitor',
  'somebody with parental responsibility',
] as const;

/**
 * The last day on which a request for a file may be answered: the same date of the next month, or that month's last day
 * where it has no such date. No day is added for a weekend or a bank holiday: earlier is always lawful.
 * Source: UK GDPR article 12(3), "within one month of receipt"; the ICO counts from the day it came. Checked 2026-11-22.
 */
export function answerDueOn(askedOn: Day): Day {
  return DateTime.fromISO(askedOn, { zone: 'utc' }).plus({ months: 1 }).toISODate() ?? askedOn;
}

/** Why a passage may be handed out: it is about nobody else, or the other person does not stand against it. */
const KEEP_REASONS = ['names nobody else', 'they agreed', 'reasonable without asking'] as const;

/**
 * Why a passage is held back. Source: Data Protection Act 2018, schedule 2 paragraphs 16 and 17 (others' rights; it is
 * taken as reasonable to name professionals who acted in their work), schedule 3 paragraph 11 (serious harm, social work
 * data), schedule 2 paragraph 19 (legal advice). Read 2026-11-22: schedule
 * 3; the paragraphs of schedule 2 are for a data-protection officer to confirm.
 */
const HIDE_REASONS = ['about somebody else', 'serious harm', 'legal advice'] as const;

export const PASSAGE_REASONS = [...KEEP_REASONS, ...HIDE_REASONS] as const;
export type PassageReason = (typeof PASSAGE_REASONS)[number];

export function isKeptFor(reason: PassageReason): boolean {
  return KEEP_REASONS.some((keep) => keep === reason);
}

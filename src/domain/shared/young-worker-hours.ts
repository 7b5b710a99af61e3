import { clockText, durationInWords, type MinuteOfDay } from './minutes.ts';

/** One kind of day at work: how many such days a week, from when to when (past midnight counts on: 24:30 is 1470). */
export interface WorkingWeek {
  readonly daysAWeek: number;
  readonly startsAt: MinuteOfDay;
  readonly endsAt: MinuteOfDay;
}

/** Up to the day before the 18th birthday these limits hold. */
export const YOUNG_WORKER_UNTIL_AGE = 18;

const LONGEST_DAY = 8 * 60;
const LONGEST_WEEK = 40 * 60;
const BREAK_DUE_AFTER = 4.5 * 60;
const BREAK = 30;
const REST_BETWEEN_DAYS = 12 * 60;
const MOST_DAYS = 5;
const NIGHT_ENDS = 6 * 60;
const NIGHT_BEGINS = 22 * 60;

/** Minutes of work in a day of `startsAt`–`endsAt` once the break that a young worker must have is taken off. */
export function workedMinutes(startsAt: MinuteOfDay, endsAt: MinuteOfDay): number {
  const present = endsAt - startsAt;
  return present > BREAK_DUE_AFTER ? present - BREAK : present;
}

/**
 * What is unlawful about these hours for somebody under 18, in words that finish "You must be 18 to …"; empty where
 * nothing is. Source: Working Time Regulations 1998, reg 5A (8 hours a day, 40 a week), 6A and 2 (not 22:00–06:00),
 * 10(2) (12 hours between days), 11(3) (two days off), 12(4) (30 minutes after 4½ hours). Checked 2026-11-20.
 */
export function unlawfulHoursUnder18(week: WorkingWeek): readonly string[] {
  const { startsAt, endsAt, daysAWeek } = week;
  const worked = workedMinutes(startsAt, endsAt);
  const found: string[] = [];
  if (startsAt < NIGHT_ENDS) found.push(`work from ${clockText(startsAt)}`);
  if (endsAt > NIGHT_BEGINS) found.push(`work until ${clockText(endsAt)}`);
  if (worked > LONGEST_DAY) found.push(`work ${durationInWords(worked)} a day`);
  if (worked * daysAWeek > LONGEST_WEEK) found.push(`work ${durationInWords(worked * daysAWeek)} a week`);
  if (daysAWeek > MOST_DAYS) found.push(`work ${daysAWeek} days a week`);
  if (daysAWeek > 1 && 24 * 60 - (endsAt - startsAt) < REST_BETWEEN_DAYS)
    found.push('have less than 12 hours between two days of work');
  return found;
}

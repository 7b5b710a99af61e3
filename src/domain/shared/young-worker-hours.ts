import { clockText, durationInWords, type MinuteOfDay } from './minutes.ts';
import { RESTRICTED_NIGHT, UNDER_18_LIMITS } from './working-time.ts';

/** One kind of day at work: how many such days a week, from when to when (past midnight counts on: 24:30 is 1470). */
export interface WorkingWeek {
  readonly daysAWeek: number;
  readonly startsAt: MinuteOfDay;
  readonly endsAt: MinuteOfDay;
}

/** Minutes of work in a day of `startsAt`–`endsAt` once the break that a young worker must have is taken off. */
export function workedMinutes(startsAt: MinuteOfDay, endsAt: MinuteOfDay): number {
  const present = endsAt - startsAt;
  return present > UNDER_18_LIMITS.breakDueAfter ? present - UNDER_18_LIMITS.breakMin : present;
}

/**
 * What is unlawful about these hours for somebody under 18, in words that finish "You must be 18 to …"; empty where
 * nothing is. For a week that is only planned: the gate looks at each agreed day. The law is in `working-time.ts`.
 */
export function unlawfulHoursUnder18(week: WorkingWeek): readonly string[] {
  const { startsAt, endsAt, daysAWeek } = week;
  const worked = workedMinutes(startsAt, endsAt);
  const aWeek = worked * daysAWeek;
  const found: string[] = [];
  if (startsAt < RESTRICTED_NIGHT.endsAt) found.push(`work from ${clockText(startsAt)}`);
  if (endsAt > RESTRICTED_NIGHT.beginsAt) found.push(`work until ${clockText(endsAt)}`);
  if (worked > UNDER_18_LIMITS.workADayMax) found.push(`work ${durationInWords(worked)} a day`);
  if (aWeek > UNDER_18_LIMITS.workAWeekMax) found.push(`work ${durationInWords(aWeek)} a week`);
  if (daysAWeek > UNDER_18_LIMITS.daysAWeekMax) found.push(`work ${daysAWeek} days a week`);
  if (daysAWeek > 1 && 24 * 60 - (endsAt - startsAt) < UNDER_18_LIMITS.restBetweenDaysMin)
    found.push('have less than 12 hours between two days of work');
  return found;
}

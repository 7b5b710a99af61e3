import { type Day, dayInWords, type Weekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { weekdaysInShort } from '#domain/shared/weekdays.ts';
import { COURSES, RUN } from './courses.content.ts';

/** "9 September 2025 to 19 May 2026", "Join any time", "From 3 September 2025". */
export function datesText(run: {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly isRollOnRollOff: boolean;
}): string {
  if (run.isRollOnRollOff) return COURSES.anyTime;
  if (run.startsOn === null) return COURSES.notKnown;
  const first = dayInWords(run.startsOn);
  return run.endsOn === null ? COURSES.from(first) : COURSES.dates(first, dayInWords(run.endsOn));
}

/** "09:00 to 15:00"; empty where not known. */
export function hoursText(run: {
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
}): string {
  if (run.startsMinute === null || run.endsMinute === null) return '';
  return RUN.hoursText(clockText(run.startsMinute), clockText(run.endsMinute % 1440 || 1440));
}

/** "Mon–Thu, 09:00 to 15:00". */
export function daysText(run: {
  readonly days: readonly Weekday[] | null;
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
}): string {
  const days = run.days === null ? '' : weekdaysInShort(run.days);
  return [days, hoursText(run)].filter(Boolean).join(', ') || COURSES.notKnown;
}

import type { RankedOption } from '#domain/matching/rank.ts';
import type { Weekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInShort, weekdaysInWords } from '#domain/shared/weekdays.ts';
import { TERMS } from '../matching.content.ts';

interface Times {
  readonly days: readonly Weekday[] | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

/** "Mon–Fri, 09:30 to 15:30"; "not known yet" where nothing is. */
export function timesInShort({ days, ...hours }: Times): string {
  const parts = [days === null ? '' : weekdaysInShort(days), hoursText(hours)].filter(Boolean);
  return parts.join(', ') || TERMS.notKnown;
}

/** "Monday to Friday", for those who read slowly. */
export function daysInWords({ days }: Pick<Times, 'days'>): string {
  return days === null ? TERMS.notKnown : weekdaysInWords(days);
}

/** "09:30 to 15:30"; empty where one is not known. */
export function hoursText({ startsAt, endsAt }: Omit<Times, 'days'>): string {
  if (startsAt === null || endsAt === null) return '';
  return endsAt > 1440
    ? TERMS.nextDay(clockText(startsAt), clockText(endsAt - 1440))
    : TERMS.hours(clockText(startsAt), clockText(endsAt));
}

/** "£302.40 a week", "Unpaid, with expenses"; null for a course, which pays nobody. */
export function payText(of: {
  readonly kind: string;
  readonly weeklyPay: number | null;
  readonly paysExpenses: boolean | null;
}): string | null {
  if (of.kind === 'course run') return null;
  if ((of.weeklyPay ?? 0) > 0) return TERMS.pay(poundsText(of.weeklyPay ?? 0));
  if (of.paysExpenses) return TERMS.expenses;
  return of.weeklyPay === null ? TERMS.payNotKnown : TERMS.unpaid;
}

/** "12 minutes there, 10 home": as short as a line of a plan needs it. */
export function wayInShort({ journey }: Pick<RankedOption, 'journey'>): string {
  return journey.state === 'reachable'
    ? TERMS.way(journey.minutesThere, journey.minutesHome)
    : TERMS.wayNotChecked;
}

/** The same words about a college, where the option is a course. */
export function wordsFor(option: { readonly kind: string }, text: string): string {
  if (option.kind !== 'course run') return text;
  return text
    .replaceAll('an employer', 'a college')
    .replaceAll('employer', 'college')
    .replaceAll('Employer', 'College');
}

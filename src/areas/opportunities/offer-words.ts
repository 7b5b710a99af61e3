import { type Day, dayInWords, type Weekday } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { poundsText } from '#domain/shared/money.ts';
import { weekdaysInShort } from '#domain/shared/weekdays.ts';
import { PAGE, TIMES } from './opportunities.content.ts';

/** "Mon–Fri, 09:30 to 15:30". */
export function daysAndHours(offer: {
  readonly days: readonly Weekday[] | null;
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
}): string {
  const days = offer.days === null ? '' : weekdaysInShort(offer.days);
  return [days, hoursText(offer)].filter(Boolean).join(', ') || TIMES.notKnown;
}

/** "09:30 to 15:30", "20:00 to 02:00 the next day"; empty where not known. */
export function hoursText({
  startsMinute,
  endsMinute,
}: {
  readonly startsMinute: number | null;
  readonly endsMinute: number | null;
}): string {
  if (startsMinute === null || endsMinute === null) return '';
  return endsMinute > 1440
    ? TIMES.nextDay(clockText(startsMinute), clockText(endsMinute - 1440))
    : TIMES.hours(clockText(startsMinute), clockText(endsMinute));
}

/** "From 4 August 2025", "At any time", "12 to 19 September 2025". */
export function startsText(offer: {
  readonly firstStartOn: Day | null;
  readonly lastStartOn: Day | null;
  readonly isRolling: boolean;
}): string {
  const first = offer.firstStartOn === null ? null : dayInWords(offer.firstStartOn);
  if (offer.isRolling) return first === null ? TIMES.rolling : TIMES.rollingFrom(first);
  if (first === null) return TIMES.notKnown;
  return offer.lastStartOn === null ? TIMES.from(first) : TIMES.between(first, dayInWords(offer.lastStartOn));
}

/** "£302.40 and expenses", "Unpaid", "Not known". */
export function payText(offer: {
  readonly weeklyPayPence: number | null;
  readonly paysExpenses: boolean;
}): string {
  if (offer.weeklyPayPence === null) return offer.paysExpenses ? PAGE.expenses : PAGE.notKnown;
  if (offer.weeklyPayPence === 0) return offer.paysExpenses ? PAGE.expenses : PAGE.unpaid;
  const pay = poundsText(offer.weeklyPayPence);
  return offer.paysExpenses ? PAGE.plusExpenses(pay) : pay;
}

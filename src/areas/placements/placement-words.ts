import { type Day, dayInWords } from '#domain/shared/day.ts';
import { clockText, type MinuteOfDay } from '#domain/shared/minutes.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** "09:30" and "15:30". An end past midnight is on the next day's clock. */
export function timesOf({ from, to }: { readonly from: MinuteOfDay; readonly to: MinuteOfDay }) {
  return [clockText(from), clockText(to % 1440)] as const;
}

/** "Nursery, SO15 2FZ". */
export function placeOf({ site, postcode }: Pick<PlacementRecord, 'site' | 'postcode'>): string {
  return [site, postcode].filter(Boolean).join(', ');
}

/** "21 July 2025 to 28 September 2025"; where an open pause hides the last day, the earliest that it can be. */
export function spanText(
  placement: Pick<PlacementRecord, 'firstDayOn' | 'lastDayOn'>,
  lastDay: Day | null,
): string {
  const first = dayInWords(placement.firstDayOn);
  return lastDay === null
    ? `${first}, until further notice (not before ${dayInWords(placement.lastDayOn)}: a pause is open)`
    : `${first} to ${dayInWords(lastDay)}`;
}

/** "Week 4 of 10" for "week 4 of 10". */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

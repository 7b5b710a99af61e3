import { addDays, dayOf, type Instant } from '../shared/day.ts';

/** An address that no calendar has read for so long is on no phone any more that anybody uses. */
export const ADDRESS_UNREAD_DAYS = 90;

/** Has a calendar address ended by itself? Up to the day itself it counts; from its making, where it was never read. */
export function hasLapsed(
  { createdAt, lastReadAt }: { readonly createdAt: Instant; readonly lastReadAt: Instant | null },
  now: Instant,
): boolean {
  return addDays(dayOf(lastReadAt ?? createdAt), ADDRESS_UNREAD_DAYS) < dayOf(now);
}

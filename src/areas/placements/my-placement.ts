import { readWayOn, type WayOn } from '#areas/travel/index.ts';
import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import type { ReadTx } from '#platform/actor.ts';
import { readCalendar } from './calendar.queries.ts';
import { type Calendar, workingDays } from './calendar.ts';
import { placeOf } from './placement-words.ts';
import { listPlacementsIn, type PlacementRecord } from './placements.queries.ts';

/** Where to be next: the day, and from when to when. An end past midnight goes on counting. */
export interface NextDay {
  readonly day: Day;
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

export interface MyPlacement {
  readonly reference: string;
  readonly status: PlacementStatus;
  readonly organisation: string;
  readonly title: string;
  readonly place: string;
  /** The next agreed day, today included; null while nothing is to come. */
  readonly next: NextDay | null;
  readonly way: WayOn | 'none' | null;
}

/** The signed-in young person's placement that is to come or under way; null where there is none. */
export async function myPlacement(tx: ReadTx): Promise<MyPlacement | null> {
  const [current] = await listPlacementsIn(tx, ['active', 'paused', 'confirmed', 'planned']);
  if (!current) return null;
  const next = nextDay(await readCalendar(tx, current), current, tx.today);
  return {
    reference: current.reference,
    status: current.status,
    organisation: current.organisation,
    title: current.title,
    place: placeOf(current),
    next,
    way: next && (await wayOn(tx, current, next)),
  };
}

/** The next day on which somebody is due, today included. */
export function nextDay(calendar: Calendar, placement: PlacementRecord, today: Day): NextDay | null {
  const next = workingDays(calendar, placement).find(({ day }) => day >= today);
  const shift = next?.shifts[0];
  return next && shift ? { day: next.day, from: shift.from, to: shift.to } : null;
}

/**
 * When to set out on that day, looked up now. What was worked out for the match is old as soon as the hours, the site, the
 * home or the timetable change, and a bank holiday has buses of its own.
 */
export function wayOn(tx: ReadTx, placement: PlacementRecord, { day, from, to }: NextDay) {
  const { referralId, organisation, postcode, days } = placement;
  const visit = { organisation, postcode, days, startsAt: from, endsAt: to, startsOn: day };
  return readWayOn(tx, referralId, visit, day);
}

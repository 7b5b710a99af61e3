import type { Pause } from '#domain/placements/pauses.ts';
import { lastDay, lastDayAsOf, type PlacementDates } from '#domain/placements/ten-weeks.ts';
import type { Tx } from '#platform/actor.ts';
import { readCalendar } from './calendar.queries.ts';
import { engagementOf, requireFreePerson, seatAfterChange } from './place-on-seat.ts';
import type { PlacementRecord } from './placements.queries.ts';
import type { PlacementChange } from './placements.store.ts';

/**
 * What changes when the pauses of a placement do: the last day, whether it is known, and the seat where the own one is promised to
 * somebody by then. @throws precondition where neither the person nor any seat is free for the longer stay.
 */
export async function moveEnd(
  tx: Tx,
  placement: PlacementRecord,
  pauses: readonly Pause[],
): Promise<PlacementChange> {
  const calendar = await readCalendar(tx, placement);
  const dates: PlacementDates = { ...calendar.dates, pauses };
  return endFrom(tx, placement, { ...calendar, dates });
}

/** The same for days that have changed in another way. */
export async function endFrom(
  tx: Tx,
  placement: PlacementRecord,
  calendar: Awaited<ReturnType<typeof readCalendar>>,
): Promise<PlacementChange> {
  const { dates } = calendar;
  const last = lastDay(dates);
  const moved = { ...placement, firstDayOn: dates.dayOne };
  for (const next of engagementOf(moved, calendar))
    await requireFreePerson(tx, placement.youngPersonId, next, placement.id);
  return {
    first_day_on: dates.dayOne,
    last_day_on: last ?? lastDayAsOf(dates, tx.today),
    is_open_ended: last === null,
    seat_id: await seatAfterChange(tx, placement, { from: dates.dayOne, to: last }),
  };
}

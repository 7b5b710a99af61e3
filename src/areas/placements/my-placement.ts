import type { PlacementStatus } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import { clockText } from '#domain/shared/minutes.ts';
import type { ReadTx } from '#platform/actor.ts';
import { readCalendar } from './calendar.queries.ts';
import { type Calendar, workingDays } from './calendar.ts';
import { findExplanation } from './gate.queries.ts';
import { journeyOf, type KnownJourney } from './journey.ts';
import { placeOf } from './placement-words.ts';
import { listPlacementsIn, type PlacementRecord } from './placements.queries.ts';

/** Where to be next: the day, from when to when (as "09:30"). */
export interface NextDay {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
}

export interface MyPlacement {
  readonly reference: string;
  readonly status: PlacementStatus;
  readonly organisation: string;
  readonly title: string;
  readonly place: string;
  readonly askFor: string | null;
  /** The next agreed day, today included; null while nothing is to come. */
  readonly next: NextDay | null;
  readonly journey: KnownJourney | null;
}

/** The signed-in young person's placement that is to come or under way; null where there is none. */
export async function myPlacement(tx: ReadTx): Promise<MyPlacement | null> {
  const [current] = await listPlacementsIn(tx, ['active', 'paused', 'confirmed', 'planned']);
  if (!current) return null;
  const calendar = await readCalendar(tx, current);
  return {
    reference: current.reference,
    status: current.status,
    organisation: current.organisation,
    title: current.title,
    place: placeOf(current),
    askFor: current.supervisor,
    next: nextDay(calendar, current, tx.today),
    journey: journeyOf(await findExplanation(tx, current.matchId)),
  };
}

/** The next day on which somebody is due, today included. */
export function nextDay(calendar: Calendar, placement: PlacementRecord, today: Day): NextDay | null {
  const next = workingDays(calendar, placement).find(({ day }) => day >= today);
  const shift = next?.shifts[0];
  return next && shift
    ? { day: next.day, from: clockText(shift.from), to: clockText(shift.to % 1440) }
    : null;
}

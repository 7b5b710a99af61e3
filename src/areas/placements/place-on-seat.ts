import { freeSeats } from '#areas/opportunities/index.ts';
import { type Engagement, personOverlaps, seatOverlaps } from '#domain/placements/overlap.ts';
import { isFinalPlacement } from '#domain/placements/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { asService, type Tx } from '#platform/actor.ts';
import { precondition } from '#platform/errors.ts';
import { readCalendars } from './calendar.queries.ts';
import { type Calendar, lastDayOf } from './calendar.ts';
import { listPlacementsBeside, type PlacementRecord } from './placements.queries.ts';
import { listHolds } from './seats.queries.ts';

/** From day one to the last day, both included; `to` null: until further notice. */
export interface Stay {
  readonly from: Day;
  readonly to: Day | null;
}

const NO_END: Day = '2199-12-31';

/** The seats of an opportunity that are free for a stay, lowest number first. @throws precondition where there is none. */
export async function seatsFor(
  tx: Tx,
  opportunityId: string,
  stay: Stay,
): Promise<readonly { id: string }[]> {
  const free = await freeSeats(tx, opportunityId, stay.from, stay.to ?? NO_END);
  if (free.length === 0) throw precondition(await whyNoSeat(tx, opportunityId, stay, null));
  return free;
}

/**
 * Where a placement sits once its days have changed: its own seat where nobody else is promised it, else another free one of the
 * same opportunity. @throws precondition where there is none.
 */
export async function seatAfterChange(tx: Tx, placement: PlacementRecord, stay: Stay): Promise<string> {
  const holds = await listHolds(tx, placement.opportunityId, stay.from, placement.id);
  const onOwn = holds.filter((hold) => hold.seatId === placement.seatId);
  if (seatOverlaps(stay, onOwn).length === 0) return placement.seatId;
  const [other] = await freeSeats(tx, placement.opportunityId, stay.from, stay.to ?? NO_END);
  if (!other) throw precondition(await whyNoSeat(tx, placement.opportunityId, stay, placement.id));
  return other.id;
}

/** @throws precondition where the person is elsewhere in those days or at those hours. */
export async function requireFreePerson(
  tx: Tx,
  youngPersonId: string,
  next: Engagement,
  exceptId: string | null,
): Promise<void> {
  // Somebody placed through another organisation is placed all the same, whoever asks.
  const others = await asService(tx, async (all) => {
    const beside = await listPlacementsBeside(all, youngPersonId, exceptId);
    const calendars = await readCalendars(all, beside);
    return beside.flatMap((other, at) => engagementOf(other, calendars[at]));
  });
  const reasons = personOverlaps(next, others);
  if (reasons.length > 0) throw precondition(reasons);
}

/** A placement as something that holds a person. */
export function engagementOf(placement: PlacementRecord, calendar: Calendar | undefined): Engagement[] {
  if (!calendar) return [];
  const { organisation, firstDayOn, kind, status } = placement;
  return [
    {
      name: organisation,
      from: firstDayOn,
      to: isFinalPlacement(status) ? placement.lastDayOn : lastDayOf(calendar, placement),
      isFullPlacement: kind !== 'taster',
      hours: calendar.agreed,
    },
  ];
}

// Each seat's first stay in the way; of an opportunity with many seats the three that end soonest say enough.
async function whyNoSeat(
  tx: Tx,
  opportunityId: string,
  stay: Stay,
  exceptPlacementId: string | null,
): Promise<Refusal[]> {
  const holds = await listHolds(tx, opportunityId, stay.from, exceptPlacementId);
  const taken = holds.toSorted((a, b) => ((a.to ?? NO_END) < (b.to ?? NO_END) ? -1 : 1));
  const reasons = seatOverlaps(stay, taken).slice(0, 3);
  return reasons.length > 0 ? reasons : [noSeat];
}

const noSeat: Refusal<'no-seat'> = {
  code: 'no-seat',
  staffText: 'No place is offered here any more.',
  kindText: 'There is no place here now.',
  wouldChangeIf: 'If the employer offers another place.',
};

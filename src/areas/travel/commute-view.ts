import type { JourneyVerdict } from '#domain/matching/journey.ts';
import { ageOn } from '#domain/shared/day.ts';
import type { Pence } from '#domain/shared/money.ts';
import { type WeeklyFare, weeklyFare } from '#domain/travel/weekly-fare.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type Commute, findCommute, isRide } from './commute.ts';
import { faresOn } from './fares.queries.ts';
import { journeysFrom } from './journeys-from.ts';
import { TRAVEL_SETTERS } from './set-origin.ts';
import { openTravelDesk, type Visit } from './travel-desk.ts';
import { findTraveller, type KnownTraveller } from './travellers.queries.ts';

/** What somebody may be on their way to: an option, a match, a placement. */
export interface Destination extends Visit {
  /** What it is: "Plant nursery trainee". */
  readonly title: string;
  readonly organisation: string;
  readonly weeklyPay: Pence | null;
  /** Some tickets are for apprentices only. */
  readonly isApprenticeship: boolean;
}

/** One young person's way to one place and home again, as its pages show it. */
export interface CommuteView {
  readonly traveller: KnownTraveller;
  /** Whether the reader may change where they set out from, and what is all right for them. */
  readonly mayChange: boolean;
  readonly title: string;
  readonly place: string;
  readonly commute: Commute;
  /** Held against their own limits. */
  readonly verdict: JourneyVerdict | undefined;
  /** Some way of it is by bus or train, so it costs something. */
  readonly isRide: boolean;
  readonly fare: WeeklyFare | null;
  readonly weeklyPay: Pence | null;
}

/** Where nobody has said on how many days. */
const ORDINARY_DAYS = 5;

/** Null where the actor may not see whoever the referral is about. */
export async function readCommute(
  tx: ReadTx,
  referralId: string,
  destination: Destination,
): Promise<CommuteView | null> {
  const traveller = await findTraveller(tx, referralId);
  if (!traveller) return null;
  const { title, organisation, weeklyPay, isApprenticeship, ...visit } = destination;
  const desk = await openTravelDesk(tx, [traveller], [visit]);
  const names = { home: traveller.originName ?? 'home', place: organisation };
  const commute = findCommute(desk, traveller, visit, names);
  return {
    mayChange: TRAVEL_SETTERS.includes(tx.actor.role),
    ...{ traveller, title, place: organisation, commute, weeklyPay },
    verdict: journeysFrom(desk, traveller, [visit])[0],
    isRide: isByBus(commute),
    fare: weeklyFare(await faresOn(tx, visit.startsOn), {
      age: traveller.born === null ? null : ageOn(traveller.born, visit.startsOn),
      daysAWeek: visit.days?.length || ORDINARY_DAYS,
      isApprentice: isApprenticeship,
    }),
  };
}

function isByBus(commute: Commute): boolean {
  if (commute.state !== 'checked') return false;
  return commute.days.some((day) => day.state === 'checked' && (isRide(day.there) || isRide(day.home)));
}

import type { JourneyVerdict } from '#domain/matching/journey.ts';
import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import { ageOn, type Day } from '#domain/shared/day.ts';
import type { Pence } from '#domain/shared/money.ts';
import { type WeeklyFare, weeklyFare } from '#domain/travel/weekly-fare.ts';
import type { ReadTx } from '#platform/actor.ts';
import { timeText } from './commute.content.ts';
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
  /** By the buses of the bank holiday on which they go next; null where they go on an ordinary day. */
  readonly holiday: Commute | null;
  /** Held against their own limits. */
  readonly verdict: JourneyVerdict | undefined;
  /** Some way of it is by bus or train, so it costs something. */
  readonly isRide: boolean;
  readonly fare: WeeklyFare | null;
  readonly weeklyPay: Pence | null;
}

/** Where nobody has said on how many days. */
const ORDINARY_DAYS = 5;

/**
 * Null where the actor may not see whoever the referral is about. `next`: the day on which they go next, which has buses of its
 * own if it is a bank holiday.
 */
export async function readCommute(
  tx: ReadTx,
  referralId: string,
  destination: Destination,
  next: Day | null = null,
): Promise<CommuteView | null> {
  const traveller = await findTraveller(tx, referralId);
  if (!traveller) return null;
  const { title, organisation, weeklyPay, isApprenticeship, ...visit } = destination;
  const desk = await openTravelDesk(tx, [traveller], [visit]);
  const names = { home: traveller.originName ?? 'home', place: organisation };
  const commute = findCommute(desk, traveller, visit, names);
  const holiday = next !== null && bankHolidayOn(next) !== null ? next : null;
  return {
    holiday: holiday === null ? null : findCommute(desk, traveller, visit, names, holiday),
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

/** When to set out on one day and when to be back, as "08:12". */
export interface WayOn {
  readonly leaveAt: string;
  readonly arriveAt: string;
  /** Null where no way home was found. */
  readonly homeAt: string | null;
  /** The place that it starts from and ends at ("college"); null where that is home. */
  readonly from: string | null;
}

/** By the buses of that very day. `none`: there is no way in time; null: nobody could look, so nothing may be said. */
export async function readWayOn(
  tx: ReadTx,
  referralId: string,
  visit: Visit & { readonly organisation: string },
  on: Day,
): Promise<WayOn | 'none' | null> {
  const traveller = await findTraveller(tx, referralId);
  if (!traveller) return null;
  const desk = await openTravelDesk(tx, [traveller], [visit]);
  const names = { home: traveller.originName ?? 'home', place: visit.organisation };
  const commute = findCommute(desk, traveller, visit, names, on);
  const [day] = commute.state === 'checked' ? commute.days : [];
  if (day?.state !== 'checked') return null;
  const { there, home } = day;
  if (there === null) return 'none';
  return {
    leaveAt: timeText(there.leaveAt),
    arriveAt: timeText(there.arriveAt),
    homeAt: home && timeText(home.arriveAt),
    from: traveller.originName,
  };
}

function isByBus(commute: Commute): boolean {
  if (commute.state !== 'checked') return false;
  return commute.days.some((day) => day.state === 'checked' && (isRide(day.there) || isRide(day.home)));
}

import {
  journeysFrom,
  openTravelDesk,
  type Shift,
  type TravelDesk,
  type TravelHome,
  timetableOf,
  type Visit,
} from '#areas/travel/index.ts';
import type { JourneyVerdict } from '#domain/matching/journey.ts';
import type { Day } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** The timetable that journeys rest on. */
export interface TimetableInUse {
  readonly area: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  /** To be shown wherever a journey is shown. */
  readonly attribution: string;
}

/** Journeys between some homes and some shifts. */
export interface Journeys {
  /** The one of the first home that has one; null where none is loaded: then a bus is never anything but "not checked". */
  readonly timetable: TimetableInUse | null;
  readonly desk: TravelDesk;
  /** The verdicts on all of somebody's visits, in their order. Searching; nothing is asked of the database. */
  from(home: TravelHome, visits: readonly Visit[]): readonly JourneyVerdict[];
}

/** The one place where matching learns of journeys: told all homes and shifts at once, so that each place is found once. */
export async function journeysFor(
  tx: ReadTx,
  homes: readonly TravelHome[],
  shifts: readonly Shift[],
  on: Day,
): Promise<Journeys> {
  const desk = await openTravelDesk(tx, homes, shifts);
  return {
    timetable: timetableOf(desk, homes, on),
    desk,
    from: (home, visits) => journeysFrom(desk, home, visits),
  };
}

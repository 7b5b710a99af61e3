import type { TravelLimits } from '#domain/matching/journey.ts';
import type { NoBusReason } from '#domain/matching/journey-not-checked.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import type { Point } from '#engines/travel/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type OpenTimetable, openTimetables } from './open-timetables.ts';
import { type PostcodePlace, placesOf } from './places.queries.ts';

/** Where somebody sets out from, and what they can do. */
export interface TravelHome {
  readonly postcode: string | null;
  readonly limits: TravelLimits;
  readonly needsStepFree: boolean | null;
}

/** A shift, and where it is. An end past midnight goes on counting, or is earlier than the start. */
export interface Shift {
  readonly postcode: string | null;
  readonly startsAt: MinuteOfDay | null;
  readonly endsAt: MinuteOfDay | null;
}

/** A shift as somebody would begin it: on which of its days they would go, and from when. */
export interface Visit extends Shift {
  /** Null: not known; then an ordinary weekday stands for them. */
  readonly days: readonly Weekday[] | null;
  readonly startsOn: Day;
}

/** All that journeys between some homes and some shifts need, in memory: nothing is asked of the database for a pair. */
export interface TravelDesk {
  /** In use, newest first. */
  readonly timetables: readonly OpenTimetable[];
  readonly places: ReadonlyMap<string, PostcodePlace>;
}

/** Opens the timetables in use and finds every place, in two queries. */
export async function openTravelDesk(
  tx: ReadTx,
  homes: readonly Pick<TravelHome, 'postcode'>[],
  shifts: readonly Shift[],
): Promise<TravelDesk> {
  const postcodes = [...homes, ...shifts].flatMap(({ postcode }) => postcode ?? []);
  return {
    timetables: await openTimetables(tx),
    places: await placesOf(tx, [...new Set(postcodes)]),
  };
}

const DAY = 24 * 60;

/** The end of a shift on the clock of the day on which it starts. */
export function endOf({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): MinuteOfDay | null {
  if (endsAt === null) return null;
  return startsAt !== null && endsAt <= startsAt ? endsAt + DAY : endsAt;
}

/** Where a postcode is, if that is known to the door; else why not. `who`: whose postcode it is. */
export function locate(
  { places }: TravelDesk,
  postcode: string | null,
  who: 'home' | 'workplace',
): Point | NoBusReason {
  if (postcode === null) return { why: `no-${who}` };
  const place = places.get(postcode);
  if (!place) return { why: `${who}-not-found` };
  if (place.precision !== 'unit') return { why: 'about-here' };
  return { lat: place.latitude, lon: place.longitude };
}

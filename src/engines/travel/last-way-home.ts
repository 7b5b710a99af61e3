import type { HomeProfile } from './best-way.ts';
import { minutesFor, type Point } from './geometry.ts';
import type { Places } from './places.ts';
import { homewardProfile } from './profile.ts';
import { RIDES_MAX } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import type { Walking } from './walking.ts';
import { latestBy, waysWithin } from './ways.ts';

/** Whoever is not home by four in the morning has missed the last bus: what comes then is the next day's first. */
export const NIGHT_ENDS = 28 * 60;

export interface LastWayHome {
  /** The last minute at which they can leave the place and still be brought home that night. */
  readonly leaveAt: number;
  /** Minutes between the end of the shift and that. */
  readonly margin: number;
}

/** The ways home that `lastWayHome` looks at. */
export type WaysHome = Pick<HomeProfile, 'back' | 'walking'>;

/**
 * The last ways home of a night after shifts that end at `end` or later: one search of one departure, to be home just before the
 * night ends and to have left as late as can be. A millisecond for a city.
 */
export function lastWays(day: TravelDay, home: Point, walking: Walking, end: number): WaysHome {
  const window = { from: NIGHT_ENDS - 1, to: NIGHT_ENDS - 1, deadline: end };
  return { walking, back: homewardProfile(day, home, walking, window) };
}

/** The last bus home after a shift, or null where there is none that night. O(stops of the place × log ways). */
export function lastWayHome(
  { back, walking }: WaysHome,
  places: Places,
  place: number,
  end: number,
): LastWayHome | null {
  const ways = waysWithin(back, RIDES_MAX);
  let leaveAt = Number.NEGATIVE_INFINITY;
  for (let n = places.stopsAt[place] as number; n < (places.stopsAt[place + 1] as number); n++) {
    const [stop, walk] = [
      places.stop[n] as number,
      minutesFor(places.metres[n] as number, walking.metresPerMinute),
    ];
    if (walk > walking.minutesMax) continue;
    // Ways are in order of coming home; the last of those in time left the stop latest.
    const from = ways.at[stop] as number;
    let at = latestBy(ways, stop, -end - walk);
    while (at < (ways.at[stop + 1] as number) && -(ways.leave[at] as number) < NIGHT_ENDS) at++;
    if (at > from) leaveAt = Math.max(leaveAt, -(ways.arrive[at - 1] as number) - walk);
  }
  return leaveAt >= end ? { leaveAt, margin: leaveAt - end } : null;
}

/** Minutes from home to every stop for somebody due at `arriveBy`, by bus and leaving as late as can be; 65535 where none. */
export function minutesToStops({ there }: HomeProfile, arriveBy: number): Uint16Array {
  const ways = waysWithin(there, RIDES_MAX);
  return Uint16Array.from({ length: ways.at.length - 1 }, (_, stop) => {
    const at = latestBy(ways, stop, arriveBy);
    return at < (ways.at[stop + 1] as number)
      ? (ways.arrive[at] as number) - (ways.leave[at] as number)
      : 65_535;
  });
}

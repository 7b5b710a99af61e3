import type { HomeProfile } from './best-way.ts';
import { minutesFor } from './geometry.ts';
import type { Places } from './places.ts';
import { RIDES_MAX } from './search.ts';
import { waysWithin } from './ways.ts';

/**
 * The minute at which somebody can be at a place at the earliest by bus, within the window of the profile; null where no bus
 * brings them there. O(stops of the place).
 */
export function firstWayThere({ there, walking }: HomeProfile, places: Places, place: number): number | null {
  const ways = waysWithin(there, RIDES_MAX);
  let earliest = Number.POSITIVE_INFINITY;
  for (let n = places.stopsAt[place] as number; n < (places.stopsAt[place + 1] as number); n++) {
    const stop = places.stop[n] as number;
    const walk = minutesFor(places.metres[n] as number, walking.metresPerMinute);
    // Ways are in order of leaving, latest first, and arrivals fall with it: the last is there first.
    const last = (ways.at[stop + 1] as number) - 1;
    if (walk > walking.minutesMax || last < (ways.at[stop] as number)) continue;
    earliest = Math.min(earliest, (ways.arrive[last] as number) + walk);
  }
  return Number.isFinite(earliest) ? earliest : null;
}

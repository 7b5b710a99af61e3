import type { Shifts } from './best-way.ts';
import { minutesFor } from './geometry.ts';
import type { Places } from './places.ts';
import type { Window } from './profile.ts';
import { RIDES_MAX, type Search, startSearch } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import { type Access, type Walking, walkLinks } from './walking.ts';

/**
 * After each number of rides and for each stop, in blocks as of `Labels`, the last minute at which being there is of use;
 * homewards time is negative and runs backwards, as in a profile.
 */
export interface LatestUse {
  readonly there: Int16Array;
  readonly back: Int16Array;
}

/**
 * From when on being at a stop is of no use to anybody who is due at some shifts: one search from all of their places at once,
 * against the flow from their starts and with it from their ends. A profile that stops there holds every way to the shifts and
 * few others. O(one search each).
 */
export function latestUse(
  day: TravelDay,
  places: Places,
  shifts: Shifts,
  walking: Walking,
  { there, back }: { readonly there: Window; readonly back: Window },
): LatestUse {
  const links = walkLinks(day.timetable, walking);
  const from = (search: Search, minuteOf: (row: number) => number) =>
    latestOf(search, day.network.stopCount, places, shifts, walking, minuteOf);
  return {
    there: from(startSearch(day.mirrored(), links, -there.from), (row) => -(shifts.start[row] as number)),
    back: from(startSearch(day.network, links, back.to), (row) => shifts.end[row] as number),
  };
}

function latestOf(
  search: Search,
  stopCount: number,
  places: Places,
  { place }: Shifts,
  walking: Walking,
  minuteOf: (row: number) => number,
): Int16Array {
  const stops: number[] = [];
  for (let row = 0; row < place.length; row++) {
    const access = doorOf(places, place[row] as number, walking);
    search.arriveOnFoot(access, minuteOf(row));
    stops.push(...access.stop);
  }
  search.boardAt({ stop: Uint32Array.from(new Set(stops)), minutes: new Uint16Array(0) });
  search.run();
  // After so many rides as many as are left may follow. A walk to a stop or to the door is in it.
  const latest = new Int16Array(search.labels.present.length);
  for (let rides = 0; rides <= RIDES_MAX; rides++)
    for (let stop = 0; stop < stopCount; stop++)
      latest[rides * stopCount + stop] = -(search.labels.present[
        (RIDES_MAX - rides) * stopCount + stop
      ] as number);
  return latest;
}

function doorOf({ stopsAt, stop, metres }: Places, place: number, walking: Walking): Access {
  const [from, to] = [stopsAt[place] as number, stopsAt[place + 1] as number];
  const minutes = Uint16Array.from(metres.subarray(from, to), (far) =>
    minutesFor(far, walking.metresPerMinute),
  );
  const near = minutes.filter((walk) => walk <= walking.minutesMax).length;
  return { stop: stop.slice(from, from + near), minutes: minutes.slice(0, near) };
}

import type { Point } from './geometry.ts';
import type { Network } from './network.ts';
import { type Search, startSearch } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import { type Access, accessFrom, type Walking, type WalkLinks, walkLinks } from './walking.ts';
import { byStop, type LoggedWays, startLog } from './way-log.ts';

/** Minutes of the day, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** What is at its stop later than this (homewards: what got on there before it) is not looked for: that spares much of a search. */
  readonly deadline?: number;
}

/**
 * Every sensible way between a home and each stop over a stretch of the day. For the way there: leave home at `leave`,
 * be brought to the stop by bus at `arrive`, with `rides` rides. For the way home time is negative and runs backwards:
 * be home at `-leave` having got on at the stop at `-arrive`. Those of stop `s` lie from `at[s]` to `at[s + 1]`, latest
 * `leave` first, and within it fewest rides first; each is better in one of the three than all before it.
 */
export interface Profile extends LoggedWays {
  readonly direction: 'there' | 'home';
}

/** Latest ways to leave home within the window, for every stop. One search over the window: see `startSearch`. */
export function outwardProfile(
  day: TravelDay,
  home: Point,
  walking: Walking,
  window: Window,
  latest?: Int16Array,
): Profile {
  return { direction: 'there', ...findProfile(day, day.network, home, walking, window, latest) };
}

/** Earliest ways to be home within the window, from every stop: a true reverse search of the same cost. */
export function homewardProfile(
  day: TravelDay,
  home: Point,
  walking: Walking,
  window: Window,
  latest?: Int16Array,
): Profile {
  const { from, to, deadline } = window;
  const mirrored = { from: -to, to: -from, ...(deadline !== undefined && { deadline: -deadline }) };
  return { direction: 'home', ...findProfile(day, day.mirrored(), home, walking, mirrored, latest) };
}

function findProfile(
  { timetable }: TravelDay,
  network: Network,
  home: Point,
  walking: Walking,
  window: Window,
  latest?: Int16Array,
): LoggedWays {
  const access = accessFrom(timetable, home.lat, home.lon, walking);
  return profileFrom(network, walkLinks(timetable, walking), access, window, latest);
}

/**
 * The search itself, over any network. Departures are tried latest first, so a label is only written where leaving
 * earlier buys an earlier arrival or a ride less.
 */
export function profileFrom(
  network: Network,
  links: WalkLinks,
  access: Access,
  window: Window,
  latest: number | Int16Array | undefined = window.deadline,
): LoggedWays {
  const search = startSearch(network, links, latest);
  const found = startLog();
  const logAt = (leave: number) => (rides: number, stops: Uint32Array, count: number, byRide: Int16Array) => {
    const block = rides * network.stopCount;
    for (let n = 0; n < count; n++)
      found.add(stops[n] as number, leave, byRide[block + (stops[n] as number)] as number, rides);
  };
  search.arriveOnFoot(access, window.to);
  search.boardAt(access);
  search.run(logAt(window.to));
  const departures = listDepartures(network, access, window);
  for (let leave = window.to - 1; leave >= window.from; leave--)
    if (boardDepartures(search, departures, access, leave, window)) search.run(logAt(leave));
  return byStop(found, network.stopCount);
}

/** The trips to be caught by leaving home at each minute of the window: `at[m]` to `at[m + 1]` for minute `from + m`. */
interface Departures {
  readonly at: Uint32Array;
  readonly trip: Uint32Array;
  readonly position: Uint16Array;
}

function listDepartures(network: Network, access: Access, window: Window): Departures {
  const at = new Uint32Array(window.to - window.from + 2);
  eachDeparture(network, access, window, (minute) => {
    at[minute + 1] = (at[minute + 1] as number) + 1;
  });
  for (let minute = 1; minute < at.length; minute++)
    at[minute] = (at[minute] as number) + (at[minute - 1] as number);
  const count = at[at.length - 1] as number;
  const [trip, position] = [new Uint32Array(count), new Uint16Array(count)];
  const next = at.slice();
  eachDeparture(network, access, window, (minute, ofTrip, ofPosition) => {
    const place = next[minute] as number;
    next[minute] = place + 1;
    trip[place] = ofTrip;
    position[place] = ofPosition;
  });
  return { at, trip, position };
}

function eachDeparture(
  { boardsAt, boardLine, boardPosition, lineTripsAt, lineTimesAt, departs }: Network,
  access: Access,
  { from, to }: Window,
  see: (minute: number, trip: number, position: number) => void,
): void {
  for (let n = 0; n < access.stop.length; n++) {
    const [stop, walk] = [access.stop[n] as number, access.minutes[n] as number];
    for (let at = boardsAt[stop] as number; at < (boardsAt[stop + 1] as number); at++) {
      const [line, position] = [boardLine[at] as number, boardPosition[at] as number];
      const first = lineTripsAt[line] as number;
      const trips = (lineTripsAt[line + 1] as number) - first;
      const base = (lineTimesAt[line] as number) + position * trips;
      for (let trip = 0; trip < trips; trip++) {
        const leave = (departs[base + trip] as number) - walk;
        if (leave >= from && leave <= to) see(leave - from, first + trip, position);
      }
    }
  }
}

function boardDepartures(
  search: Search,
  departures: Departures,
  access: Access,
  leave: number,
  { from }: Window,
): boolean {
  const [first, last] = [departures.at[leave - from] as number, departures.at[leave - from + 1] as number];
  if (first === last) return false;
  search.arriveOnFoot(access, leave);
  for (let n = first; n < last; n++)
    search.board(departures.trip[n] as number, departures.position[n] as number);
  return true;
}

import { ownWay } from './estimate.ts';
import { metresBetween, type Point } from './geometry.ts';
import { joinJourneys, profileHome } from './join.ts';
import { copyRow, emptyTable, type JourneyTable, refuse, writeRow } from './journey-table.ts';
import type { TravelLimits } from './limits.ts';
import { accessOfPlace, findPlaces, isInArea } from './places.ts';
import { type Profile, profileFrom } from './profile.ts';
import { RIDES_MAX } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import { type Access, accessFrom, type Walking, walkLinks } from './walking.ts';
import {
  clearWay,
  EARLY_MINUTES_MAX,
  emptyWay,
  isBetterRide,
  minutesOf,
  NONE,
  SPAN_MINUTES_MAX,
  takeFit,
  takeOwn,
  takeRide,
  type Way,
} from './way.ts';
import { type Ways, waysWithin } from './ways.ts';

/** One shift seen from its place: every way to it in time and from it afterwards, at one pace of walking. */
export interface PlaceReach {
  readonly day: TravelDay;
  readonly place: Point;
  readonly walking: Walking;
  readonly start: number;
  readonly end: number;
  readonly there: Profile;
  readonly back: Profile;
}

/** Searches from the place: against the flow for the way there, with it for the way home. About 5 ms for a city. */
export function reachPlace(
  day: TravelDay,
  place: Point,
  start: number,
  end: number,
  walking: Walking,
): PlaceReach {
  const links = walkLinks(day.timetable, walking);
  const access = accessOfPlace(day.timetable, place, walking);
  const arrival = { from: -start, to: SPAN_MINUTES_MAX - start };
  const departure = { from: end, to: end + SPAN_MINUTES_MAX };
  const there = profileFrom(day.mirrored(), links, access, arrival);
  const back = profileFrom(day.network, links, access, departure);
  return {
    day,
    place,
    walking,
    start,
    end,
    there: { direction: 'home', ...there },
    back: { direction: 'there', ...back },
  };
}

/**
 * Who can reach it: the journeys of many homes to one shift, as `joinJourneys` would find them from each home. Null is
 * a home whose position nobody knows. O(homes × stops in walking distance × ways); a home is searched from only where
 * its row cannot be told from here (see `bestWay`).
 */
export function joinHomes(
  reach: PlaceReach,
  homes: readonly (Point | null)[],
  limitsOf: (home: number) => TravelLimits,
): JourneyTable {
  const table = emptyTable(homes.length);
  const [there, home] = [emptyWay(), emptyWay()];
  for (const [row, point] of homes.entries()) {
    if (!point || !isInArea(reach.day.timetable, point)) continue;
    const limits = limitsOf(row);
    const door = {
      point,
      limits,
      access: accessFrom(reach.day.timetable, point.lat, point.lon, reach.walking),
    };
    const isSureThere = bestWay(reach, door, reach.there, reach.start, limits.earliestLeave, there);
    const isSureHome = bestWay(reach, door, reach.back, -reach.end, null, home);
    if (!isSureThere || !isSureHome) {
      copyRow(fromHome(reach, door), 0, table, row);
      continue;
    }
    if (there.mode === NONE) refuse(table, row, 'no-journey-there');
    if (home.mode === NONE) refuse(table, row, 'no-journey-home');
    writeRow(table, row, there, home, limits);
  }
  return table;
}

/** Minutes from each stop to the door, by the last bus from it that is there in time; 65535 where there is none. O(ways). */
export function minutesFromStops({ there }: PlaceReach): Uint16Array {
  return Uint16Array.from({ length: there.at.length - 1 }, (_, stop) => {
    const [from, to] = [there.at[stop] as number, there.at[stop + 1] as number];
    let last = from;
    for (let n = from + 1; n < to; n++)
      if ((there.arrive[n] as number) < (there.arrive[last] as number)) last = n;
    return from === to ? 65_535 : (there.arrive[last] as number) - (there.leave[last] as number);
  });
}

/** The one journey as it is found from the home. */
function fromHome({ day, place, walking, start, end }: PlaceReach, { point, limits }: Door): JourneyTable {
  const windows = {
    there: { from: start - SPAN_MINUTES_MAX, to: start },
    back: { from: end, to: end + SPAN_MINUTES_MAX },
  };
  const profile = profileHome(day, point, walking, windows);
  const places = findPlaces(day.timetable, [place]);
  return joinJourneys(profile, places, { place: [0], start: [start], end: [end] }, limits);
}

interface Door {
  readonly point: Point;
  readonly limits: TravelLimits;
  readonly access: Access;
}

/**
 * Finds the best way, and whether it is sure. Seen from the place, a way that is there at 07:58 leaves no trace of one that takes the
 * same bus from home and is there at 08:02. For a start at 09:00 the first is over an hour early, and the second would do: where that
 * decides, only a search from the home can tell.
 */
function bestWay(
  reach: PlaceReach,
  door: Door,
  profile: Profile,
  deadline: number,
  earliest: number | null,
  way: Way,
): boolean {
  const { changesMax, journeyMinutesMax } = door.limits;
  const all = waysWithin(profile, RIDES_MAX);
  const allowed = changesMax === null ? all : waysWithin(profile, changesMax + 1);
  latestWay(reach, door, allowed, deadline, way);
  let isSure = true;
  if (journeyMinutesMax !== null && minutesOf(way) > journeyMinutesMax) {
    const fit = emptyWay();
    clearWay(fit);
    const tooEarly = deadline - EARLY_MINUTES_MAX;
    let latestTooEarly = -Infinity;
    eachRide(allowed, door.access, (leave, arrive, rides) => {
      if (earliest !== null && leave < earliest) return;
      if (arrive < tooEarly) {
        if (tooEarly - leave <= journeyMinutesMax) latestTooEarly = Math.max(latestTooEarly, leave);
      } else if (arrive - leave <= journeyMinutesMax && isBetterRide(fit, leave, arrive, rides))
        takeRide(fit, leave, arrive, rides);
    });
    isSure = latestTooEarly === -Infinity || (fit.mode !== NONE && fit.leave > latestTooEarly);
    takeFit(way, fit);
  }
  if (way.mode === NONE && all !== allowed) latestWay(reach, door, all, deadline, way);
  return isSure;
}

function latestWay(
  { place, walking }: PlaceReach,
  { point, access, limits }: Door,
  ways: Ways,
  deadline: number,
  way: Way,
): void {
  const metres = metresBetween(point.lat, point.lon, place.lat, place.lon);
  takeOwn(way, ownWay(metres, walking, limits.cycling), deadline);
  eachRide(ways, access, (leave, arrive, rides) => {
    if (isBetterRide(way, leave, arrive, rides)) takeRide(way, leave, arrive, rides);
  });
}

/** Turns the ways of the place round into ways of the home: they left the place late, so they arrive at it in time. */
function eachRide(
  ways: Ways,
  access: Access,
  see: (leave: number, arrive: number, rides: number) => void,
): void {
  for (let n = 0; n < access.stop.length; n++) {
    const [stop, walk] = [access.stop[n] as number, access.minutes[n] as number];
    for (let at = (ways.at[stop + 1] as number) - 1; at >= (ways.at[stop] as number); at--) {
      see(-(ways.arrive[at] as number) - walk, -(ways.leave[at] as number), ways.rides[at] as number);
    }
  }
}

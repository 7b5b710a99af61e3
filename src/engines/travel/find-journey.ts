import { type Cycling, ownWay } from './estimate.ts';
import { metresBetween, type Point } from './geometry.ts';
import { type Journey, journeyOf, ownJourney, type Ride } from './journey.ts';
import type { Network } from './network.ts';
import { accessOfPlace } from './places.ts';
import { type Labels, NEVER, RIDES_MAX, startSearch } from './search.ts';
import { type FoundRide, type FoundWay, trace } from './trace.ts';
import type { TravelDay } from './travel-day.ts';
import { type Access, accessFrom, type Walking, type WalkLinks, walkLinks } from './walking.ts';
import { SPAN_MINUTES_MAX } from './way.ts';

export interface JourneyOptions {
  readonly walking: Walking;
  readonly cycling?: Cycling | null;
  readonly changesMax?: number | null;
  /** What the doors are called in the legs. */
  readonly homeName?: string;
  readonly placeName?: string;
}

/**
 * The latest way to leave home and be at a place by `arriveBy`; of those that leave then, the one that is there first,
 * with the fewest rides. Null where there is none. Two searches, see `startSearch`.
 */
export function findWayThere(
  day: TravelDay,
  home: Point,
  place: Point,
  arriveBy: number,
  options: JourneyOptions,
): Journey | null {
  const ends = { from: options.homeName ?? 'home', to: options.placeName ?? 'work' };
  const own = ownWay(
    metresBetween(home.lat, home.lon, place.lat, place.lon),
    options.walking,
    options.cycling ?? null,
  );
  const rides = findRides(
    { ...sides(day, home, place, options), network: day.network, opposite: day.mirrored() },
    arriveBy,
  );
  const journey =
    rides &&
    journeyOf(
      day.timetable,
      rides.rides.map((ride) => rideOf(day.network, ride)),
      rides.walks,
      ends,
    );
  const isBus =
    journey &&
    arriveBy - journey.leaveAt <= SPAN_MINUTES_MAX &&
    (!own || journey.leaveAt > arriveBy - own.minutes);
  if (isBus) return journey;
  return own && ownJourney(own.mode, arriveBy - own.minutes, own.minutes, ends);
}

/**
 * The earliest way to be home after `leaveAfter`; of those that are home then, the one that leaves last, with the fewest
 * rides. Null where there is none within four hours.
 */
export function findWayHome(
  day: TravelDay,
  home: Point,
  place: Point,
  leaveAfter: number,
  options: JourneyOptions,
): Journey | null {
  const ends = { from: options.placeName ?? 'work', to: options.homeName ?? 'home' };
  const own = ownWay(
    metresBetween(home.lat, home.lon, place.lat, place.lon),
    options.walking,
    options.cycling ?? null,
  );
  const rides = findRides(
    { ...sides(day, home, place, options), network: day.mirrored(), opposite: day.network },
    -leaveAfter,
  );
  const journey = rides && journeyOf(day.timetable, ...forwards(day, rides), ends);
  const isBus =
    journey &&
    journey.arriveAt - leaveAfter <= SPAN_MINUTES_MAX &&
    (!own || journey.arriveAt < leaveAfter + own.minutes);
  if (isBus) return journey;
  return own && ownJourney(own.mode, leaveAfter, own.minutes, ends);
}

/** One side of a question: home and place, their stops, and how many rides are allowed. */
interface Sides {
  readonly home: Access;
  readonly place: Access;
  readonly links: WalkLinks;
  readonly rides: number;
}

function sides(
  { timetable }: TravelDay,
  home: Point,
  place: Point,
  { walking, changesMax }: JourneyOptions,
): Sides {
  return {
    home: accessFrom(timetable, home.lat, home.lon, walking),
    place: accessOfPlace(timetable, place, walking),
    links: walkLinks(timetable, walking),
    rides: Math.min(RIDES_MAX, (changesMax ?? RIDES_MAX) + 1),
  };
}

interface Question extends Sides {
  readonly network: Network;
  readonly opposite: Network;
}

/** Searches from the place against the flow for the latest departure, then from home with it for the rides. */
function findRides(
  { home, place, links, rides, network, opposite }: Question,
  deadline: number,
): FoundWay | null {
  const earliest = deadline - SPAN_MINUTES_MAX;
  const back = oneToAll(opposite, links, place, -deadline, -earliest);
  let leave = -NEVER;
  for (let n = 0; n < home.stop.length; n++) {
    const label = back.byRide[rides * network.stopCount + (home.stop[n] as number)] as number;
    if (label <= -earliest) leave = Math.max(leave, -label - (home.minutes[n] as number));
  }
  if (leave === -NEVER) return null;
  const labels = oneToAll(network, links, home, leave, deadline);
  return trace({ network, opposite, links, labels, home, leave }, place, rides);
}

function oneToAll(
  network: Network,
  links: WalkLinks,
  access: Access,
  minute: number,
  latest: number,
): Labels {
  const search = startSearch(network, links, latest);
  search.arriveOnFoot(access, minute);
  search.boardAt(access);
  search.run();
  return search.labels;
}

function rideOf(network: Network, { trip, board, alight }: FoundRide): Ride {
  return { run: network.tripRun[trip] as number, shift: network.tripShift[trip] as number, board, alight };
}

/** A way found with time running backwards, turned round. */
function forwards(day: TravelDay, { rides, walks }: FoundWay): [rides: Ride[], walks: number[]] {
  const network = day.mirrored();
  const turned = rides.map((ride) => {
    const line = network.tripLine[ride.trip] as number;
    const last = (network.lineStopsAt[line + 1] as number) - (network.lineStopsAt[line] as number) - 1;
    return { ...rideOf(network, ride), board: last - ride.alight, alight: last - ride.board };
  });
  return [turned.reverse(), [...walks].reverse()];
}

import { type Cycling, ownWay } from './estimate.ts';
import { metresBetween, type Point } from './geometry.ts';
import { type Journey, journeyOf, ownJourney, type Ride } from './journey.ts';
import { CAN_BOARD, type Network } from './network.ts';
import { accessOfPlace } from './places.ts';
import { type Labels, NEVER, RIDES_MAX, startSearch } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import { type Access, accessFrom, type Walking, type WalkLinks, walkLinks } from './walking.ts';

export interface JourneyOptions {
  readonly walking: Walking;
  readonly cycling?: Cycling | null;
  readonly changesMax?: number | null;
  /** What the doors are called in the legs. */
  readonly homeName?: string;
  readonly placeName?: string;
}

/** Longer than this from leaving home to the start of the shift, or from its end to being home, is no way at all. */
export const SPAN_MINUTES_MAX = 240;

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

/** A ride in the terms of the network that was searched. */
interface FoundRide {
  readonly trip: number;
  readonly board: number;
  readonly alight: number;
}

interface FoundWay {
  readonly rides: readonly FoundRide[];
  readonly walks: readonly number[];
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
  const back = oneToAll(opposite, links, place, -deadline);
  let leave = -NEVER;
  for (let n = 0; n < home.stop.length; n++) {
    const label = back.byRide[rides * network.stopCount + (home.stop[n] as number)] as number;
    if (label !== NEVER) leave = Math.max(leave, -label - (home.minutes[n] as number));
  }
  if (leave === -NEVER) return null;
  const labels = oneToAll(network, links, home, leave);
  return trace({ network, opposite, links, labels, home, leave }, place, rides);
}

function oneToAll(network: Network, links: WalkLinks, access: Access, minute: number): Labels {
  const search = startSearch(network, links);
  search.arriveOnFoot(access, minute);
  search.boardAt(access);
  search.run();
  return search.labels;
}

interface Searched {
  readonly network: Network;
  readonly opposite: Network;
  readonly links: WalkLinks;
  readonly labels: Labels;
  readonly home: Access;
  readonly leave: number;
}

/** Follows the labels back from the place to home, with as few rides and as little walking as the labels allow. */
function trace(searched: Searched, place: Access, ridesMax: number): FoundWay | null {
  const { byRide } = searched.labels;
  const { stopCount } = searched.network;
  const end = earliestEnd(searched, place, ridesMax);
  if (!end) return null;
  const [rides, walks]: [FoundRide[], number[]] = [[], [end.walk]];
  for (let { stop, left } = end; ; ) {
    const minute = byRide[left * stopCount + stop] as number;
    while (left > 1 && byRide[(left - 1) * stopCount + stop] === minute) left--;
    const step = stepBack(searched, stop, minute, --left);
    if (!step) return null;
    rides.unshift(step.ride);
    walks.unshift(step.walk);
    if (left === 0) return { rides, walks };
    stop = step.cameFrom;
  }
}

/** The stop from which the place is reached first, the number of rides to it, and the walk from there. */
function earliestEnd({ labels, network }: Searched, place: Access, ridesMax: number) {
  const arrivalAt = (rides: number, n: number) => {
    const label = labels.byRide[rides * network.stopCount + (place.stop[n] as number)] as number;
    return label === NEVER ? NEVER : label + (place.minutes[n] as number);
  };
  let best = NEVER;
  for (let n = 0; n < place.stop.length; n++) best = Math.min(best, arrivalAt(ridesMax, n));
  for (let left = 1; left <= ridesMax && best < NEVER; left++)
    for (let n = 0; n < place.stop.length; n++)
      if (arrivalAt(left, n) === best)
        return { left, stop: place.stop[n] as number, walk: place.minutes[n] as number };
  return null;
}

interface Step {
  readonly ride: FoundRide;
  /** The stop where the ride before ended, and the walk from there; for the first ride the walk from home. */
  readonly cameFrom: number;
  readonly walk: number;
}

/** A ride that ends at `stop` at `minute` and could be boarded after `ridesBefore` rides; the least walk to it. */
function stepBack(searched: Searched, stop: number, minute: number, ridesBefore: number): Step | null {
  const { network, opposite } = searched;
  const { lineStopsAt, lineTripsAt, lineTimesAt, arrives } = network;
  let best: Step | null = null;
  for (let at = opposite.boardsAt[stop] as number; at < (opposite.boardsAt[stop + 1] as number); at++) {
    const line = opposite.boardLine[at] as number;
    const stops = (lineStopsAt[line + 1] as number) - (lineStopsAt[line] as number);
    const alight = stops - 1 - (opposite.boardPosition[at] as number);
    for (let trip = lineTripsAt[line] as number; trip < (lineTripsAt[line + 1] as number); trip++) {
      const base = (lineTimesAt[line] as number) + (trip - (lineTripsAt[line] as number)) * stops;
      if (arrives[base + alight] !== minute) continue;
      best = nearestBoarding(searched, line, { trip, board: 0, alight }, ridesBefore, best);
    }
  }
  return best;
}

function nearestBoarding(
  searched: Searched,
  line: number,
  ride: FoundRide,
  ridesBefore: number,
  known: Step | null,
): Step | null {
  const { lineStopsAt, lineStop, lineFlags, lineTripsAt, lineTimesAt, departs } = searched.network;
  const first = lineStopsAt[line] as number;
  const trips = (lineTripsAt[line + 1] as number) - (lineTripsAt[line] as number);
  let best = known;
  for (let board = ride.alight - 1; board >= 0; board--) {
    if (((lineFlags[first + board] as number) & CAN_BOARD) === 0) continue;
    const column = (lineTimesAt[line] as number) + board * trips;
    const minute = departs[column + ride.trip - (lineTripsAt[line] as number)] as number;
    const walk = leastWalk(searched, lineStop[first + board] as number, minute, ridesBefore);
    if (walk && (!best || walk.minutes < best.walk))
      best = { ride: { ...ride, board }, cameFrom: walk.from, walk: walk.minutes };
  }
  return best;
}

/** How somebody can be at `stop` by `minute` with the least walk: from home, off a bus there, or from a stop nearby. */
function leastWalk(
  searched: Searched,
  stop: number,
  minute: number,
  ridesBefore: number,
): { from: number; minutes: number } | null {
  const { links, labels, home, leave, network } = searched;
  if (ridesBefore === 0) {
    const n = home.stop.indexOf(stop);
    const minutes = home.minutes[n];
    return minutes !== undefined && leave + minutes <= minute ? { from: stop, minutes } : null;
  }
  const block = ridesBefore * network.stopCount;
  if ((labels.byRide[block + stop] as number) <= minute) return { from: stop, minutes: 0 };
  // Links are shortest first and the same both ways.
  for (let link = links.at[stop] as number; link < (links.at[stop + 1] as number); link++) {
    const [from, minutes] = [links.stop[link] as number, links.minutes[link] as number];
    if ((labels.byRide[block + from] as number) + minutes <= minute) return { from, minutes };
  }
  return null;
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

import { CAN_BOARD, type Network } from './network.ts';
import { type Labels, NEVER } from './search.ts';
import type { Access, WalkLinks } from './walking.ts';

/** A ride in the terms of the network that was searched. */
export interface FoundRide {
  readonly trip: number;
  readonly board: number;
  readonly alight: number;
}

export interface FoundWay {
  readonly rides: readonly FoundRide[];
  readonly walks: readonly number[];
}

/** A finished search for one minute of leaving home, and its opposite for looking up who stops where. */
export interface Searched {
  readonly network: Network;
  readonly opposite: Network;
  readonly links: WalkLinks;
  readonly labels: Labels;
  readonly home: Access;
  readonly leave: number;
}

/** Follows the labels back from the place to home, with as few rides and as little walking as the labels allow. */
export function trace(searched: Searched, place: Access, ridesMax: number): FoundWay | null {
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

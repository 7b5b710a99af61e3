// The inner loops of the router stand together here, flat and over typed arrays: every query goes through them.
import { CAN_ALIGHT, type Network } from './network.ts';
import type { Access, WalkLinks } from './walking.ts';

/** Not reached. Beyond any minute of a day's network, either way round. */
export const NEVER = 32_767;

const NO_TRIP = 0xffff_ffff;

/** Most rides in a journey: four changes. Nobody is sent on more. */
export const RIDES_MAX = 5;

/**
 * What a search knows. Arrays have one block of stops (or trips) for each number of rides 0 … RIDES_MAX and hold the
 * best with at most that many, so a block is never worse than the one before it.
 */
export interface Labels {
  /** Earliest arrival on a bus. Walks begin only here: two walks on end would be longer than anyone agreed to. */
  readonly byRide: Int16Array;
  /** Earliest presence at the stop, by bus or on foot. Buses are boarded from here. */
  readonly present: Int16Array;
  /** The earliest position from which each trip was ridden. */
  readonly boarded: Uint16Array;
}

/** Labels and the lists that one round hands to the next. Made once for a network and used again. */
interface Workspace extends Labels {
  /** The earliest trip of each line ridden so far, in blocks as above; beyond every trip where there is none. */
  readonly ridden: Uint32Array;
  readonly queue: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly isQueued: Uint8Array;
  readonly arrived: Uint32Array;
  readonly hasArrived: Uint8Array;
  readonly waiting: Uint32Array;
  readonly isWaiting: Uint8Array;
  /** In blocks as above the last minute at which being at a stop is of use, and the greatest of each block. */
  readonly latest: Int16Array;
  readonly deadline: Int16Array;
  queued: number;
  arrivals: number;
  waits: number;
}

const workspaces = new WeakMap<Network, Workspace>();

function workspaceOf(network: Network): Workspace {
  const known = workspaces.get(network);
  if (known) return known;
  const { stopCount, tripCount } = network;
  const made: Workspace = {
    byRide: new Int16Array((RIDES_MAX + 1) * stopCount),
    present: new Int16Array((RIDES_MAX + 1) * stopCount),
    boarded: new Uint16Array((RIDES_MAX + 1) * tripCount),
    ridden: new Uint32Array((RIDES_MAX + 1) * (network.lineTripsAt.length - 1)),
    queue: new Uint32Array(tripCount),
    from: new Uint16Array(tripCount),
    to: new Uint16Array(tripCount),
    isQueued: new Uint8Array(tripCount),
    arrived: new Uint32Array(stopCount),
    hasArrived: new Uint8Array(stopCount),
    waiting: new Uint32Array(stopCount),
    isWaiting: new Uint8Array(stopCount),
    latest: new Int16Array((RIDES_MAX + 1) * stopCount),
    deadline: new Int16Array(RIDES_MAX + 1),
    queued: 0,
    arrivals: 0,
    waits: 0,
  };
  workspaces.set(network, made);
  return made;
}

/** Called after each round with the stops where a bus arrived earlier than before. */
export type OnRound = (rides: number, stops: Uint32Array, count: number, byRide: Int16Array) => void;

export interface Search {
  readonly labels: Labels;
  /** Be at each stop of `access` its walk after `minute`, without boarding yet. */
  readonly arriveOnFoot: (access: Access, minute: number) => void;
  /** Board whatever comes next at the stops of `access`. */
  readonly boardAt: (access: Access) => void;
  /** Board this one trip. */
  readonly board: (trip: number, position: number) => void;
  /** Ride, walk and change until nothing gets better. */
  readonly run: (onRound?: OnRound) => void;
}

/**
 * Starts an empty search (round-based: RAPTOR, Delling et al. 2012, with the trip pruning of Witt 2015). Each trip is
 * ridden at most once over each of its stops in each round, however many departures are tried in falling order: one
 * search or a whole profile costs O(rides × (stop times + label changes × walks)). The labels belong to the network
 * and hold until its next search. `latest`: the last minute at which it is of use to be anywhere, or at each stop after each number
 * of rides, in blocks as of labels; beyond it nothing is looked for, and a label that is not reached is the minute after it.
 */
export function startSearch(
  network: Network,
  links: WalkLinks,
  latest: number | Int16Array = NEVER - 1,
): Search {
  const work = workspaceOf(network);
  if (typeof latest === 'number') work.latest.fill(latest);
  else work.latest.set(latest);
  for (let rides = 0; rides <= RIDES_MAX; rides++) {
    let last = -NEVER;
    for (let at = rides * network.stopCount; at < (rides + 1) * network.stopCount; at++) {
      const minute = work.latest[at] as number;
      work.byRide[at] = minute + 1;
      work.present[at] = minute + 1;
      last = Math.max(last, minute);
    }
    work.deadline[rides] = last;
  }
  work.boarded.fill(0xffff);
  work.ridden.fill(NO_TRIP);
  return {
    labels: work,
    arriveOnFoot: ({ stop, minutes }, minute) => {
      for (let n = 0; n < stop.length; n++)
        improve(work.present, network.stopCount, 0, stop[n] as number, minute + (minutes[n] as number));
    },
    boardAt: ({ stop }) => {
      // Where they are too late to be of use nobody waits: the label is not a time at which somebody is there.
      for (const at of stop)
        if ((work.present[at] as number) <= (work.latest[at] as number)) waitAt(work, at);
      boardAll(network, work, 1);
    },
    board: (trip, position) => enqueue(network, work, 1, trip, position),
    run: (onRound) => {
      for (let rides = 1; work.queued > 0; rides++) {
        rideAll(network, work, rides);
        onRound?.(rides, work.arrived, work.arrivals, work.byRide);
        settleArrivals(network, work, rides);
        if (rides === RIDES_MAX) continue;
        walkAll(network, links, work, rides);
        boardAll(network, work, rides + 1);
      }
    },
  };
}

/** Lowers a label and those with more rides: what can be done with two can be done with three. */
function improve(labels: Int16Array, stopCount: number, rides: number, stop: number, minute: number): void {
  let at = rides * stopCount + stop;
  while (at < labels.length && (labels[at] as number) > minute) {
    labels[at] = minute;
    at += stopCount;
  }
}

/** Once a round, not once an improvement: a stop is often reached several times in one. */
function settleArrivals({ stopCount }: Network, work: Workspace, rides: number): void {
  for (let n = 0; n < work.arrivals; n++) {
    const stop = work.arrived[n] as number;
    work.hasArrived[stop] = 0;
    improve(work.byRide, stopCount, rides + 1, stop, work.byRide[rides * stopCount + stop] as number);
  }
}

function waitAt(work: Workspace, stop: number): void {
  if (work.isWaiting[stop] === 1) return;
  work.isWaiting[stop] = 1;
  work.waiting[work.waits++] = stop;
}

/** Rides every queued trip along the stops that it has not been ridden over. */
function rideAll(network: Network, work: Workspace, rides: number): void {
  const { lineStopsAt, lineStop, lineFlags, lineTripsAt, lineTimesAt, tripLine, arrives, stopCount } =
    network;
  const { byRide, queue, from, to, isQueued, arrived, hasArrived } = work;
  const block = rides * stopCount;
  const deadline = work.deadline[rides] as number;
  let arrivals = 0;
  for (let n = 0; n < work.queued; n++) {
    const trip = queue[n] as number;
    isQueued[trip] = 0;
    const line = tripLine[trip] as number;
    const first = lineStopsAt[line] as number;
    const stops = (lineStopsAt[line + 1] as number) - first;
    const base = (lineTimesAt[line] as number) + (trip - (lineTripsAt[line] as number)) * stops;
    const last = Math.min(stops - 1, to[trip] as number);
    for (let position = (from[trip] as number) + 1; position <= last; position++) {
      const stop = lineStop[first + position] as number;
      const minute = arrives[base + position] as number;
      if (minute > deadline) break;
      if (
        minute >= (byRide[block + stop] as number) ||
        ((lineFlags[first + position] as number) & CAN_ALIGHT) === 0
      )
        continue;
      byRide[block + stop] = minute;
      if (hasArrived[stop] === 0) {
        hasArrived[stop] = 1;
        arrived[arrivals++] = stop;
      }
    }
  }
  work.queued = 0;
  work.arrivals = arrivals;
}

/** From every stop where a bus arrived: wait there, or walk to the stops around it. */
function walkAll({ stopCount }: Network, links: WalkLinks, work: Workspace, rides: number): void {
  const { byRide, present, arrived, arrivals } = work;
  const { at: linksAt, stop: linkStop, minutes: linkMinutes } = links;
  const block = rides * stopCount;
  for (let n = 0; n < arrivals; n++) {
    const stop = arrived[n] as number;
    const minute = byRide[block + stop] as number;
    if (minute < (present[block + stop] as number)) {
      present[block + stop] = minute;
      waitAt(work, stop);
    }
    const end = linksAt[stop + 1] as number;
    for (let link = linksAt[stop] as number; link < end; link++) {
      const near = linkStop[link] as number;
      const there = minute + (linkMinutes[link] as number);
      if (there >= (present[block + near] as number)) continue;
      present[block + near] = there;
      waitAt(work, near);
    }
  }
}

/** Takes the next trip of every line at every stop where somebody waits. */
function boardAll(network: Network, work: Workspace, rides: number): void {
  const { boardsAt, boardLine, boardPosition, stopCount } = network;
  const { present, waiting, isWaiting } = work;
  const block = (rides - 1) * stopCount;
  for (let n = 0; n < work.waits; n++) {
    const stop = waiting[n] as number;
    isWaiting[stop] = 0;
    const minute = present[block + stop] as number;
    improve(present, stopCount, rides, stop, minute);
    for (let at = boardsAt[stop] as number; at < (boardsAt[stop + 1] as number); at++) {
      const position = boardPosition[at] as number;
      const trip = nextTrip(network, work, rides, boardLine[at] as number, position, minute);
      if (trip >= 0) enqueue(network, work, rides, trip, position);
    }
  }
  work.waits = 0;
}

/**
 * The first trip of a line that leaves a position at `minute` or later and is worth boarding there, or -1. Where a
 * trip was ridden from here or before, only an earlier one is, and mostly the one before it has gone: one look tells.
 * O(log trips) otherwise.
 */
function nextTrip(
  network: Network,
  work: Workspace,
  rides: number,
  line: number,
  position: number,
  minute: number,
): number {
  const { lineTripsAt, lineTimesAt, departs, tripCount } = network;
  const first = lineTripsAt[line] as number;
  const trips = (lineTripsAt[line + 1] as number) - first;
  const base = (lineTimesAt[line] as number) + position * trips;
  const ridden = work.ridden[rides * (lineTripsAt.length - 1) + line] as number;
  const isPast = ridden !== NO_TRIP && (work.boarded[rides * tripCount + ridden] as number) <= position;
  if (isPast && (ridden === first || (departs[base + ridden - first - 1] as number) < minute)) return -1;
  let low = 0;
  let high = isPast ? ridden - first - 1 : trips;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((departs[base + middle] as number) < minute) low = middle + 1;
    else high = middle;
  }
  return low < trips ? first + low : -1;
}

/**
 * Plans to ride a trip from a position as far as it was not ridden before. (That an earlier trip of the line was ridden
 * from there is seen in `nextTrip`: later trips are nowhere earlier.)
 */
function enqueue(network: Network, work: Workspace, rides: number, trip: number, position: number): void {
  const { tripCount, lineTripsAt, tripLine } = network;
  const { boarded } = work;
  const ridden = boarded[rides * tripCount + trip] as number;
  if (ridden <= position) return;
  if (work.isQueued[trip] === 0) {
    work.isQueued[trip] = 1;
    work.queue[work.queued++] = trip;
    work.from[trip] = position;
    work.to[trip] = ridden;
  } else if (position < (work.from[trip] as number)) work.from[trip] = position;
  const line = tripLine[trip] as number;
  const lineCount = lineTripsAt.length - 1;
  for (
    let at = rides * lineCount + line;
    at < work.ridden.length && (work.ridden[at] as number) > trip;
    at += lineCount
  )
    work.ridden[at] = trip;
  for (
    let at = rides * tripCount + trip;
    at < boarded.length && (boarded[at] as number) > position;
    at += tripCount
  )
    boarded[at] = position;
}

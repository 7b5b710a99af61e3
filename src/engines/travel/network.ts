import type { Indices } from './timetable.ts';

/**
 * All that runs on one day, laid out for searching. A line here is a pattern with only the trips of the day, none
 * overtaking another. Minutes count from midnight of the day; what left yesterday may be negative.
 */
export interface Network {
  readonly stopCount: number;
  readonly tripCount: number;
  /** Positions of line `l`: `lineStopsAt[l]` to `lineStopsAt[l + 1]`. */
  readonly lineStopsAt: Uint32Array;
  readonly lineStop: Indices;
  readonly lineFlags: Uint8Array;
  /** Trips of line `l`, in order of time: `lineTripsAt[l]` to `lineTripsAt[l + 1]`. */
  readonly lineTripsAt: Uint32Array;
  /** Where the line's minutes begin in both arrays below. */
  readonly lineTimesAt: Uint32Array;
  /** Position by position, so that the next bus at a stop is found in neighbouring memory. */
  readonly departs: Int16Array;
  /** Trip by trip, so that riding along one reads neighbouring memory. */
  readonly arrives: Int16Array;
  readonly tripLine: Uint32Array;
  /** The run of the timetable, and the minute at which its service day begins (0: the day itself). */
  readonly tripRun: Uint32Array;
  readonly tripShift: Int16Array;
  /** Lines that can be boarded at stop `s`, and at which position: `boardsAt[s]` to `boardsAt[s + 1]`. */
  readonly boardsAt: Uint32Array;
  readonly boardLine: Uint32Array;
  readonly boardPosition: Uint16Array;
}

export const CAN_BOARD = 1;
export const CAN_ALIGHT = 2;

/** What remains to be worked out once the lines, their trips and minutes stand. */
type Lines = Omit<Network, 'boardsAt' | 'boardLine' | 'boardPosition' | 'tripLine' | 'tripCount'>;

/** Adds the look-ups by trip and by stop. O(trips + positions). */
export function indexNetwork(lines: Lines): Network {
  const { lineStopsAt, lineStop, lineTripsAt, stopCount } = lines;
  const lineCount = lineTripsAt.length - 1;
  const tripCount = lineTripsAt[lineCount] as number;
  const tripLine = new Uint32Array(tripCount);
  const boardsAt = new Uint32Array(stopCount + 1);
  for (let line = 0; line < lineCount; line++) {
    tripLine.fill(line, lineTripsAt[line], lineTripsAt[line + 1]);
    eachBoarding(lines, line, (at) => add(boardsAt, (lineStop[at] as number) + 1, 1));
  }
  for (let stop = 0; stop < stopCount; stop++) add(boardsAt, stop + 1, boardsAt[stop] as number);
  const boardLine = new Uint32Array(boardsAt[stopCount] as number);
  const boardPosition = new Uint16Array(boardLine.length);
  const next = boardsAt.slice();
  for (let line = 0; line < lineCount; line++)
    eachBoarding(lines, line, (at) => {
      const place = next[lineStop[at] as number] as number;
      add(next, lineStop[at] as number, 1);
      boardLine[place] = line;
      boardPosition[place] = at - (lineStopsAt[line] as number);
    });
  return { ...lines, tripCount, tripLine, boardsAt, boardLine, boardPosition };
}

function add(array: Uint32Array, at: number, amount: number): void {
  array[at] = (array[at] as number) + amount;
}

/** Nobody boards at the last stop. */
function eachBoarding({ lineStopsAt, lineFlags }: Lines, line: number, see: (at: number) => void): void {
  const last = (lineStopsAt[line + 1] as number) - 1;
  for (let at = lineStopsAt[line] as number; at < last; at++)
    if ((lineFlags[at] as number) & CAN_BOARD) see(at);
}

/**
 * The same day with time running backwards: trips go from their last stop to their first, people board where they
 * could get off, and minute m is -m. Searching it forwards from home is a true reverse search: the latest way to have
 * left from everywhere becomes the earliest way to arrive. O(stop times). Trip and position t of a line become the
 * t-th from the end.
 */
export function mirror(network: Network): Network {
  const { lineStopsAt, lineTripsAt, lineTimesAt } = network;
  const mirrored = {
    ...network,
    lineStop: network.lineStop.slice(),
    lineFlags: network.lineFlags.slice(),
    departs: new Int16Array(network.departs.length),
    arrives: new Int16Array(network.arrives.length),
    tripRun: network.tripRun.slice(),
    tripShift: network.tripShift.slice(),
  };
  for (let line = 0; line + 1 < lineTripsAt.length; line++) {
    const [from, to] = [lineStopsAt[line] as number, lineStopsAt[line + 1] as number];
    mirrored.lineStop.subarray(from, to).reverse();
    const flags = mirrored.lineFlags.subarray(from, to).reverse();
    for (let n = 0; n < flags.length; n++)
      flags[n] = (((flags[n] as number) & 1) << 1) | ((flags[n] as number) >> 1);
    const [first, last] = [lineTripsAt[line] as number, lineTripsAt[line + 1] as number];
    mirrored.tripRun.subarray(first, last).reverse();
    mirrored.tripShift.subarray(first, last).reverse();
    mirrorTimes(network, mirrored, lineTimesAt[line] as number, to - from, last - first);
  }
  return indexNetwork(mirrored);
}

type Times = Pick<Network, 'departs' | 'arrives'>;

function mirrorTimes(from: Times, to: Times, base: number, stops: number, trips: number): void {
  for (let trip = 0; trip < trips; trip++)
    for (let stop = 0; stop < stops; stop++) {
      const [mirrorTrip, mirrorStop] = [trips - 1 - trip, stops - 1 - stop];
      to.departs[base + mirrorStop * trips + mirrorTrip] = -(from.arrives[
        base + trip * stops + stop
      ] as number);
      to.arrives[base + mirrorTrip * stops + mirrorStop] = -(from.departs[
        base + stop * trips + trip
      ] as number);
    }
}

import { encodeArtefact, type Section } from '../artefact.ts';
import { indexStops } from '../geometry.ts';
import type { TimetableCounts, TimetableHeader } from '../timetable.ts';
import type { Feed } from './feed.ts';
import type { Pattern, Run } from './patterns.ts';

/** Walks between stops reach this far in a straight line: ten minutes on foot. */
const LINK_METRES = 600;

type Details = Omit<TimetableHeader, 'counts'>;
type Sections = Record<string, Section>;

/** Turns a feed into the bytes that `openTimetable` reads (see Timetable for what each section holds). O(rows). */
export function encodeFeed(feed: Feed, details: Details): { artefact: Uint8Array; counts: TimetableCounts } {
  const served = numberServedStops(feed);
  const runs = runSections(feed);
  const links = linkSections(feed, served.stops);
  const sections: Sections = {
    ...stopSections(feed, served.stops),
    ...patternSections(feed, served),
    ...runs,
    ...links,
    lineMode: Uint8Array.from(feed.trips.lines.mode),
    ...texts('lineName', feed.trips.lines.name),
    ...texts('headsign', feed.trips.headsigns),
    dayBits: joined(feed.dayPatterns),
  };
  const counts = countSections(feed, sections);
  return { artefact: encodeArtefact({ ...details, counts }, sections), counts };
}

function countSections(feed: Feed, sections: Sections): TimetableCounts {
  return {
    stops: sections.stopLat?.length ?? 0,
    lines: feed.trips.lines.name.length,
    patterns: feed.patterns.length,
    runs: sections.runStart?.length ?? 0,
    stopTimes: feed.patterns.reduce((sum, { trip, runs }) => sum + runs.length * rowsOf(feed, trip), 0),
    services: feed.calendar.index.size(),
    dayPatterns: feed.dayPatterns.length,
    links: sections.linkStop?.length ?? 0,
  };
}

function rowsOf({ times }: Feed, trip: number): number {
  return (times.at[trip + 1] as number) - (times.at[trip] as number);
}

interface ServedStops {
  /** Stops of the feed that are kept, and the new number of each (-1 where not kept). */
  readonly stops: number[];
  readonly numberOf: Int32Array;
}

/** Only stops where something calls are kept, in the order of stops.txt. */
function numberServedStops(feed: Feed): ServedStops {
  const numberOf = new Int32Array(feed.stops.name.length).fill(-1);
  for (const { trip } of feed.patterns)
    for (let row = feed.times.at[trip] as number; row < (feed.times.at[trip + 1] as number); row++)
      numberOf[feed.times.stop[row] as number] = 0;
  const stops: number[] = [];
  for (let stop = 0; stop < numberOf.length; stop++)
    if (numberOf[stop] === 0) numberOf[stop] = stops.push(stop) - 1;
  return { stops, numberOf };
}

function stopSections({ stops }: Feed, served: readonly number[]): Sections {
  const pick = <T>(values: readonly T[]) => served.map((stop) => values[stop] as T);
  return {
    stopLat: Float32Array.from(pick(stops.lat)),
    stopLon: Float32Array.from(pick(stops.lon)),
    stopStepFree: Uint8Array.from(pick(stops.stepFree)),
    ...texts('stopName', pick(stops.name)),
    ...texts(
      'stopId',
      served.map((stop) => stops.index.text(stop)),
    ),
  };
}

function patternSections({ patterns, times }: Feed, { stops, numberOf }: ServedStops): Sections {
  const [stopsAt, stop, flags, runsAt] = [[0], [] as number[], [] as number[], [0]];
  const calls = stops.map((): [pattern: number, position: number][] => []);
  for (const [pattern, { trip, runs }] of patterns.entries()) {
    const first = times.at[trip] as number;
    for (let row = first; row < (times.at[trip + 1] as number); row++) {
      const number = numberOf[times.stop[row] as number] as number;
      stop.push(number);
      flags.push(times.flags[row] as number);
      calls[number]?.push([pattern, row - first]);
    }
    stopsAt.push(stop.length);
    runsAt.push((runsAt.at(-1) as number) + runs.length);
  }
  const callsAt = [0];
  for (const list of calls) callsAt.push((callsAt.at(-1) as number) + list.length);
  return {
    patternStopsAt: Uint32Array.from(stopsAt),
    patternStop: indices(stop),
    patternFlags: Uint8Array.from(flags),
    patternRunsAt: Uint32Array.from(runsAt),
    stopPatternsAt: Uint32Array.from(callsAt),
    stopPattern: indices(calls.flat().map(([pattern]) => pattern)),
    stopPosition: indices(calls.flat().map(([, position]) => position)),
  };
}

/** Runs that take the same minutes share them: most buses of a line do. */
function runSections(feed: Feed): Sections {
  const { patterns, times, trips } = feed;
  const minutes: number[] = [];
  const known = new Map<string, number>();
  const keep = (run: Run, column: Int32Array) => {
    const from = times.at[run.trip] as number;
    const start = times.departs[from] as number;
    const list = Array.from(column.subarray(from, times.at[run.trip + 1]), (minute) =>
      Math.max(0, minute - start),
    );
    const key = String.fromCharCode(...list);
    const place = known.get(key) ?? minutes.length;
    if (place === minutes.length) for (const minute of list) minutes.push(minute);
    known.set(key, place);
    return place;
  };
  const runs = patterns.flatMap((pattern: Pattern) => pattern.runs);
  return {
    runStart: Uint16Array.from(
      runs,
      (run) => (times.departs[times.at[run.trip] as number] as number) + run.shift,
    ),
    runDeparts: indices(runs.map((run) => keep(run, times.departs))),
    runArrives: indices(runs.map((run) => keep(run, times.arrives))),
    runDays: indices(runs.map((run) => run.days)),
    runLine: indices(runs.map((run) => trips.line[run.trip] as number)),
    runHeadsign: indices(runs.map((run) => trips.headsign[run.trip] as number)),
    runStepFree: Uint8Array.from(runs, (run) => trips.stepFree[run.trip] as number),
    minutes: Uint16Array.from(minutes),
  };
}

/** Each pair once, at its lower stop. O(stops × stops nearby). */
function linkSections({ stops }: Feed, served: readonly number[]): Sections {
  const lat = served.map((stop) => stops.lat[stop] as number);
  const lon = served.map((stop) => stops.lon[stop] as number);
  const near = indexStops(lat, lon);
  const [at, stop, metres] = [[0], [] as number[], [] as number[]];
  for (let from = 0; from < served.length; from++) {
    for (const link of near(lat[from] as number, lon[from] as number, LINK_METRES)) {
      if (link.stop <= from) continue;
      stop.push(link.stop);
      metres.push(Math.round(link.metres));
    }
    at.push(stop.length);
  }
  return { linksAt: Uint32Array.from(at), linkStop: indices(stop), linkMetres: Uint16Array.from(metres) };
}

function texts(name: string, list: readonly string[]): Sections {
  const encoder = new TextEncoder();
  const parts = list.map((text) => encoder.encode(text));
  const at = [0];
  for (const part of parts) at.push((at.at(-1) as number) + part.length);
  return { [`${name}Text`]: joined(parts), [`${name}At`]: Uint32Array.from(at) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Two bytes each where that is enough. */
function indices(list: readonly number[]): Uint16Array | Uint32Array {
  return list.every((value) => value < 65_536) ? Uint16Array.from(list) : Uint32Array.from(list);
}

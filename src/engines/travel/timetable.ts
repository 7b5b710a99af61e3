import type { Day } from '#domain/shared/day.ts';
import { decodeArtefact } from './artefact.ts';
import { indexStops, type StopIndex } from './geometry.ts';

/** What a timetable says about itself. Both days of its validity are included. */
export interface TimetableHeader {
  /** SHA-256 of the feed it was made from, in hexadecimal. */
  readonly feedHash: string;
  readonly area: string;
  /** To be shown wherever a journey is shown. */
  readonly attribution: string;
  readonly operators: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly counts: TimetableCounts;
}

export interface TimetableCounts {
  readonly stops: number;
  readonly lines: number;
  readonly patterns: number;
  /** Runs that differ in more than their days. */
  readonly runs: number;
  readonly stopTimes: number;
  readonly services: number;
  readonly dayPatterns: number;
  /** Pairs of stops within 600 m. */
  readonly links: number;
}

export type Indices = Uint16Array | Uint32Array;

/**
 * An opened artefact; every array is a view over its bytes. `xAt` arrays have one more item than there are x:
 * the things of x lie from `xAt[x]` to `xAt[x + 1]`. Minutes count from the start of the service day.
 */
export interface Timetable {
  readonly header: TimetableHeader;
  readonly stopCount: number;
  readonly stopLat: Float32Array;
  readonly stopLon: Float32Array;
  /** 0 nobody says, 1 yes, 2 no. */
  readonly stopStepFree: Uint8Array;
  readonly stopName: (stop: number) => string;
  /** The stop's id in the feed (ATCO code in Britain). */
  readonly stopId: (stop: number) => string;
  readonly lineName: (line: number) => string;
  /** Index into MODES. */
  readonly lineMode: Uint8Array;
  readonly headsign: (headsign: number) => string;
  readonly patternStopsAt: Uint32Array;
  readonly patternStop: Indices;
  /** CAN_BOARD | CAN_ALIGHT. */
  readonly patternFlags: Uint8Array;
  readonly patternRunsAt: Uint32Array;
  /** Minute at which each run leaves its first stop. */
  readonly runStart: Uint16Array;
  /** Where the run's minutes after `runStart` lie in `minutes`: one for each stop of its pattern. */
  readonly runDeparts: Indices;
  readonly runArrives: Indices;
  readonly runDays: Indices;
  readonly runLine: Indices;
  readonly runHeadsign: Indices;
  readonly runStepFree: Uint8Array;
  readonly minutes: Uint16Array;
  /** Bit `day - validFrom` of the day pattern's bytes. */
  readonly dayBits: Uint8Array;
  readonly dayBytes: number;
  /** The patterns that call at each stop, and where. */
  readonly stopPatternsAt: Uint32Array;
  readonly stopPattern: Indices;
  readonly stopPosition: Indices;
  /** Stops within 600 m in a straight line, both ways. */
  readonly linksAt: Uint32Array;
  readonly linkStop: Indices;
  readonly linkMetres: Uint16Array;
  readonly stopsNear: StopIndex;
}

/**
 * Opens what `readFeed` made. O(bytes), about 5 ms for a city.
 * @throws RangeError where the bytes are not an artefact of this version, or are damaged.
 */
export function openTimetable(artefact: Uint8Array): Timetable {
  const { header, section } = decodeArtefact<TimetableHeader>(artefact);
  const bytes = (name: string) => section(name) as Uint8Array;
  const places = (name: string) => section(name) as Uint32Array;
  const indices = (name: string) => section(name) as Indices;
  const texts = (name: string) => textAt(bytes(`${name}Text`), places(`${name}At`));
  const floats = (name: string) => section(name) as Float32Array;
  const [stopLat, stopLon] = [floats('stopLat'), floats('stopLon')];
  const dayBits = bytes('dayBits');
  return {
    header,
    stopCount: stopLat.length,
    stopLat,
    stopLon,
    stopStepFree: bytes('stopStepFree'),
    stopName: texts('stopName'),
    stopId: texts('stopId'),
    lineName: texts('lineName'),
    lineMode: bytes('lineMode'),
    headsign: texts('headsign'),
    patternStopsAt: places('patternStopsAt'),
    patternStop: indices('patternStop'),
    patternFlags: bytes('patternFlags'),
    patternRunsAt: places('patternRunsAt'),
    runStart: section('runStart') as Uint16Array,
    runDeparts: indices('runDeparts'),
    runArrives: indices('runArrives'),
    runDays: indices('runDays'),
    runLine: indices('runLine'),
    runHeadsign: indices('runHeadsign'),
    runStepFree: bytes('runStepFree'),
    minutes: section('minutes') as Uint16Array,
    dayBits,
    dayBytes: header.counts.dayPatterns === 0 ? 0 : dayBits.length / header.counts.dayPatterns,
    stopPatternsAt: places('stopPatternsAt'),
    stopPattern: indices('stopPattern'),
    stopPosition: indices('stopPosition'),
    ...bothWays(places('linksAt'), indices('linkStop'), section('linkMetres') as Uint16Array),
    stopsNear: indexStops(stopLat, stopLon),
  };
}

function textAt(text: Uint8Array, at: Uint32Array): (n: number) => string {
  const decoder = new TextDecoder();
  return (n) => decoder.decode(text.subarray(at[n], at[n + 1]));
}

/** The artefact keeps each link once, at its lower stop; searching wants it at both. O(links). */
function bothWays(
  at: Uint32Array,
  stop: Indices,
  metres: Uint16Array,
): Pick<Timetable, 'linksAt' | 'linkStop' | 'linkMetres'> {
  const stops = at.length - 1;
  const linksAt = new Uint32Array(stops + 1);
  eachLink(at, (from, n) => {
    linksAt[from + 1] = (linksAt[from + 1] as number) + 1;
    linksAt[(stop[n] as number) + 1] = (linksAt[(stop[n] as number) + 1] as number) + 1;
  });
  for (let n = 1; n <= stops; n++) linksAt[n] = (linksAt[n] as number) + (linksAt[n - 1] as number);
  const [linkStop, linkMetres] = [new Uint32Array(2 * stop.length), new Uint16Array(2 * stop.length)];
  const next = linksAt.slice();
  const put = (from: number, to: number, length: number) => {
    const place = next[from] as number;
    next[from] = place + 1;
    linkStop[place] = to;
    linkMetres[place] = length;
  };
  eachLink(at, (from, n) => {
    put(from, stop[n] as number, metres[n] as number);
    put(stop[n] as number, from, metres[n] as number);
  });
  return { linksAt, linkStop, linkMetres };
}

function eachLink(at: Uint32Array, see: (from: number, link: number) => void): void {
  for (let from = 0; from + 1 < at.length; from++)
    for (let link = at[from] as number; link < (at[from + 1] as number); link++) see(from, link);
}

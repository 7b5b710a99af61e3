import type { FeedCalendar } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { Runs } from './headways.ts';
import type { TripTimes } from './trip-times.ts';
import type { FeedTrips } from './trips.ts';

/** One bus run: the rows of `trip`, `shift` minutes later, on the days of day pattern `days`. */
export interface Run {
  readonly trip: number;
  readonly shift: number;
  days: number;
}

/** Runs over the same stops with the same getting on and off, none overtaking another that runs on the same day. */
export interface Pattern {
  /** A trip whose rows name the stops. */
  readonly trip: number;
  /** In order of time. */
  readonly runs: readonly Run[];
}

/** The distinct sets of days on which something runs: thousands of services are mostly a dozen of these. */
export interface DayPatterns {
  readonly bits: Uint8Array[];
  number(bits: Uint8Array): number;
}

export interface FeedPatterns {
  readonly patterns: readonly Pattern[];
  readonly dayPatterns: readonly Uint8Array[];
}

interface Input {
  readonly times: TripTimes;
  readonly trips: FeedTrips;
  readonly days: DayPatterns;
}

/**
 * Groups runs into patterns. Runs that differ only in their days become one run. O(rows log runs); within a group of
 * equal stops O(runs × chains × day patterns met).
 */
export function findPatterns(
  runs: Runs,
  times: TripTimes,
  trips: FeedTrips,
  calendar: FeedCalendar,
  findings: Findings,
): FeedPatterns {
  const input = { times, trips, days: startDayPatterns() };
  const patterns: Pattern[] = [];
  for (const group of groupByStops(runs, input, calendar, findings))
    for (const chain of splitOvertaking(mergeEqual(group, input), input))
      patterns.push({ trip: (chain[0] as Run).trip, runs: chain });
  return { patterns, dayPatterns: input.days.bits };
}

function startDayPatterns(): DayPatterns {
  const known = new Map<string, number>();
  const bits: Uint8Array[] = [];
  return {
    bits,
    number(days) {
      const key = String.fromCharCode(...days);
      const number = known.get(key);
      if (number !== undefined) return number;
      known.set(key, bits.length);
      return bits.push(days) - 1;
    },
  };
}

function groupByStops(
  runs: Runs,
  { times, trips, days }: Input,
  calendar: FeedCalendar,
  findings: Findings,
): Run[][] {
  const groups = new Map<number, Run[][]>();
  const size = calendar.bytesPerService;
  for (const [n, trip] of runs.trip.entries()) {
    const service = trips.service[trip] as number;
    const bits = calendar.bits.subarray(service * size, (service + 1) * size);
    if (bits.every((byte) => byte === 0)) {
      findings.add('trips-never-run', 'trips.txt', trip + 2);
      continue;
    }
    const run = { trip, shift: runs.shift[n] as number, days: days.number(bits) };
    const hash = hashStops(times, trip);
    const sameHash = groups.get(hash) ?? [];
    groups.set(hash, sameHash);
    const group = sameHash.find((other) => hasSameStops(times, (other[0] as Run).trip, trip));
    if (group) group.push(run);
    else sameHash.push([run]);
  }
  return [...groups.values()].flat();
}

function hashStops({ at, stop, flags }: TripTimes, trip: number): number {
  let hash = 0x811c9dc5;
  for (let row = at[trip] as number; row < (at[trip + 1] as number); row++)
    hash = Math.imul(hash ^ ((stop[row] as number) * 4 + (flags[row] as number)), 0x01000193);
  return hash;
}

function hasSameStops({ at, stop, flags }: TripTimes, a: number, b: number): boolean {
  const [from, other] = [at[a] as number, at[b] as number];
  const length = (at[a + 1] as number) - from;
  if ((at[b + 1] as number) - other !== length) return false;
  for (let n = 0; n < length; n++)
    if (stop[from + n] !== stop[other + n] || flags[from + n] !== flags[other + n]) return false;
  return true;
}

/** Sorts a group by time and makes one run of those that differ only in their days. */
function mergeEqual(group: Run[], { times, trips, days }: Input): Run[] {
  const label = ({ trip }: Run) => [trips.line[trip], trips.headsign[trip], trips.stepFree[trip]].join();
  const labels = new Map(group.map((run) => [run, label(run)]));
  group.sort(
    (a, b) => compareTimes(times, a, b) || (labels.get(a) as string).localeCompare(labels.get(b) as string),
  );
  const merged: Run[] = [];
  for (const run of group) {
    const last = merged.at(-1);
    if (last && compareTimes(times, last, run) === 0 && labels.get(last) === labels.get(run))
      last.days = days.number(union(days.bits[last.days] as Uint8Array, days.bits[run.days] as Uint8Array));
    else merged.push(run);
  }
  return merged;
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, n) => byte | (b[n] as number));
}

function compareTimes(times: TripTimes, a: Run, b: Run): number {
  const [from, other] = [times.at[a.trip] as number, times.at[b.trip] as number];
  const length = (times.at[a.trip + 1] as number) - from;
  const shift = a.shift - b.shift;
  for (let n = 0; n < length; n++) {
    const departs = (times.departs[from + n] as number) - (times.departs[other + n] as number) + shift;
    if (departs !== 0) return departs;
    const arrives = (times.arrives[from + n] as number) - (times.arrives[other + n] as number) + shift;
    if (arrives !== 0) return arrives;
  }
  return 0;
}

/** Whether `earlier` is anywhere behind `later`. */
function isOvertaken(times: TripTimes, earlier: Run, later: Run): boolean {
  const [from, other] = [times.at[earlier.trip] as number, times.at[later.trip] as number];
  const length = (times.at[earlier.trip + 1] as number) - from;
  const shift = earlier.shift - later.shift;
  for (let n = 0; n < length; n++) {
    if ((times.departs[from + n] as number) + shift > (times.departs[other + n] as number)) return true;
    if ((times.arrives[from + n] as number) + shift > (times.arrives[other + n] as number)) return true;
  }
  return false;
}

interface Chain {
  readonly runs: Run[];
  /** The last run of each day pattern: those before it are behind it in nothing. */
  readonly last: Map<number, Run>;
}

/** First fit in order of time. Only runs that meet on some day are held against each other. */
function splitOvertaking(sorted: readonly Run[], { times, days }: Input): Run[][] {
  const chains: Chain[] = [];
  for (const run of sorted) {
    const chain = chains.find(({ last }) => fits(run, last, times, days));
    if (chain) {
      chain.runs.push(run);
      chain.last.set(run.days, run);
    } else chains.push({ runs: [run], last: new Map([[run.days, run]]) });
  }
  return chains.map((chain) => chain.runs);
}

function fits(run: Run, last: ReadonlyMap<number, Run>, times: TripTimes, days: DayPatterns): boolean {
  for (const [number, before] of last)
    if (
      meet(days.bits[number] as Uint8Array, days.bits[run.days] as Uint8Array) &&
      isOvertaken(times, before, run)
    )
      return false;
  return true;
}

function meet(a: Uint8Array, b: Uint8Array): boolean {
  return a.some((byte, n) => (byte & (b[n] as number)) !== 0);
}

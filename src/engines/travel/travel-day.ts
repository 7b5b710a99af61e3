import { addDays, type Day, dayNumber, startOfDay } from '#domain/shared/day.ts';
import { type DayLine, layOut } from './lay-out.ts';
import { indexNetwork, mirror, type Network } from './network.ts';
import { NEVER } from './search.ts';
import type { Timetable } from './timetable.ts';

/** One calendar day of a timetable, ready for searching. */
export interface TravelDay {
  readonly timetable: Timetable;
  readonly day: Day;
  /** Two days with the same key have the same buses: what was found for one holds for the other. */
  readonly key: string;
  readonly stepFree: boolean;
  readonly network: Network;
  /** The day with time running backwards; made when first asked for. */
  readonly mirrored: () => Network;
}

/** How far into the next day a day's network reaches: a night shift that ends at 09:00 still finds its bus. */
const HORIZON = 36 * 60;

/** A service day whose trips may matter: which day patterns run, and the minute at which it begins. */
interface ServiceDay {
  readonly runs: Uint8Array;
  readonly shift: number;
}

/**
 * Lays out a day: its own trips, those of the day before still under way after midnight, and the next morning's.
 * A service day begins twelve hours before its noon (GTFS reference), so on the nights when clocks change the
 * neighbouring days lie an hour nearer or farther. O(stop times of the day), about 5 ms for a city.
 * With `stepFree`, vehicles and stops known not to be step-free are left out; unknown ones stay.
 */
export function openDay(timetable: Timetable, day: Day, { stepFree = false } = {}): TravelDay {
  const days = [
    serviceDay(timetable, addDays(day, -1), -minutesIn(day)),
    serviceDay(timetable, day, 0),
    serviceDay(timetable, addDays(day, 1), minutesIn(addDays(day, 1))),
  ];
  const network = indexNetwork(layOut(timetable, linesOf(timetable, days, stepFree), stepFree));
  let mirrored: Network | undefined;
  return {
    timetable,
    day,
    key: `${keyOf(network)}${stepFree ? ' step-free' : ''}`,
    stepFree,
    network,
    mirrored: () => {
      mirrored ??= mirror(network);
      return mirrored;
    },
  };
}

/** 1440, or an hour less or more when the clocks change that night. */
function minutesIn(day: Day): number {
  return (Date.parse(startOfDay(addDays(day, 1))) - Date.parse(startOfDay(day))) / 60_000;
}

function serviceDay({ header, dayBits, dayBytes }: Timetable, day: Day, shift: number): ServiceDay {
  const bit = dayNumber(day) - dayNumber(header.validFrom);
  const runs = new Uint8Array(header.counts.dayPatterns);
  const isInside = bit >= 0 && day <= header.validTo;
  for (let n = 0; n < runs.length; n++) {
    const byte = isInside ? (dayBits[n * dayBytes + (bit >> 3)] as number) : 0;
    runs[n] = (byte >> (bit & 7)) & 1;
  }
  return { runs, shift };
}

/**
 * The same for two days whose buses between two minutes are the same, whatever comes before or after: what is found within
 * them for one holds for the other. O(trips).
 */
export function keyBetween({ network, stepFree }: TravelDay, from: number, to: number): string {
  return `${keyOf(network, from, to)}${stepFree ? ' step-free' : ''}`;
}

/** The trips under way and their shifts are all that tells two days apart: 64 bits of them. */
function keyOf(network: Network, from = -NEVER, to = NEVER): string {
  const { tripRun, tripShift } = network;
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let trip = 0; trip < tripRun.length; trip++) {
    const [begins, ends] = hoursOf(network, trip);
    if (ends < from || begins > to) continue;
    const word = ((tripRun[trip] as number) << 2) ^ (tripShift[trip] as number);
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ word ^ (b >>> 15), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

/** When a trip leaves its first stop and is at its last. */
function hoursOf(network: Network, trip: number): readonly [begins: number, ends: number] {
  const { tripLine, lineTripsAt, lineTimesAt, lineStopsAt, departs, arrives } = network;
  const line = tripLine[trip] as number;
  const [times, n] = [lineTimesAt[line] as number, trip - (lineTripsAt[line] as number)];
  const stops = (lineStopsAt[line + 1] as number) - (lineStopsAt[line] as number);
  return [departs[times + n] as number, arrives[times + (n + 1) * stops - 1] as number];
}

/** Trips of neighbouring service days join the day's own line unless they would overtake; then they are one apart. */
function linesOf(timetable: Timetable, days: readonly ServiceDay[], stepFree: boolean): DayLine[] {
  const lines: DayLine[] = [];
  for (let pattern = 0; pattern + 1 < timetable.patternRunsAt.length; pattern++) {
    let line: DayLine | null = null;
    for (const { runs, shift } of days) {
      const found = runsOn(timetable, pattern, runs, shift, stepFree);
      if (found.length === 0) continue;
      if (!line || !canFollow(timetable, line, found[0] as number, shift)) {
        line = { pattern, runs: [], shifts: [] };
        lines.push(line);
      }
      for (const run of found) {
        line.runs.push(run);
        line.shifts.push(shift);
      }
    }
  }
  return lines;
}

function runsOn(
  timetable: Timetable,
  pattern: number,
  isOn: Uint8Array,
  shift: number,
  stepFree: boolean,
): number[] {
  const { patternRunsAt, patternStopsAt, runDays, runStepFree, runStart, runArrives, minutes } = timetable;
  const last = (patternStopsAt[pattern + 1] as number) - (patternStopsAt[pattern] as number) - 1;
  const found: number[] = [];
  for (let run = patternRunsAt[pattern] as number; run < (patternRunsAt[pattern + 1] as number); run++) {
    if (isOn[runDays[run] as number] === 0 || (stepFree && runStepFree[run] === 2)) continue;
    const start = (runStart[run] as number) + shift;
    const end = start + (minutes[(runArrives[run] as number) + last] as number);
    if (end >= 0 && start <= HORIZON) found.push(run);
  }
  return found;
}

function canFollow(timetable: Timetable, line: DayLine, run: number, shift: number): boolean {
  const { runStart, runDeparts, runArrives, minutes, patternStopsAt } = timetable;
  const before = line.runs.at(-1) as number;
  const wait =
    (runStart[run] as number) + shift - (runStart[before] as number) - (line.shifts.at(-1) as number);
  const stops = (patternStopsAt[line.pattern + 1] as number) - (patternStopsAt[line.pattern] as number);
  const gap = (column: Timetable['runDeparts'], n: number) =>
    wait +
    (minutes[(column[run] as number) + n] as number) -
    (minutes[(column[before] as number) + n] as number);
  for (let n = 0; n < stops; n++) if (gap(runDeparts, n) < 0 || gap(runArrives, n) < 0) return false;
  return true;
}

import type { indexNetwork, Network } from './network.ts';
import type { Timetable } from './timetable.ts';

/** A pattern with the trips of the day that are on it. */
export interface DayLine {
  readonly pattern: number;
  readonly runs: number[];
  readonly shifts: number[];
}

/** Copies the minutes of the day's lines into one flat network. O(stop times of the day). */
export function layOut(
  timetable: Timetable,
  lines: readonly DayLine[],
  stepFree: boolean,
): Parameters<typeof indexNetwork>[0] {
  const { patternStopsAt, patternStop, patternFlags, stopStepFree, stopCount } = timetable;
  const lineStopsAt = new Uint32Array(lines.length + 1);
  const lineTripsAt = new Uint32Array(lines.length + 1);
  const lineTimesAt = new Uint32Array(lines.length);
  let times = 0;
  for (const [n, { pattern, runs }] of lines.entries()) {
    const stops = (patternStopsAt[pattern + 1] as number) - (patternStopsAt[pattern] as number);
    lineStopsAt[n + 1] = (lineStopsAt[n] as number) + stops;
    lineTripsAt[n + 1] = (lineTripsAt[n] as number) + runs.length;
    lineTimesAt[n] = times;
    times += stops * runs.length;
  }
  const lineStop = new (patternStop.constructor as Uint32ArrayConstructor)(
    lineStopsAt[lines.length] as number,
  );
  const lineFlags = new Uint8Array(lineStop.length);
  for (const [n, { pattern }] of lines.entries()) {
    const [from, to] = [patternStopsAt[pattern] as number, patternStopsAt[pattern + 1] as number];
    lineStop.set(patternStop.subarray(from, to), lineStopsAt[n]);
    lineFlags.set(patternFlags.subarray(from, to), lineStopsAt[n]);
  }
  if (stepFree)
    for (let at = 0; at < lineStop.length; at++)
      if (stopStepFree[lineStop[at] as number] === 2) lineFlags[at] = 0;
  return {
    stopCount,
    lineStopsAt,
    lineStop,
    lineFlags,
    lineTripsAt,
    lineTimesAt,
    tripRun: Uint32Array.from(lines.flatMap((line) => line.runs)),
    tripShift: Int16Array.from(lines.flatMap((line) => line.shifts)),
    ...timesOf(timetable, lines, times),
  };
}

function timesOf(
  timetable: Timetable,
  lines: readonly DayLine[],
  length: number,
): Pick<Network, 'departs' | 'arrives'> {
  const { patternStopsAt, runStart, runDeparts, runArrives, minutes } = timetable;
  const [departs, arrives] = [new Int16Array(length), new Int16Array(length)];
  let base = 0;
  for (const { pattern, runs, shifts } of lines) {
    const stops = (patternStopsAt[pattern + 1] as number) - (patternStopsAt[pattern] as number);
    for (const [trip, run] of runs.entries()) {
      const start = (runStart[run] as number) + (shifts[trip] as number);
      const [out, into] = [runDeparts[run] as number, runArrives[run] as number];
      for (let stop = 0; stop < stops; stop++) {
        departs[base + stop * runs.length + trip] = start + (minutes[out + stop] as number);
        arrives[base + trip * stops + stop] = start + (minutes[into + stop] as number);
      }
    }
    base += stops * runs.length;
  }
  return { departs, arrives };
}

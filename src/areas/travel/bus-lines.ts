import type { Point, Timetable } from '#engines/travel/index.ts';

const drawn = new WeakMap<Timetable, readonly (readonly Point[])[]>();

/** Where the lines of a timetable go, for finding one's way on a map: of each line its longest run, those that go most often first. */
export function busLines(timetable: Timetable): readonly (readonly Point[])[] {
  const known = drawn.get(timetable) ?? drawLines(timetable);
  drawn.set(timetable, known);
  return known;
}

interface Longest {
  pattern: number;
  stops: number;
  runs: number;
}

/** O(patterns + stops drawn). */
function drawLines(timetable: Timetable): readonly (readonly Point[])[] {
  const { patternRunsAt, patternStopsAt, patternStop, runLine, stopLat, stopLon } = timetable;
  const lines = new Map<number, Longest>();
  for (let pattern = 0; pattern + 1 < patternRunsAt.length; pattern++) {
    const runs = (patternRunsAt[pattern + 1] ?? 0) - (patternRunsAt[pattern] ?? 0);
    const stops = (patternStopsAt[pattern + 1] ?? 0) - (patternStopsAt[pattern] ?? 0);
    const line = runLine[patternRunsAt[pattern] ?? 0] ?? 0;
    const known = lines.get(line) ?? { pattern, stops: 0, runs: 0 };
    lines.set(line, known);
    known.runs += runs;
    if (stops > known.stops) Object.assign(known, { pattern, stops });
  }
  return [...lines.values()]
    .sort((a, b) => b.runs - a.runs)
    .map(({ pattern }) =>
      [...patternStop.subarray(patternStopsAt[pattern], patternStopsAt[pattern + 1])].map((stop) => ({
        lat: stopLat[stop] ?? 0,
        lon: stopLon[stop] ?? 0,
      })),
    );
}

import { indexStops } from '../src/engines/travel/geometry.ts';
import type { Timetable } from '../src/engines/travel/index.ts';

/** Far enough that no walk leads from one town to the next. */
const TILE_DEGREES = 2;

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/**
 * The same town `count` times over, side by side, joined by one fast line from middle to middle every ten minutes, so
 * that a search from any of them reaches all: how cost grows with the size of a network.
 */
export function tileTimetable(town: Timetable, count: number): Timetable {
  const repeat = <A extends Numbers>(array: A, shift = 0): A => tiled(array, count, shift);
  const stopCount = town.stopCount * count;
  const stopLon = repeat(town.stopLon).map((lon, n) => lon + TILE_DEGREES * Math.floor(n / town.stopCount));
  const wide = (array: Numbers, shift: number) => tiled(Uint32Array.from(array), count, shift);
  const trunk = trunkOf(town, count);
  return {
    ...town,
    stopCount,
    stopLat: repeat(town.stopLat),
    stopLon,
    stopStepFree: repeat(town.stopStepFree),
    stopName: (stop) => town.stopName(stop % town.stopCount),
    stopId: (stop) => `${Math.floor(stop / town.stopCount)}/${town.stopId(stop % town.stopCount)}`,
    patternStopsAt: joinedAt(town.patternStopsAt, count, [count, count]),
    patternStop: joined(wide(town.patternStop, town.stopCount), [
      ...trunk.stops,
      ...trunk.stops.toReversed(),
    ]),
    patternFlags: joined(repeat(town.patternFlags), new Array(2 * count).fill(3)),
    patternRunsAt: joinedAt(town.patternRunsAt, count, [trunk.starts.length, trunk.starts.length]),
    runStart: joined(repeat(town.runStart), [...trunk.starts, ...trunk.starts]),
    runDeparts: joined(
      wide(town.runDeparts, 0),
      new Array(2 * trunk.starts.length).fill(town.minutes.length),
    ),
    runArrives: joined(
      wide(town.runArrives, 0),
      new Array(2 * trunk.starts.length).fill(town.minutes.length),
    ),
    runDays: joined(wide(town.runDays, 0), new Array(2 * trunk.starts.length).fill(trunk.days)),
    runLine: joined(wide(town.runLine, 0), new Array(2 * trunk.starts.length).fill(0)),
    runHeadsign: joined(wide(town.runHeadsign, 0), new Array(2 * trunk.starts.length).fill(0)),
    runStepFree: joined(repeat(town.runStepFree), new Array(2 * trunk.starts.length).fill(0)),
    minutes: joined(
      town.minutes,
      Array.from({ length: count }, (_, n) => 10 * n),
    ),
    linksAt: joinedAt(town.linksAt, count, []),
    linkStop: wide(town.linkStop, town.stopCount),
    linkMetres: repeat(town.linkMetres),
    stopsNear: indexStops(repeat(town.stopLat), stopLon),
  };
}

/** The stop where most patterns meet, tile by tile, and a bus from it every ten minutes on the commonest days. */
function trunkOf({ stopPatternsAt, stopCount, runDays }: Timetable, count: number) {
  const busy = (stop: number) => (stopPatternsAt[stop + 1] ?? 0) - (stopPatternsAt[stop] ?? 0);
  const hub = Array.from({ length: stopCount }, (_, stop) => stop).reduce(
    (best, stop) => (busy(stop) > busy(best) ? stop : best),
    0,
  );
  const uses = new Map<number, number>();
  for (const days of runDays) uses.set(days, (uses.get(days) ?? 0) + 1);
  const days = [...uses].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const starts = Array.from({ length: 108 }, (_, n) => 300 + 10 * n);
  return { stops: Array.from({ length: count }, (_, n) => hub + n * stopCount), starts, days };
}

function tiled<A extends Numbers>(array: A, count: number, shift: number): A {
  const all = new (array.constructor as new (length: number) => A)(array.length * count);
  for (let n = 0; n < count; n++)
    all.set(shift === 0 ? array : array.map((value) => value + n * shift), n * array.length);
  return all;
}

function joined<A extends Numbers>(array: A, more: readonly number[]): A {
  const all = new (array.constructor as new (length: number) => A)(array.length + more.length);
  all.set(array);
  all.set(more, array.length);
  return all;
}

/** "Where does it lie" arrays, one after another, and then some more of the given lengths. */
function joinedAt(at: Uint32Array, count: number, more: readonly number[]): Uint32Array {
  const size = at[at.length - 1] ?? 0;
  const all = [0];
  for (let n = 0; n < count; n++) for (const place of at.subarray(1)) all.push(place + n * size);
  for (const length of more) all.push((all.at(-1) ?? 0) + length);
  return Uint32Array.from(all);
}

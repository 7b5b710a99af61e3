import { minutesFor, type Near, type Point } from './geometry.ts';
import type { Timetable } from './timetable.ts';
import type { Access, Walking } from './walking.ts';

/** A place keeps the nearest stops around its door: more would seldom be got off at. */
const STOPS_MAX = 10;
export const STOPS_METRES = 800;
/** Farther than this from every stop, a place is not in the timetable's area, and nothing is said about it. */
const AREA_METRES = 5_000;

/**
 * Where opportunities are, with the stops to get off at, worked out once when they are saved. Stops of place `p` lie
 * from `stopsAt[p]` to `stopsAt[p + 1]`, nearest first.
 */
export interface Places {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** 1 where the place has a position inside the timetable's area; others are never checked. */
  readonly isKnown: Uint8Array;
  readonly stopsAt: Uint32Array;
  readonly stop: Uint32Array;
  readonly metres: Uint16Array;
}

/** Finds the stops around each place; null is a place whose position nobody knows. O(places × (√stops + found)). */
export function findPlaces(timetable: Timetable, points: readonly (Point | null)[]): Places {
  const near = points.map((point) => stopsAround(timetable, point));
  const stopsAt = new Uint32Array(points.length + 1);
  for (const [n, stops] of near.entries()) stopsAt[n + 1] = (stopsAt[n] as number) + stops.length;
  const all = near.flat();
  return {
    lat: Float64Array.from(points, (point) => point?.lat ?? Number.NaN),
    lon: Float64Array.from(points, (point) => point?.lon ?? Number.NaN),
    isKnown: Uint8Array.from(points, (point, n) =>
      (near[n]?.length ?? 0) > 0 || isInArea(timetable, point) ? 1 : 0,
    ),
    stopsAt,
    stop: Uint32Array.from(all, ({ stop }) => stop),
    metres: Uint16Array.from(all, ({ metres }) => metres),
  };
}

function stopsAround(timetable: Timetable, point: Point | null): Near[] {
  if (!point) return [];
  const nearest = timetable.stopsNear(point.lat, point.lon, STOPS_METRES).slice(0, STOPS_MAX);
  return nearest.map(({ stop, metres }) => ({ stop, metres: Math.round(metres) }));
}

/** Whether a position lies in the area that the timetable speaks about: within 5 km of a stop. */
export function isInArea(timetable: Timetable, point: Point | null): boolean {
  return point !== null && timetable.stopsNear(point.lat, point.lon, AREA_METRES).length > 0;
}

/** The stops of one place with the walk to each at somebody's pace, as a search wants them. */
export function accessOfPlace(timetable: Timetable, point: Point, walking: Walking): Access {
  const stops = stopsAround(timetable, point)
    .map(({ stop, metres }) => ({ stop, minutes: minutesFor(metres, walking.metresPerMinute) }))
    .filter(({ minutes }) => minutes <= walking.minutesMax);
  return {
    stop: Uint32Array.from(stops, ({ stop }) => stop),
    minutes: Uint16Array.from(stops, ({ minutes }) => minutes),
  };
}

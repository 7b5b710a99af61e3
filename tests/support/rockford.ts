import { CENTRE, STOPS } from '#domain/travel/invented-town.ts';

const METRES_PER_DEGREE = 111_195;

/** A door so many metres east and north of a stop of Rockford. */
export function pointInRockford(stop: string, east = 150, north = 100): { lat: number; lon: number } {
  const [stopEast, stopNorth] = STOPS[stop] ?? [Number.NaN, Number.NaN];
  return {
    lat: CENTRE.lat + (stopNorth + north) / METRES_PER_DEGREE,
    lon: CENTRE.lon + (stopEast + east) / (METRES_PER_DEGREE * Math.cos((CENTRE.lat * Math.PI) / 180)),
  };
}

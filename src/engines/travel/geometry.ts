import KDBush from 'kdbush';

/** WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** People walk and cycle round corners: the straight line times this (a stated estimate, not a route). */
export const DETOUR = 1.3;

export const METRES_PER_DEGREE = 111_195;

/** Straight-line metres. Good to 0.1 % within a region; NaN where a position is missing. */
export function metresBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const north = (latB - latA) * METRES_PER_DEGREE;
  const east = (lonB - lonA) * METRES_PER_DEGREE * Math.cos(((latA + latB) * Math.PI) / 360);
  // Math.hypot guards against overflow that degrees cannot cause, and takes ten times as long.
  return Math.sqrt(north * north + east * east);
}

/** Whole minutes for a straight line of `metres`, rounded up; at least 1, for nobody is there before they set off. */
export function minutesFor(metres: number, metresPerMinute: number): number {
  return Math.max(1, Math.ceil((metres * DETOUR) / metresPerMinute));
}

/** A place near another one. */
export interface Near {
  readonly stop: number;
  readonly metres: number;
}

export type StopIndex = (lat: number, lon: number, metres: number) => Near[];

/**
 * A k-d tree over stops; stops without a position are left out. Building O(n log n). A look-up gives the stops within
 * `metres` in a straight line, nearest first, in O(√n + found).
 */
export function indexStops(lat: ArrayLike<number>, lon: ArrayLike<number>): StopIndex {
  const placed = Array.from(lat, (_, stop) => stop).filter(
    (stop) => !Number.isNaN(lat[stop]) && !Number.isNaN(lon[stop]),
  );
  const tree = new KDBush(placed.length, 32);
  for (const stop of placed) tree.add(lon[stop] as number, lat[stop] as number);
  tree.finish();
  return (atLat, atLon, metres) => {
    if (Number.isNaN(atLat) || Number.isNaN(atLon)) return [];
    const north = metres / METRES_PER_DEGREE;
    // The parallel nearest the pole has the shortest degrees; a little more is cut off by the exact distance below.
    const east = north / Math.max(0.01, Math.cos(((Math.abs(atLat) + north) * Math.PI) / 180));
    return tree
      .range(atLon - east, atLat - north, atLon + east, atLat + north)
      .map((n) => placed[n] as number)
      .map((stop) => ({
        stop,
        metres: metresBetween(atLat, atLon, lat[stop] as number, lon[stop] as number),
      }))
      .filter((near) => near.metres <= metres)
      .sort((a, b) => a.metres - b.metres || a.stop - b.stop);
  };
}

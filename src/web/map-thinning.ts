interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies outside the drawing is not drawn. */
export function inFrame({ x, y }: Point): boolean {
  return x >= 0 && x <= 100 && y >= 0 && y <= 100;
}

const FINEST_CELL = 0.5;

/**
 * At most `most` points of all bands together: where there are more, one for each cell of a grid, of the nearest band
 * that has a point there. Per cent of the map; bands nearest first. O(points × coarsenings), a dozen at most.
 */
export function thinned(bands: readonly (readonly Point[])[], most: number): Point[][] {
  if (bands.reduce((sum, points) => sum + points.length, 0) <= most)
    return bands.map((points) => [...points]);
  for (let cell = FINEST_CELL; ; cell *= 1.25) {
    const taken = new Set<number>();
    const kept = bands.map((points) => points.filter((point) => take(taken, point, cell)));
    if (taken.size <= most) return kept;
  }
}

function take(taken: Set<number>, { x, y }: Point, cell: number): boolean {
  const key = Math.floor(x / cell) * 1_000 + Math.floor(y / cell);
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

/** Somewhere within this circle; its middle is that of a square on a fixed grid, so it says nothing more. */
export interface HomeArea {
  readonly lat: number;
  readonly lon: number;
  readonly aboutMetres: number;
}

const METRES_PER_DEGREE = 111_195;
/** The side of a square: some hundreds of homes in a town. */
const SIDE_METRES = 1_000;
/** Reaches every corner of the square, whatever the rounding. */
const ABOUT_METRES = 750;

/**
 * Where somebody lives, as a map may show it: the square kilometre of a fixed grid that the home lies in, as a circle
 * around it. Every home of a square has the same area, and it never moves, so several maps tell no more than one.
 */
export function homeArea({ lat, lon }: { readonly lat: number; readonly lon: number }): HomeArea {
  const height = SIDE_METRES / METRES_PER_DEGREE;
  const middleLat = (Math.floor(lat / height) + 0.5) * height;
  const width = height / Math.cos((middleLat * Math.PI) / 180);
  return { lat: middleLat, lon: (Math.floor(lon / width) + 0.5) * width, aboutMetres: ABOUT_METRES };
}

export interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

interface Projection {
  /** Where a place lies, in per cent of the drawing's width and height. */
  readonly place: (at: LatLon) => { readonly x: number; readonly y: number };
  /** Half axes, in per cent of width and height, of what is a circle on the ground. */
  readonly circle: (metres: number) => { readonly x: number; readonly y: number };
  /** Ground metres across the whole width. */
  readonly metresAcross: number;
}

/** Width ÷ height of every map. */
const ASPECT = 4 / 3;
const METRES_PER_DEGREE = 111_195;
const MARGIN = 1.2;
const LEAST_METRES = 1000;

/**
 * Fits places into a 4:3 frame with a margin; flat, true to shape at the middle latitude, which is enough for a town or
 * a county. Places given with a reach in metres fit with it.
 */
export function fitMap(
  places: readonly (LatLon & { readonly reachMetres?: number | undefined })[],
): Projection {
  const lats = places.map(({ lat }) => lat);
  const middleLat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const across = METRES_PER_DEGREE * Math.cos((middleLat * Math.PI) / 180);
  const spans = places.map(({ lat, lon, reachMetres = 0 }) => ({
    x: lon * across,
    y: -lat * METRES_PER_DEGREE,
    reach: reachMetres,
  }));
  const [left, right] = ends(spans.map(({ x, reach }) => [x - reach, x + reach]));
  const [top, bottom] = ends(spans.map(({ y, reach }) => [y - reach, y + reach]));
  const width = Math.max(right - left, (bottom - top) * ASPECT, LEAST_METRES) * MARGIN;
  const height = width / ASPECT;
  const [originX, originY] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return {
    metresAcross: width,
    circle: (metres) => ({ x: rounded((metres / width) * 100), y: rounded((metres / height) * 100) }),
    place: ({ lat, lon }) => ({
      x: rounded(((lon * across - originX) / width) * 100),
      y: rounded(((-lat * METRES_PER_DEGREE - originY) / height) * 100),
    }),
  };
}

function ends(pairs: readonly (readonly [number, number])[]): [number, number] {
  return [
    pairs.reduce((least, [low]) => Math.min(least, low), Number.POSITIVE_INFINITY),
    pairs.reduce((most, [, high]) => Math.max(most, high), Number.NEGATIVE_INFINITY),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const METRES_PER_MILE = 1609.344;
const SCALES: readonly (readonly [miles: number, text: string])[] = [
  [0.1, '180 yards'],
  [0.25, '¼ mile'],
  [0.5, '½ mile'],
  [1, '1 mile'],
  [2, '2 miles'],
  [5, '5 miles'],
  [10, '10 miles'],
  [25, '25 miles'],
  [50, '50 miles'],
  [100, '100 miles'],
];

/** The longest round distance that fills at most three tenths of the map's width. */
export function scaleBar(metresAcross: number): { readonly percent: number; readonly text: string } {
  const fitting = SCALES.filter(([miles]) => miles * METRES_PER_MILE <= metresAcross * 0.3);
  const [miles, text] = fitting.at(-1) ?? [0.1, '180 yards'];
  return { percent: rounded(((miles * METRES_PER_MILE) / metresAcross) * 100), text };
}

import { expect, test } from 'vitest';
import { placeOnGrid } from './national-grid.ts';

// The first is the worked example of the Ordnance Survey's guide (a point near Caister-on-Sea), shifted to WGS84;
// the others are postcodes whose places the Office for National Statistics publishes on both grids.
test.each([
  ['the guide’s own example', 651_409.903, 313_177.27, 52.657979, 1.716052],
  ['AB10 1AB, Aberdeen', 394_235, 806_529, 57.149606, -2.096916],
])('%s lies where it should, to less than a metre', (_, easting, northing, latitude, longitude) => {
  const place = placeOnGrid(easting, northing);
  expect(place?.latitude).toBeCloseTo(latitude, 5);
  expect(place?.longitude).toBeCloseTo(longitude, 5);
});

test('the true origin of the grid is 49° N 2° W on the old datum, some hundred metres off on the new one', () => {
  const place = placeOnGrid(400_000, 1);
  expect(place?.longitude).toBeCloseTo(-2.0013, 3);
  expect(place?.latitude).toBeGreaterThan(49.89);
});

test('a step of a kilometre north is a kilometre north', () => {
  const [from, to] = [placeOnGrid(441_950, 112_000), placeOnGrid(441_950, 113_000)];
  expect(((to?.latitude ?? 0) - (from?.latitude ?? 0)) * 111_240).toBeCloseTo(1000, -1);
});

test.each([
  ['no coordinates (0, 0: Ordnance Survey’s mark for none)', 0, 0],
  ['beyond the grid', 700_001, 100_000],
  ['not a number', Number.NaN, 100_000],
])('%s is no place', (_, easting, northing) => {
  expect(placeOnGrid(easting, northing)).toBeNull();
});

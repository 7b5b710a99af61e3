import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexStops, metresBetween, minutesFor } from './geometry.ts';

const place = fc.record({
  lat: fc.double({ min: 49.9, max: 60.9, noNaN: true }),
  lon: fc.double({ min: -8, max: 1.8, noNaN: true }),
});

test('the stops near a place are those that measuring every one would find, nearest first', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 60 }),
      place,
      fc.integer({ min: 1, max: 400_000 }),
      (stops, { lat, lon }, metres) => {
        const [lats, lons] = [stops.map((stop) => stop.lat), stops.map((stop) => stop.lon)];
        const measured = stops
          .map((stop, n) => ({ stop: n, metres: metresBetween(lat, lon, stop.lat, stop.lon) }))
          .filter((near) => near.metres <= metres)
          .sort((a, b) => a.metres - b.metres || a.stop - b.stop);
        expect(indexStops(lats, lons)(lat, lon, metres)).toEqual(measured);
      },
    ),
    { numRuns: 300 },
  );
});

test('a stop without a position is near nothing, and nothing is near a place without one', () => {
  const near = indexStops([51, Number.NaN], [-1, Number.NaN]);
  expect(near(51, -1, 1_000_000)).toEqual([{ stop: 0, metres: 0 }]);
  expect(near(Number.NaN, -1, 1_000_000)).toEqual([]);
});

test('distances agree with the great circle to a thousandth', () => {
  const greatCircle = (a: { lat: number; lon: number }, b: { lat: number; lon: number }) => {
    const rad = Math.PI / 180;
    const half =
      Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
      Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
    return 2 * 6_371_009 * Math.asin(Math.sqrt(half));
  };
  const southampton = { lat: 50.9, lon: -1.4 };
  for (const other of [
    { lat: 50.91, lon: -1.42 },
    { lat: 50.7, lon: -1.9 },
    { lat: 51.06, lon: -1.31 },
  ]) {
    const exact = greatCircle(southampton, other);
    expect(
      Math.abs(metresBetween(southampton.lat, southampton.lon, other.lat, other.lon) / exact - 1),
    ).toBeLessThan(0.001);
  }
});

test('a walk is the straight line and a third, in whole minutes, and never none', () => {
  expect([minutesFor(0, 80), minutesFor(61, 80), minutesFor(62, 80), minutesFor(600, 80)]).toEqual([
    1, 1, 2, 10,
  ]);
});

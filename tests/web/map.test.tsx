import { expect, test } from 'vitest';
import { PlaceMap } from '#web/map.tsx';
import { fitMap, scaleBar } from '#web/map-projection.ts';

const home = { lat: 50.92, lon: -1.39 };
const nursery = { lat: 50.905, lon: -1.404 };
const far = { lat: 50.99, lon: -1.2 };

test('every place lies inside the map, north up and east right', () => {
  const { place } = fitMap([home, nursery, far]);
  for (const at of [home, nursery, far].map(place)) {
    expect(Math.min(at.x, at.y)).toBeGreaterThan(0);
    expect(Math.max(at.x, at.y)).toBeLessThan(100);
  }
  expect(place(far).y).toBeLessThan(place(home).y);
  expect(place(far).x).toBeGreaterThan(place(home).x);
});

test('a mile is as long across as up', () => {
  const { place, metresAcross, circle } = fitMap([home, nursery, far]);
  const north = place({ lat: home.lat + 1609.344 / 111_195, lon: home.lon });
  const size = circle(1609.344);
  expect(place(home).y - north.y).toBeCloseTo(size.y, 1);
  expect((size.x / 100) * metresAcross).toBeCloseTo(1609.344, -2);
});

test('one place alone still gets a map of at least a kilometre', () => {
  const { place, metresAcross } = fitMap([home]);
  expect(metresAcross).toBeGreaterThanOrEqual(1000);
  expect(place(home)).toEqual({ x: 50, y: 50 });
});

test.each([
  [1200, '180 yards'],
  [6000, '1 mile'],
  [40_000, '5 miles'],
  [300_000, '50 miles'],
])('a map %d metres wide has a scale of %s', (metres, text) => {
  const bar = scaleBar(metres);
  expect(bar.text).toBe(text);
  expect(bar.percent).toBeLessThanOrEqual(30);
});

const map = String(
  <PlaceMap
    caption="Where you could work"
    placeHead="Place"
    detailHead="Journey"
    attribution="Contains public sector information"
    home={{ ...home, aboutMetres: 700, label: 'Home is about here' }}
    places={[
      { ...nursery, label: 'Fernbank <Nursery>', href: '/o/1', detail: '34 minutes' },
      { ...far, label: 'Quartz Café', detail: 'no bus home' },
    ]}
    reach={[{ label: 'Up to 20 minutes', stops: [nursery, far] }]}
  />,
);

test('everything on the map is in words below it: places by number, stops by minutes, home, and whose data it is', () => {
  const below = map.slice(map.indexOf('</svg><ul'));
  expect(below).toContain('1. <a class="govuk-link" href="/o/1">Fernbank &lt;Nursery&gt;</a>');
  expect(below).toContain('2. Quartz Café');
  expect(below).toContain('no bus home');
  expect(below).toContain('Up to 20 minutes: 2 stops');
  expect(below).toContain('Home is about here');
  expect(below).toContain('Contains public sector information');
});

test('home is drawn as an area and never as the exact point alone', () => {
  expect(map).toMatch(/<ellipse class="foothold-map__home"/);
});

test('a map without anything to show is not drawn', () => {
  expect(String(<PlaceMap caption="x" placeHead="x" detailHead="x" attribution="x" places={[]} />)).toBe('');
});

import { describe, expect, test } from 'vitest';
import { PlaceMap, type PlaceMapProps } from '#web/map.tsx';
import { labelled } from '#web/map-labels.ts';
import { fitMap, scaleBar } from '#web/map-projection.ts';
import { thinned } from '#web/map-thinning.ts';

const home = { lat: 50.92, lon: -1.39 };
const nursery = { lat: 50.905, lon: -1.404 };
const far = { lat: 50.99, lon: -1.2 };

describe('the ground that a map shows', () => {
  test('holds every place inside its frame, north up and east right', () => {
    const { place } = fitMap([home, nursery, far]);
    for (const at of [home, nursery, far].map(place)) {
      expect(Math.min(at.x, at.y)).toBeGreaterThan(0);
      expect(Math.max(at.x, at.y)).toBeLessThan(100);
    }
    expect(place(far).y).toBeLessThan(place(home).y);
    expect(place(far).x).toBeGreaterThan(place(home).x);
  });

  test('has a mile as long across as up', () => {
    const { place, metresAcross, circle } = fitMap([home, nursery, far]);
    const north = place({ lat: home.lat + 1609.344 / 111_195, lon: home.lon });
    const size = circle(1609.344);
    expect(place(home).y - north.y).toBeCloseTo(size.y, 1);
    expect((size.x / 100) * metresAcross).toBeCloseTo(1609.344, -2);
  });

  test('is at least a kilometre wide, for one place alone', () => {
    const { place, metresAcross } = fitMap([home]);
    expect(metresAcross).toBeGreaterThanOrEqual(1000);
    expect(place(home)).toEqual({ x: 50, y: 50 });
  });

  test.each([
    [1200, '180 yards'],
    [6000, '1 mile'],
    [40_000, '5 miles'],
    [300_000, '50 miles'],
  ])('%d metres wide has a scale of %s', (metres, text) => {
    const bar = scaleBar(metres);
    expect(bar.text).toBe(text);
    expect(bar.percent).toBeLessThanOrEqual(30);
  });
});

const props: PlaceMapProps = {
  id: 'options',
  caption: 'Where Aspen could work',
  description: 'Two places; one of them within 20 minutes.',
  attribution: ['Contains public sector information'],
  areas: [{ ...home, aboutMetres: 700 }],
  areaLabel: 'Home is about here',
  points: [
    { ...nursery, label: 'Fernbank <Nursery>', href: '/o/1', detail: '34 minutes' },
    { ...far, label: 'Quartz Café', href: '/o/2', detail: 'no bus home' },
  ],
  reach: [{ label: 'Up to 20 minutes', stops: [nursery, far] }],
  reachTitle: 'Stops by nine',
  lines: [[home, nursery, far]],
  tableTitle: 'All of this in words',
  children: <p>1. Fernbank, 34 minutes</p>,
};
const drawn = (changed: Partial<PlaceMapProps> = {}) => String(<PlaceMap {...props} {...changed} />);
const drawing = (html: string) => html.slice(html.indexOf('<svg'), html.lastIndexOf('</svg><p'));

describe('a map', () => {
  test('says what it is and what there is to see to whoever cannot', () => {
    expect(drawn()).toContain('role="img" aria-labelledby="options-title options-desc"');
    expect(drawn()).toContain('<title id="options-title">Where Aspen could work</title>');
    expect(drawn()).toContain('Two places; one of them within 20 minutes.</desc>');
  });

  test('has numbers that lead to what they stand for, each with its name and minutes', () => {
    expect(drawn()).toContain('href="/o/1" aria-label="1 Fernbank &lt;Nursery&gt;, 34 minutes"');
    expect(drawn()).toContain('href="/o/2" aria-label="2 Quartz Café, no bus home"');
  });

  test('has everything in words below it: stops by minutes, home, the table, and whose data it is', () => {
    const below = drawn().slice(drawn().indexOf('</svg><p'));
    expect(below).toContain('Up to 20 minutes: 2 stops');
    expect(below).toContain('Home is about here');
    expect(below).toContain('1. Fernbank, 34 minutes');
    expect(below).toContain('Contains public sector information');
  });

  test('draws where somebody lives as an area, with a house or with how many', () => {
    expect(drawn()).toContain('<ellipse class="foothold-map__home"');
    expect(drawn()).toContain('foothold-map__house');
    const many = drawn({ areas: [{ ...home, aboutMetres: 700, people: 4 }] });
    expect(many).toMatch(/foothold-map__people[^>]*>4</);
    expect(many).not.toContain('foothold-map__house');
  });

  test('without anything to show is not drawn', () => {
    expect(drawn({ points: [], areas: [] })).toBe('');
  });

  test('of a great city is no heavier than a picture: 60,000 stops and lines, 500 places, under 90 kB', () => {
    const stops = Array.from({ length: 60_000 }, (_, n) => ({
      lat: 50.9 + ((n * 7919) % 10_007) / 100_000,
      lon: -1.5 + ((n * 104_729) % 30_011) / 100_000,
    }));
    const html = drawn({
      points: stops.slice(0, 500).map((stop, n) => ({ ...stop, label: `P ${n}`, href: '/o', detail: '' })),
      reach: [0, 1, 2, 3, 4].map((band) => ({
        label: `Band ${band}`,
        stops: stops.filter((_, n) => n % 5 === band),
      })),
      lines: [stops],
    });
    expect(drawing(html).length).toBeLessThan(90_000);
    expect(drawing(html).length).toBeGreaterThan(10_000);
    expect(drawing(html).split('<a ').length - 1).toBe(60);
  });
});

test('where there are too many dots, the nearest band of each square stays', () => {
  const crowd = Array.from({ length: 400 }, (_, n) => ({ x: 10 + (n % 20) / 100, y: 10 + n / 4_000 }));
  const alone = [{ x: 80, y: 80 }];
  const [near, distant] = thinned([crowd, [...crowd, ...alone]], 50);
  expect(near).toHaveLength(1);
  expect(distant).toEqual(alone);
  expect(thinned([crowd], 400)).toEqual([crowd]);
});

describe('the names beside the numbers', () => {
  test('stand where they cover nothing, and are left out where there is no room', () => {
    const at = (x: number, y: number, label = 'Marl and Slate') => ({ at: { x, y }, label });
    const sides = labelled([at(50, 50), at(60, 50), at(95, 20), at(50, 51)]).map(({ side }) => side);
    expect(sides).toEqual(['left', 'right', 'left', expect.anything()]);
    const crowd = labelled(Array.from({ length: 30 }, () => at(50, 50))).filter(({ side }) => side !== null);
    expect(crowd.length).toBeLessThanOrEqual(4);
  });

  test('that are too long for a map are for the table', () => {
    const [place] = labelled([{ at: { x: 30, y: 30 }, label: 'A name that goes on and on and on and on' }]);
    expect(place?.side).toBeNull();
  });
});

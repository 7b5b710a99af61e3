import { beforeAll, expect, test, vi } from 'vitest';
import { type Model, type Scan, scan, scanOf } from '#tests/support/travel-oracle.ts';
import { CHESTER, modelOf, realFeed, SOUTHAMPTON } from '#tests/support/travel-real-feed.ts';
import { readFeed } from './compile/read-feed.ts';
import { findWayHome, findWayThere } from './find-journey.ts';
import type { Point } from './geometry.ts';
import { joinJourneys, profileHome } from './join.ts';
import type { Journey } from './journey.ts';
import { type JourneyTable, NOT_CHECKED, REACHABLE } from './journey-table.ts';
import { latestUse } from './latest-use.ts';
import { findPlaces } from './places.ts';
import { joinHomes, reachPlace } from './reach.ts';
import { openTimetable, type Timetable } from './timetable.ts';
import { openDay, type TravelDay } from './travel-day.ts';
import { SPAN_MINUTES_MAX } from './way.ts';

const isLong = process.env.FOOTHOLD_LONG === '1';
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 60_000 });
const walking = { metresPerMinute: 80, minutesMax: 15 };
const noLimits = { journeyMinutesMax: null, changesMax: null, earliestLeave: null, cycling: null };
const manyLimits = [
  noLimits,
  { ...noLimits, journeyMinutesMax: 60, changesMax: 2, earliestLeave: 360 },
  { ...noLimits, journeyMinutesMax: 35, changesMax: 0 },
  { ...noLimits, journeyMinutesMax: 25, cycling: { metresPerMinute: 250, minutesMax: 20 } },
];

interface Town {
  readonly timetable: Timetable;
  readonly day: TravelDay;
  readonly model: Model;
  readonly scanned: Scan;
  readonly stopIds: readonly string[];
  readonly names: readonly string[];
}

const towns = new Map<string, Town>();

async function openTown(name: string, on: string): Promise<void> {
  const zip = realFeed(name);
  const read = await readFeed(zip, { area: name });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  const timetable = openTimetable(read.artefact);
  const { model, stopIds } = modelOf(zip);
  const walks = walksOf(timetable, stopIds);
  const named = new Map(
    Array.from({ length: timetable.stopCount }, (_, n) => [timetable.stopId(n), timetable.stopName(n)]),
  );
  const names = stopIds.map((id) => named.get(id) ?? '');
  towns.set(name, {
    timetable,
    day: openDay(timetable, on),
    model: { ...model, walks },
    scanned: scanOf(model, on),
    stopIds,
    names,
  });
}

beforeAll(async () => {
  await openTown(CHESTER, '2023-09-06');
  await openTown(SOUTHAMPTON, '2025-07-15');
}, 60_000);

/** Every pair of stops measured, as the docs say: straight line × 1.3 at 80 m a minute, up to 600 m. */
function walksOf(
  { stopCount, stopLat, stopLon, stopId }: Timetable,
  stopIds: readonly string[],
): [number, number][][] {
  const walks = stopIds.map((): [number, number][] => []);
  const number = new Map(stopIds.map((id, n) => [id, n]));
  for (let a = 0; a < stopCount; a++)
    for (let b = 0; b < stopCount; b++) {
      const metres = Math.round(metresApart([stopLat[a], stopLon[a]], [stopLat[b], stopLon[b]]));
      if (a !== b && metres <= 600)
        walks[number.get(stopId(a)) as number]?.push([
          number.get(stopId(b)) as number,
          minutesOnFoot(metres),
        ]);
    }
  return walks;
}

function metresApart(
  [latA = 0, lonA = 0]: (number | undefined)[],
  [latB = 0, lonB = 0]: (number | undefined)[],
): number {
  const east = (lonB - lonA) * Math.cos(((latA + latB) / 2 / 180) * Math.PI);
  return 111_195 * Math.sqrt((latB - latA) ** 2 + east ** 2);
}

function minutesOnFoot(metres: number): number {
  return Math.max(1, Math.ceil((metres * 1.3) / 80));
}

/** Doors a few streets from stops, the same in every run. */
function doors({ timetable }: Town, count: number, seed: number): Point[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
  return Array.from({ length: count }, () => {
    const stop = Math.floor(next() * timetable.stopCount);
    return {
      lat: (timetable.stopLat[stop] ?? 0) + (next() - 0.5) / 100,
      lon: (timetable.stopLon[stop] ?? 0) + (next() - 0.5) / 60,
    };
  });
}

/** When somebody who leaves one door at `minute` is at the other, by bus: the scan, with its own walks at both ends. */
function arrival(
  town: Town,
  from: readonly [number, number][],
  to: readonly [number, number][],
  minute: number,
): number {
  const byRide =
    scan(town.model, town.scanned, new Map(from.map(([stop, walk]) => [stop, minute + walk])), 5)[5] ?? [];
  return Math.min(...to.map(([stop, walk]) => (byRide[stop] ?? Infinity) + walk));
}

function stopsNear(
  { timetable, stopIds }: Town,
  door: Point,
  metresMax: number,
  most: number,
): [number, number][] {
  const number = new Map(stopIds.map((id, n) => [id, n]));
  return Array.from({ length: timetable.stopCount }, (_, n) => n)
    .map((n) => [n, metresApart([door.lat, door.lon], [timetable.stopLat[n], timetable.stopLon[n]])] as const)
    .filter(([, metres]) => metres <= metresMax)
    .sort((a, b) => a[1] - b[1])
    .slice(0, most)
    .map(([n, metres]): [number, number] => [
      number.get(timetable.stopId(n)) as number,
      minutesOnFoot(metres),
    ])
    .filter(([, minutes]) => minutes <= walking.minutesMax);
}

function isByBus(journey: Journey | null): journey is Journey {
  return journey?.legs.some((leg) => 'line' in leg) === true;
}

/** Every ride of a journey is a ride of the feed that day, and nobody is anywhere before they can be. */
function expectRealLegs({ model, scanned, names }: Town, { legs, leaveAt, arriveAt }: Journey): void {
  expect([legs[0]?.departs, legs.at(-1)?.arrives]).toEqual([leaveAt, arriveAt]);
  for (const [n, leg] of legs.entries()) {
    expect(leg.departs).toBeGreaterThanOrEqual(legs[n - 1]?.arrives ?? 0);
    expect(leg.arrives).toBeGreaterThanOrEqual(leg.departs);
    if (n > 0) expect(leg.from).toBe(legs[n - 1]?.to);
    if (!('line' in leg)) continue;
    const rides = (scanned.minutes[leg.departs - scanned.first] ?? [])
      .filter(({ from }) => from.canBoard && names[from.stop] === leg.from)
      .map(({ trip, shift }) => ({ calls: model.trips[trip]?.calls ?? [], shift }));
    const isReal = rides.some(({ calls, shift }) =>
      calls.some(
        (call) => call.canAlight && names[call.stop] === leg.to && call.arrives + shift === leg.arrives,
      ),
    );
    expect([leg, isReal]).toEqual([leg, true]);
  }
}

test.each([CHESTER, SOUTHAMPTON])(
  'in %s, leaving at the time found arrives in time and leaving a minute later does not',
  (name) => {
    const town = towns.get(name) as Town;
    const [homes, works] = [doors(town, isLong ? 120 : 8, 7), doors(town, isLong ? 120 : 8, 11)];
    let byBus = 0;
    for (const [n, home] of homes.entries()) {
      const work = works[n] as Point;
      const start = 480 + (n % 9) * 60;
      const from = stopsNear(town, home, 5_000, 9_999);
      const to = stopsNear(town, work, 800, 10);
      const there = findWayThere(town.day, home, work, start, { walking });
      if (isByBus(there)) {
        byBus++;
        expectRealLegs(town, there);
        expect(arrival(town, from, to, there.leaveAt)).toBe(there.arriveAt);
        expect(there.arriveAt).toBeLessThanOrEqual(start);
        expect(arrival(town, from, to, there.leaveAt + 1)).toBeGreaterThan(start);
      } else if (!there) expect(arrival(town, from, to, start - SPAN_MINUTES_MAX)).toBeGreaterThan(start);
      const end = start + 480;
      const back = findWayHome(town.day, home, work, end, { walking });
      if (isByBus(back)) {
        expectRealLegs(town, back);
        expect(back.leaveAt).toBeGreaterThanOrEqual(end);
        expect(arrival(town, to, from, end)).toBe(back.arriveAt);
        expect(arrival(town, to, from, back.leaveAt)).toBe(back.arriveAt);
        expect(arrival(town, to, from, back.leaveAt + 1)).toBeGreaterThan(back.arriveAt);
      }
    }
    expect(byBus).toBeGreaterThan(homes.length / 6);
  },
);

test.each([CHESTER, SOUTHAMPTON])(
  'in %s, ranking many places, asking for one journey and asking from the place agree',
  (name) => {
    const town = towns.get(name) as Town;
    const [homes, works] = [doors(town, isLong ? 40 : 12, 3), doors(town, 40, 5)];
    const places = findPlaces(town.timetable, works);
    const shift = (place: number) => ({ start: 420 + (place % 12) * 60, end: 900 + (place % 10) * 60 });
    const shifts = {
      place: works.map((_, place) => place),
      start: works.map((_, place) => shift(place).start),
      end: works.map((_, place) => shift(place).end),
    };
    let checked = 0;
    for (const [place, work] of works.entries()) {
      const { start, end } = shift(place);
      const reach = reachPlace(town.day, work, start, end, walking);
      const row = (t: JourneyTable, at: number) =>
        Object.entries(t).map(([column, values]) => [column, values[at]]);
      for (const limits of manyLimits) {
        const seen = joinHomes(reach, homes, () => limits);
        const tables = homes.map((home) => joinJourneys(profileOf(town, home), places, shifts, limits));
        expect(homes.map((_, n) => row(seen, n))).toEqual(tables.map((table) => row(table, place)));
      }
      for (const home of homes) {
        const table = joinJourneys(profileOf(town, home), places, shifts, noLimits);
        if (table.state[place] === NOT_CHECKED) continue;
        const there = findWayThere(town.day, home, work, start, { walking });
        const back = findWayHome(town.day, home, work, end, { walking });
        expect([there?.leaveAt ?? 0, there?.arriveAt ?? 0, there?.changes ?? 0]).toEqual([
          table.leaveAt[place],
          table.arriveAt[place],
          table.changesThere[place],
        ]);
        expect([back?.leaveAt ?? 0, back?.arriveAt ?? 0, back?.changes ?? 0]).toEqual([
          table.leaveWorkAt[place],
          table.homeAt[place],
          table.changesHome[place],
        ]);
        if (there && back) checked++;
      }
    }
    expect(checked).toBeGreaterThan(20);
  },
);

test.each([CHESTER, SOUTHAMPTON])(
  'in %s, a search for some shifts alone finds what one of the whole day does',
  (name) => {
    const town = towns.get(name) as Town;
    const homes = doors(town, isLong ? 200 : 15, 23);
    let reachable = 0;
    for (const [n, home] of homes.entries()) {
      const places = findPlaces(town.timetable, doors(town, 4, 31 + n));
      const shifts = {
        place: [0, 1, 2, 3],
        start: [420 + (n % 5) * 30, 480, 540, 1320],
        end: [840, 960 + (n % 7) * 30, 1020, 1700],
      };
      const windows = {
        there: { from: 180, to: 1320, deadline: 1320 },
        back: { from: 840, to: 1940, deadline: 840 },
      };
      const use = latestUse(town.day, places, shifts, walking, windows);
      const some = profileHome(town.day, home, walking, windows, use);
      for (const limits of manyLimits) {
        const table = joinJourneys(profileOf(town, home), places, shifts, limits);
        expect(joinJourneys(some, places, shifts, limits)).toEqual(table);
        reachable += table.state.filter((state) => state === REACHABLE).length;
      }
      expect(some.there.leave.length).toBeLessThanOrEqual(profileOf(town, home).there.leave.length);
    }
    expect(reachable).toBeGreaterThan(10);
  },
);

const profiles = new Map<Point, ReturnType<typeof profileHome>>();
function profileOf(town: Town, home: Point) {
  const profile = profiles.get(home) ?? profileHome(town.day, home, walking);
  profiles.set(home, profile);
  return profile;
}

import { readFileSync } from 'node:fs';
import { Query, Router, Time } from 'minotor';
import { GtfsParser } from 'minotor/parser';
import { journeysFrom, type TravelDesk, type TravelHome, type Visit } from '../src/areas/travel/index.ts';
import { addDays } from '../src/domain/shared/day.ts';
import {
  findPlaces,
  findWayHome,
  findWayThere,
  joinHomes,
  joinJourneys,
  ORDINARY_WALKING,
  openDay,
  openTimetable,
  type Point,
  profileHome,
  reachPlace,
  readFeed,
  type Timetable,
  type TravelDay,
} from '../src/engines/travel/index.ts';
import { homewardProfile, outwardProfile } from '../src/engines/travel/profile.ts';
import { startSearch } from '../src/engines/travel/search.ts';
import { accessFrom, walkLinks } from '../src/engines/travel/walking.ts';
import { tileTimetable } from './travel-tiles.ts';

const FEED = new URL('../../shared/data/timetables/uk-southampton-bluestar-2025.zip', import.meta.url);
const DAY = '2025-07-15';
const MORNING = { from: 240, to: 600 };
const LIMITS = { journeyMinutesMax: 60, changesMax: 2, earliestLeave: 360, cycling: null };

/** One line of the table. `budget` is what docs/ promises, in the same unit; times in milliseconds. */
interface Measure {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | '×' | 'events';
  readonly p50: number;
  readonly p95?: number;
  readonly budget?: number;
}

/** Runs the travel engine on a real city, its tiles, and beside a peer, all in one process. About a minute. */
export async function benchTravel(): Promise<Measure[]> {
  const zip = new Uint8Array(readFileSync(FEED));
  const { artefact, measures: importing } = await measureImport(zip);
  const timetable = openTimetable(artefact);
  const cold = measureCold(timetable);
  const day = openDay(timetable, DAY);
  const homes = doors(timetable, 200, 1);
  const ours = measureOneToAll(day, homes);
  return [
    ...importing,
    ...cold,
    ours,
    ...measureProfiles(day, homes),
    ...measureJoin(day, homes),
    ...measurePairs(day, homes),
    ...measureIntake(timetable),
    ...measureTiles(timetable),
    ...(await measurePeer(timetable, ours)),
  ];
}

async function measureImport(zip: Uint8Array): Promise<{ artefact: Uint8Array; measures: Measure[] }> {
  const times: number[] = [];
  let artefact = new Uint8Array(0);
  for (let n = 0; n < 5; n++) {
    const start = performance.now();
    const read = await readFeed(zip, { area: 'Southampton' });
    times.push(performance.now() - start);
    if (read.ok) artefact = read.artefact as Uint8Array<ArrayBuffer>;
  }
  const megabytes = { what: 'artefact', unit: 'MB' as const, p50: artefact.length / 1e6, budget: 1.2 };
  return {
    artefact,
    measures: [
      { what: 'import of the feed, first time', unit: 'ms', p50: times[0] ?? 0, budget: 3_000 },
      spread('import of the feed', times),
      megabytes,
    ],
  };
}

/** Everything that a first question after a restart needs, before the machine has warmed to it. */
function measureCold(timetable: Timetable): Measure[] {
  const home = doors(timetable, 1, 99)[0] as Point;
  const start = performance.now();
  const day = openDay(timetable, DAY);
  const opened = performance.now() - start;
  outwardProfile(day, home, ORDINARY_WALKING, MORNING);
  const whole = performance.now() - start;
  return [
    { what: 'day laid out, cold', unit: 'ms', p50: opened },
    { what: 'outward profile 04–10 h, cold, day included', unit: 'ms', p50: whole, budget: 150 },
  ];
}

function measureOneToAll(day: TravelDay, homes: readonly Point[]): Measure {
  return timed(
    'one-to-all',
    [...homes, ...homes, ...homes],
    (home, n) => oneToAll(day, home, 420 + ((n * 37) % 600)),
    1,
  );
}

function oneToAll({ timetable, network }: TravelDay, home: Point, minute: number): Int16Array {
  const search = startSearch(network, walkLinks(timetable, ORDINARY_WALKING));
  const access = accessFrom(timetable, home.lat, home.lon, ORDINARY_WALKING);
  search.arriveOnFoot(access, minute);
  search.boardAt(access);
  search.run();
  return search.labels.byRide;
}

function measureProfiles(day: TravelDay, homes: readonly Point[]): Measure[] {
  return [
    timed(
      'outward profile 04–10 h',
      homes,
      (home) => outwardProfile(day, home, ORDINARY_WALKING, MORNING),
      20,
    ),
    timed(
      'homeward profile 14–20 h',
      homes,
      (home) => homewardProfile(day, home, ORDINARY_WALKING, { from: 840, to: 1200 }),
      20,
    ),
    timed('both profiles, whole day', homes.slice(0, 150), (home) =>
      profileHome(day, home, ORDINARY_WALKING),
    ),
  ];
}

function measureJoin(day: TravelDay, homes: readonly Point[]): Measure[] {
  const kept = homes.slice(0, 12).map((home) => profileHome(day, home, ORDINARY_WALKING));
  return [10_000, 50_000, 200_000].map((count) => {
    const places = findPlaces(day.timetable, doors(day.timetable, count, 5));
    const shifts = {
      place: Uint32Array.from({ length: count }, (_, n) => n),
      start: Int16Array.from({ length: count }, (_, n) => 360 + 15 * (n % 25)),
      end: Int16Array.from({ length: count }, (_, n) => 840 + 15 * (n % 33)),
    };
    const budget = { 10000: 5, 200000: 70 }[count];
    const rounds = Array.from({ length: count > 100_000 ? 1 : 4 }, () => kept).flat();
    return timed(
      `join of one home with ${count / 1000} k shifts, both ways, limits`,
      rounds,
      (home) => joinJourneys(home, places, shifts, LIMITS),
      budget,
    );
  });
}

function measurePairs(day: TravelDay, homes: readonly Point[]): Measure[] {
  const works = doors(day.timetable, homes.length, 17);
  const options = { walking: ORDINARY_WALKING };
  return [
    timed('one pair, there and home, with legs', homes, (home, n) => [
      findWayThere(day, home, works[n] as Point, 540, options),
      findWayHome(day, home, works[n] as Point, 1020, options),
    ]),
    timed('one shift and 200 homes', works.slice(0, 30), (work) =>
      joinHomes(reachPlace(day, work, 540, 1020, ORDINARY_WALKING), homes, () => LIMITS),
    ),
  ];
}

const ALLOWED = {
  ...{ journeyMinutesMax: 60, journeyMinutesComfort: null, changesMax: 2 },
  ...{ walkMinutesMax: 20, leaveEarliest: 360, canCycle: false },
};
const INTAKE_DAYS = 40;

/**
 * What a plan asks for after a restart: the journeys of an intake to the few dozen options of each that nothing else rules out,
 * each from the day on which it would begin. Beside it what it takes where no date shares its search with another.
 */
function measureIntake(timetable: Timetable): Measure[] {
  const works = doors(timetable, 90, 29);
  return [15, 30, 60].flatMap((people) => {
    const homes = doors(timetable, people, 41 + people);
    const desk = deskOf(timetable, [...homes, ...works]);
    const visits = homes.map((_, home) =>
      works.slice(0, 30).map((_, n) => visitOf(homes.length + ((7 * home + 3 * n) % 90), home + 5 * n)),
    );
    const start = performance.now();
    for (const [n, some] of visits.entries()) journeysFrom(desk, homeAt(n), some);
    const taken = performance.now() - start;
    const name = `journeys of ${people} people, 30 places each, ${INTAKE_DAYS} days, cold`;
    const apart = deskOf(timetable, [...homes, ...works], 'a date at a time');
    const again = performance.now();
    for (const [n, some] of visits.entries())
      for (const sameDay of Map.groupBy(some, ({ startsOn }) => startsOn).values())
        journeysFrom(apart, homeAt(n), sameDay);
    const ratio = (performance.now() - again) / taken;
    return [
      { what: name, unit: 'ms' as const, p50: taken },
      { what: 'the same asked for a date at a time ÷ that', unit: '×' as const, p50: ratio },
    ];
  });
}

/** What was found is kept by the timetable's id: another one is asked from the beginning. */
function deskOf(timetable: Timetable, points: readonly Point[], id = 'all dates'): TravelDesk {
  const places = points.map(
    ({ lat, lon }, n) => [`P${n}`, { latitude: lat, longitude: lon, precision: 'unit' as const }] as const,
  );
  return { timetables: [{ id, timetable }], places: new Map(places) };
}

function homeAt(n: number): TravelHome {
  return { postcode: `P${n}`, limits: ALLOWED, needsStepFree: false };
}

function visitOf(place: number, n: number): Visit {
  const startsAt = 420 + 30 * (n % 9);
  const startsOn = addDays('2025-07-14', (n * 11) % INTAKE_DAYS);
  return {
    postcode: `P${place}`,
    startsAt,
    endsAt: startsAt + 480,
    startsOn,
    days: n % 6 === 0 ? [6] : null,
  };
}

/** How cost grows: the same city 1, 4, 8 and 16 times, with stop events of the day beside. */
function measureTiles(timetable: Timetable): Measure[] {
  return [1, 4, 8, 16].flatMap((count) => {
    const day = openDay(tileTimetable(timetable, count), DAY);
    const homes = doors(day.timetable, 60, 3);
    for (const home of homes) oneToAll(day, home, 480);
    const name = `${count}× city (${day.timetable.stopCount} stops)`;
    return [
      { what: `${name}: stop events of the day`, unit: 'events' as const, p50: day.network.arrives.length },
      timed(
        `${name}: one-to-all`,
        homes,
        (home, n) => oneToAll(day, home, 420 + ((n * 37) % 400)),
        count === 8 ? 15 : undefined,
      ),
      timed(`${name}: outward profile 04–10 h`, homes.slice(0, 30), (home) =>
        outwardProfile(day, home, ORDINARY_WALKING, MORNING),
      ),
    ];
  });
}

/**
 * minotor (MIT, npm) from every stop it is asked about: it starts at a stop, not at a door, walks only where
 * transfers.txt says so (this feed has none), knows no arrive-by, no profile, no limits and no second day.
 */
async function measurePeer(timetable: Timetable, ours: Measure): Promise<Measure[]> {
  const start = performance.now();
  const parsed = await new GtfsParser(FEED.pathname).parse(new Date(`${DAY}T12:00:00Z`));
  const load = performance.now() - start;
  const router = new Router(parsed.timetable, parsed.stopsIndex);
  const sources = Array.from({ length: 120 }, (_, n) => timetable.stopId((n * 379) % timetable.stopCount));
  const measure = timed('minotor: one-to-all', sources, (id, n) => {
    const minute = 420 + ((n * 37) % 600);
    const time = Time.fromHMS(Math.floor(minute / 60), minute % 60, 0);
    return router.route(new Query.Builder().from(id).to([]).departureTime(time).maxTransfers(4).build());
  });
  const ratio = {
    what: 'minotor ÷ ours, per one-to-all',
    unit: '×' as const,
    p50: measure.p50 / ours.p50,
    p95: (measure.p95 ?? 0) / (ours.p95 ?? 1),
    budget: 10,
  };
  return [{ what: 'minotor: load of one day', unit: 'ms', p50: load }, measure, ratio];
}

/** Doors a few streets from stops, the same in every run. */
function doors(timetable: Timetable, count: number, seed: number): Point[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
  return Array.from({ length: count }, () => {
    const stop = Math.floor(next() * timetable.stopCount);
    return {
      lat: (timetable.stopLat[stop] ?? 0) + (next() - 0.5) / 140,
      lon: (timetable.stopLon[stop] ?? 0) + (next() - 0.5) / 90,
    };
  });
}

/**
 * Times each item, the best of three tries after a tenth of them to warm up: what remains differs between items and
 * not because the machine was busy with something else.
 */
function timed<T>(
  what: string,
  items: readonly T[],
  run: (item: T, n: number) => unknown,
  budget?: number,
): Measure {
  for (const [n, item] of items.slice(0, Math.ceil(items.length / 10)).entries()) run(item, n);
  const best = items.map(() => Number.POSITIVE_INFINITY);
  for (let attempt = 0; attempt < 3; attempt++)
    for (const [n, item] of items.entries()) {
      const start = performance.now();
      run(item, n);
      best[n] = Math.min(best[n] ?? 0, performance.now() - start);
    }
  return spread(what, best, budget);
}

function spread(what: string, times: readonly number[], budget?: number): Measure {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { what, unit: 'ms', p50: at(0.5), p95: at(0.95), ...(budget === undefined ? {} : { budget }) };
}

function print(measures: readonly Measure[]): void {
  const number = (value: number | undefined) =>
    value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2);
  const line = (cells: readonly string[]) =>
    console.log(
      `${(cells[0] ?? '').padEnd(62)}${cells
        .slice(1)
        .map((cell) => cell.padStart(10))
        .join('')}`,
    );
  line(['', 'p50', 'p95', 'budget', 'unit']);
  for (const { what, p50, p95, budget, unit } of measures)
    line([what, number(p50), number(p95), number(budget), unit]);
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const memory = { heapMB: heapUsed / 1e6, arraysMB: arrayBuffers / 1e6, rssMB: rss / 1e6 };
  console.log(JSON.stringify({ bench: 'travel', measures, memory }));
}

if (process.argv[1]?.endsWith('travel.ts')) print(await benchTravel());

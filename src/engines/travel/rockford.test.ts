import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { zipped } from '#tests/support/travel-feed.ts';
import {
  decidingRow,
  estimateWay,
  findPlaces,
  findWayHome,
  findWayThere,
  JOURNEY_REFUSALS,
  joinHomes,
  joinJourneys,
  journeyInWords,
  lastWayHome,
  minutesToStops,
  NO_JOURNEY,
  NOT_CHECKED,
  ORDINARY_WALKING,
  openDay,
  openTimetable,
  type Point,
  profileHome,
  profileKey,
  REACHABLE,
  type Relaxed,
  reachPlace,
  readFeed,
  shortfallInWords,
  shortfallsOf,
  type Timetable,
  type TravelDay,
  type TravelLimits,
  type Walking,
} from './index.ts';

const tuesday = '2025-07-15';
const noLimits: TravelLimits = {
  journeyMinutesMax: null,
  changesMax: null,
  earliestLeave: null,
  cycling: null,
};
let rockford: Timetable;
let day: TravelDay;

beforeAll(async () => {
  const read = await readFeed(zipped(inventedTimetable({ from: '2025-06-01', to: '2026-05-31' })), {
    area: 'Rockford',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  rockford = openTimetable(read.artefact);
  day = openDay(rockford, tuesday);
});

/** A door so many metres east and north of a stop. */
function near(name: string, east = 80, north = -60): Point {
  const stop =
    Array.from({ length: rockford.stopCount }, (_, n) => n).find((n) => rockford.stopName(n) === name) ?? -1;
  return {
    lat: (rockford.stopLat[stop] ?? 0) + north / 111_195,
    lon: (rockford.stopLon[stop] ?? 0) + east / 69_680,
  };
}

interface Ask {
  readonly home?: string;
  readonly work: string;
  readonly start: number;
  readonly end: number;
  readonly limits?: Partial<TravelLimits>;
  readonly walking?: Walking;
  readonly on?: TravelDay;
  readonly relaxed?: Relaxed;
}

function ask({
  home = 'Westbrook',
  work,
  start,
  end,
  limits = {},
  walking = ORDINARY_WALKING,
  on = day,
  relaxed = {},
}: Ask) {
  const profile = profileHome(on, near(home, 150, 100), walking);
  const all = { ...noLimits, ...limits };
  const table = joinJourneys(
    profile,
    findPlaces(rockford, [near(work)]),
    { place: [0], start: [start], end: [end] },
    all,
    relaxed,
  );
  return { table, shortfalls: shortfallsOf(table, 0, all, walking.minutesMax), state: table.state[0] };
}

const hour = (hours: number, minutes = 0) => hours * 60 + minutes;

describe('for Aspen, who lives in Westbrook', () => {
  test('a day shift at the retail park is reachable: one change each way', () => {
    const { table, state } = ask({ work: 'Opal Retail Park', start: hour(9), end: hour(17) });
    expect(state).toBe(REACHABLE);
    expect([table.leaveAt[0], table.arriveAt[0], table.changesThere[0]]).toEqual([
      hour(8, 19),
      hour(8, 45),
      1,
    ]);
    expect([table.leaveWorkAt[0], table.homeAt[0], table.changesHome[0]]).toEqual([
      hour(17, 27),
      hour(17, 51),
      1,
    ]);
  });

  test('the journey reads as they would be told it', () => {
    const journey = findWayThere(day, near('Westbrook', 150, 100), near('Opal Retail Park'), hour(9), {
      walking: ORDINARY_WALKING,
      placeName: 'Opal Games',
    });
    expect(journey && journeyInWords(journey)).toEqual({
      leaveAt: '08:19',
      arriveAt: '08:45',
      minutes: 26,
      changes: 1,
      walkMinutes: 5,
      longestWalkMinutes: 3,
      stepFree: 'unknown',
      legs: [
        { mode: 'walk', from: 'home', to: 'Westbrook', departs: '08:19', arrives: '08:22' },
        {
          mode: 'bus',
          line: '3',
          towards: 'Jasper Industrial Estate',
          from: 'Westbrook',
          to: 'Granite Square',
          departs: '08:22',
          arrives: '08:34',
        },
        {
          mode: 'bus',
          line: '5',
          towards: 'Marble Distribution Centre',
          from: 'Granite Square',
          to: 'Opal Retail Park',
          departs: '08:35',
          arrives: '08:43',
          spareMinutes: 1,
        },
        { mode: 'walk', from: 'Opal Retail Park', to: 'Opal Games', departs: '08:43', arrives: '08:45' },
      ],
    });
  });

  test('an early shift is out of reach where the first bus comes too late', () => {
    const { state, shortfalls } = ask({ work: 'Marble Distribution Centre', start: hour(6), end: hour(14) });
    expect([state, shortfalls]).toEqual([
      NO_JOURNEY,
      [{ code: 'no-journey-there', needs: null, limit: null, slack: null }],
    ]);
  });

  test('a late shift is out of reach where there is no bus home', () => {
    const { state, shortfalls } = ask({ work: 'Marble Distribution Centre', start: hour(14), end: hour(22) });
    expect([state, shortfalls.map(({ code }) => code)]).toEqual([NO_JOURNEY, ['no-journey-home']]);
    expect(
      findWayHome(day, near('Westbrook', 150, 100), near('Marble Distribution Centre'), hour(22), {
        walking: ORDINARY_WALKING,
      }),
    ).toBeNull();
  });

  test('the last bus home is known, and how long after the shift it goes', () => {
    const profile = profileHome(day, near('Westbrook', 150, 100), ORDINARY_WALKING);
    const places = findPlaces(rockford, [
      near('Jasper Industrial Estate'),
      near('Marble Distribution Centre'),
    ]);
    expect(lastWayHome(profile, places, 0, hour(22, 10))).toEqual({ leaveAt: hour(22, 25), margin: 15 });
    expect(lastWayHome(profile, places, 0, hour(22, 26))).toBeNull();
    expect(lastWayHome(profile, places, 1, hour(14))).toEqual({ leaveAt: hour(21, 40), margin: 460 });
  });

  test('a Sunday shift is checked on Sunday buses, and the worst shift of a rota decides', () => {
    const sunday = openDay(rockford, '2025-07-20');
    const there = ask({ work: 'Opal Retail Park', start: hour(9), end: hour(16), on: sunday });
    expect(there.state).toBe(NO_JOURNEY);
    const weekday = ask({ work: 'Opal Retail Park', start: hour(9), end: hour(17) }).table;
    const rota = { ...weekday };
    for (const column of Object.keys(weekday) as (keyof typeof weekday)[])
      Object.assign(rota, {
        [column]: Array.of(weekday[column][0], there.table[column][0], weekday[column][0]),
      });
    expect(decidingRow(rota, [0, 1, 2])).toBe(1);
    expect(decidingRow(rota, [2, 0])).toBe(2);
    expect(decidingRow({ ...rota, state: Uint8Array.of(REACHABLE, NO_JOURNEY, NOT_CHECKED) }, [0, 2])).toBe(
      2,
    );
    expect(
      decidingRow({ ...rota, state: Uint8Array.of(NOT_CHECKED, NO_JOURNEY, REACHABLE) }, [0, 1, 2]),
    ).toBe(1);
  });

  test('on a bank holiday the buses are those of a Sunday, at Christmas there are none', () => {
    expect(openDay(rockford, '2025-08-25').network.tripCount).toBeLessThan(
      openDay(rockford, '2025-08-26').network.tripCount / 2,
    );
    const christmas = openDay(rockford, '2025-12-25').network;
    expect(christmas.tripShift.filter((shift) => shift === 0)).toHaveLength(0);
  });
});

describe('what somebody is willing to do', () => {
  test('a journey that is too long says how many more minutes would do, and they would', () => {
    const shift = { work: 'Larkspur Green', start: hour(9), end: hour(17) };
    const { shortfalls } = ask({ ...shift, limits: { journeyMinutesMax: 45 } });
    expect(shortfalls).toEqual([{ code: 'journey-too-long', needs: 73, limit: 45, slack: 28 }]);
    expect(ask({ ...shift, limits: { journeyMinutesMax: 73 } }).state).toBe(REACHABLE);
    expect(shortfalls.map(shortfallInWords)).toEqual([
      {
        code: 'journey-too-long',
        staffText: 'The journey takes 1 hour 13 minutes; their limit is 45 minutes.',
        kindText: 'It takes 1 hour 13 minutes to get there or back. You said 45 minutes at most.',
        wouldChangeIf: 'With a journey limit of 73 minutes (now 45): 28 more.',
      },
    ]);
  });

  test('a long way gives way to a shorter one that arrives a little early', () => {
    const shift = { place: [0], start: [hour(7, 40)], end: [hour(12, 40)] };
    const profile = profileHome(day, near('Granite Square', 0, 0), ORDINARY_WALKING);
    const places = findPlaces(rockford, [near('Juniper Way', 0, 0)]);
    const ways = (journeyMinutesMax: number) => {
      const { state, leaveAt, arriveAt } = joinJourneys(profile, places, shift, {
        ...noLimits,
        journeyMinutesMax,
      });
      return [state[0], leaveAt[0], arriveAt[0]];
    };
    expect(ways(25)).toEqual([REACHABLE, hour(7, 15), hour(7, 40)]);
    expect(ways(24)).toEqual([REACHABLE, hour(7, 5), hour(7, 13)]);
    const limits = { ...noLimits, journeyMinutesMax: 24, earliestLeave: hour(7, 10) };
    const refused = joinJourneys(profile, places, shift, limits);
    expect(shortfallsOf(refused, 0, limits, 20)).toEqual([
      { code: 'journey-too-long', needs: 25, limit: 24, slack: 1 },
    ]);
    expect(refused.leaveAt[0]).toBe(hour(7, 15));
  });

  test('what fits a limit is the latest way that does, as asking for every minute of arrival shows', () => {
    const homes = ['Granite Square', 'Westbrook', 'Southmead', 'Larkspur Green'].map((name) =>
      near(name, 150, 100),
    );
    const works = ['Opal Retail Park', 'Beryl Business Park', 'Hazel Lane', 'Cobalt Park'].map((name) =>
      near(name),
    );
    const places = findPlaces(rockford, works);
    for (const [n, home] of homes.entries())
      for (const [place, work] of works.entries()) {
        const start = hour(8) + 25 * (n + place);
        const asked = Array.from({ length: 61 }, (_, early) =>
          findWayThere(day, home, work, start - early, { walking: ORDINARY_WALKING }),
        );
        for (const journeyMinutesMax of [15, 25, 35, 45]) {
          const fitting = asked.flatMap((way) =>
            way && way.minutes <= journeyMinutesMax && start - way.arriveAt <= 60 ? [way.leaveAt] : [],
          );
          const shifts = { place: [place], start: [start], end: [hour(17)] };
          const table = joinJourneys(profileHome(day, home, ORDINARY_WALKING), places, shifts, {
            ...noLimits,
            journeyMinutesMax,
          });
          const isShort =
            table.modeThere[0] !== 0 &&
            (table.arriveAt[0] ?? 0) - (table.leaveAt[0] ?? 0) <= journeyMinutesMax;
          expect(isShort ? table.leaveAt[0] : null).toBe(fitting.length > 0 ? Math.max(...fitting) : null);
        }
      }
  });

  test('too many changes, leaving too early: each is a refusal of its own with its own figures', () => {
    const shift = { work: 'Opal Retail Park', start: hour(9), end: hour(17) };
    const changes = ask({ ...shift, limits: { changesMax: 0 } });
    expect(changes.shortfalls).toEqual([{ code: 'too-many-changes', needs: 1, limit: 0, slack: 1 }]);
    const early = ask({ ...shift, limits: { earliestLeave: hour(8, 30) } });
    expect(early.shortfalls).toEqual([
      { code: 'leaves-too-early', needs: hour(8, 19), limit: hour(8, 30), slack: 11 },
    ]);
    expect(early.shortfalls.map(shortfallInWords)[0]?.wouldChangeIf).toBe(
      'Leaving home at 08:19 (now not before 08:30): 11 minutes earlier.',
    );
    const all = ask({
      ...shift,
      limits: { changesMax: 0, earliestLeave: hour(8, 30), journeyMinutesMax: 20 },
    });
    expect(all.shortfalls.map(({ code }) => code)).toEqual([
      'journey-too-long',
      'too-many-changes',
      'leaves-too-early',
    ]);
    expect(
      ask({ ...shift, limits: { changesMax: 1, earliestLeave: hour(8, 19), journeyMinutesMax: 26 } }).state,
    ).toBe(REACHABLE);
  });

  test('a walk that is too far is told from a bus that does not exist', () => {
    const shortWalks = { metresPerMinute: 80, minutesMax: 2 };
    const shift = { work: 'Opal Retail Park', start: hour(9), end: hour(17), walking: shortWalks };
    const longerWalks = profileHome(day, near('Westbrook', 150, 100), ORDINARY_WALKING);
    expect(ask(shift).shortfalls.map(({ code }) => code)).toEqual(['no-journey-there', 'no-journey-home']);
    expect(ask({ ...shift, relaxed: { longerWalks } }).shortfalls).toEqual([
      { code: 'walk-too-far', needs: null, limit: 2, slack: null },
    ]);
    expect(
      ask({ ...shift, start: hour(4), end: hour(23, 30), relaxed: { longerWalks } }).shortfalls,
    ).toHaveLength(2);
  });

  test('who needs step-free is not sent on a bus known to have steps, and hears that this is why', () => {
    const stepFree = openDay(rockford, tuesday, { stepFree: true });
    const shift = { work: 'Larkspur Green', start: hour(9), end: hour(17), on: stepFree };
    const anySteps = profileHome(day, near('Westbrook', 150, 100), ORDINARY_WALKING);
    expect(ask({ ...shift, relaxed: { anySteps } }).shortfalls.map(({ code }) => code)).toEqual([
      'step-free-needed',
    ]);
    expect(ask({ ...shift, work: 'Opal Retail Park' }).state).toBe(REACHABLE);
    const journey = findWayThere(day, near('Westbrook'), near('Larkspur Green'), hour(9), {
      walking: ORDINARY_WALKING,
    });
    expect(journey?.stepFree).toBe('no');
    const known = findWayThere(stepFree, near('Fern Estate'), near('Opal Retail Park'), hour(9), {
      walking: ORDINARY_WALKING,
    });
    expect(known?.stepFree).toBe('unknown');
  });

  test('a bicycle is taken where it lets them leave later', () => {
    const cycling = { metresPerMinute: 250, minutesMax: 30 };
    const { table } = ask({ work: 'Opal Retail Park', start: hour(9), end: hour(17), limits: { cycling } });
    expect([table.modeThere[0], table.modeHome[0]]).toEqual([3, 3]);
    const { table: far } = ask({
      work: 'Larkspur Green',
      start: hour(9),
      end: hour(17),
      limits: { cycling },
    });
    expect([far.modeThere[0], far.modeHome[0]]).toEqual([1, 1]);
    const journey = findWayThere(day, near('Westbrook'), near('Maple Rise'), hour(9), {
      walking: ORDINARY_WALKING,
      cycling,
    });
    expect(journey?.legs.map(({ mode }) => mode)).toEqual(['cycle']);
  });

  test('a walk all the way counts as no change and needs no bus', () => {
    const { table, state } = ask({
      home: 'Maple Rise',
      work: 'Maple Rise',
      start: hour(3),
      end: hour(26),
      limits: { changesMax: 0 },
    });
    expect([state, table.modeThere[0], table.leaveAt[0], table.homeAt[0]]).toEqual([
      REACHABLE,
      2,
      hour(3) - 3,
      hour(26) + 3,
    ]);
  });

  test('with a looser limit nobody loses a journey', () => {
    const places = Array.from({ length: rockford.stopCount }, (_, n) => near(rockford.stopName(n)));
    const profile = profileHome(day, near('Westbrook', 150, 100), ORDINARY_WALKING);
    const shifts = {
      place: places.map((_, n) => n),
      start: places.map((_, n) => 420 + 30 * (n % 9)),
      end: places.map((_, n) => 840 + 40 * (n % 13)),
    };
    const limits = fc.record({
      journeyMinutesMax: fc.option(fc.integer({ min: 10, max: 90 })),
      changesMax: fc.option(fc.integer({ min: 0, max: 3 })),
      earliestLeave: fc.option(fc.integer({ min: 360, max: 600 })),
      cycling: fc.constant(null),
    });
    const states = (with_: TravelLimits) =>
      joinJourneys(profile, findPlaces(rockford, places), shifts, with_).state;
    fc.assert(
      fc.property(
        limits,
        fc.constantFrom('journeyMinutesMax', 'changesMax', 'earliestLeave'),
        (some, loosened) => {
          const [tight, loose] = [states(some), states({ ...some, [loosened]: null })];
          expect(tight.every((state, n) => state !== REACHABLE || loose[n] === REACHABLE)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what is not known is not refused', () => {
  test('a place without a position, or outside the area, is not checked', () => {
    const profile = profileHome(day, near('Westbrook'), ORDINARY_WALKING);
    const places = findPlaces(rockford, [null, { lat: 52.5, lon: -1.5 }, near('Opal Retail Park')]);
    const shifts = { place: [0, 1, 2], start: [540, 540, 540], end: [1020, 1020, 1020] };
    expect(Array.from(joinJourneys(profile, places, shifts, noLimits).state)).toEqual([
      NOT_CHECKED,
      NOT_CHECKED,
      REACHABLE,
    ]);
  });

  test('a home without a position, or outside the area, is not checked', () => {
    const reach = reachPlace(day, near('Opal Retail Park'), 540, 1020, ORDINARY_WALKING);
    const homes = [null, { lat: 52.5, lon: -1.5 }, near('Westbrook', 150, 100)];
    const table = joinHomes(reach, homes, () => noLimits);
    expect(Array.from(table.state)).toEqual([NOT_CHECKED, NOT_CHECKED, REACHABLE]);
    expect(table.leaveAt[2]).toBe(hour(8, 19));
  });

  test('without a timetable, a walk and a bicycle ride are estimated and a bus never', () => {
    const estimate = estimateWay({ lat: 51.2, lon: -1.5 }, { lat: 51.218, lon: -1.5 });
    expect(estimate).toEqual({ metres: 2002, walkMinutes: 33, cycleMinutes: 11 });
  });
});

test.each([tuesday, '2025-07-20'])(
  'on %s every limit of each person counts when one shift is held against many homes',
  (on) => {
    const day = openDay(rockford, on);
    const homes = ['Westbrook', 'Fern Estate', 'Northfield', 'Larkspur Green', 'Southmead'].map((name) =>
      near(name, 150, 100),
    );
    const profiles = homes.map((home) => profileHome(day, home, ORDINARY_WALKING));
    const limitsFor = (start: number) =>
      [20, 15, null, 24, 25].map(
        (journeyMinutesMax, n): TravelLimits => ({
          ...noLimits,
          journeyMinutesMax,
          changesMax: n === 2 ? 0 : null,
          earliestLeave: n >= 3 ? start - 35 : null,
        }),
      );
    const states = new Set<number>();
    for (let stop = 0; stop < rockford.stopCount; stop++) {
      const work = near(rockford.stopName(stop));
      for (const start of [450, 490, 530, 570, 640, 700]) {
        const end = start + 470;
        const limits = limitsFor(start);
        const table = joinHomes(
          reachPlace(day, work, start, end, ORDINARY_WALKING),
          homes,
          (n) => limits[n] as TravelLimits,
        );
        const shift = { place: [0], start: [start], end: [end] };
        const one = profiles.map((profile, n) =>
          joinJourneys(profile, findPlaces(rockford, [work]), shift, limits[n] as TravelLimits),
        );
        for (const column of Object.keys(table) as (keyof typeof table)[])
          expect([stop, column, ...table[column]]).toEqual([
            stop,
            column,
            ...one.map((row) => row[column][0]),
          ]);
        for (const state of table.state) states.add(state);
      }
    }
    expect(states).toEqual(new Set([REACHABLE, NO_JOURNEY]));
  },
);

test('what is kept for a home is found again on days with the same buses, and not after anything else has changed', () => {
  const key = (on: string, home = 'Westbrook', minutesMax = 20) =>
    profileKey(openDay(rockford, on), near(home), { metresPerMinute: 80, minutesMax });
  expect(key('2025-07-15')).toBe(key('2025-07-16'));
  const others = [key('2025-07-19'), key('2025-07-15', 'Northfield'), key('2025-07-15', 'Westbrook', 19)];
  expect(others.filter((other) => other === key('2025-07-15'))).toEqual([]);
});

test('a map can shade every stop by the minutes it takes to get there in time', () => {
  const profile = profileHome(day, near('Westbrook', 150, 100), ORDINARY_WALKING);
  const minutes = minutesToStops(profile, hour(9));
  const at = (name: string) =>
    minutes[
      Array.from({ length: rockford.stopCount }, (_, n) => n).find((n) => rockford.stopName(n) === name) ?? -1
    ];
  expect([at('Granite Square'), at('Opal Retail Park')]).toEqual([15, 24]);
  expect(minutesToStops(profile, hour(5)).every((value) => value === 65_535)).toBe(true);
});

test('every refusal has a sentence for staff and one for the young person', () => {
  for (const code of JOURNEY_REFUSALS) {
    const words = shortfallInWords({ code, needs: 61, limit: 60, slack: 1 });
    expect(words.staffText).toMatch(/\.$/);
    expect(words.kindText).toMatch(/\.$/);
  }
});

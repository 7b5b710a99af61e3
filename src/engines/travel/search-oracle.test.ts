import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { addDays } from '#domain/shared/day.ts';
import {
  FORTNIGHT,
  type RandomNetwork,
  randomNetwork,
  WALK_METRES_PER_MINUTE,
  zipped,
} from '#tests/support/travel-feed.ts';
import { type Model, scan, scanOf } from '#tests/support/travel-oracle.ts';
import { readFeed } from './compile/read-feed.ts';
import { profileFrom } from './profile.ts';
import { NEVER, RIDES_MAX, startSearch } from './search.ts';
import { openTimetable, type Timetable } from './timetable.ts';
import { openDay } from './travel-day.ts';
import { type Access, walkLinks } from './walking.ts';

const isLong = process.env.FOOTHOLD_LONG === '1';
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 240_000 });
const runs = isLong ? 50_000 : 5_000;
const walking = { metresPerMinute: WALK_METRES_PER_MINUTE, minutesMax: 20 };

async function compiled({ files }: RandomNetwork): Promise<Timetable> {
  const read = await readFeed(zipped(files), { area: 'Rockford' });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  return openTimetable(read.artefact);
}

/** Stop numbers of the timetable (served stops only) for those of the model. */
function numberOfStops(timetable: Timetable): Map<number, number> {
  const numbers = Array.from(
    { length: timetable.stopCount },
    (_, n) => [Number(timetable.stopId(n).slice(1)), n] as const,
  );
  return new Map(numbers);
}

function accessTo(starts: ReadonlyMap<number, number>, numbers: ReadonlyMap<number, number>): Access {
  const served = [...starts].filter(([stop]) => numbers.has(stop));
  return {
    stop: Uint32Array.from(served, ([stop]) => numbers.get(stop) as number),
    minutes: Uint16Array.from(served, ([, walk]) => walk),
  };
}

const question = fc.record({
  day: fc.integer({ min: 0, max: 13 }).map((n) => addDays(FORTNIGHT.from, n)),
  door: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 12 })), {
    minLength: 1,
    maxLength: 3,
  }),
  minute: fc.oneof(
    fc.integer({ min: 400, max: 520 }),
    fc.integer({ min: 1380, max: 1500 }),
    fc.integer({ min: 0, max: 40 }),
  ),
});

function startsOf({ stopCount }: Model, door: readonly (readonly [number, number])[]): Map<number, number> {
  return new Map(door.map(([stop, walk]) => [stop % stopCount, walk]));
}

test('leaving home at any minute, the engine and a connection scan written apart reach every stop at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(randomNetwork, question, async (network, { day, door, minute }) => {
      const timetable = await compiled(network);
      const numbers = numberOfStops(timetable);
      const starts = startsOf(network.model, door);
      const expected = scan(
        network.model,
        scanOf(network.model, day),
        new Map([...starts].map(([stop, walk]) => [stop, minute + walk])),
        RIDES_MAX,
      );
      const search = startSearch(openDay(timetable, day).network, walkLinks(timetable, walking));
      const access = accessTo(starts, numbers);
      search.arriveOnFoot(access, minute);
      search.boardAt(access);
      search.run();
      const found = expected.map((row, rides) =>
        row.map((_, stop) => {
          const number = numbers.get(stop);
          const label =
            number === undefined ? NEVER : search.labels.byRide[rides * timetable.stopCount + number];
          return label === NEVER ? Infinity : label;
        }),
      );
      expect(found).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test('a profile of two hours gives, for every minute in it, what leaving at that minute gives', async () => {
  await fc.assert(
    fc.asyncProperty(randomNetwork, question, async (network, { day, door, minute }) => {
      const timetable = await compiled(network);
      const numbers = numberOfStops(timetable);
      const starts = startsOf(network.model, door);
      const window = { from: minute, to: minute + 70 };
      const links = walkLinks(timetable, walking);
      const profile = profileFrom(openDay(timetable, day).network, links, accessTo(starts, numbers), window);
      const scanned = scanOf(network.model, day);
      for (let leave = window.from; leave <= window.to; leave += 7) {
        const at = new Map([...starts].map(([stop, walk]) => [stop, leave + walk]));
        const expected = scan(network.model, scanned, at, RIDES_MAX);
        for (const [stop, number] of numbers)
          for (let rides = 1; rides <= RIDES_MAX; rides++) {
            let best = Infinity;
            for (let n = profile.at[number] as number; n < (profile.at[number + 1] as number); n++)
              if ((profile.leave[n] as number) >= leave && (profile.rides[n] as number) <= rides)
                best = Math.min(best, profile.arrive[n] as number);
            expect([leave, stop, rides, best]).toEqual([leave, stop, rides, expected[rides]?.[stop]]);
          }
      }
    }),
    { numRuns: runs / 4 },
  );
});

test('with a deadline, a profile gives all that arrives by it and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(randomNetwork, question, async (network, { day, door, minute }) => {
      const timetable = await compiled(network);
      const access = accessTo(startsOf(network.model, door), numberOfStops(timetable));
      const [links, on] = [walkLinks(timetable, walking), openDay(timetable, day)];
      const window = { from: minute, to: minute + 70 };
      const deadline = minute + 60;
      const ways = ({ at, leave, arrive, rides }: ReturnType<typeof profileFrom>) =>
        Array.from({ length: timetable.stopCount }, (_, stop) =>
          Array.from({ length: (at[stop + 1] as number) - (at[stop] as number) }, (_, n) => {
            const way = (at[stop] as number) + n;
            return [leave[way], arrive[way], rides[way]];
          }),
        );
      const all = ways(profileFrom(on.network, links, access, window));
      expect(ways(profileFrom(on.network, links, access, { ...window, deadline }))).toEqual(
        all.map((some) => some.filter(([, arrive = 0]) => arrive <= deadline)),
      );
    }),
    { numRuns: runs / 4 },
  );
});

test('the way home searched in reverse is the way home found by setting out from every stop', async () => {
  await fc.assert(
    fc.asyncProperty(randomNetwork, question, async (network, { day, door, minute }) => {
      const timetable = await compiled(network);
      const numbers = numberOfStops(timetable);
      const starts = startsOf(network.model, door);
      const links = walkLinks(timetable, walking);
      const window = { from: -(minute + 90), to: -minute };
      const profile = profileFrom(
        openDay(timetable, day).mirrored(),
        links,
        accessTo(starts, numbers),
        window,
      );
      const scanned = scanOf(network.model, day);
      for (const [stop, number] of numbers) {
        const byRide = scan(network.model, scanned, new Map([[stop, minute]]), RIDES_MAX)[
          RIDES_MAX
        ] as number[];
        const home = Math.min(...[...starts].map(([near, walk]) => (byRide[near] as number) + walk));
        let best = Infinity;
        for (let n = profile.at[number] as number; n < (profile.at[number + 1] as number); n++)
          if (-(profile.arrive[n] as number) >= minute) best = Math.min(best, -(profile.leave[n] as number));
        expect([stop, best]).toEqual([stop, home <= minute + 90 ? home : Infinity]);
      }
    }),
    { numRuns: runs / 2 },
  );
});

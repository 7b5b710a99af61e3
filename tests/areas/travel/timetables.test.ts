import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  importTimetable,
  type OpenTimetable,
  openTimetables,
  readTimetable,
  timetableFor,
} from '#areas/travel/index.ts';
import type { Day } from '#domain/shared/day.ts';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { CENTRE } from '#domain/travel/invented-town.ts';
import { operatorIn, readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOnly, lastAudit } from '#tests/support/command-checks.ts';
import { zipped } from '#tests/support/travel-feed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const DATA = new URL('../../../../shared/data/timetables/', import.meta.url);
const operator = operatorIn(null);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function read(bytes: Uint8Array, area: string | null = null, file = 'feed.zip') {
  const feed = await readTimetable({ file, bytes, area });
  if (!feed.ok) throw new Error(feed.findings[0]?.text);
  return { file, artefact: feed.artefact, findings: feed.findings };
}

const rockford = (from: Day, to: Day, area: string | null = null) =>
  read(zipped(inventedTimetable({ from, to })), area);
const load = (feed: Awaited<ReturnType<typeof read>>, now?: string) =>
  perform(now ? world.at(now) : world.ground, operator, importTimetable, feed);
const inUse = (): Promise<readonly OpenTimetable[]> =>
  readAs(world.ground, world.coOrdinator, openTimetables);
const rows = () =>
  readAs(world.ground, SYSTEM, ({ read: from }) =>
    from
      .selectFrom('timetables')
      .leftJoin('timetable_artefacts', 'timetable_id', 'id')
      .select(['id', 'area', 'replaced_at', 'timetable_id'])
      .orderBy('imported_at')
      .execute(),
  );

test('a timetable is brought in, called after its operator, and the same again changes nothing', async () => {
  const feed = await rockford('2025-07-01', '2025-08-31');
  const first = await load(feed);
  expect(first.state).toBe('imported');
  expect(await lastAudit(world.ground, 'travel.import-timetable')).toMatchObject({
    actor_role: 'operator',
    subject: 'timetable:Rockford Buses',
    detail: { file: 'feed.zip', validFrom: '2025-07-01', validTo: '2025-08-31' },
  });
  expect(await load(feed)).toEqual({ id: first.id, state: 'unchanged', replaced: null });
  expect((await inUse()).map(({ id, timetable }) => [id, timetable.header.area])).toEqual([
    [first.id, 'Rockford Buses'],
  ]);
});

test('a newer one replaces that of its area; the old bytes go and its row stays', async () => {
  const [old] = await inUse();
  const next = await load(await rockford('2025-08-01', '2025-12-31'), '2025-07-15T09:00:00.000Z');
  expect(next).toMatchObject({
    state: 'replaced',
    replaced: { file: 'feed.zip', validFrom: '2025-07-01', validTo: '2025-08-31' },
  });
  expect((await inUse()).map(({ id }) => id)).toEqual([next.id]);
  expect(await rows()).toEqual([
    { id: old?.id, area: 'Rockford Buses', replaced_at: '2025-07-15T09:00:00.000Z', timetable_id: null },
    { id: next.id, area: 'Rockford Buses', replaced_at: null, timetable_id: next.id },
  ]);
});

test('where two speak about a place, the one that holds the day is asked, else the newest', async () => {
  await load(await rockford('2025-06-01', '2025-07-31', 'Summer in Rockford'), '2025-07-16T09:00:00.000Z');
  const open = await inUse();
  const area = (on: Day, point = CENTRE) => timetableFor(open, point, on)?.header.area;
  expect(area('2025-07-20')).toBe('Summer in Rockford');
  expect(area('2025-10-20')).toBe('Rockford Buses');
  expect(area('2026-10-20')).toBe('Summer in Rockford');
  expect(area('2025-07-20', { lat: CENTRE.lat + 1, lon: CENTRE.lon })).toBeUndefined();
});

test('only the operator brings in a timetable; of two at once one is told that somebody was first', async () => {
  const feed = await rockford('2025-07-01', '2025-07-31', 'Race');
  await expectOnly(world, importTimetable, feed);
  const other = await rockford('2025-07-01', '2025-08-31', 'Race');
  const settled = await Promise.allSettled([load(feed), load(other)]);
  expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect((await inUse()).filter(({ timetable }) => timetable.header.area === 'Race')).toHaveLength(1);
});

test('the timetable of a real city is read, packed and kept within seconds', async () => {
  const started = performance.now();
  const feed = await read(
    readFileSync(new URL('uk-southampton-bluestar-2025.zip', DATA)),
    'Southampton',
    'bluestar.zip',
  );
  await load(feed, '2025-07-17T09:00:00.000Z');
  expect(performance.now() - started).toBeLessThan(10_000);
  const [newest] = await inUse();
  expect(newest?.timetable.header).toMatchObject({
    area: 'Southampton',
    validFrom: '2025-06-15',
    validTo: '2025-08-30',
    // Of the 2,643 in the feed, those at which a bus stops.
    counts: { stops: 2636 },
  });
  expect(feed.artefact.length).toBeLessThan(1_200_000);
});

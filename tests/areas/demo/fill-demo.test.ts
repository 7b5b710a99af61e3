import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADDRESSES } from '#areas/demo/cast.ts';
import { fillDemo } from '#areas/demo/index.ts';
import { openTimetables, placesOf, timetableFor } from '#areas/travel/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const count = (
  table: 'memberships' | 'young_people' | 'opportunities' | 'course_runs' | 'covers' | 'allocations',
) =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const rows = await read.selectFrom(table).where('authority', '=', 'E06999999').select('id').execute();
    return rows.length;
  });

/** Whose buses speak about each postcode today. */
const busesAt = (postcodes: readonly string[]) =>
  readAs(world.ground, SYSTEM, async (tx) => {
    const [open, places] = [await openTimetables(tx), await placesOf(tx, postcodes)];
    return [...places.values()].map(
      ({ latitude: lat, longitude: lon }) => timetableFor(open, { lat, lon }, tx.today)?.header.area,
    );
  });

test('the invented town is filled once, and only on the embedded database', async () => {
  const filled = await fillDemo(world.ground);
  expect(filled).toBe(world.ground.database.kind === 'embedded');
  if (!filled) return;
  expect(await count('young_people')).toBe(7);
  expect(await count('opportunities')).toBe(10);
  expect(await count('course_runs')).toBe(3);
  expect(await busesAt(Object.keys(ADDRESSES))).toEqual(Object.keys(ADDRESSES).map(() => 'Rockford'));
  expect(await fillDemo(world.ground)).toBe(false);
  expect(await count('memberships')).toBe(19);
  expect([await count('covers'), await count('allocations')]).toEqual([1, 8]);
});

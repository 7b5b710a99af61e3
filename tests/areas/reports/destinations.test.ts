import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

const figures = async (on: string) =>
  (await perform(world.ground, world.coOrdinator, exportReport, { name: 'destinations', on })).json.figures ??
  {};

test('young women and men by where they are add up to those whom EET counts that day', async () => {
  const said = await figures('2025-03-31');
  const of = (prefix: string) =>
    Object.entries(said).filter(([code]) => code.startsWith(`${prefix}-`) && code !== `${prefix}-total`);
  for (const prefix of ['f', 'm', 'all'])
    expect(of(prefix).reduce((sum, [, { count }]) => sum + Number(count), 0)).toBe(
      said[`${prefix}-total`]?.count,
    );
  // 58 at 17 and 18, 85 from 19 to 21.
  expect(said['all-total']).toMatchObject({ count: 143 });
  expect(Number(said['f-total']?.count) + Number(said['m-total']?.count)).toBe(143);
});

test('Year 11 of the school year: confirmed, applied and none, in the area and outside it', async () => {
  const said = await figures('2025-07-14');
  expect(said['year-11']).toMatchObject({ count: 37 });
  expect(said['year-11-all-confirmed']).toMatchObject({ count: 20, of: 37, percent: 54 });
  expect(said['year-11-all-applied']).toMatchObject({ count: 10 });
  expect(said['year-11-all-none']).toMatchObject({ count: 7 });
  const inArea = Number(said['year-11-in-area-confirmed']?.of);
  expect(inArea + Number(said['year-11-outside-confirmed']?.of)).toBe(37);
  expect((await figures('2024-08-31'))['year-11']).toMatchObject({ count: 0 });
});

test('behind each number stands who it is, what they intend and where or why not', async () => {
  const people = await coOrdinator.page('/reports/destinations/people?on=2025-07-14&figure=year-11-all-none');
  expect(people.match(/\/young-people\/[0-9a-f-]{36}\//g)).toHaveLength(7);
  expect(people).toContain('Not said: No place, undecided');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

const figures = async (input: object = {}, actor = world.coOrdinator) =>
  (await perform(world.ground, actor, exportReport, { name: 'data-quality', on: '2025-07-14', ...input }))
    .json.figures ?? {};

test('somebody known from a referral alone is listed as not yet linked, for the data officer', async () => {
  const said = await figures();
  expect(said.records).toMatchObject({ count: 302 });
  expect(said['no-number']).toMatchObject({ count: 2 });
  const people = await coOrdinator.page('/reports/data-quality/people?on=2025-07-14&figure=no-number');
  expect(people).toContain('Aspen Garnet');
  expect(people).toContain('No number; The data officer');
});

test('what the reference history leaves open or has odd in it is found', async () => {
  const said = await figures();
  expect(said['disability-not-known']).toMatchObject({ count: 69 });
  for (const code of ['activity-not-known', 'home-not-known', 'status-and-age', 'custody-differs'])
    expect(said[code]?.count, code).toBeGreaterThan(0);
  for (const code of ['goes-on-after-death', 'apprenticeship-too-short'])
    expect(said[code]?.count, code).toBeGreaterThan(0);
});

test('a gap leads to where it is answered; a pair that may be one person to the pairs', async () => {
  const homes = await coOrdinator.page('/reports/data-quality/people?on=2025-07-14&figure=home-not-known');
  expect(homes).toMatch(/\/young-people\/[0-9a-f-]{36}\/homes\/new/);
  await world.ground.database.script(`insert into possible_duplicates
    (authority, kept_young_person_id, young_person_id, noticed_at)
    select '${HERE}', '${world.youngPersonId}', id, now() from young_people where child_id = '04500000'`);
  expect((await figures())['may-be-the-same']).toMatchObject({ count: 2 });
  const pairs = await coOrdinator.page('/reports/data-quality/people?on=2025-07-14&figure=may-be-the-same');
  expect(pairs).toContain('href="/duplicates"');
});

test('whose it is stands inside the service, and not outside it', async () => {
  const inside = Object.keys(await figures());
  expect(inside).toContain('owner-1');
  expect(Object.keys(await figures({ published: 'yes' })).filter((code) => code.startsWith('owner'))).toEqual(
    [],
  );
});

test('another authority sees none of these records', async () => {
  expect((await figures({}, world.elsewhere)).records).toMatchObject({ count: 0 });
});

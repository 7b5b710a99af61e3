import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '#platform/db/examine.ts';
import { isMigrated } from '#platform/db/migrate.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const find = async (check: string) =>
  (await examine(world.ground.database)).find((finding) => finding.check === check);

test('a database as the migrations leave it is well', async () => {
  expect(await find('database')).toMatchObject({ ok: true });
  expect(await find('row-level security')).toMatchObject({ ok: true });
  expect(await isMigrated(world.ground.database)).toBe(true);
});

test('a login that could step over row-level security is pointed out on a server', async () => {
  // The tests log in as the superuser there; the embedded database has no other.
  expect(await find('login')).toMatchObject({ ok: world.ground.database.kind === 'embedded' });
});

test('a table that nobody protected is named', async () => {
  await world.ground.database.script('create table loose_notes (id integer)');
  expect(await find('row-level security')).toMatchObject({ ok: false, detail: 'Not forced on loose_notes.' });
});

test('a migration that is missing is noticed', async () => {
  await world.ground.database.script("delete from schema_migrations where name like '0003-%'");
  expect(await isMigrated(world.ground.database)).toBe(false);
});

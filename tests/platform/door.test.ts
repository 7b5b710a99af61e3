import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf, readAs, sqlStateOf, withActor } from '#platform/actor.ts';
import { describeSchema } from '#tests/support/db-types.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the types are those of the tables', async () => {
  const written = readFileSync(new URL('../../src/platform/db/schema.ts', import.meta.url), 'utf8');
  expect(written).toBe(await describeSchema(world.ground.database));
});

test('both drivers give the same values for days, instants, whole numbers and lists', async () => {
  const row = await readAs(world.ground, world.coOrdinator, async ({ read }) =>
    sql<
      Record<string, unknown>
    >`select date '2024-02-29' as day, timestamptz '2025-07-14 09:00+01' as at, 5::int8 as big,
      1.5::numeric as tenth, array[1,2]::int2[] as days, '{"a":[1]}'::jsonb as json, array['x']::text[] as texts`.execute(
      read as never,
    ),
  );
  expect(row.rows[0]).toEqual({
    day: '2024-02-29',
    at: '2025-07-14T08:00:00.000Z',
    big: 5,
    tenth: 1.5,
    days: [1, 2],
    json: { a: [1] },
    texts: ['x'],
  });
});

test('a person of one authority sees nobody of another', async () => {
  const count = (actor: Parameters<typeof readAs>[1]) =>
    readAs(
      world.ground,
      actor,
      async ({ read }) => (await read.selectFrom('young_people').select('id').execute()).length,
    );
  expect(await count(world.coOrdinator)).toBeGreaterThan(0);
  expect(await count(world.elsewhere)).toBe(0);
});

test('a worker sees the young people of their own caseload only', async () => {
  const ids = await readAs(world.ground, world.worker, async ({ read }) =>
    (await read.selectFrom('young_people').select('id').execute()).map((row) => row.id),
  );
  expect(ids).toEqual([world.youngPersonId]);
});

test('an employer sees no young person’s record at all', async () => {
  const people = await readAs(world.ground, world.employer, ({ read }) =>
    read.selectFrom('young_people').select('id').execute(),
  );
  expect(people).toEqual([]);
});

test('without rights laid down nothing is seen: it fails closed', async () => {
  const rows = await world.ground.database.kysely.transaction().execute(async (trx) => {
    await sql`set local role foothold_service`.execute(trx);
    return trx.selectFrom('young_people').select('id').execute();
  });
  expect(rows).toEqual([]);
});

test('a read-only door refuses a write in the database itself', async () => {
  const problem = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    sql`update young_people set version = 2`.execute(read as never),
  ).catch((error: unknown) => error);
  expect(sqlStateOf(problem)).toBe('25006');
});

test('nobody can change or remove what the audit holds', async () => {
  for (const change of ["update audit set action = 'a.b'", 'delete from audit']) {
    const problem = await withActor(world.ground, world.coOrdinator, ({ write }) =>
      sql.raw(change).execute(write),
    ).catch((error: unknown) => error);
    expect(sqlStateOf(problem)).toBe('42501');
  }
});

test('every table with a young person or an authority in it has forced row-level security', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`.execute(world.ground.database.kysely);
  expect(rows.map((row) => row.name)).toEqual([
    'authorities',
    'postcodes',
    'schema_migrations',
    'subject_areas',
  ]);
});

test('a table that names its constraint says which one was broken', async () => {
  const problem = await withActor(world.ground, world.coOrdinator, ({ write }) =>
    write.updateTable('young_people').set({ sex: 'X' }).execute(),
  ).catch((error: unknown) => error);
  expect(constraintOf(problem)).toBe('young_people_sex_ck');
});

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#platform/db/migrate.ts';
import { openServer } from '#platform/db/server.ts';
import { readMigrations } from '#platform/files/migrations.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';

let postgres: PostgresServer;
let place: Place;
const asOwner = (database: string) =>
  postgres.url(database).replace('postgres:postgres@', 'foothold_owner:secret@');
async function asSuperuser(database: string, ...statements: readonly string[]): Promise<void> {
  const server = openServer(postgres.url(database), 1);
  for (const statement of statements) await server.script(statement);
  await server.close();
}

beforeAll(async () => {
  postgres = await startPostgres();
  await postgres.createDatabase('council');
  // As on a Postgres that somebody else runs: the owner may make roles and is no superuser, so row-level security binds it too.
  await asSuperuser(
    'postgres',
    "create role foothold_login login password 'secret'",
    "create role foothold_owner login createrole password 'secret'",
    'alter database council owner to foothold_owner',
    'create database older owner foothold_owner',
  );
  place = newPlace({
    DATABASE_URL: postgres.url('council').replace('postgres:postgres@', 'foothold_login:secret@'),
    MIGRATE_DATABASE_URL: asOwner('council'),
    SESSION_SECRET: 'a secret for tests that is long enough to be taken',
  });
});
afterAll(async () => {
  await place?.close();
  await postgres?.stop();
});

test('before it is migrated, a command says what to run', async () => {
  const { exit, problem } = await place.run('doctor');
  expect([exit, problem]).toEqual([
    2,
    'The database is not up to this release yet. Run: npm run -s foothold -- migrate\n',
  ]);
});

test('with DATABASE_URL the service migrates as the owner, serves as a login that owns nothing, and is empty', async () => {
  const service = await place.serve();
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  const page = await (await fetch(`${service.url}/sign-in`)).text();
  expect(page).not.toContain('demonstration');
  const demo = await place.run('demo');
  expect([demo.exit, demo.out]).toEqual([2, '']);
  expect(demo.problem).toMatch(/^The invented town is for the embedded database/);
  const doctor = await place.run('doctor', '--json');
  expect([doctor.exit, doctor.problem]).toEqual([0, '']);
  expect(JSON.parse(doctor.out)).toMatchObject({ ok: true });
  expect((await place.run('migrate', '--json')).out).toBe('{"applied":[]}\n');
  const backup = await place.run('backup', 'a-file');
  expect([backup.exit, backup.problem]).toEqual([
    2,
    'The database is a Postgres server. Use its own tool: pg_dump --format=custom.\n',
  ]);
  expect(await service.stop()).toBe(0);
});

test('a Postgres that does not answer is a setting that is wrong', async () => {
  const nowhere = newPlace({
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
    SESSION_SECRET: 'a secret for tests that is long enough to be taken',
  });
  const { exit, problem } = await nowhere.run('serve');
  expect(exit).toBe(2);
  expect(problem).toMatch(
    /^DATABASE_URL: expected the address of a Postgres that answers .*\(ECONNREFUSED\)/,
  );
  await nowhere.close();
});

test('an owner whom row-level security binds brings an older database up, and no row is left behind', async () => {
  const owner = openServer(asOwner('older'), 1);
  const all = readMigrations();
  await migrate(owner, all.slice(0, 11));
  const [authority, worker, person] = ['E06000045', randomUUID(), randomUUID()];
  await asSuperuser(
    'older',
    `insert into users (id, name, email) values ('${worker}', 'Otter Heron', 'otter@example.org')`,
    `insert into memberships (user_id, role, authority) values ('${worker}', 'worker', '${authority}'), ('${worker}', 'worker', '${authority}')`,
    `insert into young_people (id, authority, first_name, worker_user_id, worker_name) values ('${person}', '${authority}', 'Rowan', '${worker}', 'Otter Heron')`,
    `insert into intake_plans (authority, made_on, made_at, total, is_proved_best) values ('${authority}', '2026-03-29', '2026-03-29T10:00:00Z', 0, true), ('${authority}', '2026-03-30', '2026-03-30T10:00:00Z', 0, true)`,
    `insert into sign_in_codes (code_hmac, user_id, created_at, expires_at) values ('old', '${worker}', now(), now() + interval '1 day')`,
  );
  expect(await migrate(owner, all)).toEqual(all.slice(11).map(({ name }) => name));
  await owner.close();
  const server = openServer(postgres.url('older'), 1);
  const count = async (what: string) =>
    (await sql<{ n: number }>`select count(*) as n from ${sql.raw(what)}`.execute(server.kysely)).rows[0]?.n;
  expect(
    await count(`allocations where young_person_id = '${person}' and worker_user_id = '${worker}'`),
  ).toBe(1);
  expect(await count('memberships where ended_at is null')).toBe(1);
  expect(await count('intake_plans where number in (1, 2)')).toBe(2);
  // A code of the old kind cannot be tried any more.
  expect(await count('sign_in_codes')).toBe(0);
  await server.close();
});

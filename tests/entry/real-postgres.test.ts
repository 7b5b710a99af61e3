import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '#platform/db/server.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { type PostgresServer, startPostgres } from '#tests/support/postgres-server.ts';

let postgres: PostgresServer;
let place: Place;
beforeAll(async () => {
  postgres = await startPostgres();
  await postgres.createDatabase('council');
  const owner = openServer(postgres.url('council'), 1);
  await owner.script("create role foothold_login login password 'secret'");
  await owner.close();
  place = newPlace({
    DATABASE_URL: postgres.url('council').replace('postgres:postgres@', 'foothold_login:secret@'),
    MIGRATE_DATABASE_URL: postgres.url('council'),
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

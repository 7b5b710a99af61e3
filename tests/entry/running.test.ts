import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { newPlace, type Place } from '#tests/support/place.ts';

let place: Place;
afterEach(() => place.close());

const answersOf = (out: string) => JSON.parse(out) as { files: { created: number; unchanged: number }[] };
const POSTCODES = 'postcode,lat,lon\nSO14 3AU,50.9,-1.4\n';

test('from an empty folder to the first page; a second service on it is refused; the command line goes through the first', async () => {
  place = newPlace();
  const service = await place.serve('--no-demo');
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(service.url)).text()).toContain('Look round the demonstration');

  const second = await place.run('serve');
  expect(second.exit).toBe(3);
  expect(second.problem).toMatch(/^Another Foothold is running on this data folder/);

  const doctor = await place.run('doctor', '--json');
  expect(doctor.exit).toBe(0);
  expect(JSON.parse(doctor.out)).toMatchObject({ ok: true });

  const file = join(place.folder, 'places.csv');
  writeFileSync(file, POSTCODES);
  const imported = await place.run('postcodes', 'import', file, '--json');
  expect([imported.exit, imported.problem]).toEqual([0, '']);
  expect(answersOf(imported.out).files[0]).toMatchObject({ created: 1 });

  const wrong = await place.run('postcodes', 'import', '/no/such/file');
  expect([wrong.exit, wrong.out]).toEqual([2, '']);
  expect(wrong.problem).toMatch(/expected a file that can be read/);

  expect(await service.stop()).toBe(0);
  expect(readdirSync(place.folder).filter((name) => name.endsWith('.sock'))).toEqual([]);
});

test('the invented town comes later where it was left out at the start, once', async () => {
  place = newPlace();
  const service = await place.serve('--no-demo');
  const first = await place.run('demo', '--json');
  expect([first.exit, first.problem, first.out]).toEqual([0, '', '{"filled":true}\n']);
  expect(await (await fetch(`${service.url}/sign-in`)).text()).toContain('Fern Flint');
  expect((await place.run('demo', '--json')).out).toBe('{"filled":false}\n');
  expect((await place.run('demo')).out).toBe('The invented town is there already.\n');
});

test('a service that is killed keeps what was done, and leaves the folder free', async () => {
  place = newPlace();
  const service = await place.serve('--no-demo');
  const file = join(place.folder, 'places.csv');
  writeFileSync(file, POSTCODES);
  await place.run('postcodes', 'import', file);
  const ended = once(service.process, 'close');
  service.process.kill('SIGKILL');
  await ended;
  const again = await place.run('postcodes', 'import', file, '--json');
  expect(again.exit).toBe(0);
  expect(answersOf(again.out).files[0]).toMatchObject({ created: 0, unchanged: 1 });
});

test('a backup is made while the service runs; a restore waits until it has stopped, and keeps what was there', async () => {
  place = newPlace();
  const service = await place.serve('--no-demo');
  const backup = join(place.folder, 'backup.tar.gz');
  expect((await place.run('backup', backup)).exit).toBe(0);
  expect((await place.run('backup', backup)).problem).toMatch(/exists already/);
  const file = join(place.folder, 'places.csv');
  writeFileSync(file, POSTCODES);
  await place.run('postcodes', 'import', file);
  const early = await place.run('restore', backup);
  expect([early.exit, early.problem]).toEqual([
    3,
    'Foothold is running on this data folder. Stop it, then restore.\n',
  ]);
  await service.stop();

  const nonsense = await place.run('restore', file);
  expect(nonsense.exit).toBe(2);
  expect(nonsense.problem).toMatch(/Nothing was changed/);
  expect((await place.run('restore', backup)).exit).toBe(0);
  expect(existsSync(join(place.folder, 'postgres.before-restore-1'))).toBe(true);
  const again = await place.run('postcodes', 'import', file, '--json');
  expect(answersOf(again.out).files[0]).toMatchObject({ created: 1 });
});

test('a setting that is wrong is named with what is expected, and nothing starts', async () => {
  place = newPlace({ PORT: 'soon', BASE_URL: 'here', RESEND_API_KEY: 'x' });
  const { exit, out, problem } = await place.run('serve');
  expect([exit, out]).toEqual([2, '']);
  expect(problem).toMatch(/PORT: expected a whole number/);
  expect(problem).toMatch(/BASE_URL: expected a web address/);
  expect(problem).not.toContain('soon');
  expect(readdirSync(place.folder)).toEqual([]);
});

test('the log says where mail goes, and holds routes and roles, never what an address said', async () => {
  place = newPlace();
  const service = await place.serve('--no-demo');
  await fetch(`${service.url}/sign-in?email=aspen@example.org`);
  await fetch(`${service.url}/aspen-garnet`);
  await service.stop();
  expect(service.log()).toContain('"goesTo":"the mailbox in the service"');
  expect(service.log()).toContain('"route":"/sign-in"');
  expect(service.log()).not.toMatch(/aspen/i);
});

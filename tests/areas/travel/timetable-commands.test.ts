import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTimetables } from '#areas/travel/index.ts';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { zipped } from '#tests/support/travel-feed.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const DATA = new URL('../../../../shared/data/timetables/', import.meta.url);
const ROCKFORD = inventedTimetable({ from: '2025-07-01', to: '2025-08-03' });

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'foothold-feeds-'));
  writeFileSync(join(folder, 'rockford.zip'), zipped(ROCKFORD));
  const stopTimes = ROCKFORD['stop_times.txt'] ?? '';
  writeFileSync(
    join(folder, 'broken.zip'),
    zipped({ ...ROCKFORD, 'stop_times.txt': stopTimes.replace(/\d\d:\d\d:\d\d/, 'half past') }),
  );
  writeFileSync(join(folder, 'cut.zip'), zipped(ROCKFORD).slice(0, 500));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const type = (...args: string[]) => typeCommand(world.ground, folder, args);

test('before there is a timetable, list, page, doctor and API say so', async () => {
  expect((await type('timetable', 'list')).out).toBe('No timetable is loaded.\n');
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page('/timetables')).toContain('No timetable is loaded.');
  expect(await (await browser.json('GET', '/api/v1/timetables')).json()).toEqual({ items: [] });
  expect((await type('doctor')).out).toContain('timetables: None is loaded: bus journeys are not checked.');
});

test('a feed is checked without being taken', async () => {
  const { exit, out, problem } = await type('timetable', 'check', 'rockford.zip');
  expect([exit, problem]).toEqual([0, '']);
  expect(out).toContain('rockford.zip: Rockford Buses, 1 July 2025 to 3 August 2025');
  expect(out).toContain('40 stops, 6 lines, 488 trips of Rockford Buses');
  expect(out).toContain('note: transfers.txt: There is no transfers.txt');
  expect((await type('timetable', 'list')).out).toBe('No timetable is loaded.\n');
});

test('a feed is taken under the name of its area, with a bar where somebody looks', async () => {
  const args = ['timetable', 'import', 'rockford.zip', '--area', 'Rockford'];
  const seen = await typeCommand(world.ground, folder, args, true);
  expect(seen.exit).toBe(0);
  expect(seen.out).toMatch(
    /Rockford, 1 July 2025 to 3 August 2025[\s\S]*in use from now on\.\nEnds in 20 days: a newer one is needed\.\n$/,
  );
  expect(seen.problem).toContain('Timetable [');
  const again = await type(...args, '--json');
  expect(again.problem).toBe('');
  expect(JSON.parse(again.out)).toMatchObject({
    state: 'unchanged',
    daysLeft: 20,
    area: 'Rockford',
    validFrom: '2025-07-01',
    validTo: '2025-08-03',
    stops: 40,
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
  });
});

test.each([
  [
    'with a time that is none',
    'broken.zip',
    /^broken\.zip, stop_times\.txt, row 2: “half past” is not a time such as 08:05:00\.\n$/,
  ],
  ['cut off', 'cut.zip', /^cut\.zip: This is not a zip file, or the end of it is missing\.\n$/],
  ['that is not there', 'none.zip', /^none\.zip: expected a file that can be read/],
])('a feed %s is refused by its file, row and reason; the old one stays in use', async (_, file, why) => {
  const { exit, out, problem } = await type('timetable', 'import', file, '--area', 'Rockford');
  expect([exit, out]).toEqual([2, '']);
  expect(problem).toMatch(why);
  const { timetables } = JSON.parse((await type('timetable', 'list', '--json')).out);
  expect(timetables).toMatchObject([{ area: 'Rockford', file: 'rockford.zip', daysLeft: 20 }]);
});

test('a check of a broken feed ends with 2 and says what was found, as JSON too', async () => {
  const plain = await type('timetable', 'check', 'broken.zip');
  expect(plain.exit).toBe(2);
  expect(plain.out).toContain('refused: stop_times.txt, row 2: “half past” is not a time');
  const json = await type('timetable', 'check', 'broken.zip', '--json');
  expect(json.exit).toBe(2);
  expect(JSON.parse(json.out)).toMatchObject({
    ok: false,
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'time-unreadable', file: 'stop_times.txt', row: 2 }),
    ]),
  });
});

test('the page tells those who look after the programme; nobody else sees it', async () => {
  for (const actor of [world.coOrdinator, world.manager]) {
    const page = await (await browseAs(world.ground, actor)).page('/timetables');
    expect(page).toContain('1 July 2025 to 3 August 2025');
    expect(page).toContain('Ends in 20 days: a newer one is needed.');
    expect(page).toContain('40 stops, 488 trips');
    expect(page).toContain('Open Government Licence v3.0');
    expect(page).toContain('What was noticed when it was read');
  }
  for (const actor of [world.worker, world.employer, world.youngPerson]) {
    const browser = await browseAs(world.ground, actor);
    expect((await browser.get('/timetables')).status).toBe(403);
    expect((await browser.json('GET', '/api/v1/timetables')).status).toBe(403);
  }
});

test.each([
  ['2025-07-02', null],
  ['2025-07-06', null],
  ['2025-07-07', 'Ends in 27 days: a newer one is needed.'],
  ['2025-08-03', 'Ends today: a newer one is needed.'],
  ['2025-08-04', 'Ended on 3 August 2025: a newer one is needed. Until 1 February 2026 journeys are checked'],
  ['2026-02-02', 'more than 26 weeks ago: journeys are not checked'],
])('on %s the co-ordinator’s first page says of the timetable: %s', async (day, sentence) => {
  const home = await (await browseAs(world.at(`${day}T09:00:00.000Z`), world.coOrdinator)).page('/home');
  if (sentence === null) expect(home).not.toContain('Bus timetable: Rockford');
  else expect(home).toContain(sentence);
});

test('a program gets them with how long they hold', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const { items } = (await (await browser.json('GET', '/api/v1/timetables')).json()) as { items: unknown[] };
  expect(items).toMatchObject([
    { area: 'Rockford', validity: 'ending', daysLeft: 20, checkedUntil: '2026-02-01', canBeOpened: true },
  ]);
});

test('a timetable that another release read is named, left out of journeys, and imported again', async () => {
  const args = ['timetable', 'import', 'rockford.zip', '--area', 'Rockford'];
  const open = () => readAs(world.ground, SYSTEM, openTimetables);
  expect((await type('doctor')).out).toContain('timetables: All 1 can be opened.');
  expect(await open()).toHaveLength(1);
  // The version stands in the row, and in the bytes after the first four.
  await world.ground.database.script(`update timetables set artefact_version = 99;
    update timetable_artefacts set artefact = overlay(artefact placing '\\x63' from 5 for 1)`);
  const { exit, out } = await type('doctor');
  expect(exit).toBe(1);
  expect(out).toContain('no bus journey is checked there: Rockford. Import the feed again.');
  expect(await open()).toEqual([]);
  const browser = await browseAs(world.ground, world.coOrdinator);
  for (const path of ['/timetables', '/home'])
    expect(await browser.page(path)).toContain('cannot be opened: import it again.');
  expect((await type(...args)).out).toContain(
    'It is in use from now on, instead of rockford.zip, 1 July 2025 to 3 August 2025.\nEnds in 20 days',
  );
  expect((await type('doctor')).out).toContain('timetables: All 1 can be opened.');
  expect(await open()).toHaveLength(1);
});

test('a timetable that was damaged is named too', async () => {
  await world.ground.database.script('update timetable_artefacts set artefact = substr(artefact, 1, 5000)');
  expect((await type('doctor')).out).toContain('Import the feed again.');
});

test('the timetable of a whole city is checked in seconds', async () => {
  const name = 'uk-southampton-bluestar-2025.zip';
  writeFileSync(join(folder, name), readFileSync(new URL(name, DATA)));
  const { out } = await type('timetable', 'check', name, '--json');
  expect(JSON.parse(out)).toMatchObject({
    area: 'GoSouthCoast',
    validFrom: '2025-06-15',
    validTo: '2025-08-30',
    lines: 92,
  });
});

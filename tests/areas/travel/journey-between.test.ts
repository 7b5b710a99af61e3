import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPostcodes, importTimetable, readPostcodes, readTimetable } from '#areas/travel/index.ts';
import { operatorIn, readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { type Typed, typeCommand } from '#tests/support/type-command.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);
const HOME = 'SO18 4AR';
const WORK = 'SO14 0AA';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const file of ['so.csv.gz', 'sectors.csv'])
    for (const { table } of readPostcodes(file, readFileSync(new URL(`postcodes/${file}`, DATA))))
      await perform(world.ground, operatorIn(null), importPostcodes, table);
});
afterAll(() => world.close());

const type = (...args: string[]): Promise<Typed> => typeCommand(world.ground, '.', ['journey', ...args]);
const ask = async (...args: string[]) => JSON.parse((await type(...args, '--json')).out);
const TUESDAY = ['--on', '2025-07-15', '--arrive-by', '09:00', '--leave-after', '17:00'];

async function load(file: string, area: string) {
  const bytes = readFileSync(new URL(`timetables/${file}`, DATA));
  const feed = await readTimetable({ file, bytes, area });
  if (!feed.ok) throw new Error('The feed is whole.');
  const { artefact, findings } = feed;
  await perform(world.ground, operatorIn(null), importTimetable, { file, artefact, findings });
}

test('before there is a timetable nothing is said of buses; a short walk is an estimate', async () => {
  expect(await ask(HOME, 'SO14 3AU', ...TUESDAY)).toEqual({
    state: 'not-checked',
    text: 'Not checked: bus times are not loaded for this area.',
  });
  expect((await ask('SO14 0AB', WORK, ...TUESDAY)).text).toBe(
    'Not checked: bus times are not loaded for this area. On foot it is about 2 minutes: an estimate from the straight line.',
  );
  await load('uk-southampton-bluestar-2025.zip', 'Southampton');
});

test('there by nine and home after five, as JSON in the shape that programs rely on', async () => {
  const found = await ask(HOME, WORK, ...TUESDAY);
  expect(found).toMatchObject({
    state: 'reachable',
    checkedAgainst: '2025-07-15',
    timetable: { area: 'Southampton', validFrom: '2025-06-15', validTo: '2025-08-30' },
  });
  for (const way of [found.there, found.home]) {
    expect(way.legs.at(0)).toMatchObject({ mode: 'walk', departs: way.leaveAt });
    expect(way.legs.at(-1)).toMatchObject({ mode: 'walk', arrives: way.arriveAt });
    expect(way.legs.filter(({ mode }: { mode: string }) => mode === 'bus')).toHaveLength(way.changes + 1);
    for (const [at, leg] of way.legs.entries())
      expect(leg.departs >= (way.legs[at - 1]?.arrives ?? '00:00')).toBe(true);
  }
  expect(found.there.arriveAt <= '09:00').toBe(true);
  expect(found.home.leaveAt >= '17:00').toBe(true);
  expect([found.there.legs[0].from, found.home.legs.at(-1).to]).toEqual(['home', 'home']);
  expect(found.there).toMatchInlineSnapshot(`
    {
      "arriveAt": "08:57",
      "changes": 0,
      "leaveAt": "08:30",
      "legs": [
        {
          "arrives": "08:31",
          "departs": "08:30",
          "from": "home",
          "mode": "walk",
          "to": "Midanbury, Witts Hill Shops",
        },
        {
          "arrives": "08:56",
          "departs": "08:31",
          "from": "Midanbury, Witts Hill Shops",
          "line": "16",
          "mode": "bus",
          "to": "Solent University [IA]",
          "towards": "City Centre",
        },
        {
          "arrives": "08:57",
          "departs": "08:56",
          "from": "Solent University [IA]",
          "mode": "walk",
          "to": "work",
        },
      ],
      "longestWalkMinutes": 1,
      "minutes": 27,
      "stepFree": "unknown",
      "walkMinutes": 2,
    }
  `);
});

test('for people it is legs with times, and whose timetable it is', async () => {
  const { out } = await type(HOME, WORK, ...TUESDAY);
  expect(out).toMatch(/^There: leave at 08:\d\d, arrive at 0\d:\d\d\. \d+ minutes, /);
  expect(out).toMatch(/\n {2}08:\d\d {2}bus \w+ towards .+ from .+ to .+, 0\d:\d\d\n/);
  expect(out).toMatch(/Home: leave at 17:\d\d/);
  expect(out).toContain('Checked against Tuesday 15 July 2025.');
  expect(out).toMatch(/Open Government Licence v3\.0\.\n$/);
});

test('where nobody asks for the way home it is left out', async () => {
  const found = await ask(HOME, WORK, '--on', '2025-07-15', '--arrive-by', '09:00');
  expect(found).toMatchObject({ state: 'reachable', home: null });
  expect((await type(HOME, WORK, '--arrive-by', '09:00')).out).not.toContain('Home:');
});

test('the morning after a night shift is the next one: times go on past midnight', async () => {
  const found = await ask(HOME, WORK, '--on', '2025-07-15', '--arrive-by', '22:00', '--leave-after', '06:30');
  expect(found.state).toBe('reachable');
  expect(found.home.leaveAt >= '30:30' && found.home.leaveAt < '32:00').toBe(true);
});

test('a way there and none home is no journey, and says which is missing', async () => {
  const found = await ask(
    'SO30 3EP',
    WORK,
    '--on',
    '2025-07-13',
    '--arrive-by',
    '12:00',
    '--leave-after',
    '23:00',
  );
  expect(found).toMatchObject({ state: 'no-journey', home: null, there: { arriveAt: expect.any(String) } });
  expect(found.text).toBe('There is no journey home after that. Checked against Sunday 13 July 2025.');
  const neither = await ask('SO30 3EP', WORK, '--on', '2025-07-13', '--arrive-by', '04:00');
  expect(neither).toMatchObject({ state: 'no-journey', there: null });
  expect(neither.text).toMatch(/^There is no journey there by then\./);
});

test('beyond the timetable another of its weekday stands for the day, and it says so', async () => {
  const later = await ask(HOME, WORK, '--on', '2025-09-09', '--arrive-by', '09:00');
  expect(later).toMatchObject({
    state: 'reachable',
    checkedAgainst: '2025-08-26',
    text: 'Checked against Tuesday 26 August 2025, because the timetable ended on 30 August 2025.',
  });
  expect((await ask(HOME, WORK, '--on', '2025-05-06', '--arrive-by', '09:00')).text).toBe(
    'Checked against Tuesday 17 June 2025, because the timetable begins later.',
  );
  expect(await ask(HOME, WORK, '--on', '2026-03-10', '--arrive-by', '09:00')).toEqual({
    state: 'not-checked',
    text: 'Not checked: the timetable ended on 30 August 2025, more than 26 weeks before that day.',
  });
});

test('where there are several timetables, the one of the place is asked', async () => {
  for (const { table } of readPostcodes('ch.csv.gz', readFileSync(new URL('postcodes/ch.csv.gz', DATA))))
    await perform(world.ground, operatorIn(null), importPostcodes, table);
  await load('uk-chester-small-2023.zip', 'Chester');
  const tuesday = ['--on', '2023-09-05', '--arrive-by', '09:30'];
  expect(await ask('CH3 5EE', 'CH1 1DA', ...tuesday)).toMatchObject({
    state: 'reachable',
    timetable: { area: 'Chester', validFrom: '2023-07-31' },
  });
  expect((await ask(HOME, WORK, ...TUESDAY)).timetable.area).toBe('Southampton');
  expect((await ask(HOME, 'CH1 1DA', ...tuesday)).text).toMatch(/one end lies outside the timetable of/);
});

test('a bank holiday that somebody names is looked up as it is', async () => {
  const found = await ask(HOME, WORK, '--on', '2025-08-25', '--arrive-by', '09:00');
  expect(found.checkedAgainst).toBe('2025-08-25');
});

test.each([
  ['ZZ1 1AA', WORK, 'the postcode where it starts is not among those that are loaded.'],
  [
    'SO18 4ZZ',
    WORK,
    'of the postcode where it starts only the neighbourhood is known, and that can be a mile out.',
  ],
  [
    HOME,
    'M1 1AE',
    'of the postcode where it ends only the neighbourhood is known, and that can be a mile out.',
  ],
  [HOME, 'SO20 6AA', 'one end lies outside the timetable of Southampton, and no other covers both.'],
])('from %s to %s it is not checked, and says why without the postcode', async (from, to, why) => {
  expect(await ask(from, to, ...TUESDAY)).toEqual({ state: 'not-checked', text: `Not checked: ${why}` });
});

test.each([
  ['half a postcode', ['SO18', WORK, ...TUESDAY], /^from: Expected a full postcode, such as SO14 3AU\.\n$/],
  ['a day that is none', [HOME, WORK, '--on', '2025-02-31', '--arrive-by', '09:00'], /^--on: /],
  ['no time to be there', [HOME, WORK], /^--arrive-by: /],
])('%s ends with 2 and says what is expected, never what was typed', async (_, args, problem) => {
  const said = await type(...args);
  expect([said.exit, said.out]).toEqual([2, '']);
  expect(said.problem).toMatch(problem);
  expect(said.problem).not.toContain('SO18');
});

test('a program asks with the postcodes in the body; an employer may not; nothing of it is kept', async () => {
  const body = { from: HOME, to: WORK, on: '2025-07-15', arriveBy: '09:00', leaveAfter: '17:00' };
  const browser = await browseAs(world.ground, world.coOrdinator);
  const answer = await browser.json('POST', '/api/v1/journeys', body);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(await ask(HOME, WORK, ...TUESDAY));
  for (const actor of [world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).json('POST', '/api/v1/journeys', body)).status).toBe(
      403,
    );
  const wrong = await browser.json('POST', '/api/v1/journeys', { ...body, from: 'SO18' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).not.toContain('SO18');
  const audit = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('audit').selectAll().execute(),
  );
  expect(JSON.stringify(audit)).not.toContain('SO18 4');
});

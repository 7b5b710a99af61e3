import { readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPostcodes, placesOf, readPostcodes } from '#areas/travel/index.ts';
import { operatorIn, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const DATA = new URL('../../../../shared/data/postcodes/', import.meta.url);
const operator = operatorIn(null);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const csv = (...lines: string[]) => strToU8(`\uFEFF${lines.join('\r\n')}\r\n`);
const read = (bytes: Uint8Array, file = 'a.csv') => [...readPostcodes(file, bytes)];

async function load(bytes: Uint8Array, file = 'a.csv') {
  const counts = [];
  for (const { table } of readPostcodes(file, bytes))
    counts.push(await perform(world.ground, operator, importPostcodes, table));
  return counts;
}

const places = (...postcodes: string[]) =>
  readAs(world.ground, world.coOrdinator, (tx) => placesOf(tx, postcodes));

test('postcodes are taken as people write them, in any order of columns; the last row of a repeated one counts', () => {
  const [first] = read(
    csv('lon,note,lat,Postcode', '-1.4,x,50.9,so14 3au', '-1.5,,50.8,SO143AU', '', '0.1,,51.5,"SW1A 1AA"'),
  );
  expect(first?.table).toEqual({
    file: 'a.csv',
    precision: 'unit',
    postcodes: ['SO14 3AU', 'SW1A 1AA'],
    latitudes: [50.8, 51.5],
    longitudes: [-1.5, 0.1],
  });
  expect(first).toMatchObject({ read: 3, refused: [], refusedCount: 0 });
});

test('a row that cannot be understood is refused with its line and what is expected; the others are taken', () => {
  const [first] = read(
    csv('postcode,lat,lon', 'SO14,50.9,-1.4', 'SO14 3AU,,', 'SO14 3AV,0,0', 'SO14 3AW,50.9,-1.4'),
  );
  expect(first?.table.postcodes).toEqual(['SO14 3AW']);
  expect(first?.refused).toEqual([
    { line: 2, column: 'postcode', value: 'SO14', expected: 'a full postcode, such as SO14 3AU' },
    expect.objectContaining({ line: 3, column: 'lat', value: ', ' }),
    expect.objectContaining({ line: 4, column: 'lat', value: '0, 0' }),
  ]);
});

test.each([
  ['other columns', csv('name,town', 'a,b')],
  ['nothing', new Uint8Array()],
  ['an unclosed quote', csv('postcode,lat,lon', '"SO14 3AU,50.9,-1.4')],
  ['no text', new Uint8Array([0x70, 0xff, 0xfe, 0x00])],
  ['half a gzip', gzipSync(csv('postcode,lat,lon')).slice(0, 20)],
  ['three bytes of a gzip', new Uint8Array([0x1f, 0x8b, 8])],
  ['half a zip', zipSync({ 'Data/CSV/so.csv': csv('x') }).slice(0, 60)],
  ['a zip of something else', zipSync({ 'readme.txt': csv('x') })],
])('a file with %s is refused whole, by its name', async (_, bytes) => {
  const refusal = await refusalOf(Promise.resolve().then(() => read(bytes, 'odd.csv')));
  expect(refusal.kind).toBe('invalid');
  expect(refusal.fields[0]?.field).toBe('odd.csv');
});

test('the zip of Code-Point Open is taken from the National Grid, but for postcodes that have no place', () => {
  const zip = zipSync({
    'Doc/Code-Point_Open_Column_Headers.csv': csv('PC,PQ,EA,NO'),
    'Data/CSV/ab.csv': csv('"AB101AB",10,394235,806529,"S92000003"', '"AB1 2CD",90,0,0,"S92000003"'),
  });
  const [only, ...more] = read(zip, 'codepo_gb.zip');
  expect(more).toEqual([]);
  expect(only?.table).toMatchObject({ file: 'codepo_gb.zip/ab.csv', postcodes: ['AB10 1AB'] });
  expect(only?.table.latitudes[0]).toBeCloseTo(57.149606, 5);
  expect(only?.refused).toEqual([expect.objectContaining({ line: 2, value: '0, 0' })]);
});

test('the same file twice changes nothing; a postcode that moved is moved', async () => {
  const file = csv('postcode,lat,lon', 'ZE1 0AA,60.15,-1.14', 'ZE1 0AB,60.16,-1.15');
  expect(await load(file)).toEqual([{ created: 2, updated: 0, unchanged: 0 }]);
  expect(await load(file)).toEqual([{ created: 0, updated: 0, unchanged: 2 }]);
  expect(await load(csv('postcode,lat,lon', 'ZE1 0AA,60.15,-1.2'))).toEqual([
    { created: 0, updated: 1, unchanged: 0 },
  ]);
  expect((await places('ZE1 0AA')).get('ZE1 0AA')).toEqual({
    latitude: 60.15,
    longitude: -1.2,
    precision: 'unit',
  });
});

test('a postcode that is not known is about where its sector is, else its district, else nowhere', async () => {
  await load(csv('sector,lat,lon,units', 'IV1 1,57.48,-4.22,30'), 'sectors.csv');
  await load(csv('outcode,lat,lon,units', 'IV1,57.5,-4.2,900'), 'outcodes.csv');
  const found = await places('IV1 1AA', 'IV1 9ZZ', 'IV1', 'IV1 1', 'ZZ1 1AA');
  expect([...found].map(([postcode, { precision }]) => [postcode, precision])).toEqual([
    ['IV1 1AA', 'sector'],
    ['IV1 9ZZ', 'outcode'],
    ['IV1', 'outcode'],
    ['IV1 1', 'sector'],
  ]);
});

test('a whole area of real postcodes goes in at once, and the audit says so', async () => {
  for (const file of ['so.csv.gz', 'sectors.csv', 'outcodes.csv'])
    await load(readFileSync(new URL(file, DATA)), file);
  expect((await places('SO14 0AA')).get('SO14 0AA')).toEqual({
    latitude: 50.90703,
    longitude: -1.39959,
    precision: 'unit',
  });
  expect(await lastAudit(world.ground, 'travel.import-postcodes')).toMatchObject({
    actor_role: 'operator',
    subject: 'postcodes:outcode',
    detail: expect.objectContaining({ file: 'outcodes.csv' }),
  });
});

test('only the operator loads postcodes', async () => {
  await expectOnly(world, importPostcodes, {});
});

test('a list of places that is uneven is refused', async () => {
  const uneven = { file: 'a.csv', precision: 'unit', postcodes: ['SO14 3AU'], latitudes: [], longitudes: [] };
  expect((await refusalOf(perform(world.ground, operator, importPostcodes, uneven))).kind).toBe('invalid');
});

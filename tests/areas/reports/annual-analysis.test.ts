import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

const exported = (input: object) =>
  perform(world.ground, world.coOrdinator, exportReport, { name: 'annual-analysis', year: 2025, ...input });
const figures = async (input: object = {}) => (await exported(input)).json.figures ?? {};

describe('on the reference history of 2025', () => {
  // Counted by hand from the CSV files, by a script that has nothing of this one.
  test('EET at the birthday is what the files give, and so are its parts', async () => {
    const said = await figures();
    expect(said['17-18-eet']).toMatchObject({ count: 33, of: 57, percent: 58 });
    expect(said['17-18-not-known']).toMatchObject({ count: 3, of: 57 });
    expect(said['17-18-apprenticeship']).toMatchObject({ count: 2, of: 57 });
    expect(said['17-18-sex-f']).toMatchObject({ count: 24, of: 35 });
    expect(said['19-21-eet']).toMatchObject({ count: 56, of: 85, percent: 66 });
    expect(said['19-21-not-known']).toMatchObject({ count: 7 });
    expect(said['19-21-sex-f']).toMatchObject({ count: 29, of: 39 });
    expect(said['19-21-here-2024']).toMatchObject({ count: 42, of: 74 });
  });

  test.each(['17-18', '19-21'])('at %s sex, ethnicity and both together add up to all', async (ages) => {
    const said = Object.entries(await figures());
    const sum = (isPart: (code: string) => boolean) => {
      const parts = said.filter(([code]) => isPart(code)).map(([, one]) => one);
      const add = (numbers: unknown[]) => numbers.reduce((total: number, one) => total + Number(one), 0);
      return { count: add(parts.map(({ count }) => count)), of: add(parts.map(({ of }) => of)) };
    };
    const whole = sum((code) => code === `${ages}-eet`);
    expect(sum((code) => code.startsWith(`${ages}-sex-`))).toEqual(whole);
    expect(sum((code) => code.startsWith(`${ages}-ethnicity-`))).toEqual(whole);
    expect(sum((code) => new RegExp(`^${ages}-(f|m)-`).test(code))).toEqual(whole);
  });

  test('a year of which nothing is recorded is left out: the history begins in April 2021', async () => {
    const said = await figures();
    expect(said['19-21-here-2022']).toBeDefined();
    expect(said['19-21-here-2021']).toBeUndefined();
  });

  test('it stands beside the region and England of each year, and beside whom one picks', async () => {
    const said = await figures({ beside: THERE });
    expect(said['19-21-E92000001-2025']).toEqual({
      count: 20_760,
      of: 38_440,
      percent: 54,
      low: null,
      high: null,
    });
    expect(said['19-21-E12000008-2022']).toMatchObject({ of: expect.any(Number) });
    expect(said[`19-21-${THERE}-2025-notKnown`]).toMatchObject({ count: null, percent: expect.any(Number) });
    expect(Object.keys(await figures()).some((code) => code.includes(THERE))).toBe(false);
  });

  test('a change is called one only where the intervals lie apart', async () => {
    const { csv } = await exported({});
    expect(csv).toContain('"Here, 2025 (no clear change since the year before)"');
  });

  test('providers stand inside alone', async () => {
    expect((await exported({})).csv).toContain('Flint & Shale Ltd');
    expect((await exported({ published: 'yes' })).csv).not.toContain('Ltd');
  });
});

test('the page has a chart, a line over the years with its table, and the people behind each number', async () => {
  const page = await coOrdinator.page(`/reports/annual-analysis?year=2025&beside=${THERE}&beside=E06000046`);
  for (const words of [
    'EET at 19 to 21, year by year',
    'South East',
    'England',
    'Portsmouth',
    'Isle of Wight',
  ])
    expect(page).toContain(words);
  expect(page).toMatch(/value="E06000044" checked/);
  const href = /href="([^"]*figure=17-18-eet)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await coOrdinator.page(href)).toMatch(/0450\d{4}, 1[78]: EET/);
});

test('others are at most five codes, and only where they can stand beside', async () => {
  const fields = async (input: object) => (await refusalOf(exported(input))).fields.map(({ field }) => field);
  expect(await fields({ beside: 'Portsmouth' })).toEqual(['beside.0']);
  expect(await fields({ name: 'in-touch', beside: THERE })).toEqual(['beside']);
  expect(await fields({ beside: Array.from({ length: 6 }, () => THERE).join(',') })).toEqual(['beside']);
});

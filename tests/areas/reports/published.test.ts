import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import type { FigureJson } from '#areas/reports/lines.ts';
import { ALL_REPORTS, type ReportName } from '#areas/reports/registry.ts';
import type { Protected } from '#domain/outcomes/disclosure.ts';
import { perform } from '#platform/command.ts';
import { pinnedIn } from '#tests/support/attacker.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { openWorld, type World } from '#tests/support/world.ts';

// Every number of every published report, attacked with all the sums that a reader knows of.

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
});
afterAll(() => world.close());

type Sums = [parts: string[], total: string][];
const IN_TOUCH_CODES = ['YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM'];
const AGES = ['17-18', '19-21', '22-25'];

/** What adds up to what in a report, by the codes of its figures. A report without an entry gives no sums. */
const SUMS: Partial<Record<ReportName, (codes: string[]) => Sums>> = {
  'in-touch': () => [
    ...[...AGES, 'all'].map((ages): Sums[number] => [
      IN_TOUCH_CODES.map((code) => `${ages}-${code}`),
      `${ages}-total`,
    ]),
    ...[...IN_TOUCH_CODES, 'total'].map((code): Sums[number] => [
      AGES.map((ages) => `${ages}-${code}`),
      `all-${code}`,
    ]),
  ],
  'data-quality': () => [],
  destinations: (codes) => {
    const places = codes.filter((code) => code.startsWith('f-')).map((code) => code.slice(2));
    const columns = places.filter((place) => place !== 'total');
    const sexes = ['f', 'm', 'not-known'].filter((sex) => codes.includes(`${sex}-total`));
    const statuses = ['confirmed', 'applied', 'none'];
    const areas = ['in-area', 'outside', 'area-not-known'].filter((area) =>
      codes.includes(`year-11-${area}-none`),
    );
    return [
      ...[...sexes, 'all'].map((sex): Sums[number] => [
        columns.map((column) => `${sex}-${column}`),
        `${sex}-total`,
      ]),
      ...places.map((place): Sums[number] => [sexes.map((sex) => `${sex}-${place}`), `all-${place}`]),
      ...areas.map((area): Sums[number] => [
        statuses.map((status) => `year-11-${area}-${status}`),
        `${area}-of`,
      ]),
      ...statuses.map((status): Sums[number] => [
        areas.map((area) => `year-11-${area}-${status}`),
        `year-11-all-${status}`,
      ]),
      [statuses.map((status) => `year-11-all-${status}`), 'year-11'],
      [areas.map((area) => `${area}-of`), 'year-11'],
    ];
  },
  'annual-analysis': (codes) =>
    ['17-18', '19-21'].flatMap((ages): Sums => {
      const kinds = ['sex', 'ethnicity'].map((kind) =>
        codes.filter((code) => code.startsWith(`${ages}-${kind}-`) && !code.endsWith('-of')),
      );
      const asked =
        codes
          .filter((code) => code.startsWith(`${ages}-here-`))
          .sort()
          .at(-1) ?? '';
      return [
        ...kinds.map((parts): Sums[number] => [parts, `${ages}-eet`]),
        ...kinds.map((parts): Sums[number] => [parts.map((code) => `${code}-of`), `${ages}-total`]),
        // EET and the others make all, in every part; apprentices are within EET, not known within the others.
        ...[...kinds.flat(), `${ages}-eet`].map((code): Sums[number] => [
          [code, `${code}-others`],
          code === `${ages}-eet` ? `${ages}-total` : `${code}-of`,
        ]),
        [[`${ages}-apprenticeship`, `${ages}-rest-of-eet`], `${ages}-eet`],
        [[`${ages}-not-known`, `${ages}-neet`], `${ages}-eet-others`],
        [[`${ages}-eet`], asked],
      ];
    }),
  needs: (codes) => {
    const month =
      codes
        .filter((code) => /^month-\d{4}-\d\d$/.test(code))
        .sort()
        .at(-1) ?? '';
    const of = (kind: string) => codes.filter((code) => new RegExp(`^${kind}-\\d+$`).test(code));
    return [
      [of('area'), 'all'],
      [of('level'), 'all'],
      ...[...of('group'), ...of('interest')].map((code): Sums[number] => [[code, `${code}-rest`], 'all']),
      [[month], 'all'],
    ];
  },
  employers: () => [
    [['yes', 'no', 'none', 'waiting', 'withdrawn'].map((answer) => `answer-${answer}`), 'asked'],
  ],
  contacts: () => [
    [['on-time', 'overdue', 'long-overdue', 'never'], 'people'],
    [['met', 'not-met'], 'people'],
  ],
};

async function publishedFigures(name: ReportName, when: object): Promise<Map<string, FigureJson>> {
  const asked = { name, published: 'yes', ...when };
  const { json } = await perform(world.ground, world.coOrdinator, exportReport, asked);
  return new Map(Object.entries(json.figures ?? {}));
}

const publishable = ALL_REPORTS.filter(
  ({ name, isPublishable }) => isPublishable && name !== 'eet' && name !== 'supply-gaps',
);
const DAYS = [{ on: '2025-03-31' }, { on: '2025-07-14' }, { on: '2023-03-31' }];
const YEARS = [{ year: 2023 }, { year: 2024 }, { year: 2025 }];

describe.each(publishable)('$name, published', ({ name, of }) => {
  it.each<object>(of === 'day' ? DAYS : YEARS)('gives no hidden number away: %o', async (when) => {
    const figures = await publishedFigures(name, when);
    const shown = new Map<string, Protected>();
    for (const [code, { count }] of figures) if (count !== null) shown.set(code, count);
    // Row totals of Year 11 are published as what its shares are of.
    for (const [code, { of: total }] of figures) {
      const area = /^year-11-(in-area|outside|area-not-known)-none$/.exec(code)?.[1];
      if (area !== undefined && total !== undefined && total !== null) shown.set(`${area}-of`, total);
    }
    for (const [code, { of: total }] of figures)
      if (/-(sex|ethnicity)-/.test(code) && total !== undefined && total !== null)
        shown.set(`${code}-of`, total);
    expect(shown.size).toBeGreaterThan(0);
    for (const [code, { count, of: total, percent }] of figures) {
      // Places, employers and targets are no people.
      if (code !== 'offered' && code !== 'trained' && !code.endsWith('-target'))
        expect(typeof count === 'number' && count >= 1 && count <= 5, code).toBe(false);
      if (count === 'c' || total === 'c') expect([undefined, null, 'c'], code).toContain(percent);
    }
    expect(pinnedIn({ shown, sums: SUMS[name]?.([...shown.keys()]) ?? [] })).toEqual([]);
  });
});

test('the attacker finds what one hidden number under a sum would be', () => {
  const shown = new Map<string, Protected>([
    ['a', 'c'],
    ['b', 20],
    ['all', 23],
  ]);
  expect(pinnedIn({ shown, sums: [[['a', 'b'], 'all']] })).toEqual(['a']);
  shown.set('b', 'c');
  expect(pinnedIn({ shown, sums: [[['a', 'b'], 'all']] })).toEqual([]);
});

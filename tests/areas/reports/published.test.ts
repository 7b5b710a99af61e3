import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
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
  contacts: () => [
    [['on-time', 'overdue', 'long-overdue', 'never'], 'people'],
    [['met', 'not-met'], 'people'],
  ],
};

interface Figure {
  count: Protected;
  of?: Protected;
  percent?: Protected | null;
}

async function publishedFigures(name: ReportName, when: object): Promise<Map<string, Figure>> {
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
    const shown = new Map([...figures].map(([code, { count }]) => [code, count]));
    expect(shown.size).toBeGreaterThan(0);
    for (const [code, { count, of: total, percent }] of figures) {
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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

const figures = async (input: object, actor = world.coOrdinator) =>
  (await perform(world.ground, actor, exportReport, input)).json.figures ?? {};

describe('in touch, on the reference history', () => {
  test('says of all whom the return of 2025 asks about how many are in touch, as its file does', async () => {
    const said = await figures({ name: 'in-touch', year: 2025 });
    expect(said['all-total']).toMatchObject({ count: 224 });
    expect(said['all-YES']).toMatchObject({ count: 174, of: 224, percent: 78 });
    expect(said['all-DIED']).toMatchObject({ count: 1 });
    const ages = ['17-18', '19-21', '22-25'].map((one) => said[`${one}-total`]?.count);
    expect(ages.reduce((sum: number, one) => sum + Number(one), 0)).toBe(224);
  });

  test('leads to the people, and from them to their contacts', async () => {
    const page = await coOrdinator.page('/reports/in-touch?year=2025');
    expect(page).toContain('78% (174 of 224)');
    const people = await coOrdinator.page('/reports/in-touch/people?year=2025&figure=all-REFU');
    expect(people.match(/\/young-people\/[0-9a-f-]{36}\/contacts/g)).toHaveLength(3);
  });
});

describe('contact, on the reference history', () => {
  test('counts everybody once by how visits stand, and once by what they had in the year', async () => {
    const said = await figures({ name: 'contacts', on: '2025-07-14' });
    const count = (...codes: string[]) => codes.reduce((sum, code) => sum + Number(said[code]?.count), 0);
    expect(count('on-time', 'overdue', 'long-overdue', 'never')).toBe(count('people'));
    expect(count('met', 'not-met')).toBe(count('people'));
    expect(count('people')).toBeGreaterThan(150);
    expect(said.kept).toMatchObject({ of: expect.any(Number), low: expect.any(Number) });
  });

  test('as it was known before the last visits, more are overdue', async () => {
    const now = await figures({ name: 'contacts', on: '2025-07-14' });
    const then = await figures({ name: 'contacts', on: '2025-07-14', asAt: '2025-06-01' });
    expect(Number(then['on-time']?.count)).toBeLessThan(Number(now['on-time']?.count));
  });

  test('says which worker has how many overdue inside the service, and not outside it', async () => {
    const inside = await figures({ name: 'contacts', on: '2025-07-14' });
    expect(inside['worker-1']?.count).toBeGreaterThan(0);
    expect(
      Object.keys(await figures({ name: 'contacts', on: '2025-07-14', published: 'yes' })),
    ).not.toContain('worker-1');
    const people = await coOrdinator.page('/reports/contacts/people?on=2025-07-14&figure=long-overdue');
    expect(people).toMatch(/Last visit on \d+ \w+ 202\d, \d+ days overdue/);
  });
});

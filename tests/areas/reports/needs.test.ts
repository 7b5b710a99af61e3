import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { setNeedTarget } from '#areas/reports/needs/set-need-target.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
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

const figures = async (input: object = {}, actor = world.coOrdinator) =>
  (await perform(world.ground, actor, exportReport, { name: 'needs', year: 2025, ...input })).json.figures ??
  {};
const set = (input: object, actor = world.coOrdinator) =>
  perform(world.ground, actor, setNeedTarget, { kind: 'all', ...input });

describe('on the reference history', () => {
  test('areas and levels add up to everybody who is in need at the end of the year, and each month is there', async () => {
    const said = await figures();
    const sum = (kind: string) =>
      Object.entries(said)
        .filter(([code]) => new RegExp(`^${kind}-\\d+$`).test(code))
        .reduce((total, [, { count }]) => total + Number(count), 0);
    expect(said.all?.count).toBeGreaterThan(50);
    expect(sum('area')).toBe(said.all?.count);
    expect(sum('level')).toBe(said.all?.count);
    expect(said['month-2025-03']).toEqual(said.all);
    expect(Object.keys(said).filter((code) => /^month-\d{4}-\d\d$/.test(code))).toHaveLength(12);
  });

  test('somebody who was referred and of whom nobody knows is in need, by where they live and what they want', async () => {
    const said = await coOrdinator.page('/reports/needs?year=2026');
    expect(said).toContain('SO14');
    const people = await coOrdinator.page('/reports/needs/people?year=2026&figure=all');
    expect(people).toContain('Aspen Garnet');
  });
});

test('a target is set on its page, stands beside what was, and can be taken away', async () => {
  expect(await coOrdinator.page('/reports/needs?year=2025')).not.toContain('Target, at most');
  const form = { month: '2025-03', kind: 'all', value: '', atMost: '40' };
  expect((await coOrdinator.post('/reports/needs/targets', form)).status).toBe(303);
  expect(await coOrdinator.page('/reports/needs/targets')).toMatch(/2025-03(?:<[^>]*>|Of whom)+Everybody/);
  expect(await lastAudit(world.ground, 'reports.set-need-target')).toMatchObject({
    subject: 'need-target:2025-03',
    actor_user_id: world.coOrdinator.userId,
    detail: { kind: 'all', atMost: 40 },
  });
  expect((await figures())['month-2025-03-target']).toEqual({ count: 40 });
  const page = await coOrdinator.page('/reports/needs?year=2025');
  for (const words of ['31 March 2025: target, at most', 'Target, at most']) expect(page).toContain(words);
  await set({ month: '2025-03', atMost: 38 });
  expect((await figures())['month-2025-03-target']).toEqual({ count: 38 });
  await set({ month: '2025-03', atMost: null });
  expect((await figures())['month-2025-03-target']).toBeUndefined();
});

test('a target of a group stands beside how many that group has, and published with no more than its own figure', async () => {
  const value = 'Pregnancy or parenting';
  const answer = await coOrdinator.json('POST', '/api/v1/reports/need-targets', {
    ...{ month: '2025-03', kind: 'group', value, atMost: 10 },
  });
  expect(answer.status).toBe(200);
  const said = await figures();
  const { csv } = await perform(world.ground, world.coOrdinator, exportReport, { name: 'needs', year: 2025 });
  const code = new RegExp(`(group-\\d+),${value},(\\d+)`).exec(csv);
  expect(said['target-2025-03-1']).toEqual({ count: Number(code?.[2]) });
  expect(said['target-2025-03-1-target']).toEqual({ count: 10 });
  const published = await figures({ published: 'yes' });
  const its = Object.entries(published).find(([one]) => one === code?.[1])?.[1];
  expect(published['target-2025-03-1']?.count).toBe(its?.count);
});

test('a month, whom it is of and how many are checked; there is nothing to take away twice', async () => {
  const fields = async (input: object) => (await refusalOf(set(input))).fields.map(({ field }) => field);
  expect(await fields({ month: 'March', atMost: 1 })).toEqual(['month']);
  expect(await fields({ month: '2025-13', atMost: 1 })).toEqual(['month']);
  expect(await fields({ month: '2025-03', kind: 'area', atMost: 1 })).toEqual(['value']);
  expect(await fields({ month: '2025-03', value: 'SO14', atMost: 1 })).toEqual(['value']);
  expect(await fields({ month: '2025-03', atMost: -1 })).toEqual(['atMost']);
  expect((await refusalOf(set({ month: '2020-01', atMost: null }))).kind).toBe('not-found');
});

test('it is for those who run the programme, each authority its own', async () => {
  await expectOnly(world, setNeedTarget, { month: '2025-03', kind: 'all', atMost: 1 });
  await set({ month: '2025-02', atMost: 3 }, world.elsewhere);
  expect((await figures())['month-2025-02-target']).toBeUndefined();
  const both = [1, 2].map((atMost) => set({ month: '2024-06', atMost }));
  expect((await Promise.allSettled(both)).some(({ status }) => status === 'fulfilled')).toBe(true);
});

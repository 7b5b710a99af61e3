import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportRecords } from '#areas/imports/index.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const countRefused = () =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const rows = await read.selectFrom('audit').where('action', '=', 'access.refused').select('id').execute();
    return rows.length;
  });

test('whoever asks for what they may not have leaves a trace: who, what, which record', async () => {
  const worker = await browseAs(world.ground, world.worker);
  expect((await worker.get(`/young-people/${world.youngPersonId}/looks`)).status).toBe(403);
  expect(await lastAudit(world.ground, 'access.refused')).toMatchObject({
    authority: HERE,
    actor_role: 'worker',
    actor_user_id: world.worker.userId,
    subject: '/young-people/:id/looks',
    young_person_id: null,
    detail: { method: 'GET', status: 403, records: [world.youngPersonId] },
  });
});

test('so does a record of another authority, though it is said not to be there', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  expect((await elsewhere.json('GET', '/api/v1/referrals/R1')).status).toBe(404);
  expect(await lastAudit(world.ground, 'access.refused')).toMatchObject({
    authority: world.elsewhere.authority,
    subject: '/api/v1/referrals/:reference',
    detail: { status: 404, records: ['R1'] },
  });
});

test('a change that somebody may not make is refused and kept', async () => {
  const auditor = await browseAs(world.ground, world.employer);
  expect(
    (await auditor.post('/opened-files/new', { reference: 'R1', reason: 'Because I want to.' })).status,
  ).toBe(403);
  expect(await lastAudit(world.ground, 'access.refused')).toMatchObject({
    subject: '/opened-files/new',
    detail: { method: 'POST', status: 403 },
  });
});

test('what is typed into an address by hand is not kept, nor pages that there are not, nor strangers', async () => {
  const before = await countRefused();
  const manager = await browseAs(world.ground, world.manager);
  expect((await manager.get('/referrals/Aspen%20Garnet')).status).toBe(404);
  expect(await lastAudit(world.ground, 'access.refused')).toMatchObject({ detail: { records: [] } });
  expect((await manager.get('/nowhere/at/all')).status).toBe(404);
  await (await browseAs(world.ground, null)).get('/referrals/R1');
  expect(await countRefused()).toBe(before + 1);
});

test('those who look whether all is right read it row by row, and only what they ask for', async () => {
  await perform(world.ground, world.coOrdinator, exportRecords, { kind: 'young-people' });
  await (await browseAs(world.ground, world.coOrdinator)).page('/referrals/R1');
  const manager = await browseAs(world.ground, world.manager);
  const all = await manager.page('/audit');
  for (const words of [
    'imports.export',
    'looks.page',
    'access.refused',
    'Fern Flint, Employment co-ordinator',
  ])
    expect(all.includes(words), words).toBe(true);
  expect(all).not.toMatch(/Aspen|Garnet/);
  const refused = await manager.page('/audit?part=refused');
  expect(refused.includes('access.refused')).toBe(true);
  expect(refused.includes('looks.page')).toBe(false);
  const changes = await manager.page('/audit?part=changes');
  expect(changes.includes('imports.export')).toBe(true);
  expect(changes.includes('access.refused')).toBe(false);
});

test('nobody else reads it, and nobody of another authority', async () => {
  for (const actor of [world.coOrdinator, world.worker, world.employer, world.youngPerson]) {
    const browser = await browseAs(world.ground, actor);
    expect((await browser.get('/audit')).status, actor.role).toBe(403);
    expect((await browser.json('GET', '/api/v1/audit')).status, actor.role).toBe(403);
  }
});

test('the API gives a page at a time, of one person where asked', async () => {
  const manager = await browseAs(world.ground, world.manager);
  const get = async (query: string) =>
    (await (await manager.json('GET', `/api/v1/audit?${query}`)).json()) as {
      items: { id: number; userId: string }[];
      next: string | null;
    };
  const first = await get('limit=2');
  const second = await get(`limit=2&cursor=${first.next}`);
  const ids = [...first.items, ...second.items].map((row) => row.id);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  expect(new Set(ids).size).toBe(4);
  const own = await get(`userId=${world.coOrdinator.userId}`);
  expect(new Set(own.items.map((row) => row.userId))).toEqual(new Set([world.coOrdinator.userId]));
});

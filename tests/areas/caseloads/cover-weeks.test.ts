import { afterAll, beforeAll, expect, test } from 'vitest';
import { setCover } from '#areas/caseloads/set-cover.ts';
import { setCoverWeeks } from '#areas/caseloads/set-cover-weeks.ts';
import { type Actor, operatorIn } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague } from '#tests/support/caseloads.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, THERE, type World } from '#tests/support/world.ts';

const PATH = '/caseloads/cover-weeks';
let world: World;
let plover: Actor;
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
});
afterAll(() => world.close());

const set = (weeksMost: unknown, version = 0, actor = world.manager) =>
  perform(world.ground, actor, setCoverWeeks, { weeksMost, version } as never);
const cover = (endsOn: string) =>
  perform(world.ground, world.worker, setCover, {
    ...{ coverUserId: plover.userId, startsOn: '2025-07-14', endsOn, reason: 'leave', isWhole: true },
  } as never);

test('a manager says on a page how long a cover may last, and whoever asks for one is held to it', async () => {
  const manager = await browseAs(world.ground, world.manager);
  expect(await manager.page('/caseloads')).toContain(`href="${PATH}"`);
  const before = await manager.page(PATH);
  expect(before).toContain('Now: 6 weeks at most.');
  expect(before).toContain('From 1 to 26.');
  const answers = { _once: crypto.randomUUID(), version: '0', weeksMost: '2' };
  const done = await manager.post(PATH, answers);
  expect([done.status, done.headers.get('location')]).toEqual([303, PATH]);
  expect(await manager.page(PATH)).toContain('Now: 2 weeks at most. Set by Laurel Slate.');
  expect(await lastAudit(world.ground, 'caseloads.set-cover-weeks')).toMatchObject({
    subject: 'cover-weeks',
    actor_user_id: world.manager.userId,
    detail: { before: 6, weeksMost: 2 },
  });
  const worker = await browseAs(world.ground, world.worker);
  expect(await worker.page('/covers/new')).toContain('2 weeks at most');
  expect((await refusalOf(cover('2025-07-28'))).code).toBe('cover-too-long');
  await cover('2025-07-27');
  const stale = await manager.post(PATH, { ...answers, _once: crypto.randomUUID() });
  expect(stale.status).toBe(409);
});

test('others who see the caseloads read it and cannot change it; a worker has no such page', async () => {
  const page = await (await browseAs(world.ground, world.coOrdinator)).page(PATH);
  expect(page).toContain('A service manager can change it.');
  expect(page).not.toContain('name="weeksMost"');
  expect((await (await browseAs(world.ground, world.worker)).get(PATH)).status).toBe(403);
});

test('it is a whole number of weeks from 1 to 26', async () => {
  for (const weeks of [0, 27, 1.5, 'many', ''])
    expect((await refusalOf(set(weeks, 1))).fields[0]?.field).toBe('weeksMost');
});

test('it goes by the version that was looked at, and is for managers alone', async () => {
  await expectOnly(world, setCoverWeeks, { version: 1, weeksMost: 3 });
  expect((await refusalOf(set(4, 0))).code).toBe('stale');
  await expectOneWinner([() => set(4, 1), () => set(5, 1)]);
  await expectOneWinner([() => set(4, 0, operatorIn(THERE)), () => set(5, 0, operatorIn(THERE))]);
});

test('it says nothing about another authority, and a program reads and sets it too', async () => {
  const there = await browseAs(world.ground, world.elsewhere);
  const here = await browseAs(world.ground, world.manager);
  const get = await here.get('/api/v1/cover-weeks');
  const tag = get.headers.get('etag') ?? '';
  const put = await here.json('PUT', '/api/v1/cover-weeks', { weeksMost: 7 }, { 'if-match': tag });
  expect(put.status).toBe(200);
  expect(await (await here.get('/api/v1/cover-weeks')).json()).toMatchObject({ weeksMost: 7 });
  expect(await there.page(PATH)).not.toContain('7 weeks');
});

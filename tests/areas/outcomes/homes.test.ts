import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordHome } from '#areas/outcomes/record-home.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let worker: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  worker = await browseAs(world.ground, world.worker);
  path = `/young-people/${world.youngPersonId}`;
});
afterAll(() => world.close());

const on = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const recorded = (input: object, actor = world.worker) =>
  perform(world.ground, actor, recordHome, { youngPersonId: world.youngPersonId, ...input });

test('a worker records where somebody lives, and the place before ends on that day', async () => {
  expect(await worker.page(`${path}/activity`)).toContain('Nobody has recorded where they live.');
  for (const [code, day] of [
    ['E1', '2024-09-02'],
    ['U2', '2025-03-01'],
  ] as const)
    expect((await worker.post(`${path}/homes/new`, { code, ...on('startedOn', day) })).status).toBe(303);
  const page = await worker.page(`${path}/activity`);
  for (const words of ['Supported lodgings, suitable', 'Independent living, unsuitable', 'Still there'])
    expect(page).toContain(words);
  expect(await lastAudit(world.ground, 'outcomes.record-home')).toMatchObject({
    young_person_id: world.youngPersonId,
    actor_user_id: world.worker.userId,
    detail: { ended: 1 },
  });
  const { items } = (await (await worker.get(`/api/v1${path}/homes`)).json()) as { items: object[] };
  expect(items).toMatchObject([
    { code: 'U2', endedOn: null, recordedOn: '2025-07-14' },
    { code: 'E1', startedOn: '2024-09-02', endedOn: '2025-03-01' },
  ]);
});

test('a program records it too', async () => {
  const body = { code: 'D1', startedOn: '2024-01-01', endedOn: '2024-09-02' };
  expect((await worker.json('POST', `/api/v1${path}/homes`, body)).status).toBe(201);
});

test('it has happened, it ends after it began, and it is one of the codes', async () => {
  const fields = async (input: object) =>
    (await refusalOf(recorded(input))).fields.map(({ field, message }) => `${field}: ${message}`);
  expect(await fields({ code: 'U1', startedOn: '2025-07-15' })).toEqual([
    'startedOn: The day from which they live there must be today or earlier',
  ]);
  expect(await fields({ code: 'U1', startedOn: '2025-07-14', endedOn: '2025-07-13' })).toEqual([
    'endedOn: The day on which they left must be on or after the day they moved in',
  ]);
  expect(await fields({ code: 'S1', startedOn: '2025-07-14' })).toEqual(['code: Select where they live']);
});

test('from one day on it is recorded once, and once by two at the same moment', async () => {
  expect((await refusalOf(recorded({ code: 'K1', startedOn: '2025-03-01' }))).code).toBe('already-recorded');
  const lost = await expectOneWinner(
    [1, 2].map(() => () => recorded({ code: 'K1', startedOn: '2025-06-01' })),
  );
  expect(lost.kind).toBe('conflict');
});

test('it is for those who know them: no other role, and nobody of another authority', async () => {
  await expectOnly(world, recordHome, {
    ...{ youngPersonId: world.youngPersonId, code: 'K1', startedOn: '2025-07-01' },
  });
  const elsewhere = recorded({ code: 'K1', startedOn: '2025-07-01' }, world.elsewhere);
  expect((await refusalOf(elsewhere)).kind).toBe('not-found');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctHome } from '#areas/outcomes/correct-home.ts';
import { recordHome } from '#areas/outcomes/record-home.ts';
import { strikeHome } from '#areas/outcomes/strike-home.ts';
import { staysByPerson } from '#areas/reports/histories.queries.ts';
import { isKnownBy } from '#domain/outcomes/episodes.ts';
import { readAs } from '#platform/actor.ts';
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

const corrected = (input: object, actor = world.worker) =>
  perform(world.ground, actor, correctHome, { reason: 'The move was a week later.', ...input } as never);
const homesNow = async () =>
  ((await (await worker.get(`/api/v1${path}/homes`)).json()) as { items: Home[] }).items;
interface Home {
  readonly id: string;
  readonly code: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}
const homeFrom = async (startedOn: string) =>
  (await homesNow()).find((one) => one.startedOn === startedOn) ?? expect.unreachable(startedOn);

test('a worker puts a wrong home right: it stays in the history with the reason, and counts no more', async () => {
  const wrong = await homeFrom('2025-03-01');
  const form = `${path}/homes/${wrong.id}/correct`;
  expect(await worker.page(`${path}/activity`)).toContain(`href="${form}"`);
  expect(await worker.page(form)).toMatch(/value="1"[^>]* id="startedOn-day"/);
  const right = { code: 'U1', ...on('startedOn', '2025-03-08'), ...on('endedOn', '2025-06-01') };
  expect((await worker.post(form, right)).status).toBe(422);
  const reason = 'They moved a week later.';
  expect((await worker.post(form, { ...right, reason })).status).toBe(303);
  expect(await homeFrom('2025-03-08')).toMatchObject({
    ...{ code: 'U1', endedOn: '2025-06-01', recordedOn: '2025-07-14' },
  });
  expect((await homesNow()).map(({ id }) => id)).not.toContain(wrong.id);
  const page = await worker.page(`${path}/activity`);
  for (const words of ['What was recorded wrongly', 'Independent living, unsuitable', reason])
    expect(page).toContain(words);
  expect(await lastAudit(world.ground, 'outcomes.correct-home')).toMatchObject({
    young_person_id: world.youngPersonId,
    actor_user_id: world.worker.userId,
    detail: { corrects: wrong.id },
  });
});

test('from the day that was wrong another home can be recorded, and a program puts right too', async () => {
  const { id } = await recorded({ code: 'B1', startedOn: '2025-03-01', endedOn: '2025-03-08' });
  const body = { code: 'B2', startedOn: '2025-03-01', endedOn: '2025-03-08', reason: 'It was not suitable.' };
  expect((await worker.json('POST', `/api/v1/homes/${id}/correct`, body)).status).toBe(200);
  expect((await homeFrom('2025-03-01')).code).toBe('B2');
});

test('they never lived there: it counts no more, on the page and for a program', async () => {
  const { id } = await recorded({ code: 'D1', startedOn: '2025-02-01', endedOn: '2025-02-10' });
  const form = `${path}/homes/${id}/never`;
  expect(await worker.page(form)).toContain('They never lived there');
  expect((await worker.post(form, { reason: 'Somebody else with that name.' })).status).toBe(303);
  expect((await homesNow()).map((one) => one.id)).not.toContain(id);
  expect(await lastAudit(world.ground, 'outcomes.strike-home')).toMatchObject({
    subject: `home:${id}`,
    young_person_id: world.youngPersonId,
  });
  const other = await recorded({ code: 'D1', startedOn: '2025-02-02', endedOn: '2025-02-10' });
  const reason = { reason: 'Nor this.' };
  expect((await worker.json('POST', `/api/v1/homes/${other.id}/strike`, reason)).status).toBe(200);
  expect((await refusalOf(perform(world.ground, world.worker, strikeHome, { id, ...reason }))).code).toBe(
    'already-corrected',
  );
});

test('what is right has happened, is from a day that is free, and has a reason', async () => {
  const { id } = await homeFrom('2025-03-08');
  const refused = (input: object) => refusalOf(corrected({ id, code: 'U1', ...input }));
  expect((await refused({ startedOn: '2025-07-15' })).fields[0]?.field).toBe('startedOn');
  expect((await refused({ startedOn: '2025-03-08', endedOn: '2025-03-07' })).fields[0]?.field).toBe(
    'endedOn',
  );
  expect((await refused({ startedOn: '2025-06-01' })).code).toBe('already-recorded');
  expect((await refused({ startedOn: '2025-03-08', reason: ' ' })).fields[0]?.field).toBe('reason');
});

test('of two who put one right at the same moment the second is told', async () => {
  const { id } = await homeFrom('2025-03-08');
  const lost = await expectOneWinner(
    ['2025-03-09', '2025-03-10'].map((startedOn) => () => corrected({ id, code: 'U1', startedOn })),
  );
  expect(lost).toMatchObject({ kind: 'conflict', code: 'already-corrected' });
});

test('what was known on an earlier day stays what it was then, in a report of that day', async () => {
  const { items } = (await (await worker.get(`/api/v1${path}/homes`)).json()) as { items: Home[] };
  expect(items.some(({ startedOn }) => startedOn === '2025-06-01')).toBe(true);
  const stays = await readAs(world.ground, world.coOrdinator, staysByPerson);
  const known = (asAt: string | null) =>
    (stays.get(world.youngPersonId) ?? [])
      .filter((one) => isKnownBy(one, asAt))
      .map(({ code, startedOn }) => `${code} ${startedOn}`);
  expect(known(null)).not.toContain('U2 2025-03-01');
  expect(known('2025-07-14')).not.toContain('U2 2025-03-01');
  const next = { ...world.at('2025-07-20T09:00:00Z') };
  const { id } = await homeFrom('2025-06-01');
  await perform(next, world.worker, correctHome, {
    id,
    code: 'K2',
    startedOn: '2025-06-01',
    reason: 'Unsafe.',
  });
  const later = await readAs(world.ground, world.coOrdinator, staysByPerson);
  const laterKnown = (asAt: string | null) =>
    (later.get(world.youngPersonId) ?? []).filter((one) => isKnownBy(one, asAt)).map(({ code }) => code);
  expect(laterKnown('2025-07-19')).toContain('K1');
  expect(laterKnown('2025-07-19')).not.toContain('K2');
  expect(laterKnown('2025-07-20')).not.toContain('K1');
  expect(laterKnown(null)).toContain('K2');
});

test('a home is put right by those who know them: no other role, and nobody of another authority', async () => {
  const { id } = await homeFrom('2025-06-01');
  const input = { id, code: 'K1', startedOn: '2025-06-02', reason: 'Why.' };
  const elsewhere = corrected(input, world.elsewhere);
  expect((await refusalOf(elsewhere)).kind).toBe('not-found');
  const strike = { id, reason: 'Why.' };
  expect((await refusalOf(perform(world.ground, world.elsewhere, strikeHome, strike))).kind).toBe(
    'not-found',
  );
  await expectOnly(world, correctHome, input);
  await expectOnly(world, strikeHome, strike);
});

test('it is for those who know them: no other role, and nobody of another authority', async () => {
  await expectOnly(world, recordHome, {
    ...{ youngPersonId: world.youngPersonId, code: 'K1', startedOn: '2025-07-01' },
  });
  const elsewhere = recorded({ code: 'K1', startedOn: '2025-07-01' }, world.elsewhere);
  expect((await refusalOf(elsewhere)).kind).toBe('not-found');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomesOf } from '#areas/outcomes/index.ts';
import { readAs } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
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
const outcomes = () => readAs(world.ground, world.coOrdinator, (tx) => outcomesOf(tx, world.youngPersonId));
const horticulture = {
  standard: 'Horticulture operative',
  level: '2',
  ...on('startedOn', '2024-09-02'),
  ...on('plannedEndOn', '2025-10-31'),
  employer: 'Marl & Slate Ltd',
  hoursAWeek: '30',
  isFromPlacement: 'yes',
};

test('an apprenticeship is recorded with its activity, so that it counts as EET', async () => {
  await worker.post(`${path}/activity/new`, { kind: 'neet other', ...on('startedOn', '2024-01-08') });
  const answer = await worker.post(`${path}/apprenticeships/new`, { ...horticulture, endsEarlier: 'yes' });
  expect(answer.status).toBe(303);
  const { apprenticeships, now, activities } = await outcomes();
  expect(apprenticeships).toMatchObject([{ level: 2, status: 'continuing', isFromPlacement: true }]);
  expect(now).toMatchObject({ kind: 'apprenticeship', startedOn: '2024-09-02', hoursAWeek: 30 });
  expect(activities[1]).toMatchObject({ kind: 'neet other', endedOn: '2024-09-02' });
  const page = await worker.page(`${path}/activity`);
  for (const words of ['Horticulture operative, level 2', 'from a placement', 'Continuing'])
    expect(page).toContain(words);
});

test('a second one from the same day is refused', async () => {
  const answer = await worker.post(`${path}/apprenticeships/new`, { ...horticulture, standard: 'Retailer' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('from that day on has already been recorded');
});

test('a plan that is shorter than the law allows is recorded, with a warning', async () => {
  const added = await worker.json('POST', `/api/v1/young-people/${world.youngPersonId}/apprenticeships`, {
    standard: 'Onsite trade foundation apprenticeship',
    level: 3,
    startedOn: '2022-09-01',
    plannedEndOn: '2023-02-01',
  });
  expect(added.status).toBe(201);
  const { warnings } = (await added.json()) as { warnings: { code: string }[] };
  expect(warnings.map((one) => one.code)).toEqual([
    'planned-too-short',
    'foundation-age',
    'foundation-level',
  ]);
  expect(await worker.page(`${path}/activity`)).toContain('It is planned for less than 12 months');
});

test('an end before the beginning and a start to come are refused beside their fields', async () => {
  const answer = await worker.post(`${path}/apprenticeships/new`, {
    standard: 'Retailer',
    ...on('startedOn', '2025-09-01'),
    ...on('plannedEndOn', '2025-08-01'),
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('The first day must be today or earlier');
  expect(page).toContain('The planned last day must be on or after the first day');
});

async function open(): Promise<{ id: string; version: string; href: string }> {
  const one = (await outcomes()).apprenticeships.find(({ standard }) => standard.startsWith('Horti'));
  return {
    id: one?.id ?? '',
    version: String(one?.version),
    href: `${path}/apprenticeships/${one?.id}`,
  };
}

test('a break asks for its first day, and going on takes it away again', async () => {
  const { href, version } = await open();
  expect((await worker.post(href, { status: 'break', version })).status).toBe(422);
  expect((await worker.post(href, { status: 'break', version, ...on('on', '2025-03-03') })).status).toBe(303);
  expect((await outcomes()).apprenticeships[0]).toMatchObject({ status: 'break', breakSince: '2025-03-03' });
  const back = await open();
  expect((await worker.post(href, { status: 'continuing', version: back.version })).status).toBe(303);
  expect((await outcomes()).apprenticeships[0]).toMatchObject({ status: 'continuing', breakSince: null });
});

test('who saw an older version does not overwrite what has happened since', async () => {
  const { href } = await open();
  expect((await worker.post(href, { status: 'break', version: '1', ...on('on', '2025-03-03') })).status).toBe(
    409,
  );
});

test('of two who say how it ended at the same moment one is told that it has changed', async () => {
  const { href, version } = await open();
  const both = await Promise.all(
    ['completed', 'withdrawn'].map((status) =>
      worker.post(href, { status, version, ...on('on', '2025-07-01') }),
    ),
  );
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
});

test('its end ends the activity too, and what left early cannot become achieved', async () => {
  const { apprenticeships, activities, now } = await outcomes();
  expect(apprenticeships[0]?.endedOn).toBe('2025-07-01');
  expect(activities.find(({ startedOn }) => startedOn === '2024-09-02')?.endedOn).toBe('2025-07-01');
  expect(now?.kind).not.toBe('neet other');
  const { href, version, id } = await open();
  const next = await worker.post(href, { status: 'continuing', version });
  expect(next.status).toBe(409);
  expect(await next.text()).toContain('cannot become continuing');
  expect(await lastAudit(world.ground, 'outcomes.move-apprenticeship')).toMatchObject({
    subject: `apprenticeship:${id}`,
    detail: { from: 'continuing' },
  });
});

test('a program needs the version that it saw', async () => {
  const { id } = await open();
  const url = `/api/v1/apprenticeships/${id}`;
  const tag = (await worker.json('GET', url)).headers.get('etag') ?? '';
  expect((await worker.json('PATCH', url, { status: 'achieved' })).status).toBe(428);
  expect((await worker.json('PATCH', url, { status: 'achieved' }, { 'If-Match': '"1"' })).status).toBe(412);
  expect(tag).toMatch(/^"\d+"$/);
});

test('an employer, an auditor and another authority do not record apprenticeships', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  const employer = await browseAs(world.ground, world.employer);
  expect((await elsewhere.post(`${path}/apprenticeships/new`, horticulture)).status).toBe(404);
  expect((await employer.get(`${path}/apprenticeships/new`)).status).toBe(403);
  const { href } = await open();
  expect((await elsewhere.get(href)).status).toBe(404);
});

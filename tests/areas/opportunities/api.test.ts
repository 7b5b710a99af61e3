import { afterAll, beforeAll, expect, test } from 'vitest';
import { addProvider } from '#areas/courses/index.ts';
import { readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let staff: Browser;
let campusId: string;
beforeAll(async () => {
  world = await openWorld();
  staff = await browseAs(world.ground, world.coOrdinator);
  await perform(world.ground, world.coOrdinator, addProvider, { name: 'Harbour College', campus: 'Main' });
  campusId = await readAs(
    world.ground,
    world.coOrdinator,
    async ({ read }) =>
      (await read.selectFrom('sites').where('name', '=', 'Main').select('id').executeTakeFirstOrThrow()).id,
  );
});
afterAll(() => world.close());

const API = '/api/v1';
const make = async (path: string, body: unknown, browser = staff) => {
  const answer = await browser.json('POST', `${API}${path}`, body);
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
};

// For each kind of record: how one is made, one change, and what another person may not do.
const KINDS = () => [
  {
    path: '/employers',
    fresh: { name: 'Beryl Bakery' },
    change: { contactName: 'Teasel Beryl' },
    kept: { name: 'Beryl Bakery' },
  },
  {
    path: '/opportunities',
    fresh: {
      organisationId: world.organisationId,
      siteId: world.siteId,
      kind: 'job',
      title: 'Gardener',
      places: 1,
    },
    change: { weeklyPayPence: 30_000 },
    kept: { title: 'Gardener', kind: 'job', status: 'draft' },
  },
  {
    path: '/course-runs',
    fresh: { siteId: campusId, title: 'Animal care', startsOn: '2025-09-01', level: 'Level 1', days: [1, 2] },
    change: { places: 12 },
    kept: { title: 'Animal care', startsOn: '2025-09-01', days: [1, 2] },
  },
  {
    path: '/training-sessions',
    fresh: { topic: 'safeguarding', heldOn: '2025-08-01', trainer: 'Heather Flint', capacity: 5 },
    change: { place: 'Civic Centre' },
    kept: { topic: 'safeguarding', capacity: 5 },
  },
];

test('a record of each kind is made, read with its version, changed from it, and listed', async () => {
  for (const kind of KINDS()) await tryKind(kind);
});

async function tryKind({ path, fresh, change, kept }: ReturnType<typeof KINDS>[number]): Promise<void> {
  const made = await make(path, fresh);
  expect(made.status, path).toBe(201);
  const one = `${API}${path}/${made.body.id}`;
  const read = await staff.json('GET', one);
  const tag = read.headers.get('etag') ?? '';
  expect(await read.json()).toMatchObject(kept);
  expect((await staff.json('PATCH', one, change)).status).toBe(428);
  expect((await staff.json('PATCH', one, change, { 'if-match': '"99"' })).status).toBe(412);
  const changed = await staff.json('PATCH', one, change, { 'if-match': tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
  expect(await (await staff.json('GET', one)).json()).toMatchObject({ ...kept, ...change });
  const list = (await (await staff.json('GET', `${API}${path}?limit=200`)).json()) as {
    items: { id: string }[];
  };
  expect(list.items.map((item) => item.id)).toContain(made.body.id);
}

test('what is wrong is named by field, and never repeated', async () => {
  const { status, body } = await make('/opportunities', {
    organisationId: world.organisationId,
    siteId: world.siteId,
    kind: 'palace',
    title: '',
    places: 'two',
  });
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'invalid-input' });
  expect((body.errors as unknown as { field: string }[]).map(({ field }) => field).sort()).toEqual([
    'kind',
    'places',
    'title',
  ]);
  expect(JSON.stringify(body)).not.toContain('palace');
});

test('another authority finds none of it, and a young person is turned away', async () => {
  const neighbour = await browseAs(world.ground, world.elsewhere);
  for (const path of [`/employers/${world.organisationId}`, `/opportunities/${world.opportunityId}`])
    expect((await neighbour.json('GET', `${API}${path}`)).status, path).toBe(404);
  const young = await browseAs(world.ground, world.youngPerson);
  expect((await make('/opportunities', KINDS()[1]?.fresh, young)).status).toBe(403);
  const nobody = await browseAs(world.ground, null);
  expect((await nobody.json('GET', `${API}/employers`)).status).toBe(401);
});

test('an employer reads and offers its own, and sees nobody else', async () => {
  await make('/employers', { name: 'Onyx Garage' });
  const employer = await browseAs(world.ground, world.employer);
  const list = (await (await employer.json('GET', `${API}/employers`)).json()) as {
    items: { name: string }[];
  };
  expect(list.items.map((item) => item.name)).toEqual(['Marl & Slate Ltd']);
  const offered = await make('/opportunities', KINDS()[1]?.fresh, employer);
  expect(offered).toMatchObject({ status: 201, body: { status: 'draft' } });
});

test('a check, a booking, a register and a training record come in by their own routes', async () => {
  const checked = await make(`/employers/${world.organisationId}/checks`, {
    checkedOn: '2025-07-10',
    metWhom: 'Clover Marl',
    sawWorkplace: true,
    supervisorKnown: true,
  });
  expect(checked.status).toBe(201);
  const session = await make('/training-sessions', { ...KINDS()[3]?.fresh, heldOn: '2025-07-14' });
  const path = `/training-sessions/${session.body.id}`;
  const booked = await make(`${path}/attendees`, { supervisorId: world.supervisorId });
  expect(booked.status).toBe(201);
  const register = await make(`${path}/register`, { marks: { [booked.body.id as never]: 'attended' } });
  expect(register).toMatchObject({ status: 200, body: { recorded: 1 } });
  const recorded = await make('/training-records', {
    supervisorId: world.supervisorId,
    topic: 'mentoring',
    trainedOn: '2025-07-01',
    evidence: 'Certificate seen',
  });
  expect(recorded).toMatchObject({ status: 201, body: { validTo: '2027-07-01' } });
  const list = await staff.json('GET', `${API}/training-records?supervisorId=${world.supervisorId}`);
  const { items } = (await list.json()) as { items: { topic: string; id: string }[] };
  expect(items.map((item) => item.topic)).toEqual(['safeguarding', 'mentoring', 'care-experience awareness']);
  expect((await staff.json('GET', `${API}/training-records/${items[0]?.id}`)).status).toBe(200);
});

test('every route is described by the schema that checks it', async () => {
  const description = (await (await staff.json('GET', `${API}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const routes = Object.entries(description.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb} ${path.replace('/api/v1', '')}`),
  );
  for (const kind of ['employers', 'opportunities', 'course-runs', 'training-sessions'])
    for (const route of [`get /${kind}`, `post /${kind}`, `get /${kind}/{id}`, `patch /${kind}/{id}`])
      expect(routes).toContain(route);
  for (const route of ['get /training-records', 'get /training-records/{id}', 'post /training-records'])
    expect(routes).toContain(route);
});

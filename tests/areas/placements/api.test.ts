import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { passGate } from '#tests/support/gate.ts';
import { addAnotherPerson, addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  path = `/api/v1/placements/${reference}`;
});
afterAll(() => world.close());

type Who = 'coOrdinator' | 'employer' | 'youngPerson' | 'elsewhere';
const as = (who: Who, on = '2025-07-14'): Promise<Browser> =>
  browseAs(world.at(`${on}T09:00:00.000Z`), world[who]);

/** A change with the ETag that was just read. */
async function send(who: Who, on: string, end: string, body: object = {}) {
  const browser = await as(who, on);
  const etag = (await browser.get(path)).headers.get('etag') ?? '';
  return browser.json('POST', `${path}${end}`, body, { 'If-Match': etag });
}

test('one placement is read with its ETag, its reviews with it', async () => {
  const response = await (await as('coOrdinator')).get(path);
  expect(response.headers.get('etag')).toBe('"1"');
  expect(await response.json()).toMatchObject({
    reference,
    who: 'Aspen Garnet',
    status: 'planned',
    firstDayOn: '2025-07-21',
    lastDayOn: '2025-09-28',
    reviews: [{ kind: 'check-in', opensOn: '2025-07-23', closesOn: '2025-07-27', state: 'not-yet' }, {}, {}],
  });
});

test('the list goes on from a cursor, and an employer reads first names', async () => {
  await addPlacement(world, { startsOn: '2025-07-21', ...(await addAnotherPerson(world.ground, 'Hazel')) });
  const browser = await as('coOrdinator');
  const first = (await (await browser.get('/api/v1/placements?limit=1')).json()) as {
    next: string;
    items: object[];
  };
  expect(first.items).toHaveLength(1);
  const second = (await (await browser.get(`/api/v1/placements?limit=1&cursor=${first.next}`)).json()) as {
    next: null;
    items: { who: string }[];
  };
  expect([second.next, second.items[0]?.who]).toEqual([null, 'Hazel Slate']);
  const text = await (await (await as('employer')).get('/api/v1/placements')).text();
  expect(text).toContain('"who":"Aspen"');
  expect(text).not.toContain('Garnet');
});

test('a change without If-Match is asked for it, a stale one is told so', async () => {
  const browser = await as('coOrdinator');
  expect((await browser.json('POST', `${path}/confirm`, {})).status).toBe(428);
  expect((await browser.json('POST', `${path}/confirm`, {}, { 'If-Match': '"9"' })).status).toBe(412);
});

test('a refusal is a problem with every reason', async () => {
  const response = await send('coOrdinator', '2025-07-14', '/confirm');
  expect(response.status).toBe(409);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as { reasons: { code: string }[] };
  expect(problem.reasons.map(({ code }) => code)).toContain('must-not-meet');
});

test('what does not fit names its field and never the value', async () => {
  const response = await send('coOrdinator', '2025-07-14', '/pauses', { kind: 'holiday', from: 'tomorrow' });
  expect(response.status).toBe(422);
  const problem = (await response.json()) as { errors: { field: string }[] };
  expect(problem.errors.map(({ field }) => field)).toEqual(['kind', 'from']);
  expect(JSON.stringify(problem)).not.toContain('holiday');
});

test('the gate is read, recorded and passed', async () => {
  const recorded = await send('coOrdinator', '2025-07-14', '/gate/must-not-meet', { found: 'clear' });
  expect([recorded.status, recorded.headers.get('etag')]).toEqual([200, '"2"']);
  const gate = (await (await (await as('coOrdinator')).get(`${path}/gate`)).json()) as {
    items: { code: string; state: string }[];
  };
  expect(gate.items.find(({ code }) => code === 'must-not-meet')?.state).toBe('green');
  await passGate(world, reference, ['must-not-meet']);
  expect((await send('coOrdinator', '2025-07-15', '/confirm')).status).toBe(200);
  expect((await send('coOrdinator', '2025-07-21', '/start')).status).toBe(200);
});

test('attendance is logged by the employer and read back; the young person disputes a day', async () => {
  const days = [{ day: '2025-07-21', mark: 'late' }];
  expect((await send('employer', '2025-07-21', '/attendance', { days })).status).toBe(200);
  const young = await as('youngPerson', '2025-07-21');
  const said = await young.json('POST', `${path}/attendance/2025-07-21/disagreement`, {
    words: 'I was on time.',
  });
  expect(said.status).toBe(200);
  expect(await (await young.get(`${path}/attendance`)).json()).toEqual({
    items: [{ day: '2025-07-21', mark: 'late', isDisputed: true }],
  });
});

test('a review takes parts without a version and its record with one', async () => {
  const young = await as('youngPerson', '2025-07-24');
  const part = await young.json('POST', `${path}/reviews/check-in/own-part`, {
    words: 'Good.',
    scores: [{ skill: 'confidence', scoredBy: 'young-person', score: 3 }],
  });
  expect(part.status).toBe(200);
  const recorded = await send('coOrdinator', '2025-07-24', '/reviews/check-in', {
    heldOn: '2025-07-24',
    tookPart: ['young-person', 'employer'],
    howItIsGoing: 'well',
  });
  expect(recorded.status).toBe(200);
  const review = await (await (await as('coOrdinator', '2025-07-24')).get(`${path}/reviews/check-in`)).json();
  expect(review).toMatchObject({
    state: 'held',
    parts: [{ saidBy: 'young-person', words: 'Good.' }],
    scores: [{ skill: 'confidence', scoredBy: 'young-person', score: 3 }],
  });
  const due = await (await (await as('coOrdinator', '2025-08-20')).get('/api/v1/reviews/due')).json();
  expect(due).toMatchObject({ items: [{ reference, kind: 'mid-point', state: 'due' }] });
});

test('what comes next is added, read and begun', async () => {
  const step = { kind: 'course', owner: 'Otter Worker', dueOn: '2025-10-01' };
  const added = (await (await send('coOrdinator', '2025-09-01', '/next-steps', step)).json()) as {
    id: string;
  };
  const browser = await as('coOrdinator', '2025-09-08');
  const begun = await browser.json('POST', `${path}/next-steps/${added.id}/begun`, {
    startedOn: '2025-09-08',
  });
  expect(begun.status).toBe(200);
  expect(await (await browser.get(`${path}/next-steps`)).json()).toMatchObject({
    items: [{ id: added.id, kind: 'course', doneOn: '2025-09-08' }],
  });
});

test('the same request with the same key is done once', async () => {
  const browser = await as('coOrdinator', '2025-08-04');
  const etag = (await browser.get(path)).headers.get('etag') ?? '';
  const pause = { kind: 'closure', from: '2025-08-11', to: '2025-08-17' };
  const headers = { 'If-Match': etag, 'Idempotency-Key': 'a-closure-in-august' };
  const [first, again] = [
    await browser.json('POST', `${path}/pauses`, pause, headers),
    await browser.json('POST', `${path}/pauses`, pause, headers),
  ];
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(await again.text()).toBe(await first.text());
});

test('another authority finds nothing', async () => {
  const browser = await as('elsewhere');
  for (const end of ['', '/gate', '/attendance', '/next-steps', '/reviews/check-in'])
    expect([end, (await browser.get(`${path}${end}`)).status]).toEqual([end, 404]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let worker: Browser;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  worker = await browseAs(world.ground, world.worker);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

interface Problem {
  code: string;
  errors?: { field: string }[];
}

test('a referral is sent, listed and read', async () => {
  const sent = await worker.json('POST', '/api/v1/referrals', {
    firstName: 'Bryony',
    availableDays: [1, 2, 3],
    barriers: ['health'],
  });
  expect(sent.status).toBe(201);
  const { reference } = (await sent.json()) as { reference: string };
  const list = (await (await worker.json('GET', '/api/v1/referrals')).json()) as {
    items: { reference: string }[];
  };
  expect(list.items.map((item) => item.reference)).toEqual(['R1', reference]);
  const one = await worker.json('GET', `/api/v1/referrals/${reference}`);
  expect(one.headers.get('etag')).toBe('"1"');
  expect(await one.json()).toMatchObject({
    answers: { firstName: 'Bryony' },
    barriers: [{ kind: 'health' }],
  });
});

test('a list goes on where its cursor says', async () => {
  const first = (await (await worker.json('GET', '/api/v1/referrals?limit=1')).json()) as {
    items: unknown[];
    next: string;
  };
  const second = await worker.json('GET', `/api/v1/referrals?limit=1&cursor=${first.next}`);
  expect(await second.json()).toMatchObject({ items: [{ firstName: 'Bryony' }], next: null });
  expect((await worker.json('GET', '/api/v1/referrals?limit=201')).status).toBe(422);
  expect((await worker.json('GET', '/api/v1/referrals?cursor=%25%25')).status).toBe(422);
});

test('what a GET gives a PUT takes back, if it says which version was seen', async () => {
  const { answers } = (await (await coOrdinator.json('GET', '/api/v1/referrals/R1')).json()) as {
    answers: object;
  };
  const put = (ifMatch?: string) =>
    coOrdinator.json(
      'PUT',
      '/api/v1/referrals/R1',
      { ...answers, careerGoal: 'florist' },
      ifMatch ? { 'if-match': ifMatch } : {},
    );
  expect((await put()).status).toBe(428);
  const saved = await put('"1"');
  expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);
  expect((await put('"1"')).status).toBe(412);
});

test('what is wrong is named by field, and nothing that was sent comes back', async () => {
  const response = await worker.json('POST', '/api/v1/referrals', {
    dateOfBirth: '31/02/2008',
    phone: 'x'.repeat(99),
  });
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
  expect((JSON.parse(text) as Problem).errors?.map((error) => error.field)).toEqual([
    'firstName',
    'dateOfBirth',
    'phone',
  ]);
  expect(text).not.toMatch(/31\/02\/2008|xxxx/);
});

test('what is not JSON is a problem too, not a fault', async () => {
  const response = await (await browseAs(world.ground, world.worker)).json(
    'POST',
    '/api/v1/referrals',
    undefined,
  );
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('the same key and body are done once; the same key with another body is turned away', async () => {
  const key = { 'idempotency-key': 'a-key-for-sorrel' };
  const send = (firstName: string) => worker.json('POST', '/api/v1/referrals', { firstName }, key);
  const [first, again] = [await send('Sorrel'), await send('Sorrel')];
  expect(await again.json()).toEqual(await first.json());
  expect((await send('Teasel')).status).toBe(422);
});

test('without a session or key there is a 401, and another authority’s record is not found', async () => {
  expect((await (await browseAs(world.ground, null)).json('GET', '/api/v1/referrals')).status).toBe(401);
  expect(
    (await (await browseAs(world.ground, world.elsewhere)).json('GET', '/api/v1/referrals/R1')).status,
  ).toBe(404);
});

test('a meeting is recorded, an action planned and done, a referral closed and opened again', async () => {
  expect(
    (await coOrdinator.json('POST', '/api/v1/referrals/R1/meeting', { metOn: '2025-07-14' })).status,
  ).toBe(200);
  const planned = await worker.json('POST', '/api/v1/referrals/R1/actions', {
    what: 'Get ID',
    owner: 'Otter Worker',
    dueOn: '2025-07-20',
  });
  const { id } = (await planned.json()) as { id: string };
  expect(
    (await worker.json('POST', `/api/v1/actions/${id}/done`, { outcome: 'Has a passport' })).status,
  ).toBe(200);
  expect(await (await worker.json('GET', '/api/v1/referrals/R1/actions')).json()).toMatchObject({
    items: [{ outcome: 'Has a passport' }],
  });
  expect(
    (await coOrdinator.json('POST', '/api/v1/referrals/R1/close', { reason: 'Moved away' })).status,
  ).toBe(200);
  expect(
    (await coOrdinator.json('POST', '/api/v1/referrals/R1/close', { reason: 'Moved away' })).status,
  ).toBe(409);
  expect((await worker.json('POST', '/api/v1/referrals/R1/reopen', {})).status).toBe(200);
});

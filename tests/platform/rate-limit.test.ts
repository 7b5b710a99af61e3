import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#entry/app.tsx';
import type { AppEnv } from '#platform/http/app-env.ts';
import { problemOf, statusOf } from '#platform/http/problem.ts';
import { limiter, rateLimit } from '#platform/http/rate-limit.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('so many at once, then as many as leak away, each key by itself', () => {
  let now = 0;
  const ask = limiter({ burst: 3, aMinute: 60 }, () => now);
  expect([ask('a'), ask('a'), ask('a'), ask('a')]).toEqual([0, 0, 0, 1]);
  expect(ask('b')).toBe(0);
  now = 1_000;
  expect([ask('a'), ask('a')]).toEqual([0, 1]);
  now = 60_000;
  expect([ask('a'), ask('a'), ask('a'), ask('a')]).toEqual([0, 0, 0, 1]);
});

test('whoever waits as long as they were told is let in', () => {
  let now = 0;
  const ask = limiter({ burst: 1, aMinute: 7 }, () => now);
  for (let turn = 0; turn < 20; turn++) {
    expect(ask('a')).toBe(0);
    now += ask('a') * 1000;
  }
});

test('what it knows stays small: the key that was longest away is forgotten first', () => {
  const ask = limiter({ burst: 1, aMinute: 1 }, () => 0);
  ask('first');
  for (let n = 0; n < 50_000; n++) ask(`key ${n}`);
  expect(ask('first')).toBe(0);
  expect(ask('key 49999')).toBeGreaterThan(0);
});

const appFrom = (addressOf: () => string) =>
  createApp(world.ground, { isReady: async () => true, addressOf });

test('somebody who tries to sign in too often is asked to wait, and is told how long', async () => {
  let address = '203.0.113.7';
  const app = appFrom(() => address);
  const signIn = () =>
    app.request('/sign-in/demo', {
      method: 'POST',
      body: new URLSearchParams({ membershipId: 'nobody' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    });
  let refused = await signIn();
  let tries = 1;
  for (; tries < 60 && refused.status === 422; tries++) refused = await signIn();
  expect(tries).toBeGreaterThan(30);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refused.text()).toMatch(/Try again in \d+ seconds/);
  expect((await app.request('/sign-in')).status).toBe(200);
  address = '203.0.113.8';
  expect((await signIn()).status).toBe(422);
});

test('whoever asks too often gets 429, with every address of their network; another network is not held up', async () => {
  let address = '';
  const app = new Hono<AppEnv>();
  app
    .use(
      rateLimit(
        () => address,
        () => 0,
      ),
    )
    .get('/', (c) => c.text('here'));
  app.onError((error, c) => c.json(problemOf(error), statusOf(error) as 429));
  const ask = (from: string) => {
    address = from;
    return app.request('/');
  };
  for (let n = 0; n < 600; n++) expect((await ask(`2001:db8:1:2::${n}`)).status).toBe(200);
  const refused = await ask('2001:db8:1:2:3:4:5:6');
  expect(refused.headers.get('Retry-After')).toBe('1');
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too-often' });
  expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  expect((await ask('203.0.113.7')).status).toBe(200);
});

test('health is never held up', async () => {
  const app = appFrom(() => 'one');
  for (let n = 0; n < 1_300; n++) await app.request('/healthz');
  expect((await app.request('/healthz')).status).toBe(200);
});

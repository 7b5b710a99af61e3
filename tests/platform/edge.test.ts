import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#entry/app.tsx';
import { browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const app = (isReady: () => Promise<boolean> = async () => true) => createApp(world.ground, { isReady });
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test('a form that another site sends is turned away with a page, and nothing is done', async () => {
  const response = await app().request('http://localhost/sign-in/demo', {
    method: 'POST',
    body: 'membershipId=x',
    headers: { ...FORM, origin: 'https://elsewhere.example' },
  });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('This was not sent from a page of ours');
});

test('JSON that cannot be read is answered by a problem that does not repeat it', async () => {
  const response = await app().request('http://localhost/api/v1/employers', {
    method: 'POST',
    body: '{"name": Aspen',
    headers: { 'content-type': 'application/json' },
  });
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ status: 400, code: 'not-readable' });
  expect(text).not.toContain('Aspen');
});

test('what is sent in a form that is not taken is refused as such, not as a fault of ours', async () => {
  const response = await (await browseAs(world.ground, world.manager)).json('POST', '/api/v1/imports', {});
  expect(await response.json()).toMatchObject({ status: 415, code: 'media-type' });
});

test('the service is ready only while its database answers', async () => {
  expect((await app().request('/readyz')).status).toBe(200);
  expect((await app(async () => false).request('/readyz')).status).toBe(503);
  expect((await app(() => Promise.reject(new Error('gone'))).request('/readyz')).status).toBe(503);
  expect((await app(async () => false).request('/healthz')).status).toBe(200);
});

test('no page may be framed, run a script or be kept by a cache', async () => {
  const { headers } = await app().request('/sign-in');
  expect(headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a zero byte in any field is refused as such, and a cursor that is none of ours is named', async () => {
  const manager = await browseAs(world.ground, world.manager);
  const sent = { name: 'Sandstone Bakery', contactPhone: '07700 900123\u0000' };
  const refused = await manager.json('POST', '/api/v1/employers', sent);
  const text = await refused.text();
  expect(JSON.parse(text)).toMatchObject({ status: 400, code: 'not-readable' });
  expect(text).not.toContain('900123');
  for (const list of ['imports', 'file-openings', 'covers', 'audit'])
    for (const cursor of ['R1', btoa('today yesterday')]) {
      const answer = await manager.json('GET', `/api/v1/${list}?cursor=${encodeURIComponent(cursor)}`);
      expect([list, cursor, answer.status]).toEqual([list, cursor, 422]);
    }
});

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
  const { paths } = (await (await manager.json('GET', '/api/v1/openapi.json')).json()) as {
    paths: Record<string, { get?: { parameters?: { name: string }[] } }>;
  };
  const lists = Object.keys(paths).filter(
    (path) => !path.includes('{') && paths[path]?.get?.parameters?.some(({ name }) => name === 'cursor'),
  );
  expect(lists.length).toBeGreaterThan(15);
  // Words that are no key: a list that is by name may find nothing after them, one by day or id must say so; a zero byte is none anywhere.
  const byTime = [
    'imports',
    'file-openings',
    'covers',
    'audit',
    'possible-duplicates',
    'meetings',
    'matches',
  ];
  const [words, zeros] = [['R1', 'end', btoa('today yesterday')], [btoa('a\u0000b')]];
  for (const list of lists)
    for (const cursor of [...words, ...zeros]) {
      const { status } = await manager.json('GET', `/api/v1${list}?cursor=${encodeURIComponent(cursor)}`);
      const mustRefuse = zeros.includes(cursor) || byTime.some((name) => list === `/${name}`);
      expect([list, cursor, status === 422 || (!mustRefuse && status === 200)]).toEqual([list, cursor, true]);
    }
});

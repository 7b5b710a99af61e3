import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let browser: Browser;
let paths: Record<string, Record<string, unknown>>;
beforeAll(async () => {
  world = await openWorld();
  browser = await browseAs(world.ground, world.coOrdinator);
  const document = (await (await browser.get('/api/v1/openapi.json')).json()) as Record<string, never>;
  paths = document.paths ?? {};
  expect(document).toMatchObject({
    openapi: '3.1.0',
    servers: [{ url: '/api/v1' }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  });
});
afterAll(() => world.close());

test('the reference names every route of the document', async () => {
  const page = await browser.page('/api/docs');
  for (const [path, operations] of Object.entries(paths))
    for (const method of Object.keys(operations))
      expect(page).toContain(`${method.toUpperCase()} /api/v1${path}`);
});

test('a section says what each route takes, and what it gives, in words', async () => {
  const page = await browser.page('/api/docs/referrals');
  expect(page).toContain('GET /api/v1/referrals/{reference}');
  expect(page).toMatch(/<code>limit<\/code>.*?whole number, 1 to 200, if left out: 50/s);
  expect(page).toMatch(/<code>stage<\/code>.*?one of: closed, on placement/s);
  expect(page).toMatch(/Referrals, those who have waited longest first/);
});

test('every section can be opened, and no other', async () => {
  const sections = new Set(Object.keys(paths).map((path) => path.split('/')[1] ?? ''));
  for (const section of sections)
    expect((await browser.get(`/api/docs/${section}`)).status, section).toBe(200);
  expect((await browser.get('/api/docs/nonsense')).status).toBe(404);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#entry/app.tsx';
import type { Ground } from '#platform/ground.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { readRoutes } from '#tests/support/route-table.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let manager: Browser;
beforeAll(async () => {
  world = await openWorld();
  manager = await browseAs(world.ground, world.manager);
});
afterAll(() => world.close());

const app = (ground: Ground = world.ground) => createApp(ground, { isReady: async () => true });

test('every page says what may run in it (nothing), who may frame it (nobody) and that no cache keeps it', async () => {
  const pages = readRoutes(app()).filter((route) => !route.includes(':') && !/^\/assets/.test(route));
  expect(pages.length).toBeGreaterThan(40);
  for (const page of pages) {
    const { headers } = await manager.get(page);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'self'", "script-src 'none'", "object-src 'none'", "base-uri 'none'"])
      expect(policy, page).toContain(part);
    for (const part of ["form-action 'self'", "frame-ancestors 'none'"]) expect(policy, page).toContain(part);
    expect(policy, page).not.toMatch(/unsafe|\*/);
    // What is listed openly is the same for everybody.
    const isOpen = page.startsWith('/open-referral/');
    if (!/^\/(?:healthz|readyz)$/.test(page))
      expect(headers.get('cache-control'), page).toBe(isOpen ? 'public, max-age=300' : 'no-store');
    expect(headers.get('x-content-type-options'), page).toBe('nosniff');
    expect(headers.get('referrer-policy'), page).toBe('same-origin');
    expect(headers.get('strict-transport-security'), page).toBe('max-age=63072000; includeSubDomains');
  }
});

test.each([
  ['a form', 'application/x-www-form-urlencoded', { origin: 'https://elsewhere.example' }],
  ['a form that does not say where it comes from', 'application/x-www-form-urlencoded', {}],
  ['plain text', 'text/plain', { origin: 'https://elsewhere.example' }],
  ['JSON', 'application/json', { origin: 'https://elsewhere.example' }],
  ['JSON of a sandboxed page', 'application/json', { origin: 'null' }],
  ['JSON that the browser says is of another site', 'application/json', { 'sec-fetch-site': 'cross-site' }],
  ['JSON of a sister site', 'application/json', { 'sec-fetch-site': 'same-site' }],
] as const)('%s from another site does nothing in somebody’s name', async (_, type, more) => {
  const response = await app().request('http://localhost:8787/api/v1/employers', {
    method: 'POST',
    body: '{"name":"Sandstone Bakery"}',
    headers: { 'content-type': type, ...more },
  });
  expect(await response.json()).toMatchObject({ status: 403, code: 'from-elsewhere' });
});

test('signing out lets the browser forget what it kept', async () => {
  const response = await (await browseAs(world.ground, world.worker)).post('/sign-out', {});
  expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
  expect(response.headers.get('set-cookie')).toMatch(/^session=;.*Max-Age=0/);
});

test('over https every cookie of ours is bound to this host', async () => {
  const baseUrl = 'https://foothold.example.org';
  const ground = { ...world.ground, config: { ...world.ground.config, baseUrl } };
  const there = await browseAs(ground, world.coOrdinator);
  const { headers } = await there.post('/account/sessions/end-others', {});
  expect(headers.get('set-cookie')).toMatch(/^__Host-notice=.*HttpOnly; Secure; SameSite=Lax/);
});

test('behind a proxy that ends TLS our own forms are taken', async () => {
  const baseUrl = 'https://foothold.example.org';
  const ground = { ...world.ground, config: { ...world.ground.config, isDemo: false, baseUrl } };
  const response = await app(ground).request('http://10.0.0.7:8787/sign-in', {
    method: 'POST',
    body: 'email=nobody@example.org',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: baseUrl },
  });
  expect(response.status).toBe(200);
});

test('where to go after a concern is never another site', async () => {
  for (const from of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ]) {
    const page = await manager.page(`/concerns/new?from=${encodeURIComponent(from)}`);
    expect(page, from).not.toMatch(/(?:href|value)="[^"]*elsewhere\.example|javascript:/);
  }
});

test('a cookie that somebody wrote themselves breaks nothing', async () => {
  for (const cookie of [
    'notice=%E0%A4%A',
    'session=x.y',
    'session=',
    '__Host-session=z',
    'council-sign-in=%7B%7D',
  ])
    expect((await app().request('/sign-in', { headers: { cookie } })).status, cookie).toBe(200);
});

test('whoever finds a weakness is told where to say so, once the operator has said where', async () => {
  expect((await app().request('/.well-known/security.txt')).status).toBe(404);
  const config = { ...world.ground.config, securityContact: 'mailto:security@example.org' };
  const response = await app({ ...world.ground, config }).request('/.well-known/security.txt');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).toContain('Contact: mailto:security@example.org\n');
  expect(text).toContain('Expires: 2026-01-10T09:00:00.000Z\n');
});

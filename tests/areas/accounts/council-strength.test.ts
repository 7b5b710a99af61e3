import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { CouncilSignIn } from '#platform/council/settings.ts';
import type { Ground } from '#platform/ground.ts';
import { jsonLog } from '#platform/log.ts';
import { newBrowser } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { type IdentityProvider, startIdentityProvider } from '#tests/support/identity-provider.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const STEP = '/sign-in/second-step';
const LOGOUT = '/sign-in/council/logout';

let world: World;
let provider: IdentityProvider;
let real: Ground;
let logged: string[] = [];

beforeAll(async () => {
  world = await openWorld(systemClock.now());
  const base = world.ground.config.baseUrl;
  provider = await startIdentityProvider(`${base}/sign-in/council/answer`, async (url, init) =>
    createApp(real, { isReady: async () => true }).request(url, init),
  );
  const config = { ...world.ground.config, isDemo: false, secondFactor: 'staff' as const };
  const log = jsonLog((line) => logged.push(line), world.ground.clock.now);
  real = { ...world.ground, log, config: { ...config, council: provider.settings([]) } };
  provider.directory.set('fern', { name: 'Fern Flint', email: 'fern.flint@council.example' });
  provider.directory.set('laurel', { name: 'Laurel Slate', email: 'laurel.slate@council.example' });
});
afterAll(async () => {
  await provider.stop();
  await world.close();
});

/** Signs in at the council's provider with a browser of its own. */
async function signIn(subject: string, settings: Partial<CouncilSignIn> = {}) {
  const council = { ...provider.settings([]), ...settings };
  const ground = { ...real, config: { ...real.config, council } };
  const browser = newBrowser(ground);
  const away = (await browser.get('/sign-in/council')).headers.get('location') ?? '';
  const answer = await browser.get(await provider.signInAs(subject, away));
  const home = async () => (await browser.get('/home')).headers.get('location');
  return { away, answer, page: await answer.text(), browser, home };
}
const asDirectory = (strength: { acr?: string; amr?: string[] }) =>
  provider.directory.set('fern', { name: 'Fern Flint', email: 'fern.flint@council.example', ...strength });

test('where nothing is required of the provider, a council account is one thing: the app is asked for as well', async () => {
  const { answer, home } = await signIn('fern');
  expect(answer.status).toBe(303);
  expect(await home()).toBe(STEP);
});

test('a council that says its provider always asks for a second step is believed', async () => {
  const { home } = await signIn('fern', { isAlwaysStrong: true });
  expect(await home()).toBeNull();
});

test('where amr must say mfa, whoever used a password alone is turned away in words, and the log says why', async () => {
  asDirectory({ amr: ['pwd'] });
  logged = [];
  const { answer, page, home } = await signIn('fern', { requireAmr: ['mfa', 'hwk'] });
  expect([answer.status, page.includes('with your password alone')]).toEqual([403, true]);
  expect(await home()).toBe('/sign-in');
  expect(logged.join()).toContain('"kind":"not-strong"');
  asDirectory({});
  expect((await signIn('fern', { requireAmr: ['mfa'] })).answer.status).toBe(403);
});

test('whoever has shown it there is signed in, and not asked again here', async () => {
  asDirectory({ amr: ['pwd', 'mfa'] });
  const { answer, home } = await signIn('fern', { requireAmr: ['mfa'] });
  expect(answer.status).toBe(303);
  expect(await home()).toBeNull();
});

test('an acr is asked for and checked', async () => {
  asDirectory({ acr: 'one' });
  const weak = await signIn('fern', { requireAcr: ['two', 'three'] });
  expect(new URL(weak.away).searchParams.get('acr_values')).toBe('two three');
  expect(weak.answer.status).toBe(403);
  asDirectory({ acr: 'two' });
  const strong = await signIn('fern', { requireAcr: ['two', 'three'] });
  expect([strong.answer.status, await strong.home()]).toEqual([303, null]);
  // Both, where both are required.
  expect((await signIn('fern', { requireAcr: ['two'], requireAmr: ['mfa'] })).answer.status).toBe(403);
});

const STRONG = { isAlwaysStrong: true };
async function tell(token: string) {
  const app = createApp(real, { isReady: async () => true });
  return app.request(new URL(LOGOUT, real.config.baseUrl), {
    method: 'POST',
    body: new URLSearchParams({ logout_token: token }),
  });
}

test('signing out at the provider ends that session here, and no other', async () => {
  const [first, other] = [await signIn('fern', STRONG), await signIn('laurel', STRONG)];
  const sid = await sidOf('laurel');
  expect(sid).toBeTruthy();
  await provider.signOut('laurel', sid);
  expect(await other.home()).toBe('/sign-in');
  expect(await first.home()).toBeNull();
  expect(await lastAudit(world.ground, 'accounts.end-council-sessions')).toMatchObject({
    actor_role: 'system',
    detail: { ended: 1 },
  });
});

async function sidOf(subject: string): Promise<string> {
  const row = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('sessions as s')
      .innerJoin('memberships as m', 'm.id', 's.membership_id')
      .innerJoin('council_accounts as a', 'a.user_id', 'm.user_id')
      .where('a.subject', '=', subject)
      .where('s.revoked_at', 'is', null)
      .select('s.council_sid as sid')
      .orderBy('s.created_at', 'desc')
      .executeTakeFirst(),
  );
  return row?.sid ?? '';
}

test('a token for the account ends all of its sessions that began there', async () => {
  const [one, two] = [await signIn('laurel', STRONG), await signIn('laurel', STRONG)];
  const response = await tell(await provider.logoutToken({ sub: 'laurel' }));
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect([await one.home(), await two.home()]).toEqual(['/sign-in', '/sign-in']);
});

test('a session of somebody else’s is not ended by a token that names both', async () => {
  const laurel = await signIn('laurel', STRONG);
  const token = await provider.logoutToken({ sub: 'fern', sid: await sidOf('laurel') });
  expect((await tell(token)).status).toBe(200);
  expect(await laurel.home()).toBeNull();
});

test('the mark of the provider’s session goes with a change of role', async () => {
  await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Fern Flint', email: 'fern.flint@council.example', role: 'auditor' },
  });
  await world.ground.database.script('update sessions set revoked_at = now() where revoked_at is null');
  const fern = await signIn('fern', STRONG);
  const sid = await sidOf('fern');
  const page = await fern.browser.page('/roles');
  const [, second = ''] = [...page.matchAll(/name="membershipId" value="([^"]+)"/g)].map((found) => found[1]);
  expect((await fern.browser.post('/roles', { membershipId: second })).headers.get('location')).toBe('/home');
  expect(await fern.home()).toBeNull();
  await provider.signOut('fern', sid);
  expect(await fern.home()).toBe('/sign-in');
});

test('a logout token is taken once', async () => {
  const token = await provider.logoutToken({ sub: 'fern' });
  expect((await tell(token)).status).toBe(200);
  const laurel = await signIn('fern', STRONG);
  const again = await tell(token);
  expect([again.status, again.headers.get('cache-control')]).toEqual([400, 'no-store']);
  expect(await laurel.home()).toBeNull();
});

const long = 60 * 60;
const seconds = () => Math.floor(Date.parse(systemClock.now()) / 1000);
test.each<[string, () => Record<string, unknown>, ('provider' | 'another')?]>([
  ['with another’s signature', () => ({ sub: 'fern' }), 'another'],
  ['of another issuer', () => ({ sub: 'fern', iss: 'https://login.example.org' })],
  ['for another service', () => ({ sub: 'fern', aud: 'another' })],
  ['of an hour ago', () => ({ sub: 'fern', iat: seconds() - long, exp: seconds() + long })],
  ['that is over', () => ({ sub: 'fern', exp: seconds() - long })],
  ['without a jti', () => ({ sub: 'fern', jti: undefined })],
  ['without a time', () => ({ sub: 'fern', iat: undefined })],
  ['without the event', () => ({ sub: 'fern', events: {} })],
  ['with a nonce, as an ID token has', () => ({ sub: 'fern', nonce: 'x' })],
  ['that names nobody', () => ({})],
])('a logout token %s is refused, and nobody is signed out', async (_, claims, signedBy) => {
  const fern = await signIn('fern', STRONG);
  const response = await tell(await provider.logoutToken(claims(), signedBy));
  expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store']);
  expect(await fern.home()).toBeNull();
});

test('another token of the provider, whatever it says, is no logout token', async () => {
  expect((await tell(await provider.logoutToken({ sub: 'fern' }, 'provider', 'JWT'))).status).toBe(400);
});

test('a token without a signature, or with one by a secret that both know, is refused', async () => {
  const [, payload] = (await provider.logoutToken({ sub: 'fern' })).split('.');
  const none = btoa(JSON.stringify({ alg: 'none' })).replace(/=+$/, '');
  expect((await tell(`${none}.${payload}.`)).status).toBe(400);
  expect((await tell('no token')).status).toBe(400);
  const app = createApp(real, { isReady: async () => true });
  expect((await app.request(new URL(LOGOUT, real.config.baseUrl), { method: 'POST' })).status).toBe(400);
});

test('where the provider’s own keys cannot be read, nobody is signed out and it may say so again', async () => {
  const council = { ...provider.settings([]), issuer: 'http://127.0.0.1:1' };
  const app = createApp({ ...real, config: { ...real.config, council } }, { isReady: async () => true });
  const body = new URLSearchParams({ logout_token: await provider.logoutToken({ sub: 'fern' }) });
  const response = await app.request(new URL(LOGOUT, real.config.baseUrl), { method: 'POST', body });
  expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store']);
});

test('without council accounts there is nobody to tell', async () => {
  const app = createApp(world.ground, { isReady: async () => true });
  expect((await app.request(new URL(LOGOUT, real.config.baseUrl), { method: 'POST' })).status).toBe(404);
});

test('signing out here leads to where the council account can be signed out too', async () => {
  const fern = await signIn('fern', STRONG);
  expect((await fern.browser.post('/sign-out', {})).headers.get('location')).toBe(
    '/sign-in/council/signed-out',
  );
  const page = await fern.browser.page('/sign-in/council/signed-out');
  const { issuer } = provider.settings([]);
  expect(page).toContain(`href="${issuer}/session/end?`);
  expect(page).toContain('Sign out of your council account');
  expect(await fern.home()).toBe('/sign-in');
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMember, createKey, makeSignInLink } from '#areas/accounts/index.ts';
import type { MembershipRole } from '#domain/accounts/roles.ts';
import { createApp } from '#entry/app.tsx';
import { operatorIn, readAs, SYSTEM } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import { CouncilProblem, leadToProvider, readAnswer } from '#platform/council/provider.ts';
import type { CouncilSignIn } from '#platform/council/settings.ts';
import type { Ground } from '#platform/ground.ts';
import { jsonLog } from '#platform/log.ts';
import { newBrowser, type OwnBrowser } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { type IdentityProvider, startIdentityProvider } from '#tests/support/identity-provider.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const TEAM = { group: 'placements-team', role: 'co-ordinator' as MembershipRole, authority: HERE };
const LEADS = { group: 'service-leads', role: 'manager' as MembershipRole, authority: HERE };

let world: World;
let provider: IdentityProvider;
let real: Ground;
let logged: string[];

beforeAll(async () => {
  world = await openWorld();
  provider = await startIdentityProvider(`${world.ground.config.baseUrl}/sign-in/council/answer`);
  const council = provider.settings([TEAM, LEADS]);
  real = {
    ...world.ground,
    config: { ...world.ground.config, isDemo: false, council },
    log: jsonLog((line) => logged.push(line), world.ground.clock.now),
  };
});
beforeEach(() => {
  logged = [];
});
afterAll(async () => {
  await provider.stop();
  await world.close();
});

async function answerFor(subject: string, browser: OwnBrowser): Promise<string> {
  const away = await browser.get('/sign-in/council');
  expect(away.status).toBe(303);
  return provider.signInAs(subject, away.headers.get('location') ?? '');
}

async function signIn(subject: string, browser = newBrowser(real)) {
  const response = await browser.get(await answerFor(subject, browser));
  return { browser, response, page: await response.text() };
}

test('the sign-in page offers the council account, and nobody of a demonstration', async () => {
  const page = await (await newBrowser(real).get('/sign-in')).text();
  expect(page).toContain('Sign in with your council account');
  expect(page).not.toContain('Sign in as');
  expect((await newBrowser(world.ground).get('/sign-in/council')).status).toBe(404);
});

test('somebody whom a manager let in comes in with the council account of the same address', async () => {
  provider.directory.set('fern', { name: 'Fern Flint', email: 'Fern.Flint@council.example', groups: [] });
  const { browser, response } = await signIn('fern');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/home']);
  expect((await browser.get('/referrals')).status).toBe(200);
  expect(await lastAudit(world.ground, 'accounts.sign-in-by-council')).toMatchObject({
    authority: HERE,
    detail: { gained: [], lost: [] },
  });
});

test('after that the account counts and not the address: a new holder of the address does not become them', async () => {
  provider.directory.set('other-fern', { name: 'Fern Flint', email: 'fern.flint@council.example' });
  await signIn('other-fern');
  const holders = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('council_accounts').where('subject', 'like', '%fern').selectAll().execute(),
  );
  expect(holders.map((row) => row.subject)).toEqual(['fern']);
});

test('an account that nobody let in is turned away in a plain sentence, and leaves nothing behind', async () => {
  provider.directory.set('stranger', {
    name: 'Burdock Gneiss',
    email: 'burdock@council.example',
    groups: ['x'],
  });
  const { browser, response, page } = await signIn('stranger');
  expect(response.status).toBe(403);
  expect(page).toContain('nobody has let you in here yet');
  expect(browser.jar.has('session')).toBe(false);
  const kept = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('users').where('email', '=', 'burdock@council.example').selectAll().execute(),
  );
  expect(kept).toEqual([]);
});

test('an employer’s address at the provider does not let anybody in as the employer', async () => {
  provider.directory.set('clover', { name: 'Clover Marl', email: 'clover.marl@employer.example' });
  expect((await signIn('clover')).response.status).toBe(403);
});

test('an address that the provider does not vouch for opens nothing', async () => {
  provider.directory.set('not-laurel', { email: 'laurel.slate@council.example', email_verified: false });
  expect((await signIn('not-laurel')).response.status).toBe(403);
});

test('a group lets somebody in, another one makes them more, and a lost one ends it at once with key and session', async () => {
  const entry = { name: 'Yarrow Basalt', email: 'yarrow@council.example' };
  provider.directory.set('yarrow', { ...entry, groups: ['placements-team', 'choir'] });
  const first = await signIn('yarrow');
  expect((await first.browser.get('/referrals')).status).toBe(200);
  const key = await keyOf('yarrow@council.example');
  expect(await askWith(key)).toBe(200);

  provider.directory.set('yarrow', { ...entry, groups: ['placements-team', 'service-leads'] });
  expect((await signIn('yarrow')).response.headers.get('location')).toBe('/roles');

  provider.directory.set('yarrow', { ...entry, groups: ['service-leads'] });
  const third = await signIn('yarrow');
  expect(third.response.headers.get('location')).toBe('/home');
  expect((await first.browser.get('/referrals')).headers.get('location')).toBe('/sign-in');
  expect(await askWith(key)).toBe(401);

  provider.directory.set('yarrow', { ...entry, groups: [] });
  const { response, page } = await signIn('yarrow');
  expect([response.status, page.includes('your right has ended')]).toEqual([403, true]);
  expect((await third.browser.get('/referrals')).headers.get('location')).toBe('/sign-in');
  expect((await lastAudit(world.ground, 'accounts.sign-in-by-council'))?.detail).toEqual({
    gained: [],
    lost: [`manager@${HERE}`],
  });
});

async function keyOf(email: string): Promise<string> {
  const { id } = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('memberships as m')
      .innerJoin('users as u', 'u.id', 'm.user_id')
      .where('u.email', '=', email)
      .select('m.id')
      .executeTakeFirstOrThrow(),
  );
  const key = { membershipId: id, name: 'Theirs', scopes: ['read'], days: 1 };
  return (await perform(world.ground, world.manager, createKey, key)).secret;
}

async function askWith(secret: string): Promise<number> {
  const app = createApp(real, { isReady: async () => true });
  const headers = { Authorization: `Bearer ${secret}` };
  return (await app.request('/api/v1/employers', { headers })).status;
}

test('a role that a manager gave by hand stays when a group goes', async () => {
  const entry = { name: 'Teasel Schist', email: 'teasel@council.example' };
  await perform(world.ground, world.manager, addMember, { ...entry, role: 'auditor' });
  provider.directory.set('teasel', { ...entry, groups: ['service-leads'] });
  await signIn('teasel');
  provider.directory.set('teasel', { ...entry, groups: [] });
  expect((await signIn('teasel')).response.headers.get('location')).toBe('/home');
});

test('whoever has a council account does not come round it with a link', async () => {
  const { link } = await perform(world.ground, operatorIn(null), makeSignInLink, {
    email: 'teasel@council.example',
  });
  const app = createApp(real, { isReady: async () => true });
  const response = await app.request('http://localhost:8787/sign-in/link', {
    method: 'POST',
    body: new URLSearchParams({ token: link.split('/').at(-1) ?? '' }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: real.config.baseUrl },
  });
  expect(response.status).toBe(422);
});

test('where the provider names more groups than it lists, nobody loses a role: it is said', async () => {
  provider.directory.set('teasel', { name: 'Teasel Schist', _claim_names: { groups: 'src1' } });
  const { response, page } = await signIn('teasel');
  expect([response.status, page.includes('app roles')]).toEqual([403, true]);
});

test('an answer works once, in the browser that asked, within ten minutes', async () => {
  const browser = newBrowser(real);
  const answer = await answerFor('fern', browser);
  const journey = new Map(browser.jar);
  expect((await newBrowser(real).get(answer)).status).toBe(400);
  expect((await browser.get(answer)).status).toBe(303);
  const again = newBrowser(real);
  for (const [name, value] of journey) again.jar.set(name, value);
  expect((await again.get(answer)).status).toBe(400);
  expect(logged.join()).toContain('answer-again');

  const late = newBrowser({ ...real, clock: { now: () => addMinutes(real.clock.now(), 11) } });
  const lateAnswer = await answerFor('fern', browser);
  for (const [name, value] of browser.jar) late.jar.set(name, value);
  expect((await late.get(lateAnswer)).status).toBe(400);
});

test('an answer to another journey, or a journey that was made up, is refused', async () => {
  const browser = newBrowser(real);
  const first = await answerFor('fern', browser);
  await browser.get('/sign-in/council');
  expect((await browser.get(first)).status).toBe(400);
  const forged = newBrowser(real);
  const answer = await answerFor('fern', forged);
  forged.jar.set('council-sign-in', `${forged.jar.get('council-sign-in')?.slice(0, -6)}AAAAA%3D`);
  expect((await forged.get(answer)).status).toBe(400);
});

test('the provider’s token must carry our nonce, answer our PKCE, and a code works once', async () => {
  const settings: CouncilSignIn = provider.settings([]);
  const answerUrl = new URL('/sign-in/council/answer', real.config.baseUrl);
  const fresh = async () => {
    const { url, journey } = await leadToProvider(settings, answerUrl);
    return { journey, answer: new URL(await provider.signInAs('fern', url.toString())) };
  };
  const problemOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'none',
      (error: unknown) => (error instanceof CouncilProblem ? error.kind : 'another'),
    );
  const one = await fresh();
  expect(await problemOf(readAnswer(settings, one.answer, { ...one.journey, nonce: 'another' }))).toBe(
    'not-valid',
  );
  const two = await fresh();
  const wrong = { ...two.journey, verifier: two.journey.verifier.replace(/^./, '~') };
  expect(await problemOf(readAnswer(settings, two.answer, wrong))).toBe('not-valid');
  const three = await fresh();
  expect(await problemOf(readAnswer(settings, three.answer, three.journey))).toBe('none');
  expect(await problemOf(readAnswer(settings, three.answer, three.journey))).toBe('not-valid');
});

test('where somebody stops at the provider they are told so', async () => {
  const browser = newBrowser(real);
  const away = await browser.get('/sign-in/council');
  const state = new URL(away.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const { issuer } = provider.settings([]);
  const query = new URLSearchParams({ error: 'access_denied', state, iss: issuer });
  const response = await browser.get(`/sign-in/council/answer?${query}`);
  expect([response.status, (await response.text()).includes('it was stopped')]).toEqual([403, true]);
});

test('where the provider does not answer, a plain sentence says so', async () => {
  const council = { ...provider.settings([]), issuer: 'http://127.0.0.1:1' };
  const response = await newBrowser({ ...real, config: { ...real.config, council } }).get('/sign-in/council');
  expect([response.status, (await response.text()).includes('does not answer at the moment')]).toEqual([
    503,
    true,
  ]);
});

test('nothing that was said to the provider or by it is in the log', async () => {
  const browser = newBrowser(real);
  const answer = await answerFor('fern', browser);
  await browser.get(answer);
  await browser.get(answer);
  const { searchParams } = new URL(answer);
  const log = logged.join('\n');
  expect(log).toContain('council-sign-in');
  for (const secret of [searchParams.get('code'), searchParams.get('state'), 'fern.flint', 'Fern'])
    expect(log).not.toContain(secret);
});

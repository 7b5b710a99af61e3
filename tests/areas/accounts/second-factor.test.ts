import { Secret, TOTP } from 'otpauth';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMember, makeLink, makeSignInCode, removeSecondFactor } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { newBrowser, type OwnBrowser } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { openWorld, THERE, type World } from '#tests/support/world.ts';

const STEP = '/sign-in/second-step';
const OWN = '/account/second-step';

let world: World;
let real: Ground;
let now: string;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  now = world.ground.clock.now();
  const clock = { now: () => now };
  real = { ...world.ground, clock, config: { ...world.ground.config, isDemo: false, secondFactor: 'staff' } };
  await world.ground.database.script(
    'delete from recovery_codes; delete from second_factors; delete from outbox; delete from sessions',
  );
});
afterAll(() => world.close());

const later = (minutes: number) => {
  now = addMinutes(now, minutes);
};

/** With the link that somebody was sent: the first thing. */
async function openLink(actor: Actor, ground: Ground = real): Promise<OwnBrowser> {
  const link = await withActor(ground, SYSTEM, (tx) => makeLink(tx, actor.userId ?? '', 'email'));
  const browser = newBrowser(ground);
  expect((await browser.post('/sign-in/link', { token: link.split('/').at(-1) ?? '' })).status).toBe(303);
  return browser;
}

const code = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) });
const secretOn = (page: string) =>
  (/class="foothold-letters">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
const codesOn = (page: string) =>
  [...page.matchAll(/class="foothold-letters">([\d ]{19})</g)].map((found) => found[1] ?? '');

/** Sets an app up, from the link on. @returns its secret, the recovery codes and the browser that is signed in. */
async function setUp(actor: Actor, base = STEP, browser?: OwnBrowser) {
  const at = browser ?? (await openLink(actor));
  expect((await at.post(`${base}/begin`, {})).headers.get('location')).toBe(`${base}/set-up`);
  const secret = secretOn(await at.page(`${base}/set-up`));
  const done = await at.post(`${base}/set-up`, { code: code(secret) });
  expect(done.status).toBe(200);
  return { secret, codes: codesOn(await done.text()), browser: at };
}

test('whoever sees records sets up an app before anything else opens, with a square and with letters', async () => {
  const browser = await openLink(world.coOrdinator);
  expect((await browser.get('/home')).headers.get('location')).toBe(STEP);
  expect(await browser.page(STEP)).toContain('Set up a second step');
  await browser.post(`${STEP}/begin`, {});
  const page = await browser.page(`${STEP}/set-up`);
  expect(page).toContain('<svg class="foothold-qr"');
  const secret = secretOn(page);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect((await browser.post(`${STEP}/set-up`, { code: '000000' })).status).toBe(422);
  expect((await browser.get('/referrals')).headers.get('location')).toBe(STEP);
  const done = await (await browser.post(`${STEP}/set-up`, { code: code(secret) })).text();
  expect(new Set(codesOn(done)).size).toBe(10);
  expect((await browser.get('/referrals')).status).toBe(200);
  expect(await lastAudit(world.ground, 'accounts.confirm-second-factor')).toMatchObject({
    actor_user_id: world.coOrdinator.userId,
    detail: { replaces: false },
  });
  expect(await waitingEvents(world.ground)).toContain('accounts.second-factor-set-up');
});

test('the square says what the letters say, as every app reads it', async () => {
  const browser = await openLink(world.coOrdinator);
  await browser.post(`${STEP}/begin`, {});
  const page = await browser.page(`${STEP}/set-up`);
  const read = new URL(decodeQR(pictureOf(page)));
  expect([read.protocol, read.host, decodeURIComponent(read.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Foothold:Fern Flint',
  ]);
  const { secret, issuer, digits, period, algorithm } = Object.fromEntries(read.searchParams);
  expect({ secret, issuer, digits, period, algorithm }).toEqual({
    ...{ secret: secretOn(page), issuer: 'Foothold', digits: '6', period: '30', algorithm: 'SHA1' },
  });
});

/** What a camera sees of the square. */
function pictureOf(page: string) {
  const side = Number(/class="foothold-qr" viewBox="0 0 (\d+)/.exec(page)?.[1]);
  const scale = 8;
  const width = side * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { width, height: width, data };
}

test('half signed in is not signed in: no page, no API, no other role, no change', async () => {
  const browser = await openLink(world.coOrdinator);
  const routes = createApp(real, { isReady: async () => true }).routes;
  const reads = routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path));
  expect(reads.length).toBeGreaterThan(50);
  const open = ['/healthz', '/readyz', '/.well-known/security.txt', '/api/docs', '/api/v1/openapi.json'];
  for (const { path } of reads) {
    if (/^\/(assets|sign-in|open-referral)/.test(path) || open.includes(path)) continue;
    const response = await browser.get(path);
    expect([path, response.status], path).toEqual([
      path,
      path.startsWith('/api/') ? 401 : path === '/' ? 302 : 303,
    ]);
    if (!path.startsWith('/api/') && path !== '/') expect(response.headers.get('location'), path).toBe(STEP);
  }
  expect((await browser.post('/roles', { membershipId: crypto.randomUUID() })).headers.get('location')).toBe(
    STEP,
  );
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const change = await createApp(real, { isReady: async () => true }).request('/api/v1/employers', {
    ...{ method: 'POST', body: JSON.stringify({ name: 'Sandstone Bakery' }) },
    headers: { cookie, 'content-type': 'application/json' },
  });
  expect(change.status).toBe(401);
});

test('every kind of staff, tutors and employers are asked; a young person is not', async () => {
  for (const actor of [world.manager, world.worker, world.employer, world.elsewhere])
    expect((await (await openLink(actor)).get('/home')).headers.get('location'), actor.role).toBe(STEP);
  expect((await (await openLink(world.youngPerson)).get('/home')).status).toBe(200);
});

test('where the setting says none, and in a demonstration, nobody is asked', async () => {
  const none = { ...real, config: { ...real.config, secondFactor: 'none' as const } };
  expect((await (await openLink(world.coOrdinator, none)).get('/home')).status).toBe(200);
});

test('a session that began before the setting is asked at its next click', async () => {
  const none = { ...real, config: { ...real.config, secondFactor: 'none' as const } };
  const before = await openLink(world.coOrdinator, none);
  const now = newBrowser(real);
  for (const [name, value] of before.jar) now.jar.set(name, value);
  expect((await now.get('/referrals')).headers.get('location')).toBe(STEP);
});

test('the next time a code of the app is asked for, each works once, and a new session begins with it', async () => {
  const { secret } = await setUp(world.coOrdinator);
  later(1);
  const browser = await openLink(world.coOrdinator);
  expect(await browser.page(STEP)).toContain('One more step');
  const half = new Map(browser.jar);
  expect((await browser.post(STEP, { code: code(secret) })).headers.get('location')).toBe('/home');
  expect(browser.jar.get('session')).not.toBe(half.get('session'));
  expect((await browser.get('/referrals')).status).toBe(200);
  const old = newBrowser(real);
  for (const [name, value] of half) old.jar.set(name, value);
  expect((await old.get('/referrals')).headers.get('location')).toBe('/sign-in');
  const other = await openLink(world.coOrdinator);
  expect((await other.post(STEP, { code: code(secret) })).status).toBe(422);
  // One step before now is taken where it was not taken before, and two steps are not.
  later(5);
  expect((await other.post(STEP, { code: code(secret, addMinutes(now, -1)) })).status).toBe(422);
  expect((await other.post(STEP, { code: code(secret, addMinutes(now, -0.5)) })).status).toBe(303);
});

test('the code that set the app up does not sign in as well', async () => {
  const { secret } = await setUp(world.coOrdinator);
  expect((await (await openLink(world.coOrdinator)).post(STEP, { code: code(secret) })).status).toBe(422);
});

test('two who show the same code at the same moment: one is signed in', async () => {
  const { secret } = await setUp(world.coOrdinator);
  later(1);
  const [one, two] = [await openLink(world.coOrdinator), await openLink(world.coOrdinator)];
  const answers = await Promise.all([one, two].map((browser) => browser.post(STEP, { code: code(secret) })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('a link alone never puts another app in place of the one that is there', async () => {
  await setUp(world.coOrdinator);
  const browser = await openLink(world.coOrdinator);
  expect((await browser.post(`${STEP}/begin`, {})).status).toBe(422);
  expect((await browser.get(`${STEP}/set-up`)).headers.get('location')).toBe(STEP);
  // Nothing was shown, so nothing was guessed.
  for (let count = 0; count < 6; count++) await browser.post(`${STEP}/begin`, {});
  expect((await browser.post(STEP, { code: '000000' })).status).toBe(422);
});

test('wrong codes slow down, their owner is told, and nobody is locked out', async () => {
  const { secret } = await setUp(world.coOrdinator);
  later(1);
  const browser = await openLink(world.coOrdinator);
  for (let count = 0; count < 5; count++)
    expect((await browser.post(STEP, { code: '000000' })).status).toBe(422);
  expect(
    (await waitingEvents(world.ground)).filter((event) => event === 'accounts.second-factor-guessed'),
  ).toHaveLength(1);
  const held = await browser.post(STEP, { code: code(secret) });
  expect([held.status, (await held.text()).includes('Nothing is locked')]).toEqual([429, true]);
  // From another browser too: it counts against the person.
  expect((await (await openLink(world.coOrdinator)).post(STEP, { code: code(secret) })).status).toBe(429);
  later(2);
  expect((await browser.post(STEP, { code: '000000' })).status).toBe(422);
  later(1);
  expect((await browser.post(STEP, { code: code(secret) })).status).toBe(429);
  later(2);
  expect((await browser.post(STEP, { code: code(secret) })).status).toBe(303);
});

test('the second step is over after half an hour', async () => {
  const browser = await openLink(world.coOrdinator);
  later(31);
  expect((await browser.get(STEP)).headers.get('location')).toBe('/sign-in');
});

test('a key that waits longer than a quarter of an hour is over', async () => {
  const browser = await openLink(world.coOrdinator);
  await browser.post(`${STEP}/begin`, {});
  const secret = secretOn(await browser.page(`${STEP}/set-up`));
  later(16);
  expect((await browser.post(`${STEP}/set-up`, { code: code(secret) })).headers.get('location')).toBe(STEP);
  expect((await browser.get('/home')).headers.get('location')).toBe(STEP);
});

test('a recovery code lets in once instead of the app, however it is typed, and its owner is told', async () => {
  const { codes } = await setUp(world.coOrdinator);
  const [first = ''] = codes;
  const browser = await openLink(world.coOrdinator);
  expect((await browser.post(STEP, { code: first.replaceAll(' ', '-') })).headers.get('location')).toBe(
    '/home',
  );
  expect(await browser.page(OWN)).toContain('You have 9 recovery codes left');
  expect(await waitingEvents(world.ground)).toContain('accounts.recovery-code-used');
  expect((await (await openLink(world.coOrdinator)).post(STEP, { code: first })).status).toBe(422);
  expect(await lastAudit(world.ground, 'accounts.prove-second-factor')).toMatchObject({
    detail: { outcome: 'wrong' },
  });
});

test('with a code of the app another app takes its place; the one before it and its recovery codes are over', async () => {
  const { secret, codes, browser } = await setUp(world.coOrdinator);
  later(1);
  expect((await browser.post(OWN, { what: 'replace', code: '000000' })).status).toBe(422);
  expect((await browser.post(OWN, { what: 'replace', code: code(secret) })).headers.get('location')).toBe(
    `${OWN}/set-up`,
  );
  const next = secretOn(await browser.page(`${OWN}/set-up`));
  expect(next).not.toBe(secret);
  expect((await browser.post(`${OWN}/set-up`, { code: code(next) })).status).toBe(200);
  later(1);
  const again = await openLink(world.coOrdinator);
  expect((await again.post(STEP, { code: code(secret) })).status).toBe(422);
  expect((await again.post(STEP, { code: codes[0] ?? '' })).status).toBe(422);
  expect((await again.post(STEP, { code: code(next) })).status).toBe(303);
});

test('a page that is signed in does not begin with another app without showing the one that is there', async () => {
  const { browser } = await setUp(world.coOrdinator);
  expect((await browser.post(`${OWN}/begin`, {})).status).toBe(422);
});

test('new recovery codes need a code, and end those before them', async () => {
  const { secret, codes, browser } = await setUp(world.coOrdinator);
  later(1);
  expect((await browser.post(OWN, { what: 'renew', code: '' })).status).toBe(422);
  const page = await (await browser.post(OWN, { what: 'renew', code: code(secret) })).text();
  const [fresh = ''] = codesOn(page);
  const again = await openLink(world.coOrdinator);
  expect((await again.post(STEP, { code: codes[0] ?? '' })).status).toBe(422);
  expect((await again.post(STEP, { code: fresh })).status).toBe(303);
});

test('a young person may choose an app, is asked for it by link and by code on paper, and may do without it again', async () => {
  const browser = await openLink(world.youngPerson);
  const { secret } = await setUp(world.youngPerson, OWN, browser);
  expect((await browser.get('/my-consents')).status).toBe(200);
  expect((await (await openLink(world.youngPerson)).get('/home')).headers.get('location')).toBe(STEP);
  const { code: paper } = await makeSignInCode(real, world.worker, {
    youngPersonId: world.youngPersonId,
    days: 1,
  });
  const typed = newBrowser(real);
  await typed.post('/sign-in/code', { code: paper });
  expect((await typed.get('/home')).headers.get('location')).toBe(STEP);
  later(1);
  expect((await browser.post(OWN, { what: 'drop', code: code(secret) })).status).toBe(303);
  expect((await (await openLink(world.youngPerson)).get('/home')).status).toBe(200);
});

test('whoever must have an app cannot do without it', async () => {
  const { secret, browser } = await setUp(world.coOrdinator);
  later(1);
  expect(await browser.page(OWN)).not.toContain('Do without');
  expect((await browser.post(OWN, { what: 'drop', code: code(secret) })).status).toBe(403);
});

test('somebody who is a young person’s worker and more is asked for every role that needs it', async () => {
  await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Otter Worker', email: 'otter.worker@council.example', role: 'auditor' },
  });
  const { browser } = await setUp(world.worker);
  const page = await browser.page('/roles');
  const [first = '', second = ''] = [...page.matchAll(/name="membershipId" value="([^"]+)"/g)].map(
    (found) => found[1],
  );
  expect((await browser.post('/roles', { membershipId: second })).headers.get('location')).toBe('/home');
  expect((await browser.get('/home')).status).toBe(200);
  expect((await browser.post('/roles', { membershipId: first })).headers.get('location')).toBe('/home');
});

test('a manager takes the app away from somebody who lost everything: signed out, told, and set up anew', async () => {
  const { browser } = await setUp(world.worker);
  const manager = (await setUp(world.manager)).browser;
  const path = `/people/${world.worker.userId}/second-step`;
  expect(await manager.page(path)).toContain('Take the app away from Otter Worker');
  expect(await manager.page(`/people/${world.worker.userId}`)).toContain(`href="${path}"`);
  expect((await manager.post(path, {})).headers.get('location')).toBe(`/people/${world.worker.userId}`);
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  expect(await (await openLink(world.worker)).page(STEP)).toContain('Set up a second step');
  expect(await waitingEvents(world.ground)).toContain('accounts.second-factor-removed');
  expect(await lastAudit(world.ground, 'accounts.remove-second-factor')).toMatchObject({
    actor_user_id: world.manager.userId,
    subject: `user:${world.worker.userId}`,
    detail: { ended: 1 },
  });
  const again = await manager.post(path, {});
  expect([again.status, (await again.text()).includes('They have no app set up')]).toEqual([422, true]);
  // A manager’s browser that was left alone does not do it: they have just signed in.
  later(16);
  expect((await manager.post(path, {})).status).toBe(403);
});

test('only managers and the operator take an app away, never their own, and never in another authority', async () => {
  await setUp(world.worker);
  const { userId } = world.worker;
  await expectOnly(world, removeSecondFactor, { userId });
  const elsewhere = { ...world.elsewhere, role: 'manager' as const };
  expect((await refusalOf(perform(real, elsewhere, removeSecondFactor, { userId }))).kind).toBe('not-found');
  await setUp(world.manager);
  const own = { userId: world.manager.userId };
  expect((await refusalOf(perform(real, world.manager, removeSecondFactor, own))).code).toBe(
    'own-second-factor',
  );
  await perform(real, operatorIn(null), removeSecondFactor, own);
});

test('the app of somebody whom two authorities rely on is for the operator', async () => {
  await setUp(world.worker);
  const there = await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: world.worker.userId ?? '', role: 'worker', authority: THERE })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const input = { userId: world.worker.userId };
  expect((await refusalOf(perform(real, world.manager, removeSecondFactor, input))).code).toBe(
    'right-elsewhere',
  );
  await perform(real, operatorIn(null), removeSecondFactor, input);
  await world.ground.database.script(`update memberships set ended_at = now() where id = '${there.id}'`);
});

test('the operator takes it away at the command line', async () => {
  await setUp(world.coOrdinator);
  const args = ['person', 'remove-app', 'fern.flint@council.example', '--json'];
  expect((await typeCommand(world.ground, '/', args)).exit).toBe(0);
  expect((await typeCommand(world.ground, '/', args)).exit).toBe(2);
});

test('neither the app’s secret nor a recovery code can be read in the database', async () => {
  const { secret, codes } = await setUp(world.coOrdinator);
  const kept = await readAs(world.ground, SYSTEM, async ({ read }) => [
    await read.selectFrom('second_factors').selectAll().execute(),
    await read.selectFrom('recovery_codes').selectAll().execute(),
    await read.selectFrom('audit').selectAll().execute(),
    await read.selectFrom('outbox').selectAll().execute(),
  ]);
  const text = JSON.stringify(kept);
  for (const one of [secret, ...codes, ...codes.map((digits) => digits.replaceAll(' ', ''))])
    expect(text).not.toContain(one);
});

test('after the service’s secret was changed the app still counts while the one before is set, and from then on without it', async () => {
  const { secret } = await setUp(world.coOrdinator);
  const fresh = 'another secret for tests, long enough to be taken';
  const changed = (before: string | null): Ground => ({
    ...real,
    config: { ...real.config, sessionSecret: fresh, sessionSecretBefore: before },
  });
  const tryWith = async (ground: Ground) => {
    later(1);
    return (await openLink(world.coOrdinator, ground)).post(STEP, { code: code(secret) });
  };
  const lost = await tryWith(changed(null));
  expect([lost.status, (await lost.text()).includes('Ask your service manager')]).toEqual([422, true]);
  expect((await tryWith(changed(real.config.sessionSecret))).status).toBe(303);
  expect((await tryWith(changed(null))).status).toBe(303);
});

test('a secret that is copied to another person opens nothing for them', async () => {
  const { secret } = await setUp(world.coOrdinator);
  await setUp(world.worker);
  await world.ground.database.script(`update second_factors set last_step = 0, secret_sealed =
    (select secret_sealed from second_factors where user_id = '${world.coOrdinator.userId}')
    where user_id = '${world.worker.userId}'`);
  later(1);
  expect((await (await openLink(world.worker)).post(STEP, { code: code(secret) })).status).toBe(422);
});

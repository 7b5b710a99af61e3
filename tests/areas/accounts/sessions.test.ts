import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, createKey, endMember } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const endIds = (page: string) =>
  [...page.matchAll(/name="id" value="([^"]+)"/g)].map((found) => found[1] ?? '');
const idOf = async (page: Promise<string>) => endIds(await page)[0] ?? '';

/** Signs in on the demonstration, by the button, as a browser with a cookie jar of its own. */
async function signInHere(membershipId: string, before = '', ground: Ground = world.ground) {
  const app = createApp(ground, { isReady: async () => true });
  const response = await app.request(new URL('/sign-in/demo', ground.config.baseUrl), {
    method: 'POST',
    body: new URLSearchParams({ membershipId }).toString(),
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', origin: ground.config.baseUrl },
      ...{ cookie: before, 'user-agent': FIREFOX },
    },
  });
  const set = response.headers.get('set-cookie') ?? '';
  const cookie = set.split(';')[0] ?? '';
  const get = (path: string) => app.request(new URL(path, ground.config.baseUrl), { headers: { cookie } });
  return { set, cookie, get };
}

async function demoMembership(name: string): Promise<string> {
  const added = await perform(world.ground, world.manager, addMember, {
    ...{ name, email: 'invented@example.org', role: 'co-ordinator', sharesAddress: true },
  });
  await world.ground.database.script(`update users set is_demo = true where id = '${added.userId}'`);
  return added.id;
}

test('everybody sees where they are signed in, and nobody sees it of others', async () => {
  const other = await browseAs(world.ground, world.manager);
  await other.get('/home');
  await browseAs(world.ground, world.coOrdinator);
  const page = await (await browseAs(world.ground, world.coOrdinator)).page('/account/sessions');
  expect(page.match(/Employment co-ordinator, Southampton/g)?.length).toBeGreaterThanOrEqual(2);
  expect(page.match(/This is where you are now/g)).toHaveLength(1);
  expect(endIds(page)).toHaveLength(1);
});

test('somebody signs a lost phone out, and its next request is refused', async () => {
  const phone = await browseAs(world.ground, world.worker);
  const desk = await browseAs(world.ground, world.worker);
  const id = await idOf(desk.page('/account/sessions'));
  expect((await desk.post('/account/sessions/end', { id })).status).toBe(303);
  expect((await phone.get('/home')).headers.get('location')).toBe('/sign-in');
  expect((await phone.json('GET', '/api/v1/referrals')).status).toBe(401);
  expect((await desk.get('/home')).status).toBe(200);
  expect(await lastAudit(world.ground, 'accounts.end-session')).toMatchObject({ subject: `session:${id}` });
  expect((await desk.post('/account/sessions/end', { id })).status).toBe(404);
});

test('nobody ends the session of somebody else', async () => {
  const [, manager] = [
    await browseAs(world.ground, world.manager),
    await browseAs(world.ground, world.manager),
  ];
  const id = await idOf(manager.page('/account/sessions'));
  for (const actor of [world.coOrdinator, world.worker, world.employer, world.youngPerson, world.elsewhere])
    expect((await (await browseAs(world.ground, actor)).post('/account/sessions/end', { id })).status).toBe(
      404,
    );
});

test('one button signs out everywhere else', async () => {
  const others = await Promise.all([1, 2, 3].map(() => browseAs(world.ground, world.employer)));
  const here = await browseAs(world.ground, world.employer);
  expect((await here.post('/account/sessions/end-others', {})).status).toBe(303);
  for (const other of others) expect((await other.get('/home')).status).toBe(303);
  expect(endIds(await here.page('/account/sessions'))).toEqual([]);
});

test('a session ends after an hour without use, and after twelve hours in any case', async () => {
  const membership = await demoMembership('Heather Onyx');
  const later = (minutes: number) => world.at(addMinutes(world.ground.clock.now(), minutes));
  const statusAt = async (cookie: string, minutes: number) =>
    (
      await createApp(later(minutes), { isReady: async () => true }).request('/referrals', {
        headers: { cookie },
      })
    ).status;
  const idle = await signInHere(membership);
  expect(await statusAt(idle.cookie, 59)).toBe(200);
  expect(await statusAt(idle.cookie, 59 + 61)).toBe(303);
  const busy = await signInHere(membership);
  for (let minutes = 50; minutes < 12 * 60; minutes += 50)
    expect(await statusAt(busy.cookie, minutes)).toBe(200);
  expect(await statusAt(busy.cookie, 12 * 60 + 1)).toBe(303);
});

test('each sign-in is a new session with its browser’s name, and the one before it in that browser is over', async () => {
  const membership = await demoMembership('Campion Jasper');
  const first = await signInHere(membership);
  const second = await signInHere(membership, first.cookie);
  expect(second.cookie).not.toBe(first.cookie);
  expect((await first.get('/home')).status).toBe(303);
  expect(await (await second.get('/account/sessions')).text()).toContain('Firefox on Windows');
});

test('going on in another role is a new session too, and the old one is over', async () => {
  await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Otter Worker', email: 'otter.worker@council.example', role: 'auditor' },
  });
  const browser = await browseAs(world.ground, world.worker);
  const page = await browser.page('/roles');
  const membershipId = [...page.matchAll(/name="membershipId" value="([^"]+)"/g)].at(-1)?.[1] ?? '';
  expect((await browser.post('/roles', { membershipId })).headers.get('set-cookie')).toContain('session=');
  expect((await browser.get('/home')).status).toBe(303);
});

test('over https the cookie is the host’s alone; no script reads it and no other site sends it', async () => {
  const membership = await demoMembership('Spurge Marble');
  const baseUrl = 'https://foothold.example.org';
  const ground = { ...world.ground, config: { ...world.ground.config, baseUrl } };
  const { set, get } = await signInHere(membership, '', ground);
  expect(set).toMatch(/^__Host-session=/);
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(set).toContain(part);
  expect(set).not.toContain('Domain');
  expect((await get('/home')).status).toBe(200);
});

test('when a right ends, page, API, key and command line refuse at the next request, and the session is revoked', async () => {
  const email = 'lovage.obsidian@council.example';
  const { id, userId } = await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Lovage Obsidian', email, role: 'manager' },
  });
  const browser = await browseAs(world.ground, { ...world.manager, userId });
  const key = await perform(world.ground, world.manager, createKey, {
    ...{ membershipId: id, name: 'Theirs', scopes: ['read'], days: 1 },
  });
  const nobody = await browseAs(world.ground, null);
  const everyWay = async () => [
    (await browser.get('/referrals')).status,
    (await browser.json('GET', '/api/v1/referrals')).status,
    (await nobody.json('GET', '/api/v1/referrals', undefined, { Authorization: `Bearer ${key.secret}` }))
      .status,
    (await typeCommand(world.ground, '/', ['match', 'rank', 'R1', '--as', email, '--json'])).exit,
  ];
  expect(await everyWay()).toEqual([200, 200, 200, 0]);
  await perform(world.ground, world.manager, endMember, { membershipId: id });
  expect(await everyWay()).toEqual([303, 401, 401, 2]);
  const rows = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('sessions').where('membership_id', '=', id).select('revoked_at').execute(),
  );
  expect(rows.map((row) => row.revoked_at)).not.toContain(null);
});

test('a browser that was left for a while and asks for many things at once gets all of them', async () => {
  const { cookie } = await signInHere(await demoMembership('Flax Onyx'));
  const later = world.at(addMinutes(world.ground.clock.now(), 20));
  const app = createApp(later, { isReady: async () => true });
  const get = () => app.request(new URL('/home', later.config.baseUrl), { headers: { cookie } });
  const answers = await Promise.all(Array.from({ length: 12 }, get));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

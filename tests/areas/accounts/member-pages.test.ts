import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, createKey, findMember } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs, sessionCookie } from '#tests/support/browse.ts';
import { as } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let manager: Browser;
let bryony: { id: string; userId: string };
beforeAll(async () => {
  world = await openWorld();
  manager = await browseAs(world.ground, world.manager);
  bryony = await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Bryony Tuff', email: 'bryony@example.org', role: 'worker' },
  });
  for (const role of ['auditor', 'data-officer'])
    await perform(world.ground, world.manager, addMember, {
      ...{ name: `The ${role}`, email: `${role}@example.org`, role },
    });
});
afterAll(() => world.close());

const find = (userId: string) => readAs(world.ground, world.manager, (tx) => findMember(tx, userId));

async function reader(role: 'auditor' | 'data-officer'): Promise<Actor> {
  const { userId } = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('memberships')
      .where('role', '=', role)
      .select('user_id as userId')
      .executeTakeFirstOrThrow(),
  );
  return { ...as(world.manager, role), userId };
}

test('a manager finds people by name, role and organisation, and who may no more', async () => {
  const all = await manager.page('/people');
  expect(all).toContain('Bryony Tuff');
  expect(all).toContain('Supervisor at an employer, Marl &amp; Slate Ltd');
  expect(await manager.page('/people?search=bRYo')).not.toContain('Fern Flint');
  expect(await manager.page('/people?search=%25')).toContain('Nobody is like that');
  const supervisors = await manager.page('/people?role=supervisor');
  expect([supervisors.includes('Sedge Mica'), supervisors.includes('Clover Marl')]).toEqual([true, false]);
  const firm = await manager.page(`/people?organisation=${world.organisationId}`);
  expect([firm.includes('Clover Marl'), firm.includes('>Bryony Tuff<')]).toEqual([true, false]);
  expect(await manager.page('/people?standing=ended')).toContain('Nobody is like that');
  expect(all).not.toContain('Sorrel Chert');
});

test('the list is paged, and goes through everybody once', async () => {
  const found: string[] = [];
  let path: string | null = '/api/v1/members?limit=3';
  while (path !== null) {
    const answer = (await (await manager.json('GET', path)).json()) as {
      items: { name: string }[];
      next: string | null;
    };
    found.push(...answer.items.map(({ name }) => name));
    path = answer.next === null ? null : `/api/v1/members?limit=3&cursor=${answer.next}`;
  }
  expect(found.length).toBeGreaterThan(7);
  expect(found).toEqual([...new Set(found)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
});

test('data officer and auditor read and change nothing; nobody else opens the pages', async () => {
  for (const role of ['auditor', 'data-officer'] as const) {
    const browser = await browseAs(world.ground, await reader(role));
    const page = await browser.page(`/people/${bryony.userId}`);
    expect(page).not.toContain('Sign out everywhere');
    expect(page).not.toContain(`/people/${bryony.userId}/`);
    for (const path of [
      'name',
      'email',
      'rights/new',
      'sign-out',
      'disable',
      'keys/new',
      `rights/${bryony.id}/end`,
    ])
      expect((await browser.get(`/people/${bryony.userId}/${path}`)).status, path).toBe(403);
    expect((await browser.post(`/people/${bryony.userId}/sign-out`, {})).status).toBe(403);
  }
  for (const actor of [
    world.coOrdinator,
    world.worker,
    world.employer,
    world.supervisor,
    world.youngPerson,
  ]) {
    const browser = await browseAs(world.ground, actor);
    expect((await browser.get('/people')).status, actor.role).toBe(403);
    expect((await browser.get(`/people/${bryony.userId}`)).status, actor.role).toBe(403);
  }
});

test('a manager lets somebody in from the page, with the employer chosen from the list', async () => {
  const form = { name: 'Teasel Schist', email: 'teasel@example.org', role: 'employer', supervisorId: '' };
  const wrong = await manager.post('/people/new', { ...form, organisation: '' });
  expect([wrong.status, (await wrong.text()).includes('Name the employer as it stands in the list')]).toEqual(
    [422, true],
  );
  const done = await manager.post('/people/new', { ...form, organisation: world.organisationId });
  const path = done.headers.get('location') ?? '';
  expect(await manager.page(path)).toContain('Employer (owner), Marl &amp; Slate Ltd');
  const shared = await manager.post('/people/new', {
    ...form,
    name: 'Another',
    role: 'worker',
    organisation: '',
  });
  expect(await shared.text()).toContain('Yes, two people share it');
  const more = await manager.post(`${path}/rights/new`, {
    role: 'auditor',
    organisation: '',
    supervisorId: '',
  });
  expect(more.headers.get('location')).toBe(path);
  expect(await manager.page(path)).toContain('Auditor (reads only)');
});

test('an address is changed after a second look that says who, from, to and what comes of it', async () => {
  const { userId } = bryony;
  const path = `/people/${userId}/email`;
  const version = String((await find(userId))?.version);
  const wrong = await manager.post(path, { email: 'no address', version });
  expect(wrong.status).toBe(422);
  const check = await (await manager.post(path, { email: 'fern.flint@council.example', version })).text();
  expect(check).toContain('Change the address of Bryony Tuff?');
  expect(check).toContain('go to fern.flint@council.example from now on, and no more to bryony@example.org.');
  expect(check).toContain('Somebody else here has the new address already');
  expect((await find(userId))?.email).toBe('bryony@example.org');
  const done = await manager.post(`${path}/change`, { email: 'bryony.tuff@example.org', version });
  expect(done.headers.get('location')).toBe(`/people/${userId}`);
  expect((await find(userId))?.email).toBe('bryony.tuff@example.org');
  const stale = await manager.post(`${path}/change`, { email: 'late@example.org', version });
  expect(stale.status).toBe(409);
});

test('an address is changed only by who has signed in within a quarter of an hour, and by no key', async () => {
  const { userId } = bryony;
  const later = world.at(addMinutes(world.ground.clock.now(), 16));
  const app = createApp(later, { isReady: async () => true });
  const cookie = await sessionCookie(world.ground, world.manager);
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(new URL(path, later.config.baseUrl), {
      ...init,
      headers: { cookie, origin: later.config.baseUrl, ...(init.headers as Record<string, string>) },
    });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await (await ask(`/people/${userId}/email`)).text()).toContain('Sign in again first');
  const version = String((await find(userId))?.version);
  const body = new URLSearchParams({ email: 'late@example.org', version }).toString();
  const late = await ask(`/people/${userId}/email/change`, { method: 'POST', body, headers: form });
  expect(late.status).toBe(403);
  const { secret } = await perform(world.ground, world.manager, createKey, {
    ...{
      membershipId: (await find(world.manager.userId ?? ''))?.rights[0]?.id,
      name: 'All',
      scopes: ['read', 'write'],
    },
    days: 1,
  });
  const program = createApp(world.ground, { isReady: async () => true });
  const byKey = await program.request(`/api/v1/members/${userId}/email`, {
    method: 'POST',
    body: JSON.stringify({ email: 'key@example.org' }),
    headers: {
      ...{ Authorization: `Bearer ${secret}`, 'If-Match': `"${version}"` },
      'content-type': 'application/json',
    },
  });
  expect([byKey.status, ((await byKey.json()) as { code: string }).code]).toEqual([403, 'sign-in-again']);
  expect((await find(userId))?.email).toBe('bryony.tuff@example.org');
});

test('going on in another role is no new sign-in: it counts from the one before and ends with it', async () => {
  const start = world.ground.clock.now();
  const more = await perform(world.ground, world.manager, addMember, {
    ...{ userId: world.manager.userId, role: 'auditor' },
  });
  const cookie = await sessionCookie(world.ground, world.manager);
  const later = world.at(addMinutes(start, 20));
  const app = createApp(later, { isReady: async () => true });
  await app.request(new URL('/roles', later.config.baseUrl), {
    method: 'POST',
    body: new URLSearchParams({ membershipId: more.id }).toString(),
    headers: { cookie, origin: later.config.baseUrl, 'content-type': 'application/x-www-form-urlencoded' },
  });
  const session = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('sessions')
      .where('membership_id', '=', more.id)
      .select(['created_at', 'signed_in_at', 'expires_at'])
      .executeTakeFirstOrThrow(),
  );
  expect(session).toEqual({
    created_at: addMinutes(start, 20),
    signed_in_at: start,
    // What the test's own cookie ends with.
    expires_at: addMinutes(start, 60),
  });
});

test('a right is ended, somebody signed out, stopped and admitted from their page, and all of it stands there', async () => {
  const path = `/people/${bryony.userId}`;
  expect(await manager.page(`${path}/sign-out`)).toContain('Sign Bryony Tuff out everywhere?');
  expect((await manager.post(`${path}/sign-out`, {})).headers.get('location')).toBe(path);
  const stop = await manager.post(`${path}/disable`, {
    version: String((await find(bryony.userId))?.version),
  });
  expect(stop.headers.get('location')).toBe(path);
  expect(await manager.page('/people?standing=ended')).toContain('Bryony Tuff');
  await manager.post(`${path}/enable`, { version: String((await find(bryony.userId))?.version) });
  expect(await manager.page(`${path}/rights/${bryony.id}/end`)).toContain(
    'Social worker or personal adviser',
  );
  await manager.post(`${path}/rights/${bryony.id}/end`, {});
  expect((await manager.get(`${path}/rights/${bryony.id}/end`)).status).toBe(404);
  const page = await manager.page(path);
  for (const words of [
    'Signed out everywhere',
    'Not let in any more',
    'Let in again',
    'Right ended',
    'Laurel Slate',
  ])
    expect(page).toContain(words);
});

test('a manager’s own right is not ended, and the page says why', async () => {
  const own = (await find(world.manager.userId ?? ''))?.rights.find(({ role }) => role === 'manager');
  const refused = await manager.post(`/people/${world.manager.userId}/rights/${own?.id}/end`, {});
  expect([refused.status, (await refused.text()).includes('your own right to look after people')]).toEqual([
    409,
    true,
  ]);
});

test('a key is made on the page, shown once and kept nowhere; it is listed with its last use, and revoked', async () => {
  const path = `/people/${world.coOrdinator.userId}`;
  const right = (await find(world.coOrdinator.userId ?? ''))?.rights[0];
  const form = { membershipId: right?.id ?? '', name: 'Board report', scopes: 'read', days: '30' };
  const other = await manager.post(`${path}/keys/new`, { ...form, membershipId: bryony.id });
  expect(other.status).toBe(422);
  const made = await (await manager.post(`${path}/keys/new`, form)).text();
  const secret = /foothold_[\w-]+/.exec(made)?.[0] ?? '';
  expect(await manager.page(path)).toContain('Never');
  const kept = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('idempotency_keys').selectAll().execute(),
  );
  expect(JSON.stringify(kept)).not.toContain(secret);
  const app = createApp(world.ground, { isReady: async () => true });
  const use = async () =>
    (await app.request('/api/v1/employers', { headers: { Authorization: `Bearer ${secret}` } })).status;
  expect(await use()).toBe(200);
  const page = await manager.page(path);
  expect([page.includes('Board report'), page.includes('Never')]).toEqual([true, false]);
  const key = /keys\/([0-9a-f-]{36})\/revoke/.exec(page)?.[1];
  await manager.post(`${path}/keys/${key}/revoke`, {});
  expect(await use()).toBe(401);
  expect(await manager.page(path)).toContain('Revoked on');
});

test('programs read and change members with versions, and a stale or missing one is refused', async () => {
  const { userId } = await perform(world.ground, world.manager, addMember, {
    ...{ name: 'Mallow Beryl', email: 'mallow@example.org', role: 'worker' },
  });
  const path = `/api/v1/members/${userId}`;
  const read = await manager.json('GET', path);
  expect(read.headers.get('etag')).toBe('"1"');
  const without = await manager.json('PATCH', path, { name: 'Mallow Agate' });
  expect(without.status).toBe(428);
  const renamed = await manager.json('PATCH', path, { name: 'Mallow Agate' }, { 'If-Match': '"1"' });
  expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, '"2"']);
  expect((await manager.json('POST', `${path}/disable`, {}, { 'If-Match': '"1"' })).status).toBe(412);
  const email = await manager.json(
    'POST',
    `${path}/email`,
    { email: 'm@example.org' },
    { 'If-Match': '"2"' },
  );
  expect([email.status, await email.json()]).toEqual([200, { userId, version: 3, ended: 0 }]);
  expect((await manager.json('POST', `${path}/disable`, {}, { 'If-Match': '"3"' })).status).toBe(200);
  expect((await manager.json('POST', `${path}/enable`, {}, { 'If-Match': '"4"' })).status).toBe(200);
  expect(await (await manager.json('POST', `${path}/sign-out`, {})).json()).toEqual({ userId, ended: 0 });
  const [right] = (await find(userId))?.rights ?? [];
  expect((await manager.json('POST', `${path}/rights/${bryony.id}/end`, {})).status).toBe(404);
  expect((await manager.json('POST', `${path}/rights/${right?.id}/end`, {})).status).toBe(200);
  expect((await (await browseAs(world.ground, world.coOrdinator)).json('GET', path)).status).toBe(403);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepSignInCode, makeSignInCode } from '#areas/accounts/index.ts';
import { type EasyCode, makeEasyCode } from '#areas/accounts/sign-in/easy-code.ts';
import { TRIES_MAX } from '#domain/accounts/tries.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, readAs, readSql, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const make = async (days = 3, actor: Actor = world.worker) =>
  makeSignInCode(world.ground, actor, { youngPersonId: world.youngPersonId, days });
const type = async (code: string, ground: Ground = world.ground) =>
  (await browseAs(ground, null)).post('/sign-in/code', { code });

test('a worker prints a code, and the young person signs in with it, once, however they type it', async () => {
  const worker = await browseAs(world.ground, world.worker);
  const path = `/young-people/${world.youngPersonId}/sign-in-code`;
  expect(await worker.page('/referrals/R1')).toContain(`href="${path}"`);
  expect(await worker.page(path)).toContain('A sign-in code for Aspen');
  const paper = await (await worker.post(path, { days: '3' })).text();
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(paper)?.[0] ?? '';
  expect(paper).toContain('http://localhost:8787/sign-in/code');
  expect(paper).toContain('until 17 July 2025');
  expect(paper).not.toContain('Garnet');
  const first = await type(` ${code.toLowerCase().replaceAll('-', ' ')} `);
  expect(first.headers.get('location')).toBe('/home');
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const nobody = await browseAs(world.ground, null);
  expect((await nobody.json('GET', '/my-consents', undefined, { cookie })).status).toBe(200);
  expect((await type(code)).status).toBe(422);
  expect(await lastAudit(world.ground, 'accounts.make-sign-in-code')).toMatchObject({
    actor_user_id: world.worker.userId,
    young_person_id: world.youngPersonId,
    detail: { days: 3 },
  });
});

test('a code ends when it was to end, and at once where a new one is made', async () => {
  const { code, expiresAt } = await make(1);
  expect(expiresAt).toBe('2025-07-15T09:00:00.000Z');
  expect((await type(code, world.at(expiresAt))).status).toBe(422);
  const { code: newer } = await make(1);
  expect((await type(code)).status).toBe(422);
  expect((await type(newer)).status).toBe(303);
  expect((await refusalOf(make(8))).fields[0]?.field).toBe('days');
});

test('only a slow hash of a code is kept, and neither audit nor log hold the code', async () => {
  const { code } = await make();
  const kept = await readAs(world.ground, SYSTEM, async ({ read }) => [
    await read.selectFrom('sign_in_codes').selectAll().execute(),
    await read.selectFrom('audit').selectAll().execute(),
    await read.selectFrom('idempotency_keys').selectAll().execute(),
  ]);
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|${code.replaceAll('-', '')}`));
});

test('a code is made by the young person’s own worker or by staff, and by nobody who only opened the file', async () => {
  await expectOnly(world, keepSignInCode, { youngPersonId: world.youngPersonId, days: 1 });
  expect((await refusalOf(make(1, world.elsewhere))).kind).toBe('not-found');
  const other = await withActor(world.ground, SYSTEM, async ({ write, now }) => {
    const user = await write
      .insertInto('users')
      .values({ name: 'Plover Badger' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('memberships')
      .values({ user_id: user.id, role: 'worker', authority: HERE })
      .execute();
    await write
      .insertInto('file_openings')
      .values({
        ...{ authority: HERE, young_person_id: world.youngPersonId, user_id: user.id },
        ...{ reason: 'Covers for a colleague', opened_at: now, expires_at: addMinutes(now, 60) },
      })
      .execute();
    return user.id;
  });
  const opened: Actor = { ...world.worker, userId: other };
  const seen = await readAs(world.ground, opened, ({ read }) =>
    read.selectFrom('young_people').select('id').execute(),
  );
  expect(seen).toEqual([{ id: world.youngPersonId }]);
  expect((await refusalOf(make(1, opened))).kind).toBe('not-found');
});

test('a young person who has never signed in can, with their first code', async () => {
  const { id } = await withActor(world.ground, SYSTEM, async (tx) => {
    const made = await tx.write
      .insertInto('young_people')
      .values({ authority: HERE, first_name: 'Sorrel', last_name: 'Agate' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await allocate(tx, made.id, world.worker.userId);
    return made;
  });
  const { code } = await makeSignInCode(world.ground, world.worker, { youngPersonId: id, days: 7 });
  expect((await type(code)).headers.get('location')).toBe('/home');
  const own = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('memberships').where('young_person_id', '=', id).select(['role', 'authority']).execute(),
  );
  expect(own).toEqual([{ role: 'young-person', authority: HERE }]);
});

/** Types a code from one network; each has a rate limit of its own. */
async function typeFrom(network: string, code: string, ground: Ground = world.ground) {
  const app = createApp(ground, { isReady: async () => true, addressOf: () => network });
  return app.request(new URL('/sign-in/code', ground.config.baseUrl), {
    method: 'POST',
    body: new URLSearchParams({ code }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ground.config.baseUrl },
  });
}

/** A code with the same beginning and another secret. */
const wrongly = (code: string) => `${code.slice(0, 5)}${code.endsWith('2222') ? '3333-3333' : '2222-2222'}`;

test('a wrong code says so and keeps nothing of it', async () => {
  const wrong = await typeFrom('192.0.2.1', 'CDFG-9999-9999');
  const page = await wrong.text();
  expect([wrong.status, page.includes('This code does not work'), page.includes('CDFG-9999')]).toEqual([
    422,
    true,
    false,
  ]);
});

test('a wrong code that is known in part, one that nobody has and one that can be none cost the same and are told the same', async () => {
  const { code } = await make();
  const derive = vi.spyOn(crypto.subtle, 'deriveBits');
  const seen = [];
  for (const [at, typed] of [wrongly(code), 'CDFG-2222-2222', 'no code at all', ''].entries()) {
    derive.mockClear();
    const answer = await typeFrom(`192.0.2.8${at}`, typed);
    const rounds = derive.mock.calls.map(([how]) => (how as { iterations?: number }).iterations ?? 0);
    seen.push([answer.status, await answer.text(), rounds.toSorted()]);
  }
  derive.mockRestore();
  expect(seen[0]?.[2]).toEqual(expect.arrayContaining([70_000, 70_000, 70_000]));
  for (const one of seen) expect(one).toEqual(seen[0]);
});

test('after five wrong tries one code is over, wherever they come from, and its worker is told', async () => {
  const { code } = await make();
  for (let count = 1; count <= TRIES_MAX; count++)
    expect((await typeFrom(`192.0.2.1${count}`, wrongly(code))).status).toBe(422);
  expect((await typeFrom('192.0.2.20', code)).status).toBe(422);
  expect(
    (await waitingEvents(world.ground)).filter((event) => event === 'accounts.code-closed'),
  ).toHaveLength(1);
  const { code: newer } = await make();
  expect((await typeFrom('192.0.2.20', newer)).status).toBe(303);
});

test('four wrong tries are nothing', async () => {
  const { code } = await make();
  for (let count = 1; count < TRIES_MAX; count++) await typeFrom(`192.0.2.3${count}`, wrongly(code));
  expect((await typeFrom('192.0.2.40', code)).status).toBe(303);
});

test('twenty wrong codes close the way in for the network that they come from, for a quarter of an hour, and for nobody else', async () => {
  for (let count = 0; count < 20; count++)
    expect((await typeFrom('192.0.2.50', 'FGHJ-2222-2222')).status).toBe(422);
  const { code } = await make();
  expect((await typeFrom('192.0.2.50', code)).status).toBe(429);
  const other = await make();
  expect((await typeFrom('192.0.2.51', other.code)).status).toBe(303);
  const again = await make();
  const later = world.at(addMinutes(world.ground.clock.now(), 16));
  expect((await typeFrom('192.0.2.50', again.code, later)).status).toBe(303);
});

test('where it comes from is kept as a keyed hash', async () => {
  await typeFrom('192.0.2.60', 'FGHJ-2222-2222');
  const rows = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('sign_in_code_misses').select('from_hmac').execute(),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.from_hmac).toMatch(/^[0-9a-f]{64}$/);
});

test('two who type the same code at the same moment: one is signed in', async () => {
  const { code } = await make();
  const statuses = await Promise.all(['192.0.2.70', '192.0.2.71'].map((from) => typeFrom(from, code)));
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test('a code with another young person’s beginning is made anew, not refused', async () => {
  const taken = makeEasyCode();
  const one = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('young_people').select('id').where('first_name', '=', 'Sorrel').executeTakeFirstOrThrow(),
  );
  const make = (codes: EasyCode[], youngPersonId: string) =>
    makeSignInCode(
      world.ground,
      world.worker,
      { youngPersonId, days: 1 },
      () => codes.shift() ?? makeEasyCode(),
    );
  await make([taken], one.id);
  const { code } = await make([taken], world.youngPersonId);
  expect(code.slice(0, 4)).not.toBe(taken.finder);
});

test('the most wrong tries of a code are those that the table takes', async () => {
  const [check] = await readAs(world.ground, SYSTEM, (tx) =>
    readSql(
      tx,
      sql<{
        says: string;
      }>`select pg_get_constraintdef(oid) as says from pg_constraint where conname = 'sign_in_codes_tries_ck'`,
    ),
  );
  expect(check?.says).toContain(`wrong_tries <= ${TRIES_MAX}`);
});

test('a code on paper lets in a young person and does not lead on to whatever else they are', async () => {
  const membership = await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({ user_id: world.youngPerson.userId ?? '', role: 'co-ordinator', authority: HERE })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const { code } = await make();
  const signedIn = await typeFrom('192.0.2.90', code);
  expect(signedIn.headers.get('location')).toBe('/home');
  const headers = { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const nobody = await browseAs(world.ground, null);
  expect((await nobody.json('GET', '/roles', undefined, headers)).headers.get('location')).toBe('/home');
  const app = createApp(world.ground, { isReady: async () => true });
  const tried = await app.request(new URL('/roles', world.ground.config.baseUrl), {
    method: 'POST',
    body: new URLSearchParams({ membershipId: membership.id }).toString(),
    headers: {
      ...headers,
      ...{ 'content-type': 'application/x-www-form-urlencoded', origin: world.ground.config.baseUrl },
    },
  });
  expect(tried.status).toBe(404);
});

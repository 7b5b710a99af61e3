import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSignInCode } from '#areas/accounts/index.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { addMinutes } from '#platform/clock.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const make = async (days = 3, actor: Actor = world.worker) =>
  perform(world.ground, actor, makeSignInCode, { youngPersonId: world.youngPersonId, days });
const type = async (code: string, ground: Ground = world.ground) =>
  (await browseAs(ground, null)).post('/sign-in/code', { code });

test('a worker prints a code, and the young person signs in with it, once, however they type it', async () => {
  const worker = await browseAs(world.ground, world.worker);
  const path = `/young-people/${world.youngPersonId}/sign-in-code`;
  expect(await worker.page('/referrals/R1')).toContain(`href="${path}"`);
  expect(await worker.page(path)).toContain('A sign-in code for Aspen');
  const paper = await (await worker.post(path, { days: '3' })).text();
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(paper)?.[0] ?? '';
  expect(paper).toContain('http://localhost:8787/sign-in/code');
  expect(paper).toContain('until 17 July 2025');
  expect(paper).not.toContain('Garnet');
  const first = await type(` ${code.toLowerCase().replace('-', ' ')} `);
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

test('only the keyed hash of a code is kept, and neither audit nor log hold the code', async () => {
  const { code } = await make();
  const kept = await readAs(world.ground, SYSTEM, async ({ read }) => [
    await read.selectFrom('sign_in_codes').selectAll().execute(),
    await read.selectFrom('audit').selectAll().execute(),
    await read.selectFrom('idempotency_keys').selectAll().execute(),
  ]);
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|${code.replace('-', '')}`));
});

test('a code is made by the young person’s own worker or by staff, and by nobody who only opened the file', async () => {
  await expectOnly(world, makeSignInCode, { youngPersonId: world.youngPersonId, days: 1 });
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
  const { code } = await perform(world.ground, world.worker, makeSignInCode, { youngPersonId: id, days: 7 });
  expect((await type(code)).headers.get('location')).toBe('/home');
  const own = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('memberships').where('young_person_id', '=', id).select(['role', 'authority']).execute(),
  );
  expect(own).toEqual([{ role: 'young-person', authority: HERE }]);
});

test('a wrong code says so, keeps nothing of it, and after a hundred nobody can guess on', async () => {
  const wrong = await type('CDFG-9999');
  const page = await wrong.text();
  expect([wrong.status, page.includes('This code does not work'), page.includes('CDFG-9999')]).toEqual([
    422,
    true,
    false,
  ]);
  const { code } = await make();
  await world.ground.database.script(
    `insert into sign_in_code_misses (at) select '${world.ground.clock.now()}' from generate_series(1, 100)`,
  );
  expect((await type(code)).status).toBe(429);
  const later = world.at(addMinutes(world.ground.clock.now(), 16));
  expect((await type(code, later)).status).toBe(303);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKey, listKeys, revokeKey } from '#areas/accounts/index.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Ground } from '#platform/ground.ts';
import { expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const membershipOf = (actor: Actor): Promise<string> =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const row = await read
      .selectFrom('memberships')
      .where('user_id', '=', actor.userId)
      .select('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });

async function keyFor(actor: Actor, scopes: readonly string[], days = 30) {
  return perform(world.ground, world.manager, createKey, {
    membershipId: await membershipOf(actor),
    name: 'Board report',
    scopes,
    days,
  });
}

const ask = (secret: string, method = 'GET', ground: Ground = world.ground) =>
  createApp(ground, { isReady: async () => true }).request('/api/v1/no-such-thing', {
    method,
    headers: { Authorization: `Bearer ${secret}` },
  });
const codeOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

test('a program with a key is let in as the person whose rights the key carries', async () => {
  const { secret } = await keyFor(world.coOrdinator, ['read', 'write']);
  expect(await codeOf(await ask(secret))).toEqual([404, 'not-found']);
  expect(await codeOf(await ask(secret, 'POST'))).toEqual([404, 'not-found']);
});

test('a key that may only read is turned away from a change', async () => {
  const { secret } = await keyFor(world.coOrdinator, ['read']);
  expect(await codeOf(await ask(secret))).toEqual([404, 'not-found']);
  expect(await codeOf(await ask(secret, 'POST'))).toEqual([403, 'scope-missing']);
});

test('a key that is not known is turned away with 401, and the session beside it does not help', async () => {
  const response = await ask('foothold_this-is-not-a-key-of-ours');
  expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
  expect(await codeOf(response)).toEqual([401, 'key-unknown']);
  expect(await codeOf(await ask(''))).toEqual([401, 'key-unknown']);
});

test('a key ends when it was to end', async () => {
  const { secret, expiresAt } = await keyFor(world.coOrdinator, ['read'], 1);
  expect(expiresAt).toBe('2025-07-15T09:00:00.000Z');
  expect((await ask(secret, 'GET', world.at('2025-07-15T08:59:59.000Z'))).status).toBe(404);
  expect((await ask(secret, 'GET', world.at('2025-07-15T09:00:00.000Z'))).status).toBe(401);
});

test('a key that was revoked opens nothing, and cannot be revoked again', async () => {
  const { id, secret } = await keyFor(world.coOrdinator, ['read']);
  await perform(world.ground, world.manager, revokeKey, { id });
  expect((await ask(secret)).status).toBe(401);
  expect((await refusalOf(perform(world.ground, world.manager, revokeKey, { id }))).kind).toBe('not-found');
  expect(await lastAudit(world.ground, 'accounts.revoke-key')).toMatchObject({ subject: `api-key:${id}` });
});

test('a key ends with the right of the person who holds it', async () => {
  const { secret } = await keyFor(world.employer, ['read']);
  const membership = await membershipOf(world.employer);
  await withActor(world.ground, SYSTEM, ({ write, now }) =>
    write.updateTable('memberships').set({ ended_at: now }).where('id', '=', membership).execute(),
  );
  expect((await ask(secret)).status).toBe(401);
});

test('only the hash of a key is kept, and the audit does not hold it', async () => {
  const { id, secret } = await keyFor(world.coOrdinator, ['read']);
  const kept = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('api_keys').selectAll().execute(),
  );
  const audit = await lastAudit(world.ground, 'accounts.create-key');
  expect(audit).toMatchObject({ subject: `api-key:${id}`, authority: world.manager.authority });
  expect(JSON.stringify([kept, audit])).not.toContain(secret);
  const keys = await readAs(world.ground, world.manager, listKeys);
  expect(keys.find((key) => key.id === id)).toMatchObject({
    holder: 'Fern Flint',
    scopes: ['read'],
    revokedAt: null,
  });
});

test('a manager of another authority neither makes, sees nor revokes a key here', async () => {
  const there: Actor = { ...world.elsewhere, role: 'manager' };
  const { id } = await keyFor(world.coOrdinator, ['read']);
  const membershipId = await membershipOf(world.coOrdinator);
  const input = { membershipId, name: 'x', scopes: ['read'], days: 1 };
  expect((await refusalOf(perform(world.ground, there, createKey, input))).kind).toBe('not-found');
  expect((await refusalOf(perform(world.ground, there, revokeKey, { id }))).kind).toBe('not-found');
  expect(await readAs(world.ground, there, listKeys)).toEqual([]);
});

test('nobody but a manager or the operator makes or revokes keys', async () => {
  await expectOnly(world, createKey, {});
  await expectOnly(world, revokeKey, {});
});

test('no key carries the rights of a young person, no rights, or lasts longer than a year', async () => {
  const refused = await refusalOf(keyFor(world.youngPerson, ['read']));
  expect(refused.fields[0]?.field).toBe('membershipId');
  expect((await refusalOf(keyFor(world.coOrdinator, []))).fields[0]?.field).toBe('scopes');
  expect((await refusalOf(keyFor(world.coOrdinator, ['own']))).kind).toBe('invalid');
  expect((await refusalOf(keyFor(world.coOrdinator, ['read'], 367))).fields[0]?.field).toBe('days');
});

test('a program that asks for many things at once is refused none of them, and its key is known to be in use', async () => {
  const { secret, id } = await keyFor(world.coOrdinator, ['read']);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(secret)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  const keys = await readAs(world.ground, world.manager, listKeys);
  expect(keys.find((key) => key.id === id)?.lastUsedAt).toBe(world.ground.clock.now());
});

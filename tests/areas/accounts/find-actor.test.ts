import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorByEmail, checkAuthority } from '#areas/accounts/index.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('the command line acts as whoever has the address, however it is written', async () => {
  const actor = await actorByEmail(world.ground, ' Fern.Flint@council.example', null);
  expect(actor).toMatchObject({ role: 'co-ordinator', authority: HERE, userId: world.coOrdinator.userId });
});

test('an address that nobody has, or has elsewhere, is refused without saying more', async () => {
  for (const [email, authority] of [
    ['nobody@council.example', null],
    ['fern.flint@council.example', THERE],
  ] as const)
    expect((await refusalOf(actorByEmail(world.ground, email, authority))).fields).toEqual([
      { field: '--as', message: 'Expected the e-mail address of somebody who may sign in' },
    ]);
});

test('somebody in two authorities must say in which; in one, the first of their roles counts', async () => {
  const { userId } = world.manager;
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values([
        { user_id: userId ?? '', role: 'auditor', authority: HERE },
        { user_id: userId ?? '', role: 'manager', authority: THERE },
      ])
      .execute(),
  );
  const email = 'laurel.slate@council.example';
  expect((await refusalOf(actorByEmail(world.ground, email, null))).fields[0]?.field).toBe('--authority');
  expect(await actorByEmail(world.ground, email, HERE)).toMatchObject({ role: 'manager', authority: HERE });
  expect(await actorByEmail(world.ground, email, THERE)).toMatchObject({ role: 'manager', authority: THERE });
});

test('an authority is named by a code that exists', async () => {
  await expect(checkAuthority(world.ground, HERE)).resolves.toBeUndefined();
  expect((await refusalOf(checkAuthority(world.ground, 'E00000000'))).fields[0]?.field).toBe('--authority');
});

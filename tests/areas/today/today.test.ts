import { afterAll, beforeAll, expect, test } from 'vitest';
import { browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('everybody has a first page that says what needs them', async () => {
  const says = async (actor: World['coOrdinator']) => (await browseAs(world.ground, actor)).page('/home');
  expect(await says(world.coOrdinator)).toContain('To meet (1)');
  expect(await says(world.manager)).toContain('Aspen Garnet');
  expect(await says(world.worker)).toContain('Referred 13 days ago.');
  expect(await says(world.employer)).toContain('Nobody waits for your answer.');
  expect(await says(world.employer)).toContain('Is “Plant nursery trainee” still open?');
  expect(await says(world.youngPerson)).toContain('You decide what you want.');
});

test('an employer’s first page names nobody', async () => {
  expect(await (await browseAs(world.ground, world.employer)).page('/home')).not.toMatch(/Aspen|Garnet/);
});

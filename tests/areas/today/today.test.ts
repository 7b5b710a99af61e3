import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addPlacement } from '#tests/support/placed.ts';
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

test('an employer’s first page names nobody who is not with them', async () => {
  expect(await (await browseAs(world.ground, world.employer)).page('/home')).not.toMatch(/Aspen|Garnet/);
});

test('an employer’s first page says who comes and when, by first name, and what is not logged', async () => {
  const { reference } = await addPlacement(world, { startsOn: '2025-07-21' });
  const before = await (await browseAs(world.ground, world.employer)).page('/home');
  expect(before).toContain('Who is with you (1)');
  expect(before).toContain('Next: Monday 21 July 2025, 09:30 to 15:30.');
  expect(before).not.toContain('Garnet');
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ status: 'active' }).where('reference', '=', reference).execute(),
  );
  const later = await browseAs(world.at('2025-07-22T09:00:00.000Z'), world.employer);
  const page = await later.page('/home');
  expect(page).toContain('Aspen, week 1 of 10');
  expect(page).toContain('Attendance is not logged since 21 July 2025.');
  expect(page).toContain(`href="/placements/${reference}/attendance">Log attendance</a>`);
});

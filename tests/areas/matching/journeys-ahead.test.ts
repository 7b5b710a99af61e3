import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookUpJourneys } from '#areas/matching/plan/journeys-ahead.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { importReferenceIntake } from '#tests/support/reference-world.ts';
import { importSouthamptonBuses, importSouthamptonPostcodes } from '#tests/support/southampton.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('referrals').set({ closed_on: '2025-07-14' }).execute(),
  );
  await importReferenceIntake(world.ground);
  await importSouthamptonPostcodes(world.ground);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
}, 120_000);
afterAll(() => world.close());

it('without a timetable there is nothing to look up', async () => {
  expect(await lookUpJourneys(world.ground, { authority: HERE, on: null, most: 1 })).toBeNull();
});

it('the plan’s pages say how far the looking up has come, go on with it at each look, and then show the plan', async () => {
  await importSouthamptonBuses(world.ground);
  const first = await coOrdinator.get('/plan?kind=job');
  expect(first.headers.get('refresh')).toBe('1; url=/plan?kind=job&look=1');
  const page = await first.text();
  expect(page).toContain('Looking up the journeys of everybody who waits');
  expect(page).toContain('/plan?kind=job&amp;look=1&amp;still=yes');
  const doneOf = (text: string) => Number(/(\d+) of 62 people/.exec(text)?.[1]);
  let done = doneOf(page);
  expect(done).toBeGreaterThan(0);

  const still = await coOrdinator.get('/plan/compare?still=yes');
  expect(still.headers.get('refresh')).toBeNull();
  expect(doneOf(await still.text())).toBeGreaterThan(done);

  const seen: number[] = [];
  const some = await lookUpJourneys(world.ground, { authority: HERE, on: null, most: 1 }, (ahead) =>
    seen.push(ahead.done),
  );
  expect(some).toEqual({ done: seen.at(-1), of: 62 });
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));

  // Where nothing lasts from look to look, nobody looks for ever.
  expect(await coOrdinator.page('/plan/gaps?look=60')).not.toContain('Looking up the journeys');
  expect(
    await lookUpJourneys(world.ground, { authority: HERE, on: null, most: Number.POSITIVE_INFINITY }),
  ).toBeNull();

  done = doneOf(await coOrdinator.page('/plan'));
  expect(done).toBeNaN();
  expect(await coOrdinator.page('/plan')).toMatch(/\d+ of 62 would have a place\./);
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeOpportunity } from '#areas/opportunities/change-opportunity.ts';
import { freeSeats } from '#areas/opportunities/index.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOneWinner, refusalOf } from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const free = (from: string, to: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, async (tx) =>
    (await freeSeats(tx, world.opportunityId, from, to)).map((seat) => seat.number),
  );

async function changePlaces(places: number): Promise<unknown> {
  const version = await readAs(
    world.ground,
    world.coOrdinator,
    async ({ read }) =>
      (
        await read
          .selectFrom('opportunities')
          .select('version')
          .where('id', '=', world.opportunityId)
          .executeTakeFirstOrThrow()
      ).version,
  );
  return perform(world.ground, world.coOrdinator, changeOpportunity, nursery(version, places));
}

const nursery = (version: number, places: number) => ({
  id: world.opportunityId,
  version,
  siteId: world.siteId,
  kind: 'work experience',
  title: 'Plant nursery trainee',
  places,
  days: [1, 2, 3, 4, 5],
  startsMinute: '09:30',
  endsMinute: '15:30',
  firstStartOn: '2025-07-21',
  isRolling: true,
});

test('a seat is taken on the days of a placement, both ends included, whoever asks', async () => {
  await sitOnSeat(world, 1, '2025-08-04', '2025-10-12');
  expect(await free('2025-07-21', '2025-08-03')).toEqual([1, 2]);
  expect(await free('2025-07-21', '2025-08-04')).toEqual([2]);
  expect(await free('2025-10-12', '2025-12-01')).toEqual([2]);
  expect(await free('2025-10-13', '2025-12-01')).toEqual([1, 2]);
  for (const actor of [world.worker, world.youngPerson, world.employer])
    expect(await free('2025-08-04', '2025-08-04', actor), actor.role).toEqual([2]);
});

test('whoever sees that a seat is taken does not see by whom', async () => {
  const placements = await readAs(
    world.ground,
    { ...world.worker, userId: world.manager.userId },
    ({ read }) => read.selectFrom('placements').select('id').execute(),
  );
  expect(placements).toEqual([]);
  expect(await free('2025-08-04', '2025-08-04', { ...world.worker, userId: world.manager.userId })).toEqual([
    2,
  ]);
});

test('more places add seats, fewer withdraw those that nobody has, and one with somebody on it stays', async () => {
  await changePlaces(4);
  expect(await free('2025-08-04', '2025-08-04')).toEqual([2, 3, 4]);
  await changePlaces(1);
  expect(await free('2025-08-04', '2025-08-04')).toEqual([]);
  expect(await free('2026-01-01', '2026-01-01')).toEqual([1]);
  await changePlaces(2);
  expect(await free('2025-08-04', '2025-08-04')).toEqual([2]);
});

test('there cannot be fewer places than people who have one', async () => {
  await changePlaces(2);
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ kind: 'taster' }).execute(),
  );
  await sitOnSeat(world, 2, '2026-02-02', '2026-04-12');
  const refused = await refusalOf(changePlaces(1));
  expect(refused.reasons.map((reason) => reason.staffText)).toEqual([
    '2 young people have a place here, so there cannot be fewer than 2.',
  ]);
});

test('a placement that is called off gives its seat back', async () => {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('placements').set({ status: 'cancelled' }).execute(),
  );
  expect(await free('2025-08-04', '2025-08-04')).toEqual([1, 2]);
});

test('a seat that was withdrawn is given to nobody', async () => {
  await changePlaces(1);
  const refused = await sitOnSeat(world, 2, '2026-06-01', '2026-08-09').catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: '23P01', constraint: 'placements_seat_taken_ex' });
});

test('of two who change the places at once from the same page, one is told that it has changed', async () => {
  const version = await readAs(
    world.ground,
    world.coOrdinator,
    async ({ read }) =>
      (
        await read
          .selectFrom('opportunities')
          .select('version')
          .where('id', '=', world.opportunityId)
          .executeTakeFirstOrThrow()
      ).version,
  );
  const lost = await expectOneWinner(
    [3, 5].map(
      (places) => () => perform(world.ground, world.coOrdinator, changeOpportunity, nursery(version, places)),
    ),
  );
  expect(lost.code).toBe('stale');
});

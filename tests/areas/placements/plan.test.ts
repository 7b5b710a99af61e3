import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { planPlacementWithin } from '#areas/placements/index.ts';
import { operatorIn, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { expectOneWinner, lastAudit, refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import {
  addAcceptedMatch,
  addAnotherPerson,
  addOpportunity,
  addPlacement,
  clearPlacements,
  SHARED,
} from '#tests/support/placed.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => clearPlacements(world));

// What matching does last when an offer is taken.
const accept = command({
  action: 'tests.accept',
  input: z.object({ matchId: z.string() }),
  allow: ['operator'],
  run: async (tx, { matchId }) => ({
    result: await planPlacementWithin(tx, { matchId }),
    audit: { subject: `match:${matchId}` },
  }),
});
const plan = (matchId: string) => perform(world.ground, operatorIn(HERE), accept, { matchId });

function find(reference: string) {
  return readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('placements as p')
      .innerJoin('seats as s', 's.id', 'p.seat_id')
      .where('p.reference', '=', reference)
      .selectAll('p')
      .select('s.number as seat')
      .executeTakeFirstOrThrow(),
  );
}

test('an accepted match becomes a plan: lowest seat, day one, ten weeks, hours, what the employer may know', async () => {
  // Agreed for a Saturday: day one is the Monday after.
  const placed = await addPlacement(world, { startsOn: '2025-07-19' });
  expect(await find(placed.reference)).toMatchObject({
    seat: 1,
    status: 'planned',
    first_day_on: '2025-07-21',
    last_day_on: '2025-09-28',
    weeks: 10,
    days: [1, 2, 3, 4, 5],
    starts_minute: 570,
    ends_minute: 930,
    break_minutes: 30,
    supervisor_id: world.supervisorId,
    shared_with_employer: SHARED,
  });
  expect(await lastAudit(world.ground, 'placements.plan')).toMatchObject({
    subject: `placement:${placed.reference}`,
    young_person_id: world.youngPersonId,
  });
  expect(await waitingEvents(world.ground)).toEqual(['placements.planned']);
});

test('the next person sits on the next seat, and a third is told when one is free', async () => {
  await addPlacement(world, { startsOn: '2025-07-21' });
  const hazel = await addAnotherPerson(world.ground, 'Hazel');
  const second = await addPlacement(world, { startsOn: '2025-07-28', ...hazel });
  expect((await find(second.reference)).seat).toBe(2);
  const rowan = await addAnotherPerson(world.ground, 'Rowan');
  const refused = await refusalOf(plan(await addAcceptedMatch(world, { startsOn: '2025-08-04', ...rowan })));
  expect(refused.kind).toBe('precondition');
  expect(refused.reasons[0]).toMatchObject({
    code: 'seat-taken',
    wouldChangeIf: 'With a start after 28 September 2025, or another place.',
  });
  // The day after the first one's last day the seat is free.
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.deleteFrom('matches').where('young_person_id', '=', rowan.youngPersonId).execute(),
  );
  const third = await addAcceptedMatch(world, { startsOn: '2025-09-29', ...rowan });
  expect((await find((await plan(third)).reference)).seat).toBe(1);
});

test('one person has one full placement at a time', async () => {
  await addPlacement(world, { startsOn: '2025-07-21' });
  const other = await addOpportunity(world);
  const refused = await refusalOf(
    plan(await addAcceptedMatch(world, { startsOn: '2025-08-25', opportunityId: other })),
  );
  expect(refused.code).toBe('placement-at-that-time');
});

test('nothing is planned from a match that is not accepted', async () => {
  const matchId = await addAcceptedMatch(world, { startsOn: '2025-07-21' });
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write.updateTable('matches').set({ status: 'offered' }).where('id', '=', matchId).execute(),
  );
  expect((await refusalOf(plan(matchId))).kind).toBe('not-found');
});

test('hours that nobody has agreed are asked for', async () => {
  const opportunityId = await addOpportunity(world, { days: null });
  const refused = await refusalOf(
    plan(await addAcceptedMatch(world, { startsOn: '2025-07-21', opportunityId })),
  );
  expect(refused.message).toBe('Agree the days of the week first.');
});

test('an employer and another authority plan nothing', async () => {
  const matchId = await addAcceptedMatch(world, { startsOn: '2025-07-21' });
  const as = (actor: typeof world.employer) =>
    withActor(world.ground, actor, (tx) => planPlacementWithin(tx, { matchId }));
  expect((await refusalOf(as(world.employer))).kind).toBe('forbidden');
  expect((await refusalOf(as(world.elsewhere))).kind).toBe('not-found');
});

test('the young person, their worker and the co-ordinator can each take the offer that leads to it', async () => {
  for (const actor of [world.youngPerson, world.worker, world.coOrdinator]) {
    const matchId = await addAcceptedMatch(world, { startsOn: '2025-07-21' });
    const { reference } = await withActor(world.ground, actor, (tx) => planPlacementWithin(tx, { matchId }));
    await withActor(world.ground, SYSTEM, async ({ write }) => {
      await write
        .updateTable('placements')
        .set({ status: 'cancelled' })
        .where('reference', '=', reference)
        .execute();
      await write.updateTable('matches').set({ status: 'closed' }).where('id', '=', matchId).execute();
    });
    expect(reference).toMatch(/^P\d+$/);
  }
});

test('two people who take the last seat at the same moment: one has it, the other is told so', async () => {
  await addPlacement(world, { startsOn: '2025-07-21' });
  const people = await Promise.all(['Hazel', 'Rowan'].map((name) => addAnotherPerson(world.ground, name)));
  const matches = [];
  for (const person of people)
    matches.push(await addAcceptedMatch(world, { startsOn: '2025-07-21', ...person }));
  const lost = await expectOneWinner(matches.map((matchId) => () => plan(matchId)));
  expect(['placements-seat-taken', 'seat-taken']).toContain(lost.code);
});

test('two people and two seats at the same moment: both sit, each on one', async () => {
  const people = await Promise.all(['Hazel', 'Rowan'].map((name) => addAnotherPerson(world.ground, name)));
  const matches = [];
  for (const person of people)
    matches.push(await addAcceptedMatch(world, { startsOn: '2025-07-21', ...person }));
  const placed = await Promise.all(matches.map(plan));
  const seats = await Promise.all(placed.map(async ({ reference }) => (await find(reference)).seat));
  expect(seats.toSorted()).toEqual([1, 2]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
const LATER = '2025-12-01T10:00:00.000Z';

beforeAll(async () => {
  world = await openWorld();
  const placementId = await sitOnSeat(world, 1, '2025-07-21', '2025-09-26');
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write }) => {
    const who = { authority: HERE, young_person_id: world.youngPersonId };
    await write.updateTable('referrals').set({ met_on: '2025-07-09' }).execute();
    await write
      .updateTable('placements')
      .set({ status: 'completed', created_at: '2025-07-16T09:00:00.000Z' })
      .execute();
    const cohort = await write
      .insertInto('cohorts')
      .values({ authority: HERE, name: 'July', places: 8, starts_on: '2025-07-01', ends_on: '2025-07-18' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('cohort_enrolments')
      .values({ ...who, cohort_id: cohort.id, enrolled_on: '2025-07-10', award_on: '2025-07-14' })
      .execute();
    await write
      .insertInto('next_steps')
      .values({
        placement_id: placementId,
        kind: 'kept on',
        owner: 'Clover Marl',
        due_on: '2025-10-01',
        recorded_at: LATER,
      })
      .execute();
    await write
      .insertInto('activity_episodes')
      .values({
        ...who,
        kind: 'employment',
        started_on: '2025-10-06',
        source: 'worker',
        recorded_on: '2025-10-07',
      })
      .execute();
  });
});
afterAll(() => world.close());

const figures = async (now: string, published = false) =>
  (await perform(world.at(now), world.coOrdinator, exportReport, { name: 'programme', published })).json
    .figures ?? {};

test('the funnel counts each step, with the median days from the one before', async () => {
  const then = await figures(LATER);
  expect(then.met).toMatchObject({ count: 1, of: 1, medianDays: 8 });
  expect(then.enrolled).toMatchObject({ count: 1, medianDays: 1 });
  expect(then['course-award']).toMatchObject({ count: 1, medianDays: 4 });
  expect(then.matched).toMatchObject({ count: 1, medianDays: 2 });
  expect(then.started).toMatchObject({ count: 1, medianDays: 5 });
  expect(then.completed).toMatchObject({ count: 1, medianDays: 67 });
  expect(then['eet-after']).toMatchObject({ count: 1, medianDays: 10 });
});

test('on an earlier day the same person waits for what had not come yet', async () => {
  const then = await figures('2025-10-01T09:00:00.000Z');
  expect(then.completed).toMatchObject({ count: 1 });
  expect(then['eet-after']).toMatchObject({ count: 0 });
  expect(then['waiting-eet-after']).toMatchObject({ count: 1 });
});

test('placements say who was kept on, and EET afterwards says of how many', async () => {
  const then = await figures(LATER);
  expect(then.placements).toEqual({ count: 1 });
  expect(then['placements-completed']).toEqual({ count: 1 });
  expect(then['placements-kept-on']).toEqual({ count: 1 });
  expect(then['placements-by-employer-1']).toEqual({ count: 1 });
  expect(then['eet-after-4']).toMatchObject({ count: 1, of: 1, percent: 100 });
  expect(then['eet-after-13']).toMatchObject({ count: 0, of: 0, percent: null });
});

test('a placement that is going on is still there, and nobody has left it', async () => {
  const then = await figures('2025-08-04T09:00:00.000Z');
  expect(then['placements-still-there']).toEqual({ count: 1 });
  expect(then['placements-completed']).toEqual({ count: 0 });
});

test('published, one person is nowhere to be seen', async () => {
  const then = await figures(LATER, true);
  expect(then.referred).toMatchObject({ count: 'c', of: 'c' });
  expect(Object.keys(then).filter((code) => /employer|waiting|left-early-/.test(code))).toEqual([]);
  for (const [code, figure] of Object.entries(then)) expect([0, 'c'], code).toContain(figure.count);
  expect(then.met).toMatchObject({ medianDays: 'c' });
});

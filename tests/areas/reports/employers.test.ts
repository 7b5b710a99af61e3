import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const LATER = '2025-12-01T10:00:00.000Z';
let world: World;
let employer: string;
beforeAll(async () => {
  world = await openWorld();
  const placementId = await sitOnSeat(world, 1, '2025-07-21', '2025-09-26');
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write, read }) => {
    const who = { authority: HERE, young_person_id: world.youngPersonId };
    await write.updateTable('placements').set({ status: 'completed' }).execute();
    await write
      .insertInto('next_steps')
      .values({
        ...{ placement_id: placementId, kind: 'kept on', owner: 'Clover Marl' },
        ...{ due_on: '2025-10-01', recorded_at: LATER },
      })
      .execute();
    const [match] = await read.selectFrom('matches').select('id').execute();
    const step = (from: string | null, to: string, at: string) => ({
      ...{ ...who, match_id: match?.id ?? '', from_status: from, to_status: to, at, by_role: 'system' },
    });
    await write
      .insertInto('match_steps')
      .values([
        step('wanted', 'sent-to-employer', '2025-07-08T09:00:00.000Z'),
        step('sent-to-employer', 'offered', '2025-07-11T09:00:00.000Z'),
        step('offered', 'accepted', '2025-07-12T09:00:00.000Z'),
      ])
      .execute();
    const { name } = await read
      .selectFrom('organisations')
      .where('id', '=', world.organisationId)
      .select('name')
      .executeTakeFirstOrThrow();
    employer = name;
  });
});
afterAll(() => world.close());

const exported = (now: string, input: object = {}, actor = world.coOrdinator) =>
  perform(world.at(now), actor, exportReport, { name: 'employers', year: 2026, ...input });

test('says who was asked, what was answered and how soon, and who was kept on', async () => {
  const { figures } = (await exported(LATER)).json;
  expect(figures?.asked).toEqual({ count: 1 });
  expect(figures?.['answer-yes']).toMatchObject({ count: 1, of: 1, percent: 100 });
  expect(figures?.answered).toEqual({ count: 1, medianDays: 3 });
  expect(figures?.offered).toEqual({ count: 2 });
  expect(figures?.taken).toEqual({ count: 1 });
  expect(figures?.['kept-on']).toMatchObject({ count: 1, of: 1 });
  expect(figures?.trained).toMatchObject({ count: 1, of: 1 });
  expect(figures?.['taken-at-1']).toMatchObject({ count: 1, of: 2 });
});

test('on an earlier day the answer was still to come, the placement had not begun, and nobody was kept on', async () => {
  const { figures } = (await exported('2025-07-10T09:00:00.000Z')).json;
  expect(figures?.['answer-waiting']).toMatchObject({ count: 1, of: 1 });
  expect(figures?.taken).toEqual({ count: 0 });
  expect(figures?.['kept-on']).toMatchObject({ count: 0, of: 0, percent: null });
  expect((await exported('2025-07-07T09:00:00.000Z')).json.figures?.asked).toEqual({ count: 0 });
});

test('training counts as it stands on the last day of the period', async () => {
  const { figures } = (await exported('2028-06-01T09:00:00.000Z', { year: 2028 })).json;
  expect(figures?.trained).toMatchObject({ count: 0, of: 1 });
  expect(Object.keys(figures ?? {})).toContain('not-trained-1');
});

test('the young people behind a number are named with the employer; published, neither is', async () => {
  const page = await (await browseAs(world.at(LATER), world.coOrdinator)).page(
    '/reports/employers/people?year=2026&figure=answer-yes',
  );
  expect(page).toContain('Aspen Garnet');
  expect(page).toContain(`${employer.replace('&', '&amp;')}, asked on 8 July 2025`);
  const { csv, json } = await exported(LATER, { published: 'yes' });
  expect(csv).not.toContain(employer);
  for (const code of ['asked', 'answer-yes', 'taken', 'kept-on'])
    expect(json.figures?.[code]?.count).toBe('c');
});

test('another authority sees its own employers only', async () => {
  expect((await exported(LATER, {}, world.elsewhere)).json.figures?.offered).toEqual({ count: 0 });
});

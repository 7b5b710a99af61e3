import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCourseRun } from '#areas/courses/add-course-run.ts';
import { addProvider } from '#areas/courses/add-provider.ts';
import { changeCourseRun } from '#areas/courses/change-course-run.ts';
import {
  findCourseRun,
  listCampuses,
  listCourseRuns,
  listProviders,
} from '#areas/courses/courses.queries.ts';
import { RUN_STATES, runState } from '#domain/courses/run-states.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let siteId: string;
let tutor: Actor;
beforeAll(async () => {
  world = await openWorld();
  const { id } = await perform(world.ground, world.coOrdinator, addProvider, {
    name: 'City Sixth Form',
    campus: 'Quayside',
    postcode: 'SO18 2EY',
    tutor: 'Willow Beryl',
    tutorEmail: 'willow@example.org',
  });
  siteId = (await readAs(world.ground, world.coOrdinator, listCampuses))[0]?.id ?? '';
  tutor = { ...world.worker, role: 'tutor', organisationId: id };
});
afterAll(() => world.close());

const run = (more: Record<string, unknown> = {}) => ({
  siteId,
  title: 'Gardening taster block',
  subjectArea: '3.2',
  level: 'Level 1',
  startsOn: '2025-09-03',
  endsOn: '2025-10-15',
  days: 'Mon-Thu',
  startsMinute: '13:00',
  endsMinute: '16:30',
  places: 8,
  ...more,
});
const add = (more: Record<string, unknown> = {}, actor = world.coOrdinator) =>
  perform(world.ground, actor, addCourseRun, run(more));
const find = (id: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, (tx) => findCourseRun(tx, id));

test('a co-ordinator adds a dated course; the same course twice is one course with two runs', async () => {
  const [first, second] = [await add(), await add({ startsOn: '2026-01-07', endsOn: '2026-02-18' })];
  expect(await find(first.id)).toMatchObject({
    title: 'Gardening taster block',
    providerName: 'City Sixth Form',
    state: 'to come',
    days: [1, 2, 3, 4],
  });
  const courses = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read
      .selectFrom('course_runs')
      .where('id', 'in', [first.id, second.id])
      .select('course_id')
      .distinct()
      .execute(),
  );
  expect(courses).toHaveLength(1);
});

test('a designated tutor publishes for their own college only', async () => {
  const { id } = await add({ title: 'Animal care' }, tutor);
  expect((await find(id, tutor))?.title).toBe('Animal care');
  const stranger = { ...tutor, organisationId: crypto.randomUUID() };
  expect((await refusalOf(add({}, stranger))).fields.map(({ field }) => field)).toEqual(['siteId']);
  const refused = await refusalOf(
    perform(world.ground, stranger, changeCourseRun, { ...run(), id, version: 1 }),
  );
  expect(refused.kind).toBe('not-found');
});

test('a run has a first day, or people can join at any time', async () => {
  expect((await refusalOf(add({ startsOn: '' }))).fields.map(({ field }) => field)).toEqual(['startsOn']);
  const { id } = await add({ startsOn: '', endsOn: '', isRollOnRollOff: 'yes' });
  expect((await find(id))?.state).toBe('join any time');
});

test('the last day is not before the first', async () => {
  expect((await refusalOf(add({ endsOn: '2025-09-02' }))).fields.map(({ field }) => field)).toEqual([
    'endsOn',
  ]);
});

test('an employer’s site is no campus', async () => {
  expect((await refusalOf(add({ siteId: world.siteId }))).fields.map(({ field }) => field)).toEqual([
    'siteId',
  ]);
});

test('a run is changed from the version that was seen; of two at once one is told', async () => {
  const { id } = await add();
  const lost = await expectOneWinner(
    [9, 10].map(
      (places) => () =>
        perform(world.ground, world.coOrdinator, changeCourseRun, { ...run({ places }), id, version: 1 }),
    ),
  );
  expect(lost.code).toBe('stale');
});

test('another authority sees what is shared with it, and cannot change it', async () => {
  const { id } = await add({ sharedWith: 'Portsmouth' });
  expect((await find(id, world.elsewhere))?.providerName).toBe('City Sixth Form');
  const refused = await refusalOf(
    perform(world.ground, world.elsewhere, changeCourseRun, { ...run(), id, version: 1 }),
  );
  expect(refused.kind).toBe('not-found');
  expect(await find((await add()).id, world.elsewhere)).toBeUndefined();
});

test('only staff and tutors add and change courses; only staff add providers', async () => {
  await expectOnly(world, addCourseRun, run());
  await expectOnly(world, changeCourseRun, { ...run(), id: siteId, version: 1 });
  await expectOnly(world, addProvider, { name: 'Harbour College', campus: 'Main' });
});

test('a provider of that name gains a campus and keeps its tutor', async () => {
  const again = await perform(world.ground, world.manager, addProvider, {
    name: 'CITY sixth form',
    campus: 'North',
    postcode: 'SO50 9DG',
  });
  expect(again.isNew).toBe(false);
  const providers = await readAs(world.ground, world.coOrdinator, listProviders);
  expect(providers).toMatchObject([{ name: 'City Sixth Form', campuses: 2, tutor: 'Willow Beryl' }]);
});

test('the audit names the run', async () => {
  const { reference } = await add();
  expect(await lastAudit(world.ground, 'courses.add-run')).toMatchObject({
    subject: `course-run:${reference}`,
  });
});

test('the list filters by the same rule that the page shows', async () => {
  const today = '2025-07-14';
  const days = [null, '2025-07-13', '2025-07-14', '2025-07-15'];
  const { course_id, organisation_id } = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read.selectFrom('course_runs').select(['course_id', 'organisation_id']).executeTakeFirstOrThrow(),
  );
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    for (const starts of days)
      for (const ends of days.filter((day) => day === null || starts === null || day >= starts))
        for (const isRollOn of [true, false])
          await write
            .insertInto('course_runs')
            .values({
              authority: HERE,
              reference: `V${crypto.randomUUID().slice(0, 12)}`,
              course_id,
              organisation_id,
              site_id: siteId,
              starts_on: starts,
              ends_on: ends,
              is_roll_on_roll_off: isRollOn,
            })
            .execute();
  });
  const list = (state?: (typeof RUN_STATES)[number]) =>
    readAs(world.ground, world.coOrdinator, (tx) =>
      listCourseRuns(tx, { state }, { after: null, limit: 500 }),
    );
  const all = await list();
  for (const state of RUN_STATES) {
    const expected = all.filter((one) => runState(one, today) === state).map((one) => one.id);
    expect((await list(state)).map((one) => one.id).sort(), state).toEqual(expected.sort());
    expect(expected.length, state).toBeGreaterThan(0);
  }
});

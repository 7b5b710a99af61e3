import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomesOf } from '#areas/outcomes/index.ts';
import { readAs } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let worker: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  worker = await browseAs(world.ground, world.worker);
  path = `/young-people/${world.youngPersonId}`;
});
afterAll(() => world.close());

const on = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const college = { kind: 'further education', ...on('startedOn', '2024-09-02'), hoursAWeek: '16' };
const outcomes = () => readAs(world.ground, world.coOrdinator, (tx) => outcomesOf(tx, world.youngPersonId));

test('a person of whom nothing is known is shown as not known, with what to do', async () => {
  const page = await worker.page(`${path}/activity`);
  expect(page).toContain('We do not know what they do now.');
  expect(page).toContain('Record what they do now');
});

test('a worker records that somebody is at college, and it counts as EET', async () => {
  const answer = await worker.post(`${path}/activity/new`, { ...college, withWhom: 'Harbour College' });
  expect(answer.status).toBe(303);
  const page = await worker.page(`${path}/activity`);
  for (const words of ['Harbour College', '2 September 2024', 'EET', 'Still going'])
    expect(page).toContain(words);
  expect((await outcomes()).now).toMatchObject({ kind: 'further education', recordedOn: '2025-07-14' });
  expect(await lastAudit(world.ground, 'outcomes.record-activity')).toMatchObject({
    young_person_id: world.youngPersonId,
    actor_user_id: world.worker.userId,
  });
});

test('the referral says what they do now and leads to it', async () => {
  const page = await worker.page('/referrals/R1');
  expect(page).toContain('College or other further education');
  expect(page).toContain(`${path}/activity`);
});

test('the same thing from the same day is recorded once', async () => {
  const answer = await worker.post(`${path}/activity/new`, college);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('This has already been recorded');
});

test('two who record the same thing at the same moment record it once', async () => {
  const both = await Promise.all(
    [1, 2].map(() =>
      worker.post(`${path}/activity/new`, { kind: 'training', ...on('startedOn', '2025-03-03') }),
    ),
  );
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
});

test('something that begins tomorrow is a plan, not a fact', async () => {
  const answer = await worker.post(`${path}/activity/new`, {
    kind: 'employment',
    ...on('startedOn', '2025-07-15'),
    hoursAWeek: 'many',
  });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('The hours must be hours a week from 0 to 100');
  const later = await worker.post(`${path}/activity/new`, {
    kind: 'employment',
    ...on('startedOn', '2025-07-15'),
  });
  expect(await later.text()).toContain('must be today or earlier');
});

test('asked to, the record ends what they did before on that day, and what a placement wrote stays', async () => {
  await world.ground.database.kysely
    .insertInto('activity_episodes')
    .values({
      authority: 'E06000045',
      young_person_id: world.youngPersonId,
      kind: 'work experience',
      started_on: '2025-05-05',
      source: 'placement',
      recorded_on: '2025-05-05',
      placement_id: await sitOnSeat(world, 1, '2025-05-05', '2025-07-11'),
    })
    .execute();
  const answer = await worker.post(`${path}/activity/new`, {
    kind: 'employment',
    ...on('startedOn', '2025-07-01'),
    hoursAWeek: '20',
    endsEarlier: 'yes',
  });
  expect(answer.status).toBe(303);
  const { activities, now } = await outcomes();
  expect(now?.kind).toBe('employment');
  expect(activities.map((one) => [one.kind, one.endedOn])).toEqual([
    ['employment', null],
    ['work experience', null],
    ['training', '2025-07-01'],
    ['further education', '2025-07-01'],
  ]);
});

test('an end is recorded once, not before the beginning, and not in place of the placement', async () => {
  const { activities } = await outcomes();
  const [job, placement] = activities;
  const end = (id: string | undefined, day: string) =>
    worker.post(`${path}/activity/${id}/end`, on('endedOn', day));
  expect((await end(job?.id, '2025-06-30')).status).toBe(422);
  expect((await end(job?.id, '2025-07-15')).status).toBe(422);
  expect((await end(job?.id, '2025-07-11')).status).toBe(303);
  expect((await end(job?.id, '2025-07-12')).status).toBe(409);
  const byHand = await end(placement?.id, '2025-07-11');
  expect(byHand.status).toBe(409);
  expect(await byHand.text()).toContain('Complete the placement');
});

test('another authority does not find the young person', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  expect((await elsewhere.get(`${path}/activity`)).status).toBe(404);
  expect((await elsewhere.post(`${path}/activity/new`, college)).status).toBe(404);
});

test('an employer neither sees nor records what somebody does', async () => {
  const employer = await browseAs(world.ground, world.employer);
  expect((await employer.get(`${path}/activity`)).status).toBe(403);
  expect((await employer.post(`${path}/activity/new`, college)).status).toBe(403);
});

test('a program reads the activities page by page and records one', async () => {
  const url = `/api/v1/young-people/${world.youngPersonId}/activities`;
  type Page = { items: { kind: string }[]; next: string | null };
  const pageOf = async (query: string) =>
    (await (await worker.json('GET', `${url}?${query}`)).json()) as Page;
  const first = await pageOf('limit=3');
  expect(first.items).toHaveLength(3);
  const rest = await pageOf(`limit=3&cursor=${first.next}`);
  expect(rest.items.map((one) => one.kind)).toEqual(['further education']);
  const added = await worker.json('POST', url, { kind: 'neet other', startedOn: '2025-07-11' });
  expect(added.status).toBe(201);
  const { id } = (await added.json()) as { id: string };
  const ended = await worker.json('POST', `/api/v1/activities/${id}/end`, { endedOn: '2025-07-12' });
  expect(ended.status).toBe(200);
});

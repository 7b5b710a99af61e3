import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM, withActor } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write }) => {
    const other = await write
      .selectFrom('young_people')
      .where('last_name', '=', 'Pumice')
      .select('id')
      .executeTakeFirstOrThrow();
    await write
      .insertInto('referrals')
      .values({
        authority: HERE,
        reference: 'R2',
        young_person_id: other.id,
        referred_on: '2025-07-02',
        source: 'worker',
      })
      .execute();
  });
});
afterAll(() => world.close());

const on = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
const group = {
  name: 'July group',
  venue: 'Library',
  places: '1',
  ...on('startsOn', '2025-07-07'),
  ...on('endsOn', '2025-07-25'),
  awardTitle: 'Employability Skills',
  awardLevel: 'Entry 3',
};
const enrol = (reference: string) =>
  coOrdinator.post(`${path}/enrol`, { reference, ...on('enrolledOn', '2025-07-08') });
const linkOn = async (pattern: RegExp) => pattern.exec(await coOrdinator.page(path))?.[0] ?? '';

test('a co-ordinator adds a group with its award', async () => {
  expect(await coOrdinator.page('/cohorts')).toContain('There is no group yet.');
  const wrong = await coOrdinator.post('/cohorts/new', {
    ...group,
    ...on('endsOn', '2025-07-01'),
    places: '0',
  });
  expect(wrong.status).toBe(422);
  const answer = await coOrdinator.post('/cohorts/new', group);
  expect(answer.status).toBe(303);
  path = answer.headers.get('location') ?? '';
  expect(await coOrdinator.page('/cohorts')).toContain('0 of 1');
  expect(await lastAudit(world.ground, 'courses.create-cohort')).toMatchObject({
    actor_user_id: world.coOrdinator.userId,
  });
});

test('of two who want the last place at the same moment one gets it', async () => {
  const both = await Promise.all([enrol('R1'), enrol('R2')]);
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
  expect(await coOrdinator.page('/cohorts')).toContain('1 of 1');
});

test('nobody joins twice, and a reference that is not there is said so', async () => {
  const [first, second] = [await enrol('R1'), await enrol('R2')];
  const texts = [await first.text(), await second.text()].join(' ');
  expect(texts).toContain('They are already in this group.');
  expect(texts).toContain('Every place in this group is taken.');
  expect((await enrol('R9')).status).toBe(422);
});

test('a session lies within the dates of the group, one a day', async () => {
  const plan = (day: string) =>
    coOrdinator.post(`${path}/sessions/new`, { title: 'Interviews', ...on('heldOn', day) });
  expect((await plan('2025-07-26')).status).toBe(422);
  expect((await plan('2025-07-10')).status).toBe(303);
  expect((await plan('2025-07-10')).status).toBe(409);
  expect((await plan('2025-07-24')).status).toBe(303);
});

test('the register counts who was there, and is not taken before the day', async () => {
  const page = await coOrdinator.page(path);
  const [past = '', later = ''] = [...page.matchAll(/\/cohorts\/[0-9a-f-]+\/sessions\/[0-9a-f-]{36}/g)].map(
    ([href]) => href,
  );
  const id = /name="([0-9a-f-]{36})"/.exec(await coOrdinator.page(past))?.[1] ?? '';
  expect((await coOrdinator.post(past, { [id]: 'late', _once: 'a-register-taken' })).status).toBe(303);
  expect(await coOrdinator.page(path)).toContain('1 of 2');
  expect((await coOrdinator.post(later, { [id]: 'present' })).status).toBe(422);
  expect((await coOrdinator.post(past, { [crypto.randomUUID()]: 'present' })).status).toBe(404);
});

test('units lead to the award, which is given once with the number of its certificate', async () => {
  const person = await linkOn(/\/cohorts\/[0-9a-f-]+\/people\/[0-9a-f-]{36}/);
  const unit = { unit: 'Searching for a job', ...on('onDate', '2025-07-11') };
  expect((await coOrdinator.post(person, { ...unit, result: 'working towards' })).status).toBe(303);
  expect((await coOrdinator.post(person, { ...unit, result: 'achieved' })).status).toBe(303);
  expect(await coOrdinator.page(path)).toContain('Searching for a job: achieved');
  const award = { ...on('awardOn', '2025-07-14'), certificateNumber: 'NOCN-1234' };
  const early = await coOrdinator.post(`${person}/award`, { ...award, ...on('awardOn', '2025-07-07') });
  expect(early.status).toBe(422);
  expect((await coOrdinator.post(`${person}/award`, award)).status).toBe(303);
  expect((await coOrdinator.post(`${person}/award`, award)).status).toBe(409);
  expect(await coOrdinator.page(path)).toContain('14 July 2025, NOCN-1234');
});

test('the award counts in the programme', async () => {
  expect(await coOrdinator.page('/reports/programme/people?year=2026&figure=course-award')).toContain(
    '14 July 2025',
  );
});

test('another authority does not find the group, and an employer has no course to look at', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  expect((await elsewhere.get(path)).status).toBe(404);
  expect(
    (await elsewhere.post(`${path}/enrol`, { reference: 'R1', ...on('enrolledOn', '2025-07-08') })).status,
  ).toBe(404);
  const employer = await browseAs(world.ground, world.employer);
  expect((await employer.get('/cohorts')).status).toBe(403);
  expect((await employer.post('/cohorts/new', group)).status).toBe(403);
});

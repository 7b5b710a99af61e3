import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { start, versionOf } from '#tests/support/gate.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  await start(world, reference, '2025-07-21');
  path = `/placements/${reference}/reviews/check-in`;
});
afterAll(() => world.close());

type Who = 'coOrdinator' | 'worker' | 'employer' | 'youngPerson' | 'elsewhere';
const as = (who: Who, on = '2025-07-24'): Promise<Browser> =>
  browseAs(world.at(`${on}T09:00:00.000Z`), world[who]);
const version = async () => String(await versionOf(world.ground, world.coOrdinator, reference));
const dateOf = (name: string, day: string) => ({
  [`${name}-day`]: day.slice(8),
  [`${name}-month`]: day.slice(5, 7),
  [`${name}-year`]: day.slice(0, 4),
});

// One story, in order.

test('the list holds what is due, for staff, worker and employer, each with the name they may know', async () => {
  expect(await (await as('coOrdinator')).page('/reviews')).toContain('Aspen Garnet');
  const employer = await (await as('employer')).page('/reviews');
  expect(employer).toContain('Aspen');
  expect(employer).not.toContain('Garnet');
  expect(await (await as('coOrdinator', '2025-07-22')).page('/reviews')).toContain('No review is due');
});

test('the young person says how it is going and scores themselves, in words for them', async () => {
  const browser = await as('youngPerson');
  const page = await browser.page(path);
  expect(page).toContain('How is it going?');
  expect(page).toContain('I feel sure of myself');
  const saved = await browser.post(path, { words: 'I like the greenhouse.', 'score-young-person-6': '2' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/placements/${reference}`]);
  const again = await browser.page(path);
  expect(again).toContain('I like the greenhouse.');
  expect(again).toMatch(/value="2" selected/);
});

test('the employer’s page shows the employer’s part alone', async () => {
  const browser = await as('employer');
  await browser.post(path, { words: 'Always on time.', 'score-supervisor-1': '5' });
  const page = await browser.page(path);
  expect(page).toContain('Always on time.');
  expect(page).not.toContain('greenhouse');
  expect(page).not.toContain('Record the review');
});

test('an empty part asks for something to say', async () => {
  const response = await (await as('worker')).post(path, { words: '' });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('Enter something to say, or give a score');
});

test('the form to record it holds what everybody has said already', async () => {
  const page = await (await as('coOrdinator')).page(`${path}/record`);
  expect(page).toContain('I like the greenhouse.');
  expect(page).toContain('Always on time.');
});

test('recording it keeps actions and worries; a worry about safety is raised as a concern at once', async () => {
  const form = {
    ...dateOf('heldOn', '2025-07-24'),
    youngPersonWords: 'I like the greenhouse.',
    employerWords: 'Always on time.',
    howItIsGoing: 'some worries',
    tookPart: ['young-person', 'employer', 'co-ordinator'],
    worries: ['safety'],
    worryWords: 'Somebody shouts.',
    'action-0-what': 'Talk with the team',
    'action-0-owner': 'Fern Flint',
    ...dateOf('action-0-dueOn', '2025-07-28'),
  };
  const browser = await as('coOrdinator');
  const wrong = await browser.post(`${path}/record`, { ...form, version: await version(), howItIsGoing: '' });
  expect(wrong.status).toBe(409);
  expect(await wrong.text()).toContain('The review needs how it is going.');
  const silent = await browser.post(`${path}/record`, { ...form, version: await version(), worryWords: '' });
  expect(silent.status).toBe(409);
  expect(await silent.text()).toContain('The review needs what the worry is.');
  const saved = await browser.post(`${path}/record`, { ...form, version: await version() });
  expect(saved.status).toBe(303);
  const notice = decodeURIComponent(decodeURIComponent(saved.headers.get('set-cookie') ?? ''));
  const [, concern = ''] = /Concern (\w+) is raised/.exec(notice) ?? [];
  expect(concern).not.toBe('');
  const concerns = await browser.page('/concerns');
  for (const words of [concern, `Placement ${reference}`]) expect(concerns).toContain(words);
  const page = await browser.page(path);
  expect(page).toContain('Somebody shouts.');
  expect(await browser.page(`/placements/${reference}`)).toContain('Talk with the team');
});

test('the worries are not for the employer, nor for the young person’s page', async () => {
  for (const who of ['employer', 'youngPerson'] as const)
    expect(await (await as(who)).page(path)).not.toContain('Somebody shouts.');
});

test('the mid-point review can be put on paper, and given more time before that', async () => {
  const midPoint = `/placements/${reference}/reviews/mid-point`;
  const browser = await as('coOrdinator', '2025-08-19');
  expect(await browser.page(midPoint)).toContain('Give it more time');
  const more = await browser.post(`${midPoint}/more-time`, { version: await version(), reason: 'hospital' });
  expect(more.status).toBe(303);
  expect(await browser.page(midPoint)).toContain('10 more days were given.');
  const paper = { version: await version(), ...dateOf('heldOn', '2025-08-19') };
  expect((await browser.post(`${midPoint}/paper`, paper)).status).toBe(303);
  expect(await browser.page(midPoint)).toContain('Bring the paper in');
});

test('another authority finds no review, and there is no review of another kind', async () => {
  expect((await (await as('elsewhere')).get(path)).status).toBe(404);
  expect((await (await as('coOrdinator')).get(`/placements/${reference}/reviews/yearly`)).status).toBe(404);
});

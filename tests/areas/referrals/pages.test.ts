import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
let worker: Browser;
beforeAll(async () => {
  world = await openWorld();
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  worker = await browseAs(world.ground, world.worker);
});
afterAll(() => world.close());

test('somebody who is not signed in is led to sign in', async () => {
  const response = await (await browseAs(world.ground, null)).get('/referrals');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/sign-in']);
});

test('a co-ordinator sees who is waiting, and how far each has come', async () => {
  const page = await coOrdinator.page('/referrals');
  expect(page).toContain('Aspen Garnet');
  expect(page).toContain('To meet');
});

test('a search finds by name and says so where there is nobody', async () => {
  expect(await coOrdinator.page('/referrals?search=GARN')).toContain('Aspen Garnet');
  expect(await coOrdinator.page('/referrals?search=nobody')).toContain('Nobody is here');
});

test('a referral shows its gaps as questions', async () => {
  const page = await coOrdinator.page('/referrals/R1');
  expect(page).toMatch(/\d+ questions to ask/);
  expect(page).toContain('What could get in the way');
});

test('an employer does not get to a referral', async () => {
  const employer = await browseAs(world.ground, world.employer);
  expect((await employer.get('/referrals/R1')).status).toBe(403);
});

test('another authority does not learn that a referral exists', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  expect((await elsewhere.get('/referrals/R1')).status).toBe(404);
});

test('a form with a mistake comes back with what was typed, the error beside its field and on top', async () => {
  const response = await worker.post('/referrals/new', {
    firstName: 'Sorrel',
    'dateOfBirth-day': '31',
    'dateOfBirth-month': '2',
    'dateOfBirth-year': '2008',
  });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('<title>Error: Refer a young person');
  expect(page).toContain('value="Sorrel"');
  expect(page).toContain('value="31"');
  expect(page.match(/Their date of birth must be a real date/g)).toHaveLength(2);
});

test('a double click refers once', async () => {
  const form = { firstName: 'Teasel', lastName: 'Onyx', _once: 'the-same-form-twice' };
  const [first, second] = [
    await worker.post('/referrals/new', form),
    await worker.post('/referrals/new', form),
  ];
  expect(first.status).toBe(303);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect((await worker.page('/referrals')).match(/Teasel Onyx/g)).toHaveLength(1);
});

test('a form that was opened before somebody else saved is not saved over it', async () => {
  const open = await coOrdinator.page('/referrals/R1/change');
  const version = /name="version" value="(\d+)"/.exec(open)?.[1] ?? '';
  const save = (goal: string) =>
    coOrdinator.post('/referrals/R1/change', {
      firstName: 'Aspen',
      lastName: 'Garnet',
      workerEmail: 'otter.worker@council.example',
      careerGoal: goal,
      version,
    });
  expect((await save('florist')).status).toBe(303);
  const late = await save('vet');
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('Somebody has changed this since you opened it');
  expect(await coOrdinator.page('/referrals/R1')).toContain('florist');
});

test('the first meeting is recorded once, and not in the future', async () => {
  const on = (day: string) => ({ 'metOn-day': day, 'metOn-month': '7', 'metOn-year': '2025' });
  expect((await coOrdinator.post('/referrals/R1/met', on('15'))).status).toBe(422);
  expect((await coOrdinator.post('/referrals/R1/met', on('14'))).status).toBe(303);
  expect((await coOrdinator.post('/referrals/R1/met', on('14'))).status).toBe(409);
  expect(await coOrdinator.page('/referrals/R1')).toContain('First meeting');
});

test('a barrier becomes an action with a name and a date, and is marked as done', async () => {
  const planned = await worker.post('/referrals/R1/actions/new', {
    what: 'Practise the journey together',
    owner: 'Otter Worker',
    'dueOn-day': '21',
    'dueOn-month': '7',
    'dueOn-year': '2025',
  });
  expect(planned.status).toBe(303);
  const page = await worker.page('/referrals/R1');
  expect(page).toContain('Practise the journey together');
  const id = /\/actions\/([0-9a-f-]{36})\/done/.exec(page)?.[1];
  expect((await worker.post(`/actions/${id}/done`, { outcome: 'She knows the way' })).status).toBe(303);
  expect(await worker.page('/referrals/R1')).toContain('She knows the way');
});

test('a closed referral leaves the list, and can be opened again', async () => {
  expect((await coOrdinator.post('/referrals/R1/close', { reason: '' })).status).toBe(422);
  expect((await coOrdinator.post('/referrals/R1/close', { reason: 'Moved away' })).status).toBe(303);
  expect(await coOrdinator.page('/referrals')).not.toContain('Aspen Garnet');
  expect((await worker.post('/referrals/R1/reopen', {})).status).toBe(303);
  expect(await coOrdinator.page('/referrals')).toContain('Aspen Garnet');
});

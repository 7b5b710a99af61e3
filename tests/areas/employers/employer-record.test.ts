import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSite } from '#areas/employers/add-site.ts';
import { changeEmployer } from '#areas/employers/change-employer.ts';
import { readEmployer } from '#areas/employers/employer-record.queries.ts';
import { addSupervisor } from '#areas/employers/index.ts';
import { supervisorLeft } from '#areas/employers/supervisor-left.ts';
import { type Actor, readAs } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, refusalOf } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const record = (actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, async (tx) => {
    const found = await readEmployer(tx, world.organisationId);
    if (!found) throw new Error('The world has an employer.');
    return found;
  });
const version = async () => (await record()).employer.version;

test('an employer keeps its own contact and limits, and leaves its name to staff', async () => {
  const id = world.organisationId;
  const change = { id, contactName: 'Clover Marl', contactsAMonthMax: '2', notBeforeOn: '2025-09-01' };
  await perform(world.ground, world.employer, changeEmployer, { ...change, version: await version() });
  expect((await record()).employer).toMatchObject({ contactsAMonthMax: 2, notBeforeOn: '2025-09-01' });
  const renamed = { ...change, name: 'Another Name', version: await version() };
  expect((await refusalOf(perform(world.ground, world.employer, changeEmployer, renamed))).kind).toBe(
    'forbidden',
  );
  await perform(world.ground, world.coOrdinator, changeEmployer, {
    ...renamed,
    name: 'Marl & Slate Nursery',
  });
  expect((await record()).employer.name).toBe('Marl & Slate Nursery');
});

test('of two who change it from the same page, one is told', async () => {
  const seen = await version();
  const change = (contactName: string) => () =>
    perform(world.ground, world.coOrdinator, changeEmployer, {
      id: world.organisationId,
      version: seen,
      contactName,
    });
  expect((await expectOneWinner([change('One'), change('Other')])).code).toBe('stale');
});

test('a site is added once; a campus may stand at two postcodes', async () => {
  const add = (postcode: string) =>
    perform(world.ground, world.employer, addSite, {
      organisationId: world.organisationId,
      name: 'Depot',
      postcode,
      isStepFree: 'yes',
    });
  await add('SO14 3AU');
  await add('SO14 3AX');
  expect((await refusalOf(add('so14 3au'))).code).toBe('site-is-there');
});

test('a supervisor leaves with their training, and is back with it', async () => {
  const { id } = await perform(world.ground, world.employer, addSupervisor, {
    siteId: world.siteId,
    name: 'Teasel Tuff',
  });
  const again = { siteId: world.siteId, name: 'teasel tuff' };
  expect((await refusalOf(perform(world.ground, world.employer, addSupervisor, again))).code).toBe(
    'supervisor-is-there',
  );
  await perform(world.ground, world.employer, supervisorLeft, {
    id: world.supervisorId,
    leftOn: '2025-07-14',
  });
  const left = (await record()).supervisors.find((one) => one.id === world.supervisorId);
  expect(left).toMatchObject({ leftOn: '2025-07-14', inDateUntil: null });
  const twice = perform(world.ground, world.employer, supervisorLeft, {
    id: world.supervisorId,
    leftOn: '2025-07-15',
  });
  expect((await refusalOf(twice)).code).toBe('has-left');
  await perform(world.ground, world.coOrdinator, addSupervisor, { siteId: world.siteId, name: 'Sedge Mica' });
  const back = (await record()).supervisors.find((one) => one.id === world.supervisorId);
  expect(back).toMatchObject({ leftOn: null, inDateUntil: '2027-04-30' });
  expect(id).not.toBe(world.supervisorId);
});

test('nobody adds to an employer of another authority', async () => {
  const elsewhere = world.elsewhere;
  const site = { organisationId: world.organisationId, name: 'Theirs' };
  expect((await refusalOf(perform(world.ground, elsewhere, addSite, site))).kind).toBe('not-found');
  const person = { siteId: world.siteId, name: 'Theirs' };
  expect((await refusalOf(perform(world.ground, elsewhere, addSupervisor, person))).kind).toBe('not-found');
  const left = { id: world.supervisorId, leftOn: '2025-07-14' };
  expect((await refusalOf(perform(world.ground, elsewhere, supervisorLeft, left))).kind).toBe('not-found');
});

test('only staff and the employer itself change what is known of it', async () => {
  const id = world.organisationId;
  await expectOnly(world, changeEmployer, { id, version: 1 });
  await expectOnly(world, addSite, { organisationId: id, name: 'x' });
  await expectOnly(world, addSupervisor, { siteId: world.siteId, name: 'x' });
  await expectOnly(world, supervisorLeft, { id: world.supervisorId, leftOn: '2025-07-14' });
});

test('an employer reads its own record without checks and reasons, and no other employer’s', async () => {
  const browser = await browseAs(world.ground, world.employer);
  const page = await browser.page(`/employers/${world.organisationId}`);
  expect(page).toContain('Supervisors');
  expect(page).not.toContain('Checks');
  expect((await browser.get('/employers')).status).toBe(403);
  expect((await browser.get(`/employers/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await browser.get('/employers/not-an-id')).status).toBe(404);
});

test('the forms of a record open with what is known, and come back with what was typed', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const path = `/employers/${world.organisationId}`;
  expect(await browser.page(`${path}/change`)).toContain('Contact and limits');
  for (const form of [
    'check',
    'sites/new',
    'supervisors/new',
    'insurance',
    `supervisors/${world.supervisorId}/left`,
  ])
    expect(await browser.page(`${path}/${form}`), form).toContain('</form>');
  const answer = await browser.post(`${path}/supervisors/new`, {
    name: '',
    siteId: world.siteId,
    email: 'nobody',
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Enter their name');
  expect(page).toContain('value="nobody"');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let worker: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  worker = await browseAs(world.ground, world.worker);
  path = `/young-people/${world.youngPersonId}/contacts`;
});
afterAll(() => world.close());

const visit = {
  'contactOn-day': '2',
  'contactOn-month': '5',
  'contactOn-year': '2025',
  kind: 'visit',
  minutes: '45',
  inTouch: 'yes',
  note: 'Likes the allotment',
};

test('with no contact the page says so, and that a visit is due', async () => {
  const page = await worker.page(path);
  expect(page).toContain('No contact is recorded yet.');
  expect(page).toContain('No visit is recorded yet.');
});

test('a worker records a visit, and sees when the next one was due', async () => {
  expect((await worker.post(`${path}/new`, visit)).status).toBe(303);
  const page = await worker.page(path);
  for (const words of ['Likes the allotment', 'Otter Worker', '17 days overdue', 'One contact, 45 minutes'])
    expect(page).toContain(words);
  expect(await lastAudit(world.ground, 'young-people.record-contact')).toMatchObject({
    young_person_id: world.youngPersonId,
    detail: { kind: 'visit' },
  });
});

test('six contacts are what everybody is owed in a year', async () => {
  for (const day of ['1', '2', '3', '4', '7'])
    await worker.post(`${path}/new`, { ...visit, 'contactOn-day': day, 'contactOn-month': '7', minutes: '' });
  const page = await worker.page(path);
  expect(page).toContain('On time');
  expect(page).toContain('>Met<');
  expect(page).toContain('by 1 September 2025');
});

test('a day to come, a silence that was in touch and a form left open each get a sentence', async () => {
  const later = await worker.post(`${path}/new`, { ...visit, 'contactOn-year': '2026', kind: 'no reply' });
  expect(later.status).toBe(422);
  const page = await later.text();
  expect(page).toContain('The day of the contact must be today or earlier');
  expect(page).toContain('Nobody replied');
  const open = await (await worker.post(`${path}/new`, {})).text();
  expect(open).toContain('Select what kind of contact it was');
  expect(open).toContain('Select whether they are in touch');
});

test('a program reads contacts with how they stand, and records one', async () => {
  const url = `/api/v1${path}`;
  const list = await (await worker.json('GET', `${url}?limit=4`)).json();
  expect(list).toMatchObject({ standing: { contacts: 6, isEntitlementMet: true } });
  expect(list).toHaveProperty('items.length', 4);
  const added = await worker.json('POST', url, { contactOn: '2025-07-08', kind: 'call', inTouch: 'no' });
  expect(added.status).toBe(201);
});

test('another authority, an employer and a young person do not read contacts', async () => {
  expect((await (await browseAs(world.ground, world.elsewhere)).get(path)).status).toBe(404);
  expect((await (await browseAs(world.ground, world.elsewhere)).post(`${path}/new`, visit)).status).toBe(404);
  expect((await (await browseAs(world.ground, world.employer)).get(path)).status).toBe(403);
  expect((await (await browseAs(world.ground, world.youngPerson)).get(path)).status).toBe(403);
});

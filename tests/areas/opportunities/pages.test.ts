import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOpportunity } from '#areas/opportunities/index.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { browseAs } from '#tests/support/browse.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const path = () => `/opportunities/${world.opportunityId}`;
const find = (id: string) => readAs(world.ground, world.coOrdinator, (tx) => findOpportunity(tx, id));

test('an employer offers a place by page, and it is a draft with its insurance known already', async () => {
  const browser = await browseAs(world.ground, world.employer);
  const form = await browser.page('/opportunities/new');
  expect(form).toContain('Offer a place');
  expect(form).not.toContain('DBS');
  const answer = await browser.post('/opportunities/new', {
    organisationId: world.organisationId,
    siteId: world.siteId,
    kind: 'taster',
    title: 'A day in the greenhouse',
    places: '1',
    days: ['1', '2'],
    startsMinute: '09:30',
    endsMinute: '15:00',
    'firstStartOn-day': '4',
    'firstStartOn-month': 'Aug',
    'firstStartOn-year': '2025',
    supportOffered: 'mentor',
    supportOther: 'tea\nquiet room',
  });
  expect(answer.status).toBe(303);
  const location = answer.headers.get('location') ?? '';
  expect(await browser.page(location)).toContain('We read this first.');
  expect(await find(location.split('/').at(-1) ?? '')).toMatchObject({
    status: 'draft',
    days: [1, 2],
    firstStartOn: '2025-08-04',
    supportOffered: ['mentor', 'tea', 'quiet room'],
    insuranceExpiresOn: '2026-06-30',
  });
});

test('a form with mistakes comes back with what was typed and a sentence beside each', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const answer = await browser.post('/opportunities/new', {
    organisationId: world.organisationId,
    siteId: world.siteId,
    kind: 'job',
    title: '',
    places: 'two',
    startsMinute: '25:00',
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const words of [
    'Enter a title',
    'The number of places must be a whole number',
    'value="two"',
    'value="25:00"',
  ])
    expect(page).toContain(words);
});

test('an employer’s shorter form leaves alone what it does not ask', async () => {
  const browser = await browseAs(world.ground, world.employer);
  const page = await browser.page(`${path()}/change`);
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const answer = await browser.post(`${path()}/change`, {
    version,
    siteId: world.siteId,
    kind: 'work experience',
    title: 'Plant nursery helper',
    places: '2',
    days: ['1', '3'],
    startsMinute: '09:30',
    endsMinute: '15:30',
    'firstStartOn-day': '21',
    'firstStartOn-month': '7',
    'firstStartOn-year': '2025',
    isRolling: 'yes',
  });
  expect(answer.status).toBe(303);
  expect(await find(world.opportunityId)).toMatchObject({
    title: 'Plant nursery helper',
    days: [1, 3],
    insurancePounds: 10_000_000,
    riskAssessedOn: '2025-06-02',
  });
});

test('a form that was opened before somebody else’s change is told so, and nothing is overwritten', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const answer = await browser.post(`${path()}/change`, {
    version: '1',
    siteId: world.siteId,
    kind: 'work experience',
    title: 'Something else',
    places: '2',
    days: '1',
    startsMinute: '09:30',
    endsMinute: '15:30',
    isRolling: 'yes',
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('Somebody has changed this since you opened it');
  expect((await find(world.opportunityId))?.title).toBe('Plant nursery helper');
});

test('"still open?" is asked on the page, and one click answers it', async () => {
  const later = world.at('2025-12-01T09:00:00.000Z');
  const browser = await browseAs(later, world.employer);
  expect(await browser.page(path())).toContain('Is this still open?');
  expect((await browser.post(`${path()}/confirm`, {})).status).toBe(303);
  expect(await browser.page(path())).not.toContain('Is this still open?');
});

test('pausing and closing are asked about first', async () => {
  const browser = await browseAs(world.ground, world.employer);
  expect(await browser.page(`${path()}/move/paused`)).toContain('Pause “Plant nursery helper”?');
  expect((await browser.post(`${path()}/move/paused`, {})).status).toBe(303);
  expect((await browser.post(`${path()}/move/live`, {})).status).toBe(303);
  expect((await browser.get(`${path()}/move/draft`)).status).toBe(404);
});

test('staff say whose it is first, and a site where there is none yet', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page('/opportunities/new')).toContain('Whose opportunity is it?');
  expect(await browser.page(`/opportunities/new?employer=${world.organisationId}`)).toContain(
    'at Marl &amp; Slate',
  );
  expect((await browser.get('/opportunities/new?employer=nobody')).status).toBe(404);
});

test('the list is found by employer, kind and how it stands; a neighbour’s shared place is read only', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  expect(await browser.page('/opportunities?search=marl&kind=work+experience&status=live')).toContain(
    'Plant nursery helper',
  );
  expect(await browser.page('/opportunities?status=closed')).toContain('No opportunity is like that.');
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, ({ write }) =>
    write
      .updateTable('opportunities')
      .set({ shared_with: [THERE] })
      .where('id', '=', world.opportunityId)
      .execute(),
  );
  const neighbour = await browseAs(world.ground, world.elsewhere);
  expect(await neighbour.page('/opportunities')).toContain('Plant nursery helper');
  const page = await neighbour.page(path());
  expect(page).not.toContain('/change');
  expect((await neighbour.get(`${path()}/change`)).status).toBe(404);
});

test('a young person does not browse here: options are put to them', async () => {
  const browser = await browseAs(world.ground, world.youngPerson);
  for (const page of ['/opportunities', path(), '/opportunities/new', '/courses', '/training', '/employers'])
    expect((await browser.get(page)).status, page).toBe(403);
});

test('courses, providers, training and certificates open for staff', async () => {
  const browser = await browseAs(world.ground, world.coOrdinator);
  const record = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read.selectFrom('training_records').select('id').executeTakeFirstOrThrow(),
  );
  const pages: readonly (readonly [string, string])[] = [
    ['/courses', 'No course run is like that.'],
    ['/courses/new', 'First, a provider'],
    ['/providers', 'No provider yet.'],
    ['/providers/new', 'Add a provider or a campus'],
    ['/training', 'Sedge Mica'],
    ['/training/sessions/new', 'Plan a training session'],
    ['/training/records/new', 'Record a training by hand'],
    [`/training/records/${record.id}/certificate`, 'took part in the training'],
  ];
  for (const [page, words] of pages) expect(await browser.page(page), page).toContain(words);
});

test('a session by page: planned, booked, and the register on the day', async () => {
  const staff = await browseAs(world.ground, world.coOrdinator);
  const planned = await staff.post('/training/sessions/new', {
    topic: 'care-experience awareness',
    'heldOn-day': '22',
    'heldOn-month': '7',
    'heldOn-year': '2025',
    startsMinute: '09:30',
    trainer: 'Heather Flint',
    capacity: '8',
  });
  const session = planned.headers.get('location') ?? '';
  const employer = await browseAs(world.ground, world.employer);
  expect(await employer.page(session)).toContain('Ask for a seat');
  expect((await employer.post(`${session}/book`, { supervisorId: world.supervisorId })).status).toBe(303);
  expect(await staff.page(session)).toContain('1 of 8 taken');
  const onTheDay = await browseAs(world.at('2025-07-22T15:00:00.000Z'), world.coOrdinator);
  const mark = /name="(mark-[0-9a-f-]+)"/.exec(await onTheDay.page(session))?.[1] ?? '';
  expect((await onTheDay.post(`${session}/register`, { [mark]: 'attended' })).status).toBe(303);
  expect(await onTheDay.page(session)).toContain('Certificate');
});

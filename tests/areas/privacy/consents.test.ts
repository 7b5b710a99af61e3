import { afterAll, beforeAll, expect, test } from 'vitest';
import { listConsents } from '#areas/privacy/index.ts';
import { consentOn } from '#domain/privacy/consents.ts';
import { readAs } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit, waitingEvents } from '#tests/support/command-checks.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let worker: Browser;
let young: Browser;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  worker = await browseAs(world.ground, world.worker);
  young = await browseAs(world.ground, world.youngPerson);
  path = `/young-people/${world.youngPersonId}/consents`;
});
afterAll(() => world.close());

const stands = (recipient: string | null = null) =>
  readAs(world.ground, world.coOrdinator, async (tx) =>
    consentOn(await listConsents(tx, world.youngPersonId), 'tell employers', recipient, tx.today),
  );
const toEmployers = { purpose: 'tell employers', recipientOrganisationId: '' };

test('a question that was never asked is shown as such', async () => {
  expect(await worker.page(path)).toContain('Not asked yet');
  expect(await young.page('/my-consents')).toContain('We have not asked you yet.');
});

test('each question says on what it rests, and what is done without asking', async () => {
  const page = await worker.page(path);
  expect(page.match(/Their yes/g)).toHaveLength(5);
  for (const text of ['articles 6(1)(a) and 9(2)(a)', 'A public task', 'A duty by law', 'section 83'])
    expect(page, text).toContain(text);
});

test('a worker records a yes and how it was said', async () => {
  const answer = await worker.post(`${path}/new`, { ...toEmployers, answer: 'yes', how: 'told worker' });
  expect(answer.status).toBe(303);
  expect(await stands()).toBe(true);
  expect(await worker.page(path)).toContain('Told me or their worker, 14 July 2025');
  expect(await lastAudit(world.ground, 'privacy.record-consent')).toMatchObject({
    young_person_id: world.youngPersonId,
    detail: { purpose: 'tell employers', answer: true, how: 'told worker' },
  });
});

test('how it was said must be told, and staff do not speak on the young person’s page', async () => {
  const open = await worker.post(`${path}/new`, { ...toEmployers, answer: 'yes' });
  expect(open.status).toBe(422);
  expect(await open.text()).toContain('Select how they said it');
  const page = await worker.post(`${path}/new`, { ...toEmployers, answer: 'yes', how: 'page' });
  expect(page.status).toBe(422);
  const ended = await worker.post(`${path}/new`, {
    ...toEmployers,
    answer: 'yes',
    how: 'text',
    'expiresOn-day': '13',
    'expiresOn-month': '7',
    'expiresOn-year': '2025',
  });
  expect(await ended.text()).toContain('must be today or later');
});

test('for one recipient it can be a no while it is a yes for the others', async () => {
  const only = { purpose: 'tell employers', recipientOrganisationId: world.organisationId, how: 'text' };
  expect((await worker.post(`${path}/withdraw`, only)).status).toBe(303);
  expect([await stands(), await stands(world.organisationId)]).toEqual([true, false]);
  expect(await worker.page(path)).toContain('Marl &amp; Slate Ltd');
  expect(await young.page('/my-consents')).toContain('This one is only about Marl &amp; Slate Ltd.');
});

test('a recipient that is not there cannot be named', async () => {
  const nobody = { ...toEmployers, recipientOrganisationId: crypto.randomUUID(), answer: 'yes', how: 'text' };
  expect((await worker.post(`${path}/new`, nobody)).status).toBe(404);
});

test('a young person changes their mind on their own page, with effect at once', async () => {
  expect(await young.page('/my-consents')).toContain('You said yes.');
  expect((await young.post('/my-consents', { ...toEmployers, answer: 'no' })).status).toBe(303);
  expect(await stands()).toBe(false);
  expect(await waitingEvents(world.ground)).toContain('privacy.consent-withdrawn');
  expect(await lastAudit(world.ground, 'privacy.record-consent')).toMatchObject({
    actor_user_id: world.youngPerson.userId,
    detail: { answer: false, how: 'page' },
  });
  expect(await worker.page(path)).toContain('Taken back on 14 July 2025.');
});

test('what was taken back cannot be taken back again', async () => {
  const again = await worker.post(`${path}/withdraw`, { ...toEmployers, how: 'text' });
  expect(again.status).toBe(409);
  expect(await again.text()).toContain('There is no yes to take back');
});

test('of two who take the same yes back at the same moment one is told that it is done', async () => {
  // A minute later: what was said last counts.
  const later = await browseAs(world.at('2025-07-14T09:01:00.000Z'), world.youngPerson);
  await later.post('/my-consents', { ...toEmployers, answer: 'yes' });
  expect(await stands()).toBe(true);
  const both = await Promise.all(
    [1, 2].map(() => worker.post(`${path}/withdraw`, { ...toEmployers, how: 'text' })),
  );
  expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
  expect(await stands()).toBe(false);
});

test('a program reads how each question stands, and records an answer', async () => {
  const url = `/api/v1${path}`;
  const added = await worker.json('POST', url, {
    purpose: 'show photo',
    recipientOrganisationId: null,
    answer: false,
    how: 'paper',
  });
  expect(added.status).toBe(201);
  expect(await (await worker.json('GET', url)).json()).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ purpose: 'show photo', answer: false, how: 'paper' }),
    ]),
  });
  const nothing = { purpose: 'show photo', recipientOrganisationId: null, how: 'paper' };
  expect((await worker.json('POST', `${url}/withdraw`, nothing)).status).toBe(409);
});

test('a young person answers for nobody else, and an employer for nobody', async () => {
  const other = await readAs(world.ground, world.coOrdinator, ({ read }) =>
    read.selectFrom('young_people').where('last_name', '=', 'Pumice').select('id').executeTakeFirstOrThrow(),
  );
  const input = { ...toEmployers, recipientOrganisationId: null, answer: true };
  expect((await young.json('POST', `/api/v1/young-people/${other.id}/consents`, input)).status).toBe(404);
  expect((await young.get(path)).status).toBe(403);
  const employer = await browseAs(world.ground, world.employer);
  expect((await employer.get(path)).status).toBe(403);
  expect((await employer.json('POST', `/api/v1${path}`, { ...input, how: 'text' })).status).toBe(403);
});

test('another authority does not find the young person', async () => {
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  expect((await elsewhere.get(path)).status).toBe(404);
  expect((await elsewhere.post(`${path}/new`, { ...toEmployers, answer: 'yes', how: 'text' })).status).toBe(
    404,
  );
});

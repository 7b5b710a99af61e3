import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordConsent } from '#areas/privacy/record-consent.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { addColleague } from '#tests/support/caseloads.ts';
import { addCollege, JOINT } from '#tests/support/meetings.ts';
import { openWorld, type World } from '#tests/support/world.ts';

const API = '/api/v1/meetings';

let world: World;
let fern: Browser;
beforeAll(async () => {
  world = await openWorld();
  fern = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

/** What these answers have, each some of it. */
interface Answer {
  readonly id: string;
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

async function ask(browser: Browser, method: string, path: string, body?: unknown, headers = {}) {
  const response = await browser.json(method, `${API}${path}`, body, headers);
  return {
    status: response.status,
    etag: response.headers.get('ETag'),
    body: (await response.json()) as Answer,
  };
}

const plan = async (more: object = {}) => (await ask(fern, 'POST', '', { ...JOINT, ...more })).body.id;

test('a meeting is planned once, however often the same request comes', async () => {
  const headers = { 'Idempotency-Key': 'a joint meeting, once' };
  const first = await ask(fern, 'POST', '', { ...JOINT, place: 'Room 1' }, headers);
  const again = await ask(fern, 'POST', '', { ...JOINT, place: 'Room 1' }, headers);
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  const other = await ask(fern, 'POST', '', { ...JOINT, place: 'Room 2' }, headers);
  expect(other.status).toBe(422);
});

test('a change needs the version that was looked at', async () => {
  const id = await plan();
  const seen = await ask(fern, 'GET', `/${id}`);
  expect(seen).toMatchObject({
    status: 200,
    etag: '"1"',
    body: { startsAt: '10:00', youngPeople: 0, people: [{ name: 'Fern Flint', takesNotes: true }] },
  });
  const put = (headers: object) => ask(fern, 'PUT', `/${id}`, { ...JOINT, place: 'Room 3' }, headers);
  expect((await put({})).status).toBe(428);
  expect(await put({ 'If-Match': '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
  expect((await put({ 'If-Match': '"1"' })).status).toBe(412);
});

test('people are asked and asked no more, and one takes the notes', async () => {
  const id = await plan();
  const plover = await addColleague(world, 'Plover Badger');
  const asked = await ask(fern, 'POST', `/${id}/people`, { userId: plover.userId });
  expect(asked.status).toBe(201);
  const { id: personId } = asked.body;
  expect((await ask(fern, 'PUT', `/${id}/note-taker`, { personId })).status).toBe(200);
  expect((await ask(fern, 'DELETE', `/${id}/people/${personId}`)).status).toBe(200);
  expect((await ask(fern, 'DELETE', `/${id}/people/${personId}`)).status).toBe(404);
});

test('an agenda is filled, read, noted, acted on and shortened', async () => {
  const id = await plan();
  const filled = await ask(fern, 'POST', `/${id}/agenda/fill`, { rule: 'aged 16 to 18', seen: 1 });
  expect(filled).toMatchObject({ status: 201, body: { added: 1 } });
  expect((await ask(fern, 'POST', `/${id}/agenda/fill`, { rule: 'not reviewed', weeks: 0 })).status).toBe(
    422,
  );
  const agenda = await ask(fern, 'GET', `/${id}/agenda`);
  expect(agenda.body).toMatchObject({
    others: 0,
    items: [{ reference: 'R1', rule: 'aged 16 to 18', stage: 'to meet', stuckSince: '2025-07-01' }],
  });
  const itemId = agenda.body.items[0]?.id ?? '';
  const line = await ask(fern, 'GET', `/${id}/agenda/${itemId}`);
  expect(line).toMatchObject({ status: 200, etag: '"1"' });
  const note = (headers: object) =>
    ask(fern, 'PUT', `/${id}/agenda/${itemId}/note`, { note: 'Well.' }, headers);
  expect((await note({})).status).toBe(428);
  expect(await note({ 'If-Match': '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
  const agreed = await ask(fern, 'POST', `/${id}/actions`, {
    ...{ youngPersonId: world.youngPersonId, what: 'Ring the college', who: 'worker', dueOn: '2025-07-20' },
  });
  expect(agreed.status).toBe(201);
  expect((await ask(fern, 'GET', `/${id}/actions`)).body.items).toMatchObject([
    { what: 'Ring the college', owner: 'Otter Worker', ownerUserId: world.worker.userId, rag: 'amber' },
  ]);
  const off = (headers: object) =>
    ask(fern, 'POST', `/${id}/agenda/${itemId}/off`, { reason: 'Done.' }, headers);
  expect((await off({ 'If-Match': '"1"' })).status).toBe(412);
  expect((await off({ 'If-Match': '"2"' })).status).toBe(200);
  expect((await ask(fern, 'GET', `/${id}/agenda`)).body).toEqual({ items: [], others: 0 });
  const other = await plan();
  expect((await ask(fern, 'GET', `/${other}/agenda/${itemId}`)).status).toBe(404);
  expect((await ask(fern, 'POST', `/${id}/agenda`, { youngPersonId: world.youngPersonId })).status).toBe(404);
});

test('a paper for a college names only who agreed', async () => {
  const college = await addCollege(world.ground, 'Basalt College');
  const id = await plan();
  await ask(fern, 'POST', `/${id}/people`, { name: 'Thrift Jasper', organisationId: college });
  await ask(fern, 'POST', `/${id}/agenda`, { youngPersonId: world.youngPersonId });
  const paper = () => ask(fern, 'GET', `/${id}/packs/${college}`);
  expect((await paper()).body).toEqual({ organisation: 'Basalt College', named: [], notShown: 1 });
  await perform(world.ground, world.coOrdinator, recordConsent, {
    ...{ youngPersonId: world.youngPersonId, purpose: 'tell colleges', answer: 'yes', how: 'told worker' },
    ...{ recipientOrganisationId: college, expiresOn: '' },
  });
  expect((await paper()).body).toMatchObject({
    named: [{ firstName: 'Aspen', interests: ['gardening', 'animals'] }],
    notShown: 0,
  });
});

test('a meeting is cancelled or held by program, too', async () => {
  const id = await plan();
  const held = await ask(fern, 'POST', `/${id}/hold`, undefined, { 'If-Match': '"1"' });
  expect(held).toMatchObject({ status: 200, body: { version: 2 } });
  const late = await ask(fern, 'POST', `/${id}/cancel`, { reason: 'x' }, { 'If-Match': '"2"' });
  expect(late.status).toBe(409);
  const other = await plan();
  expect((await ask(fern, 'POST', `/${other}/cancel`, { reason: 'x' }, { 'If-Match': '"1"' })).status).toBe(
    200,
  );
});

test('the list is paged, and the past has its own order', async () => {
  const { body: first } = await ask(fern, 'GET', '?limit=2');
  expect(first.items).toHaveLength(2);
  const { body: rest } = await ask(fern, 'GET', `?limit=200&cursor=${first.next}`);
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await ask(fern, 'GET', '?when=past')).body).toEqual({ items: [], next: null });
  expect((await ask(fern, 'GET', '?cursor=none')).status).toBe(422);
});

test('nobody else reads or writes any of it', async () => {
  const id = await plan();
  for (const actor of [world.employer, world.supervisor, world.youngPerson]) {
    const browser = await browseAs(world.ground, actor);
    for (const path of ['', `/${id}`, `/${id}/agenda`, `/${id}/actions`])
      expect((await ask(browser, 'GET', path)).status, `${actor.role} ${path}`).toBe(403);
  }
  const elsewhere = await browseAs(world.ground, world.elsewhere);
  for (const path of [`/${id}`, `/${id}/agenda`, `/${id}/actions`])
    expect((await ask(elsewhere, 'GET', path)).status, path).toBe(404);
  expect((await ask(elsewhere, 'GET', '')).body.items).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowPlacements } from '#areas/concerns/allow-placements.ts';
import { answerConcern } from '#areas/concerns/answer-concern.ts';
import { closeConcern } from '#areas/concerns/close-concern.ts';
import { findConcern, listConcernSteps, listConcerns } from '#areas/concerns/concerns.queries.ts';
import { holdConcern } from '#areas/concerns/hold-concern.ts';
import { openConcernsStopping } from '#areas/concerns/index.ts';
import { noteConcern } from '#areas/concerns/note-concern.ts';
import { raiseConcern } from '#areas/concerns/raise-concern.ts';
import { reopenConcern } from '#areas/concerns/reopen-concern.ts';
import { stopPlacements } from '#areas/concerns/stop-placements.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let placementId: string;
beforeAll(async () => {
  world = await openWorld();
  placementId = await sitOnSeat(world, 1, '2025-07-14', '2025-09-21');
});
afterAll(() => world.close());

const raise = (more: Record<string, unknown> = {}, actor: Actor = world.coOrdinator) =>
  perform(world.ground, actor, raiseConcern, {
    kind: 'concern',
    about: 'Somebody at the nursery',
    words: 'They were shouted at on Tuesday.',
    from: `/employers/${world.organisationId}`,
    ...more,
  });
const find = (reference: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, (tx) => findConcern(tx, reference));
const stopping = (actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, async (tx) =>
    (await openConcernsStopping(tx, world.organisationId)).map((one) => one.reference),
  );
const seen = async (reference: string) => ({ reference, version: (await find(reference))?.version ?? 0 });

test('everybody can raise a concern, in two fields, from the page where they are', async () => {
  const people = [world.coOrdinator, world.manager, world.worker, world.employer, world.youngPerson];
  for (const actor of people) {
    const browser = await browseAs(world.ground, actor);
    const page = await browser.page('/concerns/new?from=/home');
    expect(page, actor.role).toContain('Raise a concern');
    const answer = await browser.post('/concerns/new', {
      kind: 'concern',
      about: 'Somebody',
      words: 'Something is not right.',
      from: '/home',
    });
    expect(answer.status, actor.role).toBe(303);
    const thanks = await browser.page(answer.headers.get('location') ?? '');
    expect(thanks).toContain('Thank you for telling us');
  }
});

test('a concern raised on a placement knows the young person, the employer and the placement', async () => {
  const { reference } = await raise({ from: `/placements/${placementId}` }, world.employer);
  expect(await find(reference)).toMatchObject({
    youngPersonId: world.youngPersonId,
    organisationId: world.organisationId,
    stopsNewPlacements: true,
    raisedByRole: 'employer',
    heldBy: null,
  });
  const row = await lastEvent('concerns.raised');
  expect(row).toMatchObject({ reference, youngPersonId: world.youngPersonId });
  expect(JSON.stringify(row)).not.toMatch(/nursery|shouted/);
});

test('an employer sees no concern, not even its own, and neither does a young person', async () => {
  const { reference } = await raise({}, world.employer);
  for (const actor of [world.employer, world.youngPerson]) {
    expect(await find(reference, actor)).toBeUndefined();
    expect(await readAs(world.ground, actor, (tx) => listConcerns(tx, 'open'))).toEqual([]);
    expect((await (await browseAs(world.ground, actor)).get('/concerns')).status).toBe(403);
  }
  const page = await (await browseAs(world.ground, world.employer)).page(
    `/employers/${world.organisationId}`,
  );
  expect(page).not.toMatch(/K\d{5}|stopped/);
});

test('a worker sees what is about their young people and what they raised, and no other', async () => {
  const about = await raise({ from: `/young-people/${world.youngPersonId}` });
  const own = await raise({ from: '/home' }, world.worker);
  const other = await raise();
  expect((await find(about.reference, world.worker))?.youngPersonId).toBe(world.youngPersonId);
  expect(await find(own.reference, world.worker)).toBeDefined();
  expect(await find(other.reference, world.worker)).toBeUndefined();
});

test('another authority sees nothing of it and can do nothing about it', async () => {
  const { reference } = await raise();
  expect(await find(reference, world.elsewhere)).toBeUndefined();
  const attempt = perform(world.ground, world.elsewhere, noteConcern, {
    reference,
    version: 1,
    note: 'Seen',
  });
  expect((await refusalOf(attempt)).kind).toBe('not-found');
});

test('a concern stops new placements until it is closed, or somebody with the right says otherwise', async () => {
  const { reference } = await raise();
  expect(await stopping()).toContain(reference);
  // The rule holds whoever acts, also where they may not read the concern.
  expect(await stopping(world.youngPerson)).toContain(reference);
  expect(await find(reference, world.youngPerson)).toBeUndefined();
  await perform(world.ground, world.coOrdinator, allowPlacements, {
    ...(await seen(reference)),
    reason: 'The supervisor concerned has left.',
  });
  expect(await stopping()).not.toContain(reference);
  await perform(world.ground, world.manager, stopPlacements, {
    ...(await seen(reference)),
    organisationId: world.organisationId,
    reason: 'They are back.',
  });
  expect(await stopping()).toContain(reference);
  await perform(world.ground, world.manager, closeConcern, {
    ...(await seen(reference)),
    outcome: 'Put right.',
  });
  expect(await stopping()).not.toContain(reference);
  await perform(world.ground, world.manager, reopenConcern, { ...(await seen(reference)), reason: 'Again.' });
  expect(await stopping()).toContain(reference);
  const steps = await readAs(world.ground, world.coOrdinator, async (tx) =>
    listConcernSteps(tx, (await findConcern(tx, reference))?.id ?? ''),
  );
  expect(steps.map((step) => step.kind)).toEqual([
    'reopened',
    'closed',
    'placements-stopped',
    'placements-allowed',
    'raised',
  ]);
});

test('a complaint stops nothing by itself, is answered in ten working days, and closed after that', async () => {
  const { reference } = await raise({ kind: 'complaint' });
  expect(await find(reference)).toMatchObject({
    answerDueOn: '2025-07-28',
    stopsNewPlacements: false,
    isLate: false,
  });
  const late = await readAs(world.at('2025-07-29T09:00:00.000Z'), world.coOrdinator, (tx) =>
    findConcern(tx, reference),
  );
  expect(late?.isLate).toBe(true);
  const early = perform(world.ground, world.manager, closeConcern, {
    ...(await seen(reference)),
    outcome: 'Nothing to do',
  });
  expect((await refusalOf(early)).code).toBe('not-answered');
  await perform(world.ground, world.manager, answerConcern, {
    ...(await seen(reference)),
    answer: 'We are sorry.',
  });
  await perform(world.ground, world.manager, closeConcern, {
    ...(await seen(reference)),
    outcome: 'Answered.',
  });
  const after = perform(world.ground, world.manager, noteConcern, {
    ...(await seen(reference)),
    note: 'More',
  });
  expect((await refusalOf(after)).code).toBe('concern-closed');
});

test('somebody takes it, or it is handed to a colleague who can hold it', async () => {
  const { reference } = await raise();
  await perform(world.ground, world.coOrdinator, holdConcern, {
    ...(await seen(reference)),
    holderId: world.manager.userId,
  });
  expect((await find(reference))?.heldBy).toBe('Laurel Slate');
  const refused = await refusalOf(
    perform(world.ground, world.coOrdinator, holdConcern, {
      ...(await seen(reference)),
      holderId: world.worker.userId,
    }),
  );
  expect(refused.fields.map(({ field }) => field)).toEqual(['holderId']);
});

test('of two who act on it from the same page, one is told that it has changed', async () => {
  const { reference } = await raise();
  const lost = await expectOneWinner(
    ['One', 'Other'].map(
      (note) => () => perform(world.ground, world.coOrdinator, noteConcern, { reference, version: 1, note }),
    ),
  );
  expect(lost.code).toBe('stale');
});

test('only those who run the programme act on a concern; a worker may add to it', async () => {
  const input = { reference: 'K1', version: 1 };
  for (const it of [holdConcern, answerConcern, stopPlacements, allowPlacements, closeConcern, reopenConcern])
    await expectOnly(world, it as typeof closeConcern, input);
  await expectOnly(world, noteConcern, input);
});

test('an empty form says what is missing and keeps what was typed', async () => {
  const browser = await browseAs(world.ground, world.youngPerson);
  const answer = await browser.post('/concerns/new', {
    kind: 'accident',
    about: 'My hand',
    words: '',
    from: '/home',
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Enter what has happened');
  expect(page).toContain('value="My hand"');
});

test('"back to where you were" never leads out of the service', async () => {
  const browser = await browseAs(world.ground, world.employer);
  for (const from of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
    const page = await browser.page(`/concerns/new?from=${encodeURIComponent(from)}`);
    expect(page).not.toContain('elsewhere.example');
  }
});

test('the audit names the concern and what was done, and holds none of its words', async () => {
  const { reference } = await raise();
  const row = await lastAudit(world.ground, 'concerns.raise');
  expect(row).toMatchObject({ subject: `concern:${reference}`, detail: { kind: 'concern' } });
  expect(JSON.stringify(row)).not.toMatch(/nursery|shouted/);
});

async function lastEvent(event: string): Promise<unknown> {
  expect(await waitingEvents(world.ground)).toContain(event);
  const row = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('outbox')
      .where('event', '=', event)
      .select('payload')
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  );
  return row?.payload;
}

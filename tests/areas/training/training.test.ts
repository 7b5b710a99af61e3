import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookSeat } from '#areas/training/book-seat.ts';
import { cancelSeat } from '#areas/training/cancel-seat.ts';
import { changeSession } from '#areas/training/change-session.ts';
import { askForRenewals } from '#areas/training/index.ts';
import { planSession } from '#areas/training/plan-session.ts';
import { recordRegister } from '#areas/training/record-register.ts';
import { recordTraining } from '#areas/training/record-training.ts';
import { listLapsesInPlacements, listTrainedPeople } from '#areas/training/trained-people.queries.ts';
import { findTrainingSession, listAttendees } from '#areas/training/training-sessions.queries.ts';
import { addDays } from '#domain/shared/day.ts';
import { SUPERVISOR_TOPIC } from '#domain/training/records.ts';
import { TRAINING_STATES, trainingState } from '#domain/training/states.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { sitOnSeat } from '#tests/support/sit-on-seat.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const session = (more: Record<string, unknown> = {}) => ({
  topic: SUPERVISOR_TOPIC,
  heldOn: '2025-07-22',
  startsMinute: '09:30',
  place: 'Civic Centre',
  trainer: 'Heather Flint',
  capacity: 2,
  ...more,
});
const plan = async (more: Record<string, unknown> = {}) =>
  (await perform(world.ground, world.coOrdinator, planSession, session(more))).id;
const book = (sessionId: string, more: Record<string, unknown> = {}, actor: Actor = world.coOrdinator) =>
  perform(world.ground, actor, bookSeat, { sessionId, supervisorId: world.supervisorId, ...more });
const see = (sessionId: string, actor: Actor = world.coOrdinator) =>
  readAs(world.ground, actor, async (tx) => ({
    session: await findTrainingSession(tx, sessionId),
    attendees: await listAttendees(tx, sessionId),
  }));
const afterwards = () => world.at('2025-07-22T15:00:00.000Z');

test('an employer asks for a seat for its own supervisor, and staff are told', async () => {
  const id = await plan();
  await book(id, {}, world.employer);
  expect(await see(id)).toMatchObject({
    session: { booked: 1 },
    attendees: [{ name: 'Sedge Mica', status: 'booked', organisationName: 'Marl & Slate Ltd' }],
  });
  expect(await waitingEvents(world.ground)).toContain('training.asked');
});

test('carers and workers come too, by name; an employer sees only its own people and how many places are left', async () => {
  const id = await plan();
  await book(id, { supervisorId: '', otherName: 'Rowan Opal' });
  await book(id);
  expect((await see(id)).attendees.map((one) => one.name)).toEqual(['Rowan Opal', 'Sedge Mica']);
  const seen = await see(id, world.employer);
  expect(seen.attendees.map((one) => one.name)).toEqual(['Sedge Mica']);
  expect(seen.session?.booked).toBe(2);
});

test('nobody is booked twice, beyond the places, after the day, or once they have left', async () => {
  const id = await plan({ capacity: 1 });
  await book(id);
  expect((await refusalOf(book(id, { supervisorId: '', otherName: 'Rowan Opal' }))).code).toBe(
    'session-full',
  );
  const wide = await plan();
  await book(wide);
  expect((await refusalOf(book(wide))).code).toBe('booked-already');
  expect((await see(wide)).session?.booked).toBe(1);
  expect((await refusalOf(book(await plan({ heldOn: '2025-07-13' })))).code).toBe('session-over');
  expect(
    (await refusalOf(book(await plan(), { supervisorId: '' }))).fields.map(({ field }) => field),
  ).toEqual(['supervisorId']);
});

test('of two who take the last place at once, one is told', async () => {
  const id = await plan({ capacity: 1 });
  const lost = await expectOneWinner(
    ['Rowan Opal', 'Alder Tuff'].map((otherName) => () => book(id, { supervisorId: '', otherName })),
  );
  expect(lost.code).toBe('session-full');
});

test('a booking is cancelled until it is recorded whether they came', async () => {
  const id = await plan();
  const { id: attendeeId } = await book(id);
  await perform(world.ground, world.employer, cancelSeat, { attendeeId });
  expect((await see(id)).session?.booked).toBe(0);
  const again = await book(id);
  await perform(afterwards(), world.coOrdinator, recordRegister, {
    sessionId: id,
    marks: { [again.id]: 'attended' },
  });
  const refused = await refusalOf(
    perform(world.ground, world.coOrdinator, cancelSeat, { attendeeId: again.id }),
  );
  expect(refused.code).toBe('not-booked');
});

test('whoever came has a record for two years; where that was a mistake it is taken back', async () => {
  const id = await plan({ topic: 'mentoring' });
  const { id: attendeeId } = await book(id);
  const record = async (mark: string) => {
    await perform(afterwards(), world.coOrdinator, recordRegister, {
      sessionId: id,
      marks: { [attendeeId]: mark },
    });
    return readAs(world.ground, world.employer, ({ read }) =>
      read
        .selectFrom('training_records')
        .where('session_id', '=', id)
        .select(['trained_on', 'valid_to_on', 'topic'])
        .execute(),
    );
  };
  expect(await record('attended')).toEqual([
    { trained_on: '2025-07-22', valid_to_on: '2027-07-22', topic: 'mentoring' },
  ]);
  expect(await record('did not come')).toEqual([]);
});

test('who came is recorded from the day of the session on', async () => {
  const id = await plan();
  const { id: attendeeId } = await book(id);
  const refused = await refusalOf(
    perform(world.ground, world.coOrdinator, recordRegister, {
      sessionId: id,
      marks: { [attendeeId]: 'attended' },
    }),
  );
  expect(refused.code).toBe('session-not-held-yet');
});

test('a session is moved from the version that was seen, and never has fewer places than people', async () => {
  const id = await plan();
  await book(id);
  await book(id, { supervisorId: '', otherName: 'Rowan Opal' });
  const change = (more: Record<string, unknown>) =>
    perform(world.ground, world.coOrdinator, changeSession, { ...session(more), id, version: 1 });
  expect((await refusalOf(change({ capacity: 1 }))).fields.map(({ field }) => field)).toEqual(['capacity']);
  await change({ heldOn: '2025-07-29' });
  expect((await refusalOf(change({ heldOn: '2025-07-30' }))).code).toBe('stale');
  expect((await see(id)).session?.heldOn).toBe('2025-07-29');
});

test('a training elsewhere is recorded by hand, with what shows it, and not before it took place', async () => {
  const input = { supervisorId: world.supervisorId, topic: 'safeguarding', evidence: 'Certificate seen' };
  const { validTo } = await perform(world.ground, world.manager, recordTraining, {
    ...input,
    trainedOn: '2025-02-28',
  });
  expect(validTo).toBe('2027-02-28');
  const early = await refusalOf(
    perform(world.ground, world.manager, recordTraining, { ...input, trainedOn: '2025-07-15' }),
  );
  expect(early.fields.map(({ field }) => field)).toEqual(['trainedOn']);
  expect(await lastAudit(world.ground, 'training.record')).toMatchObject({
    subject: `employer:${world.organisationId}`,
    actor_role: 'manager',
  });
});

test('another authority has neither the session nor the supervisor', async () => {
  const id = await plan();
  expect((await refusalOf(book(id, {}, world.elsewhere))).kind).toBe('not-found');
  const attempt = perform(world.ground, world.elsewhere, recordTraining, {
    supervisorId: world.supervisorId,
    topic: 'safeguarding',
    trainedOn: '2025-07-01',
    evidence: 'Seen',
  });
  expect((await refusalOf(attempt)).kind).toBe('not-found');
});

test('only staff plan, change and record; employers book their own people', async () => {
  const id = await plan();
  await expectOnly(world, planSession, session());
  await expectOnly(world, changeSession, { ...session(), id, version: 1 });
  await expectOnly(world, recordRegister, { sessionId: id, marks: {} });
  await expectOnly(world, recordTraining, { supervisorId: world.supervisorId });
  await expectOnly(world, bookSeat, { sessionId: id, supervisorId: world.supervisorId });
  await expectOnly(world, cancelSeat, { attendeeId: id });
  const stranger = { ...world.employer, organisationId: crypto.randomUUID() };
  expect((await refusalOf(book(id, {}, stranger))).kind).toBe('not-found');
});

test('a lapse inside a placement (training of 22 July 2025 counts to 22 July 2027) is shown with the day from which the supervisor is not in date', async () => {
  expect(await lapses()).toEqual([]);
  await sitOnSeat(world, 1, '2027-06-01', '2027-08-09');
  expect(await lapses()).toMatchObject([{ supervisorName: 'Sedge Mica', lapsesOn: '2027-07-23' }]);
});

test('renewal is asked for once 60 and once 14 days before the end, and not where it is renewed', async () => {
  const supervisorId = await withActor(world.ground, SYSTEM, async ({ write }) => {
    const place = { authority: HERE, organisation_id: world.organisationId };
    const { id } = await write
      .insertInto('supervisors')
      .values({ ...place, site_id: world.siteId, name: 'Yarrow Chert' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const record = { ...place, supervisor_id: id, topic: SUPERVISOR_TOPIC };
    await write
      .insertInto('training_records')
      .values({ ...record, trained_on: '2024-01-31', valid_to_on: '2026-01-31' })
      .execute();
    return id;
  });
  const askedOn = async (day: string) => {
    await askForRenewals(world.at(`${day}T06:00:00.000Z`));
    const events = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('outbox').where('event', '=', 'training.renewal-due').select('payload').execute(),
    );
    return events.filter(({ payload }) => JSON.stringify(payload).includes(supervisorId)).length;
  };
  expect(await askedOn('2025-12-01')).toBe(0);
  expect(await askedOn('2025-12-02')).toBe(1);
  expect(await askedOn('2025-12-03')).toBe(1);
  expect(await askedOn('2026-01-17')).toBe(2);
  expect(await askedOn('2026-01-18')).toBe(2);
  await perform(world.at('2026-01-18T09:00:00.000Z'), world.coOrdinator, recordTraining, {
    supervisorId,
    topic: SUPERVISOR_TOPIC,
    trainedOn: '2026-01-18',
    evidence: 'Certificate seen',
  });
  expect(await askedOn('2026-01-31')).toBe(2);
});

test('the list of people filters by the same rule that it shows', async () => {
  const today = '2025-07-14';
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    for (const days of [null, -400, -1, 0, 14, 15, 60, 61]) {
      const { id } = await write
        .insertInto('supervisors')
        .values({
          authority: HERE,
          organisation_id: world.organisationId,
          site_id: world.siteId,
          name: `Somebody ${days}`,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (days !== null)
        await write
          .insertInto('training_records')
          .values({
            authority: HERE,
            organisation_id: world.organisationId,
            supervisor_id: id,
            topic: SUPERVISOR_TOPIC,
            trained_on: '2023-07-14',
            valid_to_on: addDays(today, days),
          })
          .execute();
    }
  });
  const list = (state?: (typeof TRAINING_STATES)[number]) =>
    readAs(world.ground, world.coOrdinator, (tx) =>
      listTrainedPeople(tx, state, { after: null, limit: 100 }),
    );
  const all = await list();
  for (const state of TRAINING_STATES) {
    const expected = all.filter((one) => trainingState(one.validTo, today) === state).map((one) => one.name);
    expect((await list(state)).map((one) => one.name).sort(), state).toEqual(expected.sort());
    expect(expected.length, state).toBeGreaterThan(0);
  }
});

function lapses() {
  return readAs(world.ground, world.coOrdinator, listLapsesInPlacements);
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { agreeTransitionNote } from '#areas/placements/agree-note.ts';
import { beginNextStep } from '#areas/placements/begin-next-step.ts';
import { completePlacement } from '#areas/placements/complete-placement.ts';
import { confirmPlacement } from '#areas/placements/confirm-placement.ts';
import { logAttendance } from '#areas/placements/log-attendance.ts';
import { pausePlacement } from '#areas/placements/pause-placement.ts';
import { findPlacement } from '#areas/placements/placements.queries.ts';
import { recordNextStep } from '#areas/placements/record-next-step.ts';
import { resumePlacement } from '#areas/placements/resume-placement.ts';
import { startPlacement } from '#areas/placements/start-placement.ts';
import { addOwnPart } from '#areas/reviews/add-own-part.ts';
import { recordReview } from '#areas/reviews/record-review.ts';
import { addDays, type Day } from '#domain/shared/day.ts';
import { type Actor, readAs, SYSTEM } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import { refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import { passGate, versionOf } from '#tests/support/gate.ts';
import { addPlacement } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
beforeAll(async () => {
  world = await openWorld();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
});
afterAll(() => world.close());

/** Somebody does something on a day. */
async function on<S extends z.ZodType, R>(
  day: Day,
  actor: Actor,
  it: Command<S, R>,
  input: object = {},
): Promise<R> {
  const version = await versionOf(world.ground, actor, reference);
  return perform(world.at(`${day}T09:00:00.000Z`), actor, it, { reference, version, ...input });
}

const placement = () => readAs(world.ground, world.coOrdinator, (tx) => findPlacement(tx, reference));
const weekFrom = (monday: Day, marks: readonly string[]) =>
  marks.map((mark, at) => ({ day: addDays(monday, at), mark }));
const present = ['present', 'present', 'present', 'present', 'present'];

test('ten weeks, from the plan to what came of it', async () => {
  const { coOrdinator, employer, youngPerson, worker } = world;

  // Before day one: the gate.
  expect((await refusalOf(on('2025-07-14', coOrdinator, confirmPlacement))).kind).toBe('precondition');
  await passGate(world, reference);
  await on('2025-07-15', coOrdinator, confirmPlacement);
  expect((await refusalOf(on('2025-07-20', coOrdinator, startPlacement))).code).toBe('before-day-one');

  // Day one, and the first week, logged by the supervisor in a minute.
  await on('2025-07-21', coOrdinator, startPlacement);
  await on('2025-07-25', employer, logAttendance, { days: weekFrom('2025-07-21', present) });
  await on('2025-07-24', youngPerson, addOwnPart, {
    kind: 'check-in',
    words: 'I like the greenhouse.',
    scores: [{ skill: 'confidence', scoredBy: 'young-person', score: 2 }],
  });
  await on('2025-07-25', coOrdinator, recordReview, {
    kind: 'check-in',
    heldOn: '2025-07-25',
    tookPart: ['young-person', 'employer', 'co-ordinator'],
    howItIsGoing: 'well',
    scores: [{ skill: 'confidence', scoredBy: 'supervisor', score: 3 }],
    actions: [{ what: 'Find work boots', owner: 'Otter Worker', dueOn: '2025-07-30' }],
  });

  // Week three: the nursery closes for a week. The end moves by a week; no week is lost.
  await on('2025-08-04', coOrdinator, pausePlacement, {
    kind: 'closure',
    from: '2025-08-04',
    to: '2025-08-10',
  });
  expect(await placement()).toMatchObject({ status: 'paused', lastDayOn: '2025-10-05' });
  await on('2025-08-11', coOrdinator, resumePlacement, { backOn: '2025-08-11' });
  expect(await placement()).toMatchObject({ status: 'active', lastDayOn: '2025-10-05' });

  // Mid-point and end review, a week later than they would have been.
  const review = { tookPart: ['young-person', 'employer', 'worker'], howItIsGoing: 'well' };
  await on('2025-08-27', coOrdinator, recordReview, {
    ...review,
    kind: 'mid-point',
    heldOn: '2025-08-27',
    youngPersonWords: 'I know all the plants.',
  });
  expect(
    (await refusalOf(on('2025-10-05', coOrdinator, completePlacement))).reasons.map(({ code }) => code),
  ).toEqual(['end-review-missing', 'next-step-missing']);
  await on('2025-09-24', coOrdinator, recordReview, {
    ...review,
    kind: 'end',
    heldOn: '2025-09-24',
    youngPersonWords: 'I want to stay.',
  });

  // The best ending: kept on. The young person reads the note and agrees.
  const { id: nextStepId } = await on('2025-09-24', worker, recordNextStep, {
    kind: 'kept on',
    owner: 'Clover Marl',
    dueOn: '2025-10-06',
    isPaid: 'yes',
    hoursAWeek: '30',
    contract: 'permanent',
    startsOn: '2025-10-06',
    transitionNote: 'Aspen works best with written instructions.',
  });
  await on('2025-09-25', youngPerson, agreeTransitionNote, { nextStepId, how: 'page' });
  await on('2025-10-05', coOrdinator, completePlacement);
  await on('2025-10-06', coOrdinator, beginNextStep, { nextStepId, startedOn: '2025-10-06' });

  expect(await placement()).toMatchObject({ status: 'completed', lastDayOn: '2025-10-05' });
  expect(await activities()).toEqual([
    { kind: 'work experience', started_on: '2025-07-21', ended_on: '2025-10-06', hours_a_week: 27.5 },
    { kind: 'employment', started_on: '2025-10-06', ended_on: null, hours_a_week: 30 },
  ]);
  expect(await waitingEvents(world.ground)).toEqual([
    'placements.planned',
    'placements.confirmed',
    'placements.started',
    'reviews.part-added',
    'reviews.recorded',
    'placements.paused',
    'placements.resumed',
    'reviews.recorded',
    'reviews.recorded',
    'placements.completed',
    'placements.next-step-begun',
  ]);
});

function activities() {
  return readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('activity_episodes')
      .orderBy('started_on')
      .select(['kind', 'started_on', 'ended_on', 'hours_a_week'])
      .execute(),
  );
}

test('what happened is told with ids and codes, never a name', async () => {
  const payloads = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('outbox').select('payload').execute(),
  );
  for (const { payload } of payloads) {
    expect(payload).toMatchObject({
      youngPersonId: world.youngPersonId,
      organisationId: world.organisationId,
      reference,
    });
    expect(JSON.stringify(payload)).not.toMatch(/Aspen|Garnet/);
  }
});

test('the audit says who did each step', async () => {
  const rows = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('audit')
      .where('subject', '=', `placement:${reference}`)
      .where('action', 'in', ['placements.start', 'placements.log-attendance', 'placements.complete'])
      .orderBy('id')
      .select(['action', 'actor_user_id', 'young_person_id'])
      .execute(),
  );
  expect(rows).toEqual([
    {
      action: 'placements.start',
      actor_user_id: world.coOrdinator.userId,
      young_person_id: world.youngPersonId,
    },
    {
      action: 'placements.log-attendance',
      actor_user_id: world.employer.userId,
      young_person_id: world.youngPersonId,
    },
    {
      action: 'placements.complete',
      actor_user_id: world.coOrdinator.userId,
      young_person_id: world.youngPersonId,
    },
  ]);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { agreeTransitionNote } from '#areas/placements/agree-note.ts';
import { beginNextStep } from '#areas/placements/begin-next-step.ts';
import { cancelPlacement } from '#areas/placements/cancel-placement.ts';
import { completePlacement } from '#areas/placements/complete-placement.ts';
import { correctEnding } from '#areas/placements/correct-ending.ts';
import { recordNotStarted } from '#areas/placements/did-not-start.ts';
import { recordLeftEarly } from '#areas/placements/leave-early.ts';
import { listNextSteps } from '#areas/placements/next-steps.queries.ts';
import { pausePlacement } from '#areas/placements/pause-placement.ts';
import { findPlacement } from '#areas/placements/placements.queries.ts';
import { recordNextStep } from '#areas/placements/record-next-step.ts';
import { startPlacement } from '#areas/placements/start-placement.ts';
import { withdrawConsent } from '#areas/privacy/withdraw-consent.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { confirm, passGate, start, versionOf } from '#tests/support/gate.ts';
import { addAnotherPerson, addOpportunity, addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
});
const begin = () => start(world, reference, '2025-07-21');

async function on<S extends z.ZodType, R>(
  day: Day,
  it: Command<S, R>,
  input: object,
  actor: Actor = world.coOrdinator,
): Promise<R> {
  const version = await versionOf(world.ground, actor, reference);
  return perform(world.at(`${day}T09:00:00.000Z`), actor, it, { reference, version, ...input });
}
const placement = () => readAs(world.ground, world.coOrdinator, (tx) => findPlacement(tx, reference));
const referral = () =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('referrals')
      .where('id', '=', world.referralId)
      .select(['closed_on', 'version'])
      .executeTakeFirstOrThrow(),
  );
const activity = () =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('activity_episodes').orderBy('started_on', 'desc').selectAll().executeTakeFirst(),
  );
const closeReferral = () =>
  withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .updateTable('referrals')
      .set({ closed_on: '2025-07-22', closed_reason: 'Placed' })
      .where('id', '=', world.referralId)
      .execute(),
  );

const left = {
  lastDay: '2025-08-06',
  reasons: ['journey', 'confidence'],
  initiative: 'young person',
  learnt: 'A shorter journey, and mornings first.',
};

describe('leaving early', () => {
  beforeEach(begin);

  test('keeps the real last day, why, whose initiative and what was learnt; the activity ends the day after', async () => {
    await on('2025-08-07', recordLeftEarly, left);
    expect(await placement()).toMatchObject({ status: 'left-early', lastDayOn: '2025-08-06' });
    const step = await readAs(world.ground, world.worker, ({ read }) =>
      read.selectFrom('placement_steps').orderBy('id', 'desc').selectAll().executeTakeFirst(),
    );
    expect(step).toMatchObject({
      from_status: 'active',
      on_date: '2025-08-06',
      reasons: ['journey', 'confidence'],
      initiative: 'young person',
      note: 'A shorter journey, and mornings first.',
    });
    expect(await activity()).toMatchObject({ kind: 'work experience', ended_on: '2025-08-07' });
    expect(await waitingEvents(world.ground)).toContain('placements.left-early');
    expect((await lastAudit(world.ground, 'placements.leave-early'))?.detail).not.toHaveProperty('learnt');
  });

  test('is for nobody at the employer’s to read the reasons of', async () => {
    await on('2025-08-07', recordLeftEarly, left);
    const seen = await readAs(world.ground, world.employer, ({ read }) =>
      read.selectFrom('placement_steps').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  test('opens the referral again, for a second chance', async () => {
    await closeReferral();
    await on('2025-08-07', recordLeftEarly, left);
    expect((await referral()).closed_on).toBeNull();
  });

  test('frees the seat from the day after', async () => {
    await on('2025-08-07', recordLeftEarly, left);
    const next = await addPlacement(world, {
      startsOn: '2025-08-07',
      ...(await addAnotherPerson(world.ground, 'Hazel')),
    });
    const seats = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('placements').select(['reference', 'seat_id']).execute(),
    );
    expect(new Set(seats.map((row) => row.seat_id)).size).toBe(1);
    expect(seats.map((row) => row.reference)).toContain(next.reference);
  });

  test('closes a pause that was open', async () => {
    await on('2025-08-04', pausePlacement, { kind: 'illness', from: '2025-08-04' });
    await on('2025-08-07', recordLeftEarly, { ...left, lastDay: '2025-08-01' });
    const pause = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('placement_pauses').selectAll().executeTakeFirst(),
    );
    expect(pause).toMatchObject({ from_on: '2025-08-04', to_on: '2025-08-04' });
    expect(await placement()).toMatchObject({ status: 'left-early', isOpenEnded: false });
  });

  test('asks for all that is missing', async () => {
    const refused = await refusalOf(on('2025-08-07', recordLeftEarly, {}));
    expect(refused.fields.map(({ field }) => field)).toEqual(['reasons', 'initiative', 'lastDay', 'learnt']);
    const late = await refusalOf(on('2025-08-05', recordLeftEarly, left));
    expect(late.reasons.map(({ code }) => code)).toEqual(['in-the-future']);
  });

  test('is recorded once of two at the same moment', async () => {
    const version = await versionOf(world.ground, world.coOrdinator, reference);
    const leave = (actor: Actor) => () =>
      perform(world.at('2025-08-07T09:00:00.000Z'), actor, recordLeftEarly, { reference, version, ...left });
    await expectOneWinner([leave(world.coOrdinator), leave(world.worker)]);
  });

  test('is not for others, nor another authority', async () => {
    await expectOnly(world, recordLeftEarly, { reference, version: 1, ...left });
    const input = { reference, version: 1, ...left };
    const refused = await refusalOf(perform(world.ground, world.elsewhere, recordLeftEarly, input));
    expect(refused.kind).toBe('not-found');
  });

  test('is final; what was recorded wrongly is corrected with a reason, old and new kept', async () => {
    await on('2025-08-07', recordLeftEarly, left);
    expect(
      (await refusalOf(on('2025-08-08', pausePlacement, { kind: 'illness', from: '2025-08-04' }))).code,
    ).toBe('no-such-step');
    await on('2025-08-08', correctEnding, { lastDay: '2025-08-05', reason: 'The supervisor looked it up.' });
    expect((await placement())?.lastDayOn).toBe('2025-08-05');
    expect((await activity())?.ended_on).toBe('2025-08-06');
    const kept = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('placement_amendments').select(['kind', 'before', 'after']).executeTakeFirst(),
    );
    expect(kept).toEqual({
      kind: 'correction',
      before: { lastDay: '2025-08-06', reasons: ['journey', 'confidence'], initiative: 'young person' },
      after: { lastDay: '2025-08-05', reasons: ['journey', 'confidence'], initiative: 'young person' },
    });
  });
});

test('what still runs is not corrected but changed', async () => {
  await begin();
  const refused = await refusalOf(on('2025-08-08', correctEnding, { lastDay: '2025-08-05', reason: 'x' }));
  expect(refused.code).toBe('not-open');
  await expectOnly(world, correctEnding, { reference, version: 1, reason: 'x' });
});

describe('not coming on day one', () => {
  test('is recorded with why and whose initiative; the seat is free and the referral open', async () => {
    await closeReferral();
    await on('2025-07-21', recordNotStarted, { reasons: ['health'], initiative: 'young person' });
    expect((await placement())?.status).toBe('did-not-start');
    expect((await referral()).closed_on).toBeNull();
    const holds = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('seat_holds').selectAll().execute(),
    );
    expect(holds).toEqual([]);
    expect(await activity()).toBeUndefined();
  });

  test('is not recorded before day one', async () => {
    const early = await refusalOf(
      on('2025-07-20', recordNotStarted, { reasons: ['health'], initiative: 'young person' }),
    );
    expect(early.code).toBe('before-day-one');
  });
});

describe('calling it off', () => {
  test('frees the seat, and the young person owes no reason', async () => {
    await on('2025-07-18', cancelPlacement, {}, world.youngPerson);
    expect((await placement())?.status).toBe('cancelled');
    await addPlacement(world, { startsOn: '2025-07-21', opportunityId: await addOpportunity(world) });
  });

  test('asks everybody else why', async () => {
    const refused = await refusalOf(on('2025-07-18', cancelPlacement, {}, world.employer));
    expect(refused.fields[0]?.message).toBe('Enter why it is called off');
    await on('2025-07-18', cancelPlacement, { why: 'The shop closes.' }, world.employer);
  });

  test('is over on day one', async () => {
    expect((await refusalOf(on('2025-07-21', cancelPlacement, { why: 'x' }))).code).toBe('day-one-has-come');
  });
});

describe('a taster', () => {
  test('is days, not weeks: completed with what the young person said, without reviews', async () => {
    await clearPlacements(world);
    const opportunityId = await addOpportunity(world, { kind: 'taster', weeks: 1, days: [2, 3, 4] });
    ({ reference } = await addPlacement(world, { startsOn: '2025-07-21', opportunityId }));
    expect(await placement()).toMatchObject({ firstDayOn: '2025-07-22', lastDayOn: '2025-07-24' });
    await start(world, reference, '2025-07-22');
    expect((await refusalOf(on('2025-07-24', completePlacement, {}))).code).toBe('feedback-missing');
    await on('2025-07-24', completePlacement, { feedback: 'I liked the dogs.' });
    expect(await activity()).toMatchObject({ started_on: '2025-07-22', ended_on: '2025-07-25' });
  });
});

describe('a next step', () => {
  beforeEach(begin);
  const course = { kind: 'course', owner: 'Otter Worker', dueOn: '2025-09-01' };
  const apprenticeship = {
    kind: 'apprenticeship',
    owner: 'Otter Worker',
    dueOn: '2025-09-01',
    isPaid: 'yes',
    hoursAWeek: '30',
    contract: 'apprenticeship agreement',
    startsOn: '2025-09-01',
  };

  test('has a name against it and a date', async () => {
    const refused = await refusalOf(on('2025-08-07', recordNextStep, { ...course, dueOn: '' }));
    expect(refused.code).toBe('no-date');
    expect(
      (await refusalOf(on('2025-08-07', recordNextStep, { ...course, owner: '' }))).fields[0]?.field,
    ).toBe('owner');
  });

  test('of work says pay, hours, contract and start', async () => {
    const { isPaid, hoursAWeek, contract, startsOn, ...bare } = apprenticeship;
    const refused = await refusalOf(on('2025-08-07', recordNextStep, bare));
    expect(refused.reasons).toHaveLength([isPaid, hoursAWeek, contract, startsOn].length);
  });

  test('is not agreed before the placement has started', async () => {
    await clearPlacements(world);
    ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
    expect((await refusalOf(on('2025-07-18', recordNextStep, course))).code).toBe('not-started');
  });

  test('that is an apprenticeship is recorded as begun with its standard, once', async () => {
    const { id } = await on('2025-08-07', recordNextStep, apprenticeship, world.worker);
    const begun = { nextStepId: id, startedOn: '2025-09-01', withWhom: 'Marl & Slate Ltd' };
    expect((await refusalOf(on('2025-09-01', beginNextStep, begun))).fields[0]?.field).toBe('standard');
    await on('2025-09-01', beginNextStep, { ...begun, standard: 'Horticulture operative', level: '2' });
    expect(await activity()).toMatchObject({
      kind: 'apprenticeship',
      started_on: '2025-09-01',
      hours_a_week: 30,
      with_whom: 'Marl & Slate Ltd',
      source: 'placement',
    });
    const rows = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('apprenticeships').select(['standard', 'level', 'status', 'from_placement']).execute(),
    );
    expect(rows).toEqual([
      { standard: 'Horticulture operative', level: 2, status: 'continuing', from_placement: true },
    ]);
    const again = on('2025-09-02', beginNextStep, { ...begun, standard: 'Horticulture operative' });
    expect((await refusalOf(again)).code).toBe('has-begun');
  });

  test('that is a course becomes further education; more support writes nothing', async () => {
    const first = await on('2025-08-07', recordNextStep, course);
    await on('2025-09-01', beginNextStep, { nextStepId: first.id, startedOn: '2025-09-01' });
    expect((await activity())?.kind).toBe('further education');
    const second = await on('2025-08-07', recordNextStep, { ...course, kind: 'more support' });
    await on('2025-09-02', beginNextStep, { nextStepId: second.id, startedOn: '2025-09-02' });
    expect((await activity())?.kind).toBe('further education');
  });

  test('does not begin in the future', async () => {
    const { id } = await on('2025-08-07', recordNextStep, course);
    const refused = await refusalOf(
      on('2025-08-31', beginNextStep, { nextStepId: id, startedOn: '2025-09-01' }),
    );
    expect(refused.fields[0]?.field).toBe('startedOn');
  });

  test('has a note that is handed on once the young person agrees, on their page', async () => {
    const { id } = await on('2025-08-07', recordNextStep, { ...course, transitionNote: 'Quiet room.' });
    await on('2025-08-08', agreeTransitionNote, { nextStepId: id, how: 'paper' }, world.youngPerson);
    const consent = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('consents').where('purpose', '=', 'hand on notes').select('how').executeTakeFirst(),
    );
    expect(consent).toEqual({ how: 'page' });
    const twice = on('2025-08-08', agreeTransitionNote, { nextStepId: id, how: 'page' }, world.youngPerson);
    expect((await refusalOf(twice)).code).toBe('nothing-to-agree');
  });

  test('has a note that is handed on no longer once that yes is taken back, until it is given again', async () => {
    const { id } = await on('2025-08-07', recordNextStep, { ...course, transitionNote: 'Quiet room.' });
    const placementId = (await placement())?.id ?? '';
    const agreedOn = async () => {
      const steps = await readAs(world.at('2025-08-09T09:00:00.000Z'), world.coOrdinator, (tx) =>
        listNextSteps(tx, placementId),
      );
      return steps.find((step) => step.id === id)?.noteAgreedOn;
    };
    await on('2025-08-08', agreeTransitionNote, { nextStepId: id, how: 'page' }, world.youngPerson);
    expect(await agreedOn()).toBe('2025-08-08');
    const notes = {
      youngPersonId: world.youngPersonId,
      purpose: 'hand on notes',
      recipientOrganisationId: null,
    };
    await perform(world.at('2025-08-08T12:00:00.000Z'), world.youngPerson, withdrawConsent, notes);
    expect(await agreedOn()).toBe(null);
    const again = { nextStepId: id, how: 'page', reference };
    await perform(world.at('2025-08-08T13:00:00.000Z'), world.youngPerson, agreeTransitionNote, again);
    expect(await agreedOn()).toBe('2025-08-08');
  });

  test('without a note has nothing to agree', async () => {
    const { id } = await on('2025-08-07', recordNextStep, course);
    const refused = await refusalOf(on('2025-08-08', agreeTransitionNote, { nextStepId: id, how: 'page' }));
    expect(refused.code).toBe('nothing-to-agree');
  });

  test('is unknown to the employer unless it is their own offer', async () => {
    await on('2025-08-07', recordNextStep, course);
    await on('2025-08-07', recordNextStep, { ...apprenticeship, kind: 'kept on' });
    const seen = await readAs(world.ground, world.employer, ({ read }) =>
      read.selectFrom('next_steps').select('kind').execute(),
    );
    expect(seen).toEqual([{ kind: 'kept on' }]);
  });

  test('is for the programme and the worker', async () => {
    await expectOnly(world, recordNextStep, { reference, version: 1, ...course });
    await expectOnly(world, beginNextStep, {
      reference,
      nextStepId: world.referralId,
      startedOn: '2025-09-01',
    });
    await expectOnly(world, agreeTransitionNote, { reference, nextStepId: world.referralId, how: 'page' });
    const refused = await refusalOf(
      perform(world.ground, world.elsewhere, recordNextStep, { reference, version: 1, ...course }),
    );
    expect(refused.kind).toBe('not-found');
  });
});

test('somebody who comes two days late begins their ten weeks on that day', async () => {
  await clearPlacements(world);
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
  await passGate(world, reference);
  await confirm(world, reference);
  const wrong = await refusalOf(on('2025-07-23', startPlacement, { startedOn: '2025-07-26' }));
  expect(wrong.fields[0]?.field).toBe('startedOn');
  await on('2025-07-23', startPlacement, { startedOn: '2025-07-23' });
  expect(await placement()).toMatchObject({ firstDayOn: '2025-07-23', lastDayOn: '2025-09-30' });
  expect((await activity())?.started_on).toBe('2025-07-23');
});

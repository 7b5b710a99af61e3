import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeHours } from '#areas/placements/change-hours.ts';
import { changeSite } from '#areas/placements/change-site.ts';
import { confirmPlacement } from '#areas/placements/confirm-placement.ts';
import { overrideGateItem } from '#areas/placements/override-gate-item.ts';
import { findPlacement } from '#areas/placements/placements.queries.ts';
import { promiseGateItem } from '#areas/placements/promise-gate-item.ts';
import { readGate } from '#areas/placements/read-gate.ts';
import { recordGateItem } from '#areas/placements/record-gate-item.ts';
import { startPlacement } from '#areas/placements/start-placement.ts';
import { gateState } from '#domain/placements/gate.ts';
import { GATE_CODES, GATE_ITEMS } from '#domain/placements/gate-items.ts';
import { readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { confirm, passGate, versionOf } from '#tests/support/gate.ts';
import { addAnotherPerson, addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let reference: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  await forgetAspen();
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
});

async function forgetAspen() {
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.deleteFrom('consents').execute();
    await write
      .updateTable('young_people')
      .set({ emergency_contact_name: null, emergency_contact_phone: null })
      .where('id', '=', world.youngPersonId)
      .execute();
  });
}

async function which() {
  return { reference, version: await versionOf(world.ground, world.coOrdinator, reference) };
}

async function gate(ground = world.ground) {
  return readAs(ground, world.coOrdinator, async (tx) => {
    const placement = await findPlacement(tx, reference);
    if (!placement) throw new Error('no placement');
    return readGate(tx, placement);
  });
}

async function redItems() {
  return (await gate()).items.filter((item) => item.state !== 'green').map((item) => item.code);
}

test('a fresh plan knows by itself what can be known: the trained supervisor, the insurance, the hours, the journey, the yes', async () => {
  expect(await redItems()).toEqual([
    'consent-to-share',
    'risk-reviewed',
    'benefits-looked-at',
    'emergency-contact',
    'must-not-meet',
    'pay-lawful',
    'dbs',
  ]);
});

test('what is recorded turns green, and then it can be confirmed', async () => {
  await passGate(world, reference);
  expect(gateState((await gate()).items)).toBe('green');
  await perform(world.ground, world.coOrdinator, confirmPlacement, await which());
  expect(await lastAudit(world.ground, 'placements.confirm')).toMatchObject({
    subject: `placement:${reference}`,
    young_person_id: world.youngPersonId,
  });
  expect(await waitingEvents(world.ground)).toContain('placements.confirmed');
});

test('a red gate refuses to confirm and says everything that is open', async () => {
  const refused = await refusalOf(perform(world.ground, world.coOrdinator, confirmPlacement, await which()));
  expect(refused.reasons.map((reason) => reason.code)).toEqual(await redItems());
});

test('a promise before day one is enough to confirm, not to start', async () => {
  await passGate(world, reference, ['must-not-meet', 'risk-reviewed']);
  await record('must-not-meet', { found: 'clear' });
  await perform(world.ground, world.coOrdinator, promiseGateItem, {
    ...(await which()),
    item: 'risk-reviewed',
    by: 'Clover Marl',
    dueOn: '2025-07-18',
  });
  expect((await gate()).items.find((item) => item.code === 'risk-reviewed')?.state).toBe('amber');
  await confirm(world, reference);
  const refused = await refusalOf(
    perform(world.at('2025-07-21T08:00:00.000Z'), world.coOrdinator, startPlacement, await which()),
  );
  expect(refused.reasons.map((reason) => reason.code)).toEqual(['risk-reviewed']);
  expect(refused.message).toContain('Promised by Clover Marl for 18 July 2025');
});

async function record(item: string, answers: object, actor = world.coOrdinator) {
  return perform(world.ground, actor, recordGateItem, { ...(await which()), item, ...answers });
}

test('a promise is for a day before day one, and no promise stands in for somebody’s own yes', async () => {
  const promise = async (item: string, dueOn: string) =>
    perform(world.ground, world.coOrdinator, promiseGateItem, {
      ...(await which()),
      item,
      by: 'Clover Marl',
      dueOn,
    });
  expect((await refusalOf(promise('insurance', '2025-07-21'))).fields[0]?.message).toContain(
    'before day one',
  );
  expect((await refusalOf(promise('consent-to-share', '2025-07-18'))).code).toBe('not-promisable');
});

describe('a manager', () => {
  const override = async (item: string, reason = 'The certificate came by phone.', actor = world.manager) =>
    perform(world.ground, actor, overrideGateItem, { ...(await which()), item, reason });

  test('lets an item pass with a reason, which stays', async () => {
    await passGate(world, reference, ['dbs']);
    await override('dbs');
    await confirm(world, reference);
    expect(await lastAudit(world.ground, 'placements.override-gate-item')).toMatchObject({
      actor_user_id: world.manager.userId,
      detail: { item: 'dbs' },
    });
    expect((await gate()).overrides).toEqual([{ code: 'dbs', reason: 'The certificate came by phone.' }]);
  });

  test.each(GATE_CODES.filter((code) => !GATE_ITEMS[code].isOverridable))(
    'never sets %s aside',
    async (item) => {
      expect((await refusalOf(override(item))).code).toBe('never-overridden');
    },
  );

  test('gives a reason', async () => {
    expect((await refusalOf(override('dbs', ' '))).fields[0]?.message).toBe('Enter why');
  });

  test('alone may do this', async () => {
    await expectOnly(world, overrideGateItem, { ...(await which()), item: 'dbs', reason: 'x' });
  });
});

describe('what the young person says', () => {
  test('is recorded as said on their page, whatever else is sent', async () => {
    await record('consent-to-share', { how: 'paper' }, world.youngPerson);
    const consent = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('consents').select(['how', 'purpose', 'answer']).executeTakeFirst(),
    );
    expect(consent).toEqual({ how: 'page', purpose: 'tell employers', answer: true });
  });

  test('counts for the agreement that it was said about: new hours ask again', async () => {
    expect(await redItems()).not.toContain('young-person-yes');
    await perform(world.at('2025-07-15T09:00:00.000Z'), world.coOrdinator, changeHours, {
      ...(await which()),
      days: 'Mon-Wed',
      starts: '10:00',
      ends: '14:00',
      breakMinutes: 0,
      reason: 'A gentle beginning.',
    });
    expect(await redItems()).toEqual(expect.arrayContaining(['young-person-yes', 'journey-known']));
    await perform(world.at('2025-07-16T09:00:00.000Z'), world.youngPerson, recordGateItem, {
      ...(await which()),
      item: 'young-person-yes',
      how: 'page',
    });
    expect(await redItems()).not.toContain('young-person-yes');
  });
});

test('another site asks for the risk review, the journey and the must-not-meet check again', async () => {
  await passGate(world, reference);
  const site = await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('sites')
      .values({
        authority: HERE,
        organisation_id: world.organisationId,
        name: `Depot ${reference}`,
        postcode: 'SO16 8GL',
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  await perform(world.at('2025-07-15T09:00:00.000Z'), world.coOrdinator, changeSite, {
    ...(await which()),
    siteId: site.id,
    reason: 'The nursery moves.',
  });
  expect(await redItems()).toEqual(['young-person-yes', 'risk-reviewed', 'journey-known', 'must-not-meet']);
});

test('an employer records what is theirs, and nothing of the young person’s', async () => {
  await record(
    'risk-reviewed',
    { onDate: '2025-07-10', way: 'noted conversation', isLowRiskKnownSite: 'yes', factorsNamed: [] },
    world.employer,
  );
  expect((await refusalOf(record('benefits-looked-at', {}, world.employer))).kind).toBe('forbidden');
  const seen = await readAs(world.ground, world.employer, ({ read }) =>
    read.selectFrom('placement_gate_items').select('item').execute(),
  );
  expect(seen).toEqual([{ item: 'risk-reviewed' }]);
});

test('what the employer may read of benefits, checks and whom somebody must not meet is nothing', async () => {
  await passGate(world, reference);
  const seen = await readAs(world.ground, world.employer, ({ read }) =>
    read.selectFrom('placement_gate_items').select('item').distinct().execute(),
  );
  expect(seen.map((row) => row.item).toSorted()).toEqual(['pay-lawful', 'risk-reviewed']);
});

test('each answer is asked for in words', async () => {
  const refused = await refusalOf(record('benefits-looked-at', { claims: 'UC' }));
  expect(refused.fields.map((problem) => problem.field)).toEqual(['onDate', 'jobcentreTold']);
  const later = await refusalOf(
    record('benefits-looked-at', { claims: 'none', onDate: '2025-07-15', jobcentreTold: 'no' }),
  );
  expect(later.fields[0]?.message).toBe('The day must be today or earlier');
});

test('a concern that is open stops the start with this employer', async () => {
  await passGate(world, reference);
  const raise = (closedAt: string | null) =>
    withActor(world.ground, { ...SYSTEM, authority: HERE }, ({ write, now }) =>
      write
        .insertInto('concerns')
        .values({
          authority: HERE,
          reference: `C-${closedAt ?? 'open'}`,
          kind: 'concern',
          organisation_id: world.organisationId,
          about: 'the workplace',
          words: 'Something was said.',
          raised_at: now,
          raised_by_role: 'worker',
          stops_new_placements: true,
          closed_at: closedAt,
        })
        .execute(),
    );
  await raise('2025-07-13T09:00:00.000Z');
  expect(await redItems()).toEqual([]);
  await raise(null);
  expect(await redItems()).toEqual(['employer-checked']);
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, ({ write, now }) =>
    write.updateTable('concerns').set({ closed_at: now }).execute(),
  );
});

test('an employer, an area or a person to keep away from is red whatever was recorded, and why is not said', async () => {
  await passGate(world, reference);
  const hazel = await addAnotherPerson(world.ground, 'Hazel');
  const avoid = (what: object) =>
    withActor(world.ground, { ...SYSTEM, authority: HERE }, async ({ write, today }) => {
      await write.updateTable('avoidances').set({ lifted_on: today }).execute();
      const row = {
        authority: HERE,
        young_person_id: world.youngPersonId,
        reason: 'Something grave.',
        noted_on: today,
      };
      await write
        .insertInto('avoidances')
        .values({ kind: 'person', ...row, ...what })
        .execute();
    });
  await avoid({ kind: 'employer', organisation_id: world.organisationId });
  expect(await redItems()).toEqual(['must-not-meet']);
  expect(JSON.stringify((await gate()).items)).not.toContain('grave');
  await avoid({ kind: 'area', area: 'SO15' });
  expect(await redItems()).toEqual(['must-not-meet']);
  await avoid({ kind: 'area', area: 'SO1' });
  expect(await redItems()).toEqual([]);
  await avoid({ other_young_person_id: hazel.youngPersonId });
  expect(await redItems()).toEqual([]);
  await addPlacement(world, { startsOn: '2025-09-22', ...hazel });
  expect(await redItems()).toEqual(['must-not-meet']);
  await withActor(world.ground, { ...SYSTEM, authority: HERE }, ({ write }) =>
    write.updateTable('avoidances').set({ lifted_on: '2025-07-14' }).execute(),
  );
});

test('training that ends before day one, and insurance before the last day, are red', async () => {
  await passGate(world, reference);
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.updateTable('training_records').set({ valid_to_on: '2025-07-20' }).execute();
    await write
      .updateTable('opportunities')
      .set({ insurance_expires_on: '2025-09-27' })
      .where('id', '=', world.opportunityId)
      .execute();
  });
  expect(await redItems()).toEqual(['supervisor-trained', 'insurance']);
  await withActor(world.ground, SYSTEM, async ({ write }) => {
    await write.updateTable('training_records').set({ valid_to_on: '2027-04-30' }).execute();
    await write
      .updateTable('opportunities')
      .set({ insurance_expires_on: '2026-06-30' })
      .where('id', '=', world.opportunityId)
      .execute();
  });
});

test('two who confirm at the same moment confirm once', async () => {
  await passGate(world, reference);
  const seen = await which();
  const confirmOnce = () => perform(world.ground, world.coOrdinator, confirmPlacement, seen);
  expect(['stale', 'no-such-step', 'changed-meanwhile']).toContain(
    (await expectOneWinner([confirmOnce, confirmOnce])).code,
  );
});

test('only the programme confirms, and another authority finds nothing', async () => {
  await expectOnly(world, confirmPlacement, await which());
  const refused = await refusalOf(perform(world.ground, world.elsewhere, confirmPlacement, await which()));
  expect(refused.kind).toBe('not-found');
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drainOutbox } from '#areas/notifications/index.ts';
import { listMarks } from '#areas/placements/calendar.queries.ts';
import { disagreeAttendance } from '#areas/placements/disagree-attendance.ts';
import { recordLeftEarly } from '#areas/placements/leave-early.ts';
import { logAttendance } from '#areas/placements/log-attendance.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import {
  expectOneWinner,
  expectOnly,
  lastAudit,
  refusalOf,
  waitingEvents,
} from '#tests/support/command-checks.ts';
import { start, versionOf } from '#tests/support/gate.ts';
import { addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let placed: { id: string; reference: string };
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  placed = await addPlacement(world, { startsOn: '2025-07-21' });
  await start(world, placed.reference, '2025-07-21');
});

async function log(on: string, days: Readonly<Record<string, string>>, actor = world.employer) {
  const version = await versionOf(world.ground, actor, placed.reference);
  return perform(world.at(`${on}T16:00:00.000Z`), actor, logAttendance, {
    reference: placed.reference,
    version,
    days: Object.entries(days).map(([day, mark]) => ({ day, mark })),
  });
}
const marks = () => readAs(world.ground, world.coOrdinator, (tx) => listMarks(tx, [placed.id]));
const worries = async () =>
  (await waitingEvents(world.ground)).filter((event) => event === 'placements.attendance-worry');

test('the supervisor logs a week at once', async () => {
  await log('2025-07-25', { '2025-07-21': 'present', '2025-07-22': 'late', '2025-07-23': 'absent-told' });
  expect((await marks()).map(({ day, mark }) => [day, mark])).toEqual([
    ['2025-07-21', 'present'],
    ['2025-07-22', 'late'],
    ['2025-07-23', 'absent-told'],
  ]);
});

test('a mark that was wrong is put right, and the audit keeps the old one', async () => {
  await log('2025-07-21', { '2025-07-21': 'absent-told' });
  await log('2025-07-22', { '2025-07-21': 'present' }, world.coOrdinator);
  expect((await lastAudit(world.ground, 'placements.log-attendance'))?.detail).toEqual({
    days: [['2025-07-21', 'absent-told', 'present']],
  });
});

test('only agreed days, and none to come', async () => {
  const refused = await refusalOf(log('2025-07-22', { '2025-07-23': 'present', '2025-07-26': 'present' }));
  expect(refused.reasons.map((reason) => reason.code)).toEqual([
    'day-to-come',
    'day-not-agreed',
    'day-to-come',
  ]);
});

test('nothing is logged before the start', async () => {
  await clearPlacements(world);
  placed = await addPlacement(world, { startsOn: '2025-07-21' });
  expect((await refusalOf(log('2025-07-21', { '2025-07-21': 'present' }))).code).toBe('not-started');
});

describe('a worry about attendance', () => {
  test('two absences in a row of which nobody told: co-ordinator and worker hear that day, once', async () => {
    await log('2025-07-21', { '2025-07-21': 'absent-not-told' });
    expect(await worries()).toEqual([]);
    const { alerts } = await log('2025-07-22', { '2025-07-22': 'absent-not-told' });
    expect(alerts).toEqual([{ code: 'two-absences-not-told', week: 1 }]);
    await log('2025-07-23', { '2025-07-23': 'present' });
    expect(await worries()).toHaveLength(1);
  });

  test('under 60 % of the week’s hours, as soon as the rest cannot mend it', async () => {
    await log('2025-07-22', { '2025-07-21': 'absent-told', '2025-07-22': 'absent-told' });
    expect(await worries()).toEqual([]);
    await log('2025-07-23', { '2025-07-23': 'absent-told' });
    expect(await worries()).toHaveLength(1);
  });

  test('reaches co-ordinator and worker by mail, not the employer and not the young person', async () => {
    await log('2025-07-22', { '2025-07-21': 'absent-not-told', '2025-07-22': 'absent-not-told' });
    await drainOutbox(world.at('2025-07-22T17:00:00.000Z'));
    const told = await readAs(world.ground, SYSTEM, ({ read }) =>
      read
        .selectFrom('messages')
        .where('subject', 'in', ['Somebody was not there', 'One of your young people was not there'])
        .select('to_user_id')
        .execute(),
    );
    expect(told.map((row) => row.to_user_id).toSorted()).toEqual(
      [world.coOrdinator.userId, world.worker.userId].toSorted(),
    );
  });
});

describe('the young person', () => {
  const disagree = (day: string, actor = world.youngPerson) =>
    perform(world.at('2025-07-25T16:00:00.000Z'), actor, disagreeAttendance, {
      reference: placed.reference,
      day,
      words: 'I was there, in the back.',
    });

  test('can say that a day was otherwise; the mark stays until it is looked at', async () => {
    await log('2025-07-21', { '2025-07-21': 'absent-not-told' });
    await disagree('2025-07-21');
    expect((await marks())[0]).toMatchObject({
      mark: 'absent-not-told',
      disagreement: 'I was there, in the back.',
    });
    expect(await lastAudit(world.ground, 'placements.disagree-attendance')).toMatchObject({
      detail: { day: '2025-07-21' },
    });
  });

  test('not about a day that nobody has logged', async () => {
    expect((await refusalOf(disagree('2025-07-22'))).kind).toBe('not-found');
  });

  test('the supervisor cannot disagree in their place', async () => {
    await expectOnly(world, disagreeAttendance, {
      reference: placed.reference,
      day: '2025-07-21',
      words: 'x',
    });
  });
});

test('after an early end gaps are filled, and what was logged stays', async () => {
  await log('2025-07-22', { '2025-07-21': 'present' });
  await perform(world.at('2025-07-25T09:00:00.000Z'), world.coOrdinator, recordLeftEarly, {
    reference: placed.reference,
    version: await versionOf(world.ground, world.coOrdinator, placed.reference),
    lastDay: '2025-07-23',
    reasons: ['journey'],
    initiative: 'young person',
    learnt: 'A bus is needed.',
  });
  await log('2025-07-25', { '2025-07-22': 'present' });
  expect((await refusalOf(log('2025-07-25', { '2025-07-21': 'late' }))).code).toBe('over');
  expect((await refusalOf(log('2025-07-25', { '2025-07-24': 'present' }))).code).toBe('day-not-agreed');
});

test('two supervisors at the same moment: one logs, the other looks again', async () => {
  const version = await versionOf(world.ground, world.employer, placed.reference);
  const once = (mark: string) => () =>
    perform(world.at('2025-07-21T16:00:00.000Z'), world.employer, logAttendance, {
      reference: placed.reference,
      version,
      days: [{ day: '2025-07-21', mark }],
    });
  const lost = await expectOneWinner([once('present'), once('late')]);
  expect(['stale', 'changed-meanwhile']).toContain(lost.code);
});

test('the employer and the programme log; others and another authority do not', async () => {
  const input = { reference: placed.reference, version: 1, days: [{ day: '2025-07-21', mark: 'present' }] };
  await expectOnly(world, logAttendance, input);
  expect((await refusalOf(perform(world.ground, world.elsewhere, logAttendance, input))).kind).toBe(
    'not-found',
  );
});

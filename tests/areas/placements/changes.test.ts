import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readCalendar } from '#areas/placements/calendar.queries.ts';
import { workingDays } from '#areas/placements/calendar.ts';
import { changeDates } from '#areas/placements/change-dates.ts';
import { changeHours } from '#areas/placements/change-hours.ts';
import { changePause } from '#areas/placements/change-pause.ts';
import { changeSite } from '#areas/placements/change-site.ts';
import { changeSupervisor } from '#areas/placements/change-supervisor.ts';
import { followPauses } from '#areas/placements/follow-pauses.ts';
import { pausePlacement } from '#areas/placements/pause-placement.ts';
import { findPlacement } from '#areas/placements/placements.queries.ts';
import { resumePlacement } from '#areas/placements/resume-placement.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { type Command, perform } from '#platform/command.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { start, versionOf } from '#tests/support/gate.ts';
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
  ({ reference } = await addPlacement(world, { startsOn: '2025-07-21' }));
});

const begin = () => start(world, reference, '2025-07-21');

async function on<S extends z.ZodType, R>(
  day: Day,
  it: Command<S, R>,
  input: object,
  actor: Actor = world.coOrdinator,
  of = reference,
): Promise<R> {
  const version = await versionOf(world.ground, actor, of);
  return perform(world.at(`${day}T09:00:00.000Z`), actor, it, { reference: of, version, ...input });
}
const placement = (of = reference) =>
  readAs(world.ground, world.coOrdinator, async (tx) => {
    const found = await findPlacement(tx, of);
    if (!found) throw new Error('no placement');
    return found;
  });
const seatOf = async (of = reference) => {
  const { seatId } = await placement(of);
  const seat = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('seats').where('id', '=', seatId).select('number').executeTakeFirstOrThrow(),
  );
  return seat.number;
};
const amendments = () =>
  readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('placement_amendments')
      .orderBy('made_at')
      .select(['kind', 'before', 'after', 'reason'])
      .execute(),
  );

describe('a pause', () => {
  beforeEach(begin);
  const ill = { kind: 'illness', from: '2025-08-04' };

  test('of known days moves the end by its days; the placement is paused while it lasts', async () => {
    await on('2025-08-05', pausePlacement, { ...ill, to: '2025-08-08' });
    expect(await placement()).toMatchObject({
      status: 'paused',
      lastDayOn: '2025-10-03',
      isOpenEnded: false,
    });
  });

  test('of days to come moves the end and pauses nothing yet', async () => {
    await on('2025-08-05', pausePlacement, { kind: 'closure', from: '2025-09-01', to: '2025-09-07' });
    expect(await placement()).toMatchObject({ status: 'active', lastDayOn: '2025-10-05' });
  });

  test('without an end holds the seat until further notice', async () => {
    await on('2025-08-04', pausePlacement, ill);
    expect(await placement()).toMatchObject({ status: 'paused', isOpenEnded: true });
    const hold = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('seat_holds').select('period').executeTakeFirstOrThrow(),
    );
    expect(hold.period).toBe('[2025-07-21,)');
  });

  test('ends when somebody is back: the end has moved by the days that were missed', async () => {
    await on('2025-08-04', pausePlacement, ill);
    await on('2025-08-18', resumePlacement, { backOn: '2025-08-18' });
    expect(await placement()).toMatchObject({
      status: 'active',
      lastDayOn: '2025-10-12',
      isOpenEnded: false,
    });
  });

  test('may have its end said before it comes; on the day the service takes the placement up again by itself', async () => {
    await on('2025-08-04', pausePlacement, ill);
    await on('2025-08-06', resumePlacement, { backOn: '2025-08-11' });
    expect(await placement()).toMatchObject({ status: 'paused', lastDayOn: '2025-10-05' });
    expect(await followPauses(world.at('2025-08-10T23:30:00.000Z'))).toBe(1);
    expect((await placement()).status).toBe('active');
    expect(await followPauses(world.at('2025-08-12T09:00:00.000Z'))).toBe(0);
  });

  test('is refused before day one, after the last day and over another pause', async () => {
    const refused = async (input: object) =>
      (await refusalOf(on('2025-08-05', pausePlacement, input))).reasons.map((reason) => reason.code);
    expect(await refused({ ...ill, from: '2025-07-20', to: '2025-07-22' })).toEqual(['before-day-one']);
    expect(await refused({ ...ill, from: '2025-09-29', to: '2025-09-28' })).toEqual([
      'ends-before-it-begins',
      'after-the-last-day',
    ]);
    await on('2025-08-05', pausePlacement, { ...ill, to: '2025-08-10' });
    expect(await refused({ kind: 'closure', from: '2025-08-10', to: '2025-08-12' })).toEqual([
      'overlaps-a-pause',
    ]);
  });

  test('whose days were wrong is put right; the old days stay in the amendment', async () => {
    await on('2025-08-05', pausePlacement, { ...ill, to: '2025-08-10' });
    const pause = await readAs(world.ground, SYSTEM, ({ read }) =>
      read.selectFrom('placement_pauses').select('id').executeTakeFirstOrThrow(),
    );
    await on('2025-08-06', changePause, {
      pauseId: pause.id,
      from: '2025-08-04',
      to: '2025-08-17',
      reason: 'The doctor said two weeks.',
    });
    expect((await placement()).lastDayOn).toBe('2025-10-12');
    expect(await amendments()).toEqual([
      {
        kind: 'pause',
        before: { from: '2025-08-04', to: '2025-08-10' },
        after: { from: '2025-08-04', to: '2025-08-17' },
        reason: 'The doctor said two weeks.',
      },
    ]);
  });

  test('that would reach into somebody else’s stay moves to another free seat', async () => {
    const hazel = await addAnotherPerson(world.ground, 'Hazel');
    const next = await addPlacement(world, { startsOn: '2025-09-29', ...hazel });
    expect([await seatOf(), await seatOf(next.reference)]).toEqual([1, 1]);
    await on('2025-08-04', pausePlacement, { ...ill, to: '2025-08-10' });
    expect([await seatOf(), await seatOf(next.reference)]).toEqual([2, 1]);
  });

  test('for which no seat is left is refused, with what would make room', async () => {
    for (const [name, startsOn] of [
      ['Hazel', '2025-09-29'],
      ['Rowan', '2025-07-28'],
    ] as const)
      await addPlacement(world, { startsOn, ...(await addAnotherPerson(world.ground, name)) });
    const refused = await refusalOf(on('2025-08-04', pausePlacement, { ...ill, to: '2025-08-10' }));
    expect(refused.reasons.map((reason) => reason.code)).toEqual(['seat-taken', 'seat-taken']);
    expect((await placement()).status).toBe('active');
  });

  test('is for the programme and the worker to record', async () => {
    const input = { reference, version: await versionOf(world.ground, world.manager, reference), ...ill };
    await expectOnly(world, pausePlacement, input);
    const refused = await refusalOf(perform(world.ground, world.elsewhere, pausePlacement, input));
    expect(refused.kind).toBe('not-found');
    await on('2025-08-04', pausePlacement, ill, world.worker);
    expect(await lastAudit(world.ground, 'placements.pause')).toMatchObject({
      actor_role: 'worker',
      detail: { kind: 'illness', from: '2025-08-04', to: null },
    });
  });

  test('two at the same moment are one', async () => {
    const version = await versionOf(world.ground, world.coOrdinator, reference);
    const pause = () =>
      perform(world.at('2025-08-04T09:00:00.000Z'), world.coOrdinator, pausePlacement, {
        reference,
        version,
        ...ill,
      });
    await expectOneWinner([pause, pause]);
  });

  test('nobody comes back from no pause', async () => {
    expect((await refusalOf(on('2025-08-04', resumePlacement, { backOn: '2025-08-04' }))).code).toBe(
      'not-paused',
    );
  });

  test('of one who comes back before it began is refused', async () => {
    await on('2025-08-04', pausePlacement, ill);
    const refused = await refusalOf(on('2025-08-05', resumePlacement, { backOn: '2025-08-04' }));
    expect(refused.code).toBe('ends-before-it-begins');
  });
});

describe('the dates', () => {
  test('move with a reason; day one and the last day follow, and the old ones stay', async () => {
    await on('2025-07-14', changeDates, {
      agreedStartOn: '2025-07-26',
      weeks: 12,
      reason: 'Two weeks more.',
    });
    expect(await placement()).toMatchObject({ firstDayOn: '2025-07-28', lastDayOn: '2025-10-19', weeks: 12 });
    expect(await amendments()).toEqual([
      {
        kind: 'dates',
        before: { agreedStartOn: '2025-07-21', weeks: 10, firstDayOn: '2025-07-21', lastDayOn: '2025-09-28' },
        after: { agreedStartOn: '2025-07-26', weeks: 12, firstDayOn: '2025-07-28', lastDayOn: '2025-10-19' },
        reason: 'Two weeks more.',
      },
    ]);
  });

  test('cannot move the start of what has started, nor to a day gone by', async () => {
    const move = (agreedStartOn: string) =>
      on('2025-07-22', changeDates, { agreedStartOn, weeks: 10, reason: 'x' });
    expect((await refusalOf(move('2025-07-20'))).fields[0]?.message).toBe(
      'The agreed start must be today or later',
    );
    await begin();
    expect((await refusalOf(move('2025-07-28'))).fields[0]?.message).toContain('has started');
    await on('2025-07-22', changeDates, {
      agreedStartOn: '2025-07-21',
      weeks: 12,
      reason: 'Two weeks more.',
    });
    expect((await placement()).lastDayOn).toBe('2025-10-12');
  });
});

describe('the hours', () => {
  const mornings = {
    days: ['1', '2', '3'],
    starts: '10:00',
    ends: '14:00',
    breakMinutes: '0',
    reason: 'Gently.',
  };

  test('changed before day one are the agreement', async () => {
    await on('2025-07-14', changeHours, { ...mornings, days: 'Wed-Fri' });
    expect(await placement()).toMatchObject({ days: [3, 4, 5], firstDayOn: '2025-07-23', startsMinute: 600 });
  });

  test('changed while it runs hold from their day on, and the weeks before keep theirs', async () => {
    await begin();
    await on('2025-08-01', changeHours, { ...mornings, validFrom: '2025-08-04' });
    const found = await placement();
    const days = await readAs(world.ground, world.coOrdinator, async (tx) =>
      workingDays(await readCalendar(tx, found), found),
    );
    const week = (number: number) => days.filter((day) => day.week === number);
    expect(week(2).map(({ shifts }) => shifts[0]?.from)).toEqual([570, 570, 570, 570, 570]);
    expect(week(3).map(({ shifts }) => shifts[0]?.from)).toEqual([600, 600, 600]);
  });

  test('that end before they begin end past midnight', async () => {
    await on('2025-07-14', changeHours, { ...mornings, starts: '18:00', ends: '01:00' });
    expect(await placement()).toMatchObject({ startsMinute: 1080, endsMinute: 1500 });
  });

  test('hold from a day within the placement', async () => {
    await begin();
    const refused = await refusalOf(on('2025-08-01', changeHours, { ...mornings, validFrom: '2025-10-01' }));
    expect(refused.fields[0]?.field).toBe('validFrom');
  });
});

describe('the supervisor and the site', () => {
  const add = (table: 'site' | 'supervisor') =>
    withActor(world.ground, SYSTEM, async ({ write }) => {
      const of = { authority: HERE, organisation_id: world.organisationId };
      const name = `Reed ${reference}`;
      const row =
        table === 'site'
          ? await write
              .insertInto('sites')
              .values({ ...of, name })
              .returning('id')
              .executeTakeFirstOrThrow()
          : await write
              .insertInto('supervisors')
              .values({ ...of, name, site_id: world.siteId })
              .returning('id')
              .executeTakeFirstOrThrow();
      return row.id;
    });

  test('the employer names another supervisor, and the gate looks at their training', async () => {
    await on(
      '2025-07-14',
      changeSupervisor,
      { supervisorId: await add('supervisor'), reason: 'On leave.' },
      world.employer,
    );
    expect((await placement()).supervisor).toBe(`Reed ${reference}`);
    expect((await amendments())[0]).toMatchObject({
      kind: 'supervisor',
      before: { supervisorId: world.supervisorId },
    });
  });

  test('a supervisor or a site of somebody else is not found', async () => {
    const other = { supervisorId: world.youngPersonId, siteId: world.youngPersonId, reason: 'x' };
    expect((await refusalOf(on('2025-07-14', changeSupervisor, other))).kind).toBe('not-found');
    expect((await refusalOf(on('2025-07-14', changeSite, other))).kind).toBe('not-found');
  });

  test('another site is kept with the old one', async () => {
    const siteId = await add('site');
    const { asksAgain } = await on('2025-07-14', changeSite, { siteId, reason: 'The nursery moves.' });
    expect(asksAgain).toEqual(['young-person', 'employer']);
    expect((await amendments())[0]).toMatchObject({ before: { siteId: world.siteId }, after: { siteId } });
  });
});

test.each([
  ['dates', changeDates, { agreedStartOn: '2025-07-28', weeks: 10 }],
  ['hours', changeHours, { days: [1], starts: '10:00', ends: '14:00', breakMinutes: 0 }],
  ['site', changeSite, { siteId: '00000000-0000-4000-8000-000000000000' }],
  ['supervisor', changeSupervisor, { supervisorId: '00000000-0000-4000-8000-000000000000' }],
] as const)(
  '%s: a reason is asked for, others may not, another authority finds nothing, a stale form is turned away',
  async (_, it, input) => {
    const command = it as unknown as Command<z.ZodType, unknown>;
    const version = await versionOf(world.ground, world.coOrdinator, reference);
    const whole = { reference, version, ...input, reason: 'A change.' };
    const refused = async (actor: Actor, sent: object) =>
      refusalOf(perform(world.ground, actor, command, sent));
    expect(
      (await refused(world.coOrdinator, { ...whole, reason: '' })).fields.map(({ field }) => field),
    ).toEqual(['reason']);
    await expectOnly(world, command, whole);
    expect((await refused(world.elsewhere, whole)).kind).toBe('not-found');
    expect((await refused(world.coOrdinator, { ...whole, version: version + 1 })).code).toBe('stale');
  },
);

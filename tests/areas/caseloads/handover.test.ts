import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { handOver } from '#areas/caseloads/hand-over.ts';
import { readHandoverNote } from '#areas/caseloads/read-handover-note.ts';
import { followHandovers, takeActionsOnTheDay } from '#areas/caseloads/take-actions.ts';
import { undoHandover } from '#areas/caseloads/undo-handover.ts';
import { drainOutbox } from '#areas/notifications/index.ts';
import { planAction } from '#areas/young-people/index.ts';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { allocate } from '#tests/support/allocate.ts';
import { browseAs } from '#tests/support/browse.ts';
import { addColleague, allocationOf, lettersSent, sees } from '#tests/support/caseloads.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { addSomeone } from '#tests/support/matching-world.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

const TODAY = '2025-07-14';

let world: World;
let plover: Actor;
let siskin: Actor;
let number = 100;
let aspen = '';
beforeAll(async () => {
  world = await openWorld();
  plover = await addColleague(world, 'Plover Badger');
  siskin = await addColleague(world, 'Siskin Loam');
});
afterAll(() => world.close());

/** Somebody new on Otter's list each time. */
beforeEach(async () => {
  number += 1;
  aspen = (await addSomeone(world, `R${number}`, { firstName: 'Linden' })).youngPersonId;
  await withActor(world.ground, SYSTEM, (tx) =>
    allocate(tx, aspen, world.worker.userId, { name: 'Otter Worker', email: 'otter.worker@council.example' }),
  );
  await world.ground.database.script('delete from messages; delete from outbox');
});

const PLAIN = { startsOn: TODAY, reason: 'change of team', takesActions: false };

async function pass(more: object = {}, actor: Actor = world.worker, ground = world.ground) {
  const people = [{ youngPersonId: aspen, allocationId: await allocationOf(ground, aspen) }];
  const { handovers } = await perform(ground, actor, handOver, {
    ...PLAIN,
    people,
    toUserId: plover.userId,
    ...more,
  });
  return handovers[0]?.id ?? '';
}

describe('rights move with the London day, by themselves', () => {
  it('hands over today: the next one sees, the one before does not, on the next click', async () => {
    const otter = await browseAs(world.ground, world.worker);
    expect(await otter.page(`/young-people/${aspen}/contacts`)).toContain('Linden');
    await pass();
    expect((await otter.get(`/young-people/${aspen}/contacts`)).status).toBe(404);
    expect((await otter.json('GET', `/api/v1/young-people/${aspen}/contacts`)).status).toBe(404);
    expect([await sees(world.ground, world.worker, aspen), await sees(world.ground, plover, aspen)]).toEqual([
      false,
      true,
    ]);
  });

  // In summer London is an hour ahead of UTC; clocks go back on 26 October 2025 and forward on 29 March 2026.
  test.each([
    ['a day in summer', '2025-07-21', '2025-07-20T22:59:59.999Z', '2025-07-20T23:00:00.000Z'],
    ['the day clocks go back', '2025-10-26', '2025-10-25T22:59:59.999Z', '2025-10-25T23:00:00.000Z'],
    ['the day after that', '2025-10-27', '2025-10-26T23:59:59.999Z', '2025-10-27T00:00:00.000Z'],
    ['the day clocks go forward', '2026-03-29', '2026-03-28T23:59:59.999Z', '2026-03-29T00:00:00.000Z'],
    ['the day after that', '2026-03-30', '2026-03-29T22:59:59.999Z', '2026-03-29T23:00:00.000Z'],
  ])(
    'on %s (%s): until the last moment before, from the first moment on',
    async (_, startsOn, before, from) => {
      await pass({ startsOn });
      for (const [at, expected] of [
        [before, [true, false]],
        [from, [false, true]],
      ] as const) {
        const ground = world.at(at);
        expect([await sees(ground, world.worker, aspen), await sees(ground, plover, aspen)], at).toEqual(
          expected,
        );
      }
    },
  );

  it('knows 29 February', async () => {
    const ground = world.at('2028-02-20T09:00:00.000Z');
    await pass({ startsOn: '2028-02-29' }, world.worker, ground);
    const at = async (now: string) => sees(world.at(now), plover, aspen);
    expect([await at('2028-02-28T23:59:59.000Z'), await at('2028-02-29T00:00:00.000Z')]).toEqual([
      false,
      true,
    ]);
  });

  it('puts a mistake right the same day by another handover; whoever it was for an hour sees nothing', async () => {
    await pass();
    await pass({ toUserId: siskin.userId }, plover);
    expect(await sees(world.ground, plover, aspen)).toBe(false);
    expect(await sees(world.ground, siskin, aspen)).toBe(true);
    const manager = await browseAs(world.ground, world.manager);
    const page = await manager.page(`/young-people/${aspen}/worker`);
    expect(page.match(/Otter Worker|Plover Badger|Undone, or put right the same day/g)).toEqual([
      'Plover Badger',
      'Undone, or put right the same day',
      'Otter Worker',
    ]);
    expect(page).toContain('Siskin Loam');
  });
});

describe('who may', () => {
  it('is the worker for their own, and staff; a handover is in the audit', async () => {
    await expectOnly(world, handOver, { ...PLAIN, people: [] });
    await expectOnly(world, undoHandover, { allocationId: crypto.randomUUID() });
    await expectOnly(world, readHandoverNote, { allocationId: crypto.randomUUID() });
    await expectOnly(world, takeActionsOnTheDay, { allocationId: crypto.randomUUID() });
    const from = await allocationOf(world.ground, aspen);
    const id = await pass();
    expect(await lastAudit(world.ground, 'caseloads.hand-over')).toMatchObject({
      authority: HERE,
      actor_user_id: world.worker.userId,
      subject: `worker:${plover.userId}`,
      young_person_id: aspen,
      detail: { handovers: [id], from: [world.worker.userId], startsOn: TODAY, reason: 'change of team' },
    });
    expect(await allocationOf(world.ground, aspen)).not.toBe(from);
  });

  it('is not another worker, nor another authority', async () => {
    expect((await refusalOf(pass({}, plover))).kind).toBe('not-found');
    expect((await refusalOf(pass({}, world.elsewhere))).kind).toBe('not-found');
  });

  it('passes nobody to a worker of another authority, to somebody who has left or who is no worker', async () => {
    const there = await addColleague(world, 'Sorrel Flint', { authority: THERE });
    const gone = await addColleague(world, 'Dunnock Shale');
    await world.ground.database.script(
      `update memberships set ended_at = now() where user_id = '${gone.userId}'`,
    );
    const disabled = await addColleague(world, 'Wren Gabbro');
    await world.ground.database.script(
      `update users set disabled_at = now() where id = '${disabled.userId}'`,
    );
    for (const { userId } of [there, gone, disabled, world.manager])
      expect((await refusalOf(pass({ toUserId: userId }))).fields).toEqual([
        { field: 'toUserId', message: 'Select the next worker from the list' },
      ]);
  });

  it('no worker writes whose worker somebody is past the command', async () => {
    const attempts = [
      sql`insert into allocations (authority, young_person_id, worker_user_id, starts_on, source, recorded_at)
        values (${HERE}, ${aspen}, ${plover.userId}, '2025-07-14', 'record', now())`,
      sql`insert into covers (authority, worker_user_id, cover_user_id, starts_on, ends_on, reason, set_at)
        values (${HERE}, ${world.worker.userId}, ${plover.userId}, '2025-07-14', '2025-07-20', 'leave', now())`,
    ];
    for (const attempt of attempts)
      await expect(withActor(world.ground, plover, ({ write }) => attempt.execute(write))).rejects.toThrow(
        /row-level security/,
      );
    const changed = await withActor(world.ground, world.worker, ({ write }) =>
      write
        .updateTable('allocations')
        .set({ worker_user_id: plover.userId })
        .where('young_person_id', '=', aspen)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });
});

describe('what is refused', () => {
  test.each([
    ['a day that has gone', { startsOn: '2025-07-13' }, 'handover-day-gone'],
    ['more than a year ahead', { startsOn: '2026-08-01' }, 'handover-too-far'],
    ['the worker they have', { toUserId: 'own' }, 'handover-same-worker'],
  ])('%s', async (_, more, code) => {
    const given = 'toUserId' in more ? { toUserId: world.worker.userId } : more;
    expect((await refusalOf(pass(given))).code).toBe(code);
  });

  it('another one while one is to come', async () => {
    await pass({ startsOn: '2025-08-01' });
    expect((await refusalOf(pass({ toUserId: siskin.userId }))).code).toBe('handover-planned');
  });

  it('nobody, too many, no reason, and somebody elsewhere without a name or address', async () => {
    const fields = async (more: object) => (await refusalOf(pass(more))).fields.map(({ field }) => field);
    expect(await fields({ people: [] })).toEqual(['people']);
    const many = Array.from({ length: 201 }, () => ({ youngPersonId: aspen, allocationId: null }));
    expect((await refusalOf(pass({ people: many }))).fields[0]?.message).toContain(
      '200 young people at once',
    );
    expect(await fields({ reason: '' })).toEqual(['reason']);
    expect(await fields({ toUserId: null })).toEqual(['toName', 'toEmail']);
  });

  it('the second of two at the same moment', async () => {
    const people = [{ youngPersonId: aspen, allocationId: await allocationOf(world.ground, aspen) }];
    const lost = await expectOneWinner(
      [plover, siskin].map(
        ({ userId }) =>
          () =>
            perform(world.ground, world.worker, handOver, { ...PLAIN, people, toUserId: userId }),
      ),
    );
    expect(['handed-over-already', 'not-found']).toContain(lost.code);
    const { rows } = await sql<{ days: number }>`select count(*) as days from allocations
      where young_person_id = ${aspen}::uuid and period @> '2025-07-14'::date`.execute(
      world.ground.database.kysely,
    );
    expect(rows).toEqual([{ days: 1 }]);
  });
});

describe('undoing', () => {
  it('is possible until the evening before, by the worker of today and staff, not by the one to come', async () => {
    const id = await pass({ startsOn: '2025-08-01' });
    expect((await refusalOf(perform(world.ground, plover, undoHandover, { allocationId: id }))).kind).toBe(
      'not-found',
    );
    await perform(world.at('2025-07-31T22:59:00.000Z'), world.worker, undoHandover, { allocationId: id });
    expect((await lastAudit(world.ground, 'caseloads.undo-handover'))?.young_person_id).toBe(aspen);
    const later = world.at('2025-08-02T09:00:00.000Z');
    expect([await sees(later, world.worker, aspen), await sees(later, plover, aspen)]).toEqual([true, false]);
    const again = perform(world.ground, world.worker, undoHandover, { allocationId: id });
    expect((await refusalOf(again)).code).toBe('handover-undone');
    // And it can be handed over anew.
    await pass({ startsOn: '2025-08-01' });
  });

  it('is not possible from the day on', async () => {
    const id = await pass({ startsOn: '2025-08-01' });
    const on = world.at('2025-07-31T23:00:00.000Z');
    expect((await refusalOf(perform(on, world.manager, undoHandover, { allocationId: id }))).code).toBe(
      'handover-begun',
    );
    expect(
      (await refusalOf(perform(world.ground, world.elsewhere, undoHandover, { allocationId: id }))).kind,
    ).toBe('not-found');
  });
});

describe('who is told', () => {
  const YOUNG = 'aspen@example.org';
  beforeEach(() =>
    world.ground.database.script(`update young_people set email = '${YOUNG}' where id = '${aspen}'`),
  );

  it('today: both workers, the co-ordinator, the young person; no letter names anybody', async () => {
    await pass();
    await drainOutbox(world.ground);
    const { rows } = await sql<{ body: string }>`select body from messages`.execute(
      world.ground.database.kysely,
    );
    expect(rows.map(({ body }) => body).join()).not.toMatch(/Linden|Otter|Plover/);
    expect(await lettersSent(world.ground)).toEqual([
      'A young person has another worker: fern.flint@council.example',
      'You are somebody’s worker now: plover.badger@council.example',
      `You have a new worker: ${YOUNG}`,
      'Your handover is done: otter.worker@council.example',
    ]);
  });

  it('of what is to come: at once, and again on the day, the young person on the day only', async () => {
    await pass({ startsOn: '2025-08-01' });
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual([
      'A handover is planned: fern.flint@council.example',
      'A handover is planned: otter.worker@council.example',
      'You are to be somebody’s worker: plover.badger@council.example',
    ]);
    await drainOutbox(world.at('2025-07-31T22:59:00.000Z'));
    expect(await lettersSent(world.ground)).toEqual([]);
    await drainOutbox(world.at('2025-07-31T23:00:00.000Z'));
    expect((await lettersSent(world.ground)).map((letter) => letter.split(': ')[1])).toEqual([
      'fern.flint@council.example',
      'plover.badger@council.example',
      YOUNG,
      'otter.worker@council.example',
    ]);
  });

  it('of one that is undone: that it does not come, and nothing on the day', async () => {
    const id = await pass({ startsOn: '2025-08-01' });
    await drainOutbox(world.ground);
    await lettersSent(world.ground);
    await perform(world.ground, world.worker, undoHandover, { allocationId: id });
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toEqual([
      'A handover does not come: otter.worker@council.example',
      'A handover does not come: plover.badger@council.example',
    ]);
    await drainOutbox(world.at('2025-08-01T09:00:00.000Z'));
    expect(await lettersSent(world.ground)).toEqual([]);
  });
});

describe('what goes along', () => {
  const plan = (owner: string) =>
    perform(world.ground, world.manager, planAction, {
      youngPersonId: aspen,
      what: 'Find the passport',
      owner,
      dueOn: '2025-09-01',
    });
  const owners = async () => {
    const { rows } = await sql<{ owner: string }>`select owner from actions
      where young_person_id = ${aspen}::uuid order by owner`.execute(world.ground.database.kysely);
    return rows.map(({ owner }) => owner);
  };

  it('open actions in the worker’s name, where it is said so; those of others never', async () => {
    await plan('otter worker');
    await plan('Fern Flint');
    await pass({ takesActions: true });
    expect(await owners()).toEqual(['Fern Flint', 'Plover Badger']);
  });

  it('what the worker took on at a meeting, with the account that it stands for', async () => {
    await plan('Somebody');
    await sql`update actions set owner_user_id = ${world.worker.userId}::uuid where young_person_id = ${aspen}::uuid`.execute(
      world.ground.database.kysely,
    );
    await pass({ takesActions: true });
    expect(await owners()).toEqual(['Plover Badger']);
    const browser = await browseAs(world.ground, plover);
    expect(await browser.page('/home')).toContain('What you took on');
  });

  it('on the day, where it is to come; and not where nobody said so', async () => {
    await plan('Otter Worker');
    await pass({ takesActions: true, startsOn: '2025-08-01' });
    expect(await followHandovers(world.at('2025-07-31T22:00:00.000Z'))).toBe(0);
    expect(await owners()).toEqual(['Otter Worker']);
    const on = world.at('2025-08-01T06:00:00.000Z');
    expect([await followHandovers(on), await followHandovers(on)]).toEqual([1, 0]);
    expect(await owners()).toEqual(['Plover Badger']);
    expect(await lastAudit(world.ground, 'caseloads.take-actions')).toMatchObject({
      actor_role: 'system',
      authority: HERE,
      detail: { actions: 1 },
    });
  });

  it('a note, which waits for the next worker until they have read it, and for nobody else', async () => {
    const note = 'Likes a text the day before.';
    const id = await pass({ note });
    const browser = await browseAs(world.ground, plover);
    expect(await browser.page('/home')).toContain('was handed over to you');
    const path = `/young-people/${aspen}/worker`;
    expect(await browser.page(path)).toContain(note);
    const manager = await browseAs(world.ground, world.manager);
    expect(await manager.page(path)).not.toContain(note);
    const other = perform(world.ground, siskin, readHandoverNote, { allocationId: id });
    expect((await refusalOf(other)).kind).toBe('not-found');
    await browser.post(`${path}/note`, { allocationId: id });
    expect(await browser.page(path)).not.toContain(note);
    expect(await browser.page('/home')).not.toContain('was handed over to you');
    const again = perform(world.ground, plover, readHandoverNote, { allocationId: id });
    expect((await refusalOf(again)).code).toBe('note-read-already');
  });
});

describe('a whole caseload', () => {
  it('of somebody who has left passes on at once, by a manager, on the page; one letter for the next worker', async () => {
    const left = await addColleague(world, 'Teal Basalt');
    const theirs = [aspen, (await addSomeone(world, `R${++number}`)).youngPersonId];
    await withActor(world.ground, SYSTEM, async (tx) => {
      for (const id of theirs) await allocate(tx, id, left.userId, { name: left.name });
    });
    await world.ground.database.script(
      `update memberships set ended_at = now() where user_id = '${left.userId}'`,
    );
    const manager = await browseAs(world.ground, world.manager);
    const today = await manager.page('/home');
    expect(today).toContain('Without a worker');
    expect(today).toContain(`/young-people/${aspen}/handover`);
    expect(await manager.page('/caseloads')).toContain('Their worker has left.');
    const path = `/caseloads/${left.userId}/handover`;
    const form = await manager.page(path);
    const people = [...form.matchAll(/name="people"[^>]*value="([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(people).toHaveLength(2);
    const answer = await manager.post(path, {
      people,
      toUserId: siskin.userId ?? '',
      'startsOn-day': '14',
      'startsOn-month': '7',
      'startsOn-year': '2025',
      reason: 'worker has left',
      takesActions: 'yes',
    });
    expect(answer.headers.get('location')).toBe('/caseloads');
    expect(await Promise.all(theirs.map((id) => sees(world.ground, siskin, id)))).toEqual([true, true]);
    expect(await manager.page('/home')).not.toContain(`/young-people/${aspen}/handover`);
    await drainOutbox(world.ground);
    const letters = await lettersSent(world.ground);
    expect(letters.filter((letter) => letter.includes('siskin'))).toHaveLength(1);
    // Whoever may not sign in any more is not written to.
    expect(letters.filter((letter) => letter.includes('teal'))).toEqual([]);
    expect((await lastAudit(world.ground, 'caseloads.hand-over'))?.people.toSorted()).toEqual(
      theirs.toSorted(),
    );
  });

  it('all or none: one who was handed over meanwhile keeps the others back', async () => {
    const other = (await addSomeone(world, `R${++number}`)).youngPersonId;
    const people = [
      { youngPersonId: other, allocationId: await allocationOf(world.ground, other) },
      { youngPersonId: aspen, allocationId: crypto.randomUUID() },
    ];
    const lost = perform(world.ground, world.worker, handOver, { ...PLAIN, people, toUserId: plover.userId });
    expect((await refusalOf(lost)).code).toBe('handed-over-already');
    expect(await sees(world.ground, world.worker, other)).toBe(true);
  });
});

describe('somebody without a worker', () => {
  it('stands on the co-ordinator’s day with the one thing to do, until somebody is theirs', async () => {
    await world.ground.database.script(`delete from allocations where young_person_id = '${aspen}'`);
    const fern = await browseAs(world.ground, world.coOrdinator);
    expect(await fern.page('/home')).toContain(`href="/young-people/${aspen}/handover"`);
    const lost = await (await fern.json('GET', '/api/v1/young-people-without-worker')).json();
    expect(lost).toMatchObject({ items: [{ youngPersonId: aspen, hasLeft: false, allocationId: null }] });
    const made = await fern.json('POST', '/api/v1/handovers', {
      ...PLAIN,
      people: [{ youngPersonId: aspen, allocationId: null }],
      toName: 'Heron Slate',
      toEmail: 'heron.slate@example.org',
      reason: 'no worker',
    });
    expect(made.status).toBe(201);
    expect(await fern.page('/home')).not.toContain(`href="/young-people/${aspen}/handover"`);
    const { items } = (await (await fern.json('GET', `/api/v1/young-people/${aspen}/workers`)).json()) as {
      items: object[];
    };
    expect(items).toMatchObject([{ name: 'Heron Slate', userId: null, state: 'now', source: 'handover' }]);
    await drainOutbox(world.ground);
    expect(await lettersSent(world.ground)).toContain(
      'You are somebody’s worker now: heron.slate@example.org',
    );
  });

  it('is not told to a worker, nor across authorities', async () => {
    const otter = await browseAs(world.ground, world.worker);
    expect((await otter.get('/caseloads')).status).toBe(403);
    expect((await otter.json('GET', '/api/v1/young-people-without-worker')).status).toBe(403);
    await world.ground.database.script(`delete from allocations where young_person_id = '${aspen}'`);
    const there = await browseAs(world.ground, world.elsewhere);
    expect(await there.page('/caseloads')).toContain('Everybody in the programme has a worker.');
  });
});

test('the young person reads in plain words who works with them, from when, and who can see their record', async () => {
  const id = world.youngPersonId;
  await withActor(world.ground, SYSTEM, (tx) =>
    allocate(tx, id, world.worker.userId, { name: 'Otter Worker', startsOn: '2025-07-01' }),
  );
  const people = [{ youngPersonId: id, allocationId: await allocationOf(world.ground, id) }];
  await perform(world.ground, world.worker, handOver, {
    ...PLAIN,
    people,
    toUserId: plover.userId,
    startsOn: '2025-07-21',
  });
  const before = await (await browseAs(world.ground, world.youngPerson)).page('/my-workers');
  expect(before).toContain('Your worker is now Otter Worker.');
  expect(before).toContain('From 21 July 2025 your worker will be Plover Badger.');
  expect(before).toContain('Fern Flint: finds places and courses for you');
  expect(before).toContain('href="/my-looks"');
  const after = await (await browseAs(world.at('2025-07-21T09:00:00.000Z'), world.youngPerson)).page(
    '/my-workers',
  );
  expect(after).toContain('Your worker is now Plover Badger.');
  expect(after).not.toContain('Otter Worker');
  const manager = await browseAs(world.ground, world.manager);
  expect((await manager.get('/my-workers')).status).toBe(403);
});

test('nobody of another authority reads who works with somebody', async () => {
  const there = await browseAs(world.ground, world.elsewhere);
  for (const path of [`/young-people/${aspen}/worker`, `/young-people/${aspen}/handover`])
    expect((await there.get(path)).status).toBe(404);
  expect((await there.json('GET', `/api/v1/young-people/${aspen}/workers`)).status).toBe(404);
  expect(
    await readAs(world.ground, world.elsewhere, ({ read }) =>
      read.selectFrom('allocations').select('id').execute(),
    ),
  ).toEqual([]);
});

// Longer than 250 lines: what a supervisor sees, does and no longer sees is read together.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addSupervisor } from '#areas/employers/index.ts';
import { supervisorLeft } from '#areas/employers/supervisor-left.ts';
import { tellPeople } from '#areas/notifications/tell-people.ts';
import { askForChange } from '#areas/placements/ask-for-change.ts';
import { changeSupervisor } from '#areas/placements/change-supervisor.ts';
import { logAttendance } from '#areas/placements/index.ts';
import { addOwnPart } from '#areas/reviews/add-own-part.ts';
import { isSupervised } from '#domain/accounts/supervised.ts';
import { PLACEMENT_STATUSES } from '#domain/placements/statuses.ts';
import { addDays } from '#domain/shared/day.ts';
import { type Actor, readAs, readSql, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { confirm, passGate, start, versionOf } from '#tests/support/gate.ts';
import {
  addAnotherPerson,
  addOpportunity,
  addPlacement,
  clearPlacements,
  type Placed,
} from '#tests/support/placed.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

let world: World;
let own: Placed;
let other: Placed;
let supervisor: Browser;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await clearPlacements(world);
  own = await addPlacement(world, { startsOn: '2025-07-21' });
  const person = await addAnotherPerson(world.ground, 'Rowan');
  other = await addPlacement(world, {
    ...{ startsOn: '2025-07-21', youngPersonId: person.youngPersonId, referralId: person.referralId },
    opportunityId: await addOpportunity(world, { supervisor_id: (await anotherSupervisor()).id }),
  });
  supervisor = await browseAs(world.ground, world.supervisor);
});
afterAll(() => world.close());

const anotherSupervisor = () =>
  perform(world.ground, world.employer, addSupervisor, {
    siteId: world.siteId,
    name: `Reed ${crypto.randomUUID()}`,
  });

const changeTo = async (supervisorId: string, placed = own) =>
  perform(world.ground, world.coOrdinator, changeSupervisor, {
    ...{
      reference: placed.reference,
      version: await versionOf(world.ground, world.coOrdinator, placed.reference),
    },
    ...{ supervisorId, reason: 'Holidays' },
  });

test('a supervisor sees the placement that they supervise, with its work, and not the one beside it', async () => {
  const list = await supervisor.page('/placements');
  expect([list.includes(own.reference), list.includes(other.reference)]).toEqual([true, false]);
  const page = await supervisor.page(`/placements/${own.reference}`);
  for (const words of ['Aspen', 'Plant nursery trainee', 'how to look after plants', 'written instructions'])
    expect(page).toContain(words);
  expect(page).not.toContain('Garnet');
  for (const link of ['gate', 'supervisor', 'cancel'])
    expect(page).not.toContain(`/${own.reference}/${link}`);
  expect(page).toContain(`/${own.reference}/ask-change`);
  for (const end of ['', '/attendance', '/ask-change'])
    expect((await supervisor.get(`/placements/${other.reference}${end}`)).status).toBe(404);
});

test('neither offers, matches, opportunities, contacts nor the gate are a supervisor’s to see, on pages or over the API', async () => {
  const closed = [
    ...[
      '/matches',
      '/opportunities',
      '/employers',
      `/employers/${world.organisationId}`,
      '/referrals',
      '/reports',
    ],
    ...[
      `/opportunities/${world.opportunityId}`,
      `/matches/${own.matchId}`,
      '/your-people',
      '/people',
      '/concerns',
    ],
    ...[`/placements/${own.reference}/gate`, `/placements/${own.reference}/journey`],
  ];
  for (const path of closed) expect([403, 404], path).toContain((await supervisor.get(path)).status);
  for (const list of ['opportunities', 'employers', 'course-runs', 'matches', 'referrals']) {
    const answer = await supervisor.json('GET', `/api/v1/${list}`);
    const { items } = (await answer.json()) as { items?: unknown[] };
    expect(items ?? [], list).toEqual([]);
  }
  await world.ground.database.script(`update placements set weekly_pay_pence = 5000 where id = '${own.id}'`);
  const path = `/api/v1/placements/${own.reference}`;
  const one = (await (await supervisor.json('GET', path)).json()) as object;
  expect(one).toMatchObject({ who: 'Aspen', title: 'Plant nursery trainee', weeklyPayPence: null });
  const owner = await browseAs(world.ground, world.employer);
  expect(await (await owner.json('GET', path)).json()).toMatchObject({ weeklyPayPence: 5000 });
  const gate = await supervisor.json('GET', `/api/v1/placements/${own.reference}/gate`);
  expect(gate.status).toBe(403);
  expect((await supervisor.get(`/api/v1/opportunities/${world.opportunityId}`)).status).toBe(404);
});

test('of all tables a supervisor reads these, and of each only what is theirs', async () => {
  await passGate(world, own.reference);
  await confirm(world, own.reference);
  const counts = await readAs(world.ground, world.supervisor, async (tx) => {
    const tables = await readSql(
      tx,
      sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind = 'r' and relrowsecurity order by 1`,
    );
    const found: [string, number][] = [];
    for (const { name } of tables) {
      const [row] = await readSql(
        tx,
        sql<{ many: number }>`select count(*)::int as many from ${sql.table(name)}`,
      );
      found.push([name, row?.many ?? 0]);
    }
    return Object.fromEntries(found.filter(([, many]) => many > 0));
  });
  expect(counts).toEqual({
    ...{ memberships: 1, users: 1, organisations: 1, sites: 1, supervisors: 1, training_records: 1 },
    ...{ placements: 1, seats: 1, seat_holds: 1 },
    sessions: expect.any(Number),
  });
});

test('when a placement gets another supervisor, what they see goes with it', async () => {
  const next = await anotherSupervisor();
  await changeTo(next.id);
  expect((await supervisor.get(`/placements/${own.reference}`)).status).toBe(404);
  await changeTo(world.supervisorId, other);
  expect((await supervisor.get(`/placements/${other.reference}`)).status).toBe(200);
  await changeTo(world.supervisorId);
  expect((await supervisor.get(`/placements/${own.reference}`)).status).toBe(200);
});

test('a supervisor logs the week, gives their part of a review, asks for a change and raises a concern', async () => {
  await start(world, own.reference, '2025-07-21');
  const later = world.at('2025-07-26T09:00:00.000Z');
  const version = await versionOf(later, world.supervisor, own.reference);
  await perform(later, world.supervisor, logAttendance, {
    ...{ reference: own.reference, version, days: [{ day: '2025-07-21', mark: 'present' }] },
  });
  const part = { reference: own.reference, kind: 'check-in', words: 'Very willing', scores: [] };
  await perform(later, world.supervisor, addOwnPart, part);
  const said = await readAs(later, world.employer, ({ read }) =>
    read.selectFrom('review_parts').select(['said_by', 'words', 'recorded_by']).execute(),
  );
  expect(said).toEqual([
    { said_by: 'employer', words: 'Very willing', recorded_by: world.supervisor.userId },
  ]);
  await perform(later, world.supervisor, askForChange, { reference: own.reference, words: 'Start at ten' });
  const browser = await browseAs(later, world.supervisor);
  const review = await browser.page(`/placements/${own.reference}/reviews/check-in`);
  expect(review).toContain('The young person hears it in the review.');
  const raised = await browser.post('/concerns/new', {
    ...{
      kind: 'concern',
      about: 'Aspen',
      words: 'Came without a coat.',
      from: `/placements/${own.reference}`,
    },
  });
  expect(raised.status).toBe(303);
  const [concern] = await readAs(later, world.coOrdinator, ({ read }) =>
    read.selectFrom('concerns').select(['organisation_id', 'placement_id', 'raised_by_role']).execute(),
  );
  expect(concern).toEqual({
    ...{ organisation_id: world.organisationId, placement_id: own.id, raised_by_role: 'supervisor' },
  });
  await world.ground.database.script('update concerns set placement_id = null, closed_at = now()');
  expect(await browser.page('/home')).toContain('Attendance is not logged since 22 July 2025.');
  const wrong = { reference: other.reference, version: 1, days: [{ day: '2025-07-21', mark: 'present' }] };
  expect((await refusalOf(perform(later, world.supervisor, logAttendance, wrong))).kind).toBe('not-found');
});

test('a supervisor sees how their own training stands and what they are booked on, and nothing of the others', async () => {
  const sessions = await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('training_sessions')
      .values(
        ['Room of others', 'Room of theirs'].map((place) => ({
          ...{
            authority: HERE,
            topic: 'safeguarding',
            held_on: '2025-08-01',
            trainer: 'Fern Flint',
            capacity: 9,
            place,
          },
        })),
      )
      .returning(['id', 'place'])
      .execute(),
  );
  const theirs = sessions.find(({ place }) => place === 'Room of theirs')?.id ?? '';
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('training_attendees')
      .values({
        ...{ authority: HERE, session_id: theirs, supervisor_id: world.supervisorId },
        organisation_id: world.organisationId,
      })
      .execute(),
  );
  const page = await supervisor.page('/training');
  expect(page).toContain('My training');
  expect([page.includes('Room of theirs'), page.includes('Room of others')]).toEqual([true, false]);
  expect(page).toContain('Sedge Mica');
  expect(page).not.toMatch(/Reed|Add a supervisor/);
  expect(await supervisor.page(`/training/sessions/${theirs}`)).not.toContain('Ask for a seat');
});

test('whoever has left the firm is out at once, and does not come back by being named again', async () => {
  const leave = (actor: Actor, leftOn: string) =>
    perform(world.ground, actor, supervisorLeft, { id: world.supervisorId, leftOn });
  await leave(world.employer, '2025-08-01');
  expect((await supervisor.get('/home')).status).toBe(200);
  const then = await browseAs(world.at('2025-07-31T22:00:00.000Z'), world.supervisor);
  expect((await then.get('/home')).status).toBe(200);
  const after = await browseAs(world.at('2025-08-01T08:00:00.000Z'), world.supervisor);
  expect((await after.get('/home')).headers.get('location')).toBe('/sign-in');
  const name = { siteId: world.siteId, name: 'Sedge Mica' };
  await perform(world.ground, world.employer, addSupervisor, name);
  expect((await supervisor.get('/home')).status).toBe(200);
  await leave(world.coOrdinator, '2025-07-14');
  expect(await lastAudit(world.ground, 'employers.supervisor-left')).toMatchObject({
    detail: { supervisorId: world.supervisorId, rightsEnded: 1 },
  });
  expect((await supervisor.get('/home')).headers.get('location')).toBe('/sign-in');
  await perform(world.ground, world.employer, addSupervisor, name);
  const ended = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('memberships').where('role', '=', 'supervisor').select('ended_at').execute(),
  );
  expect(ended).toEqual([{ ended_at: world.ground.clock.now() }]);
  await world.ground.database.script(`update memberships set ended_at = null where role = 'supervisor'`);
});

test('a right that had run out by its day is over for good once they are named again', async () => {
  await perform(world.ground, world.employer, supervisorLeft, {
    id: world.supervisorId,
    leftOn: '2025-08-01',
  });
  const later = world.at('2025-09-01T09:00:00.000Z');
  await perform(later, world.employer, addSupervisor, { siteId: world.siteId, name: 'Sedge Mica' });
  const browser = await browseAs(later, world.supervisor);
  expect((await browser.get('/home')).headers.get('location')).toBe('/sign-in');
  await world.ground.database.script(`update memberships set ended_at = null where role = 'supervisor'`);
});

test('who supervises hears of it, and not of what is for the owner', async () => {
  const next = await anotherSupervisor();
  await changeTo(next.id);
  await changeTo(world.supervisorId);
  await passGate(world, own.reference);
  await confirm(world, own.reference);
  await tellPeople(world.ground);
  const letters = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('messages')
      .where('to_user_id', '=', world.supervisor.userId)
      .select('subject')
      .distinct()
      .orderBy('subject')
      .execute(),
  );
  expect(letters.map(({ subject }) => subject)).toEqual([
    'A young person is coming to you',
    'You are named as a supervisor',
  ]);
  const owner = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('messages').where('to_user_id', '=', world.employer.userId).select('subject').execute(),
  );
  expect(owner.map(({ subject }) => subject)).toEqual(['A placement is confirmed']);
});

test('the database closes a placement to its supervisor on the day on which the rule does', async () => {
  const { firstDayOn, lastDayOn } = await readAs(world.ground, SYSTEM, ({ read }) =>
    read
      .selectFrom('placements')
      .where('id', '=', own.id)
      .select(['first_day_on as firstDayOn', 'last_day_on as lastDayOn'])
      .executeTakeFirstOrThrow(),
  );
  for (const status of PLACEMENT_STATUSES) {
    await world.ground.database.script(`update placements set status = '${status}' where id = '${own.id}'`);
    for (const day of [firstDayOn, lastDayOn].flatMap((from) =>
      [27, 28, 29].map((days) => addDays(from, days)),
    )) {
      const seen = await readAs(world.at(`${day}T10:00:00.000Z`), world.supervisor, ({ read }) =>
        read.selectFrom('placements').select('id').execute(),
      );
      expect(seen.length === 1, `${status} on ${day}`).toBe(
        isSupervised({ status, firstDayOn, lastDayOn }, day),
      );
    }
  }
});

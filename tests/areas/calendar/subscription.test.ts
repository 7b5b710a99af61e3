import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  disableMember,
  enableMember,
  endCalendarAddress,
  endMember,
  makeCalendarAddress,
  signOutMember,
} from '#areas/accounts/index.ts';
import { setInterview } from '#areas/matching/matches/set-interview.ts';
import { withdrawMatch } from '#areas/matching/matches/withdraw.ts';
import { MEMBERSHIP_ROLES } from '#domain/accounts/roles.ts';
import { CALENDAR_ROLES } from '#domain/calendar/events.ts';
import { createApp } from '#entry/app.tsx';
import { type Actor, readAs, SYSTEM, withActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { jsonLog } from '#platform/log.ts';
import { browseAs } from '#tests/support/browse.ts';
import {
  addActions,
  addCourse,
  addTraining,
  auditSince,
  eventsIn,
  feedOf,
  readFeed,
} from '#tests/support/calendar-world.ts';
import { as, expectOnly, lastAudit, refusalOf, waitingEvents } from '#tests/support/command-checks.ts';
import { matchAt, which } from '#tests/support/matching-world.ts';
import { addOpportunity, addPlacement, clearPlacements } from '#tests/support/placed.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addCourse(world);
  await addActions(world);
  await addTraining(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  await clearPlacements(world);
  await withActor(world.ground, SYSTEM, ({ write }) => write.deleteFrom('calendar_addresses').execute());
});

const make = (actor: Actor, ground = world.ground) => perform(ground, actor, makeCalendarAddress, {});
const statusOf = async (secret: string, ground = world.ground) => (await readFeed(ground, secret)).status;
const membershipOf = (actor: Actor): Promise<string> =>
  readAs(world.ground, SYSTEM, async ({ read }) => {
    const row = await read
      .selectFrom('memberships')
      .where('user_id', '=', actor.userId)
      .where('ended_at', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });

describe('what leaves the house', () => {
  beforeEach(async () => {
    await addPlacement(world, { startsOn: '2025-07-21' });
    await matchAt(world, 'interview', { option: await addOpportunity(world) });
  });

  const PRIVATE =
    /Aspen|Garnet|Hazel|Pumice|Otter|Sedge|SO1\d|passport|housing|Mock|Presenting|Town hall|trainee|care/i;

  const STAFF = ['Action due', 'Action due R1', 'Course session', 'Interview R1', 'Training session'];

  test.each([
    ['a co-ordinator', 'coOrdinator', STAFF],
    ['a worker', 'worker', ['Action due R1', 'Course session', 'Interview R1']],
    ['an employer', 'employer', ['First day', 'Interview', 'Last day', 'Review due', 'Training session']],
    ['a supervisor', 'supervisor', ['First day', 'Last day', 'Review due', 'Training session']],
  ] as const)('to the calendar of %s is what it is and when, never who', async (_, who, titles) => {
    const file = await (await readFeed(world.ground, (await make(world[who])).secret)).text();
    expect(file).not.toMatch(PRIVATE);
    const events = eventsIn(file);
    expect(new Set(events.map(({ title }) => title))).toEqual(
      new Set([...titles, ...events.map(({ title }) => title).filter((title) => / P\d+$/.test(title))]),
    );
    expect(events.every(({ place }) => place === null)).toBe(true);
    expect(events.every(({ url }) => url.startsWith('http://localhost:8787/'))).toBe(true);
  });

  test('to the phone of a young person is with whom they are and where, and nothing about them', async () => {
    const file = await (await readFeed(world.ground, (await make(world.youngPerson)).secret)).text();
    expect(file).not.toMatch(/Aspen|Garnet|Otter|Sedge|SO1\d|passport|R1\b|trainee|care/i);
    const events = eventsIn(file);
    expect(new Set(events.map(({ title }) => title))).toEqual(
      new Set([
        ...[
          'Interview with Marl & Slate Ltd',
          'Your first day at Marl & Slate Ltd',
          'Work at Marl & Slate Ltd',
          'Work at Marl & Slate Ltd (bank holiday: ask if they are open)',
        ],
        ...['Your last day at Marl & Slate Ltd', 'A talk about how it is going', 'Course', 'Something to do'],
      ]),
    );
    expect(events.find(({ title }) => title.startsWith('Interview'))?.place).toBe(
      'Marl & Slate Ltd, Nursery',
    );
  });

  test('every event has a name of its own, the same at each reading', async () => {
    const { secret } = await make(world.youngPerson);
    const uids = async () =>
      eventsIn(await (await readFeed(world.ground, secret)).text()).map(({ uid }) => uid);
    const [first, second] = [await uids(), await uids()];
    expect(new Set(first).size).toBe(first.length);
    expect(second).toEqual(first);
  });

  test('it holds what the page holds: each reading is by the rights of that moment', async () => {
    const { secret } = await make(world.employer);
    const titles = async () =>
      eventsIn(await (await readFeed(world.ground, secret)).text()).map(({ title }) => title);
    expect(await titles()).toContain('Interview');
    await withActor(world.ground, SYSTEM, ({ write, now }) =>
      write.updateTable('consents').set({ withdrawn_at: now }).execute(),
    );
    expect(await titles()).not.toContain('Interview');
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write.updateTable('consents').set({ withdrawn_at: null }).execute(),
    );
  });
});

test('an interview that is moved or called off changes on the phone: the same event, a higher number', async () => {
  const matchId = await matchAt(world, 'interview');
  const { secret } = await make(world.youngPerson);
  const interview = async () =>
    eventsIn(await (await readFeed(world.ground, secret)).text()).find(({ uid }) =>
      uid.startsWith('interview-'),
    );
  const set = await interview();
  expect(set).toMatchObject({ starts: '2025-07-18T09:30:00.000Z', status: 'CONFIRMED' });
  await perform(world.ground, world.coOrdinator, setInterview, {
    ...(await which(world.ground, matchId)),
    ...{ on: '2025-10-27', at: '10:30', place: null },
  });
  const moved = await interview();
  // After the clocks went back.
  expect(moved).toMatchObject({ uid: set?.uid, starts: '2025-10-27T10:30:00.000Z', status: 'CONFIRMED' });
  expect(moved?.sequence).toBeGreaterThan(set?.sequence ?? 99);
  await perform(world.ground, world.worker, withdrawMatch, {
    ...(await which(world.ground, matchId)),
    reasons: ['health'],
  });
  const off = await interview();
  expect(off).toMatchObject({
    ...{ uid: set?.uid, status: 'CANCELLED' },
    title: 'Called off: Interview with Marl & Slate Ltd',
  });
  expect(off?.sequence).toBeGreaterThan(moved?.sequence ?? 99);
});

describe('the address', () => {
  test('is kept as a hash alone, and stands in no row of the audit', async () => {
    const { id, secret } = await make(world.coOrdinator);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const tables = ['calendar_addresses', 'audit', 'outbox', 'idempotency_keys'] as const;
    for (const table of tables) {
      const { rows } = await sql<{ text: string }>`select coalesce(string_agg(t::text, ' '), '') as text
        from ${sql.table(table)} t`.execute(world.ground.database.kysely);
      expect(rows[0]?.text, table).not.toContain(secret);
    }
    expect(await lastAudit(world.ground, 'accounts.make-calendar-address')).toMatchObject({
      subject: `calendar-address:${id}`,
      actor_user_id: world.coOrdinator.userId,
    });
    expect(await waitingEvents(world.ground)).toContain('accounts.calendar-address-made');
  });

  test('is nobody’s where it is wrong, and the answer says nothing else', async () => {
    const { secret } = await make(world.coOrdinator);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    for (const one of [wrong, secret.slice(1), `${secret}x`, 'none', '%00', '..%2f']) {
      const answer = await readFeed(world.ground, one);
      expect(answer.status, one).toBe(404);
      expect(await answer.text()).not.toContain(one);
    }
    expect(await statusOf(secret)).toBe(200);
  });

  test('is asked for by no cache, no search engine and no page that it was opened from', async () => {
    const { headers } = await readFeed(world.ground, (await make(world.coOrdinator)).secret);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('set-cookie')).toBeNull();
    const wrong = await readFeed(world.ground, 'none');
    expect(wrong.headers.get('cache-control')).toBe('private, no-store');
  });

  test('ends when it is made anew, and when its owner ends it', async () => {
    const first = await make(world.worker);
    const second = await make(world.worker);
    expect([await statusOf(first.secret), await statusOf(second.secret)]).toEqual([404, 200]);
    await perform(world.ground, world.worker, endCalendarAddress, {});
    expect(await statusOf(second.secret)).toBe(404);
    expect(await lastAudit(world.ground, 'accounts.end-calendar-address')).toMatchObject({
      subject: `calendar-address:${second.id}`,
    });
    const again = perform(world.ground, world.worker, endCalendarAddress, {});
    expect((await refusalOf(again)).kind).toBe('not-found');
  });

  test('of one person is not ended by another who makes their own', async () => {
    const { secret } = await make(world.worker);
    await make(world.coOrdinator);
    await perform(world.ground, world.coOrdinator, endCalendarAddress, {});
    expect(await statusOf(secret)).toBe(200);
  });

  test('ends by itself when no calendar has read it for ninety days, and each reading counts anew', async () => {
    const { secret } = await make(world.coOrdinator);
    expect(await statusOf(secret, world.at('2025-10-12T09:00:00.000Z'))).toBe(200);
    expect(await statusOf(secret, world.at('2026-01-10T09:00:00.000Z'))).toBe(200);
    expect(await statusOf(secret, world.at('2026-04-11T09:00:00.000Z'))).toBe(404);
  });

  test('ends with the right of whoever made it', async () => {
    const { secret } = await make(world.employer);
    await perform(world.ground, world.manager, endMember, {
      membershipId: await membershipOf(world.employer),
    });
    expect(await statusOf(secret)).toBe(404);
    await restore(world.employer);
    // The old one stays over: who is let in again makes a new one.
    expect(await statusOf(secret)).toBe(404);
  });

  test('ends when somebody is let in no more, and is not there again when they are', async () => {
    const { secret } = await make(world.worker);
    const { userId } = world.worker;
    const version = async () =>
      (
        await sql<{ version: number }>`select version from users where id = ${userId}`.execute(
          world.ground.database.kysely,
        )
      ).rows[0]?.version;
    await perform(world.ground, world.manager, disableMember, { userId, version: await version() });
    expect(await statusOf(secret)).toBe(404);
    await perform(world.ground, world.manager, enableMember, { userId, version: await version() });
    expect(await statusOf(secret)).toBe(404);
  });

  test('ends when somebody is signed out everywhere, for a phone that is lost', async () => {
    const { secret } = await make(world.worker);
    await perform(world.ground, world.manager, signOutMember, { userId: world.worker.userId });
    expect(await statusOf(secret)).toBe(404);
  });

  test('ends on the day on which a supervisor leaves the firm', async () => {
    const { secret } = await make(world.supervisor);
    const leave = (day: string | null) =>
      withActor(world.ground, SYSTEM, ({ write }) =>
        write.updateTable('supervisors').set({ left_on: day }).where('id', '=', world.supervisorId).execute(),
      );
    await leave('2025-07-15');
    expect(await statusOf(secret)).toBe(200);
    await leave('2025-07-14');
    expect(await statusOf(secret)).toBe(404);
    await leave(null);
  });

  test('is made by those who have a calendar, and by nobody else', async () => {
    for (const it of [makeCalendarAddress, endCalendarAddress]) {
      await expectOnly(world, it, {});
      for (const role of MEMBERSHIP_ROLES.filter(
        (one) => !(CALENDAR_ROLES as readonly string[]).includes(one),
      ))
        expect((await refusalOf(perform(world.ground, as(world.manager, role), it, {}))).kind).toBe(
          'forbidden',
        );
    }
  });

  test('stands for the role in which it was made, and for no other of the same person', async () => {
    const other = as(world.coOrdinator, 'worker');
    expect((await refusalOf(make(other))).kind).toBe('not-found');
  });

  test('stands once, however many make it at the same moment', async () => {
    const made = await Promise.allSettled([make(world.manager), make(world.manager)]);
    const secrets = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value.secret] : []));
    const statuses = await Promise.all(secrets.map((secret) => statusOf(secret)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });
});

describe('reading it', () => {
  test('notes once a day whose days were shown, and to whom; never by which address', async () => {
    await matchAt(world, 'interview');
    const { secret } = await make(world.coOrdinator);
    const last = Math.max(0, ...(await auditSince(world.ground, 0)).map(({ id }) => Number(id)));
    await readFeed(world.ground, secret);
    await readFeed(world.ground, secret);
    await readFeed(world.at('2025-07-14T22:30:00.000Z'), secret);
    const rows = await auditSince(world.ground, last);
    expect(rows).toMatchObject([
      { action: 'looks.page', subject: '/calendar/feed/:file', actor_user_id: world.coOrdinator.userId },
    ]);
    const people = rows.flatMap((row) => [row.young_person_id, ...(row.people as string[])]);
    expect(people).toContain(world.youngPersonId);
    expect(JSON.stringify(rows)).not.toContain(secret);
    // Half past midnight on London clocks is the next day.
    await readFeed(world.at('2025-07-14T23:30:00.000Z'), secret);
    expect(await auditSince(world.ground, last)).toHaveLength(2);
  });

  test('leaves no trace of the address in the log, right or wrong', async () => {
    const lines: string[] = [];
    const log = jsonLog(
      (line) => lines.push(line),
      () => '',
    );
    const { secret } = await make(world.coOrdinator);
    const ground = { ...world.ground, log };
    await readFeed(ground, secret);
    await readFeed(ground, `${secret.slice(1)}x`);
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(secret.slice(1, 40));
    expect(lines.join()).toContain('/calendar/feed/:file');
  });

  test('is held back where a calendar asks too often, each address by itself', async () => {
    const app = createApp(world.ground, { isReady: async () => true });
    const [mine, other] = [(await make(world.coOrdinator)).secret, (await make(world.manager)).secret];
    const ask = async (secret: string) => app.request(`/calendar/feed/${secret}.ics`);
    let answer = await ask(mine);
    for (let tries = 0; tries < 30 && answer.status === 200; tries++) answer = await ask(mine);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await ask(other)).status).toBe(200);
  });

  test('goes by the address alone: whoever is signed in beside it makes no difference', async () => {
    const { secret } = await make(world.employer);
    const signedIn = await browseAs(world.ground, world.coOrdinator);
    const file = await (await signedIn.get(`/calendar/feed/${secret}.ics`)).text();
    expect(eventsIn(file).some(({ title }) => title.startsWith('Action due'))).toBe(false);
  });

  test('is for the whole of what is planned: a month back, a year ahead', async () => {
    const events = await feedOf(world.ground, world.coOrdinator);
    expect(events.length).toBeGreaterThan(0);
    for (const { starts } of events) expect(starts > '2025-06-13' && starts < '2026-07-15').toBe(true);
  });
});

describe('the page', () => {
  test('makes an address, shows it once, and ends it', async () => {
    const browser = await browseAs(world.ground, world.youngPerson);
    expect(await browser.page('/calendar/phone')).toContain('There is no address yet.');
    const made = await browser.post('/calendar/phone', {});
    expect(made.status).toBe(200);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const page = await made.text();
    const [, secret = ''] = /http:\/\/localhost:8787\/calendar\/feed\/([\w-]{43})\.ics/.exec(page) ?? [];
    expect(page).toContain(`href="webcal://localhost:8787/calendar/feed/${secret}.ics"`);
    expect(await statusOf(secret)).toBe(200);
    const after = await browser.page('/calendar/phone');
    expect(after).toContain('made on 14 July 2025');
    expect(after).toContain('A calendar last read it on');
    expect(after).not.toContain(secret);
    expect((await browser.post('/calendar/phone/end', {})).status).toBe(303);
    expect(await statusOf(secret)).toBe(404);
    expect(await browser.page('/calendar/phone')).toContain('There is no address yet.');
  });

  test('makes none for somebody who signed in an hour ago: a computer that was left open is not enough', async () => {
    await browseAs(world.ground, world.coOrdinator);
    const browser = await browseAs(world.ground, world.coOrdinator);
    await withActor(world.ground, SYSTEM, ({ write }) =>
      write
        .updateTable('sessions')
        .set({ created_at: '2025-07-14T08:40:00.000Z', signed_in_at: null })
        .execute(),
    );
    const answer = await browser.post('/calendar/phone', {});
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Sign in again first');
  });
});

async function restore(actor: Actor): Promise<void> {
  await withActor(world.ground, SYSTEM, ({ write }) =>
    write
      .insertInto('memberships')
      .values({
        ...{ user_id: actor.userId ?? '', role: 'employer', authority: actor.authority ?? '' },
        organisation_id: actor.organisationId,
      })
      .execute(),
  );
}

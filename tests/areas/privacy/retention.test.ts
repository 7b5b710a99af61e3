import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letGo } from '#areas/privacy/index.ts';
import { setLegalHold } from '#areas/privacy/set-legal-hold.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { lastAudit } from '#tests/support/command-checks.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

// The seventy-fifth birthday of whoever was born on 14 July 1950.
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.ground.database.script(`
    insert into young_people (authority, first_name, last_name, date_of_birth, died_on) values
      ('${HERE}', 'Old', 'Today', '1950-07-14', null), ('${HERE}', 'Old', 'Yesterday', '1950-07-13', null),
      ('${HERE}', 'Old', 'Leap', '1948-02-29', null), ('${HERE}', 'Old', 'Held', '1949-01-01', null),
      ('${HERE}', 'Young', 'Died', '1994-06-01', '2010-07-14'), ('${HERE}', 'Young', 'Later', '1994-06-01', '2010-07-15'),
      ('${HERE}', 'Grown', 'Died', '1980-06-01', '1999-06-01');
    insert into outbox (authority, event, payload, created_at, available_at, done_at) values
      ('${HERE}', 'a.b', '{}', '2024-07-13T09:00Z', now(), '2024-07-13T09:00Z'),
      ('${HERE}', 'a.b', '{}', '2024-07-14T09:00Z', now(), '2024-07-14T09:00Z'),
      ('${HERE}', 'a.b', '{}', '2024-07-13T09:00Z', now(), null);
    insert into messages (authority, channel, to_address, subject, body, created_at, outbox_id)
      select '${HERE}', 'email', 'a@example.org', 'x', 'x', created_at, id from outbox where done_at is not null;
    insert into sign_in_requests (address, asked_at) values ('a@example.org', '2025-06-13T22:59Z'), ('b@example.org', '2025-06-13T23:01Z');
    insert into sign_in_links select 'old', id, '2025-06-01', '2025-06-01' from users limit 1;
    insert into sessions (token_sha256, membership_id, created_at, last_seen_at, expires_at, revoked_at)
      select 'ended', id, '2025-01-01', '2025-01-01', '2026-01-01', '2025-06-13' from memberships limit 1;
    insert into sessions (token_sha256, membership_id, created_at, last_seen_at, expires_at)
      select 'running', id, '2025-01-01', '2025-01-01', '2026-01-01' from memberships limit 1;
    with gone as (insert into users (name) values ('Mallow Gone') returning id),
      ended as (insert into memberships (user_id, role, authority, ended_at)
        select id, 'worker', '${HERE}', '2025-06-13T12:00Z'::timestamptz from gone returning user_id)
      insert into second_factors (user_id) select user_id from ended;
    insert into second_factors (user_id) select user_id from memberships where ended_at is null limit 1;
    update supervisors set left_on = '2023-07-13', email = 'sedge@example.org';
    insert into employer_steps (authority, organisation_id, to_status, at, by_role)
      select authority, organisation_id, 'ended', '2023-07-13T12:00Z', 'manager' from employers;
    update employers set status = 'ended';
    insert into import_receipts (authority, at, by_role, reply) values ('${HERE}', '2024-07-13T12:00Z', 'manager', '{}');
    insert into import_changes (receipt_id, authority, kind, key, record_id, after)
      select id, authority, 'referrals', k, gen_random_uuid(), '{"first_name": "Aspen"}' from import_receipts, (values ('1'), ('2')) v(k);
    insert into api_keys (authority, membership_id, name, secret_sha256, scopes, created_at, expires_at)
      select '${HERE}', id, 'old', 'x', '{read}', '2024-01-01', '2024-07-13T12:00Z' from memberships limit 1;
    insert into covers (authority, worker_user_id, cover_user_id, starts_on, ends_on, reason, set_at)
      select '${HERE}', (array_agg(u.id order by u.id))[case when last_on = '2024-07-13' then 1 else 3 end], (array_agg(u.id order by u.id))[2], '2024-07-01', last_on, 'sickness', now()
      from users u, (values ('2024-07-13'::date), ('2024-07-14')) ends(last_on) group by last_on;
    insert into cover_people select id, (select id from young_people limit 1), authority from covers;
    insert into meetings (authority, kind, meets_on, starts_minute, ends_minute, place, repeats, planned_at)
      select '${HERE}', 'intake', day, 600, 660, 'Room 4', 'once', now() from (values ('2023-07-13'::date), ('2023-07-14')) days(day);
    insert into meeting_people (authority, meeting_id, name, organisation_name, asked_at)
      select authority, id, 'Vetch Opal', 'Careers', now() from meetings`);
  const held = await one<{ id: string }>(`select id from young_people where last_name = 'Held'`);
  await perform(world.ground, world.manager, setLegalHold, {
    youngPersonId: held?.id,
    reason: 'A court asked for it',
  });
});
afterAll(() => world.close());

async function one<Row>(query: string): Promise<Row | undefined> {
  return (await sql.raw<Row>(query).execute(world.ground.database.kysely)).rows[0];
}
const count = async (from: string) =>
  (await one<{ n: number }>(`select count(*)::integer as n from ${from}`))?.n;

test('a manager sees what goes on which day, as counts and by which rule', async () => {
  const page = await (await browseAs(world.ground, world.manager)).page('/retention');
  expect(page).toContain('regulation 50(1)(a)');
  expect(page).toContain('15 July 2025');
  expect(page).not.toMatch(/Yesterday|Sedge|a@example.org/);
  // Sign-in belongs to no authority.
  const api = await (await browseAs(world.ground, world.manager)).json('GET', '/api/v1/retention?days=1');
  const { items } = (await api.json()) as { items: { day: string; kind: string; many: number }[] };
  expect(items.map(({ day, kind, many }) => `${day} ${kind} ${many}`)).toEqual([
    '2025-07-14 care-records 3',
    '2025-07-14 care-records-died 1',
    '2025-07-14 employer-contacts 1',
    '2025-07-14 supervisors 1',
    '2025-07-14 messages 1',
    '2025-07-14 import-changes 2',
    '2025-07-14 api-keys 1',
    '2025-07-14 covers 1',
    '2025-07-14 meeting-people 1',
    '2025-07-15 care-records 1',
    '2025-07-15 care-records-died 1',
    '2025-07-15 messages 1',
    '2025-07-15 covers 1',
    '2025-07-15 meeting-people 1',
  ]);
});

test('the operator asks at the command line, and sees what belongs to no authority too', async () => {
  const { exit, out } = await typeCommand(world.ground, '', [
    'retention',
    'preview',
    '--days',
    '0',
    '--json',
  ]);
  expect(exit).toBe(0);
  const { going } = JSON.parse(out) as { going: { kind: string; many: number }[] };
  expect(going.map(({ kind }) => kind)).toContain('sessions');
  expect(out).not.toMatch(/Yesterday|Sedge|a@example.org/);
});

test('only those who answer for it may see it', async () => {
  for (const actor of [world.coOrdinator, world.worker, world.employer, world.youngPerson])
    expect((await (await browseAs(world.ground, actor)).get('/retention')).status).toBe(403);
});

test('what is over goes, what is not stays, and what a hold keeps stays too', async () => {
  const done = await letGo(world.ground);
  expect(done.map(({ kind, gone, heldBack }) => `${kind} ${gone} ${heldBack}`)).toEqual([
    'care-records 2 1',
    'care-records-died 1 0',
    'employer-contacts 1 0',
    'supervisors 1 0',
    'messages 1 0',
    'import-changes 2 0',
    'api-keys 1 0',
    'covers 1 0',
    'meeting-people 1 0',
    'sessions 1 0',
    'sign-in-links 1 0',
    'second-factors 1 0',
    'sign-in-requests 1 0',
  ]);
  const names = (
    await sql<{ last_name: string }>`select last_name from young_people where erased_at is null
      and (date_of_birth < '1960-01-01' or died_on is not null) order by 1`.execute(
      world.ground.database.kysely,
    )
  ).rows.map((row) => row.last_name);
  // Their birthday itself, the eve of the fifteenth anniversary, and somebody who was grown up.
  expect(names).toEqual(['Died', 'Held', 'Later', 'Today']);
  expect(await count(`sign_in_requests where address = 'b@example.org'`)).toBe(1);
  expect(await count(`sessions where token_sha256 = 'running'`)).toBe(1);
  expect(await one('select contact_name, status from employers')).toEqual({
    contact_name: null,
    status: 'ended',
  });
  expect((await one<{ name: string }>('select name from supervisors'))?.name).toMatch(/^Former supervisor /);
  expect(await count('training_records')).toBe(1);
});

test('news of which a message was kept goes once the message has gone', async () => {
  expect((await letGo(world.ground)).map(({ kind, gone }) => `${kind} ${gone}`)).toEqual([
    'care-records 0',
    'outbox 1',
  ]);
  expect(await count(`outbox where done_at is null`)).toBeGreaterThan(0);
  expect((await letGo(world.ground)).map(({ gone }) => gone)).toEqual([0]);
});

test('that it went is kept: what kind, how many, when; no name', async () => {
  expect(await count('retention_runs')).toBe(14);
  expect(
    await one(`select gone, counted_to_on::text as day from retention_runs where kind = 'care-records'`),
  ).toEqual({
    gone: 2,
    day: '1950-07-13',
  });
  expect((await lastAudit(world.ground, 'privacy.let-go'))?.detail).toEqual({ kind: 'outbox', gone: 1 });
  expect(await (await browseAs(world.ground, world.manager)).page('/retention')).toContain('What went');
});

test('the day after a birthday it is time', async () => {
  expect((await typeCommand(world.ground, '', ['retention', 'run'])).out).toContain('1 kept by a hold');
  const done = await letGo(world.at('2025-07-15T09:00:00.000Z'));
  expect(done.find(({ kind }) => kind === 'care-records')).toMatchObject({ gone: 1, heldBack: 1 });
  expect(done.find(({ kind }) => kind === 'care-records-died')).toMatchObject({ gone: 1 });
});

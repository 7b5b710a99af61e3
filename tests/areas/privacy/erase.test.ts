import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillDemo } from '#areas/demo/index.ts';
import { importFiles } from '#areas/imports/import-files.ts';
import { erasePerson } from '#areas/privacy/erase-person.ts';
import { liftLegalHold, setLegalHold } from '#areas/privacy/set-legal-hold.ts';
import { exportReport } from '#areas/reports/index.ts';
import { ALL_REPORTS } from '#areas/reports/registry.ts';
import { operatorIn, readAs, SYSTEM } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { browseAs } from '#tests/support/browse.ts';
import { expectOneWinner, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { openMigrated } from '#tests/support/database.ts';
import { csvFile } from '#tests/support/import-files.ts';
import { addOneOfEach } from '#tests/support/one-of-each.ts';
import { type World, worldOn } from '#tests/support/world.ts';

const DEMO = 'E06999999';
// No word of the invented town, so that whatever is found was left behind.
const MARK = 'Quoinstone';
const operator = operatorIn(DEMO);
const sure = { ground: 'objects', isRecordKept: 'yes', isSure: 'yes' };

let world: World;
let id: string;
let others: string[];
let reference: string;
beforeAll(async () => {
  world = await worldOn(await openMigrated(), '2025-07-14T09:00:00.000Z');
  await fillDemo(world.ground);
  await addOneOfEach(world.ground.database, DEMO);
  const { rows } = await sql<{
    id: string;
  }>`select p.young_person_id as id from placements p where p.authority = ${DEMO}
    and p.status in ('active', 'completed', 'confirmed') order by p.status, p.reference limit 4`.execute(
    world.ground.database.kysely,
  );
  [id = '', ...others] = rows.map((row) => row.id);
  const referred = await sql<{
    reference: string;
  }>`select reference from referrals where young_person_id = ${id}`.execute(world.ground.database.kysely);
  reference = referred.rows[0]?.reference ?? '';
  await world.ground.database.script(markEverything(id));
});
afterAll(() => world.close());

/** Their name, and the mark in every place where somebody can write about them. */
function markEverything(person: string): string {
  const theirs = `young_person_id = '${person}'`;
  const placed = `placement_id in (select id from placements where ${theirs})`;
  return `
    insert into users (id, name, email, phone) values ('${person}', '${MARK} Flint', '${MARK}@example.org', '07700 900777');
    insert into memberships (user_id, role, authority, young_person_id) values ('${person}', 'young-person', '${DEMO}', '${person}');
    insert into sign_in_links values ('${MARK}', '${person}', now(), now());
    insert into sign_in_requests (address, asked_at) values ('${MARK}@example.org', now());
    insert into sign_in_requests (address, asked_at, channel) values ('+447700900777', now(), 'text');
    insert into second_factors (user_id, pending_sealed, pending_until) values ('${person}', '${MARK}', now());
    insert into recovery_codes (user_id, code_hash) values ('${person}', '${MARK}');
    with told as (insert into outbox (authority, event, payload, created_at, available_at) values
      ('${DEMO}', 'accounts.link-by-text-due', '{"userId": "${person}"}', now(), now()) returning id)
      insert into messages (authority, to_user_id, channel, to_address, subject, body, created_at, outbox_id)
      select '${DEMO}', '${person}', 'text', '+447700900777', '${MARK}', '${MARK}', now(), id from told;
    insert into outbox (authority, event, payload, created_at, available_at) values
      ('${DEMO}', 'privacy.file-released', '{"youngPersonId": "${person}", "mark": "${MARK}"}', now(), now());
    insert into messages (authority, to_user_id, channel, to_address, subject, body, created_at, outbox_id)
      select '${DEMO}', '${person}', 'email', '${MARK}@example.org', '${MARK}', '${MARK}', now(), max(id) from outbox;
    insert into idempotency_keys (key, actor, request_sha256, status, body, created_at)
      values ('12345678', 'worker:nobody:', 'x', 200, '<p>${MARK} Flint</p>', now());
    insert into import_rows values ('${DEMO}', 'young-people', '${MARK}', '${person}', '{"first_name": "${MARK}"}', 1);
    insert into import_changes (receipt_id, authority, kind, key, record_id, after)
      select id, '${DEMO}', 'young-people', '${MARK}', '${person}', '{"first_name": "${MARK}"}' from import_receipts limit 1;
    insert into contacts (authority, young_person_id, contact_on, kind, note, worker_email)
      values ('${DEMO}', '${person}', '2025-07-01', 'visit', '${MARK}', '${MARK}@example.org');
    insert into file_openings (authority, young_person_id, user_id, reason, opened_at, expires_at)
      values ('${DEMO}', '${person}', '${person}', '${MARK} ${MARK}', now(), now() + interval '1 hour');
    insert into avoidances (authority, young_person_id, kind, area, reason, noted_on)
      values ('${DEMO}', '${person}', 'area', 'SO14', '${MARK}', '2025-07-01');
    insert into concerns (authority, young_person_id, reference, kind, about, words, raised_at, raised_by_role, stops_new_placements)
      values ('${DEMO}', '${person}', 'K9100', 'concern', '${MARK}', '${MARK}', now(), 'worker', false);
    insert into concern_steps (concern_id, kind, at, by_role, note)
      select id, 'noted', now(), 'worker', '${MARK}' from concerns where reference = 'K9100';
    insert into activity_episodes (authority, young_person_id, kind, started_on, with_whom, source, recorded_on)
      values ('${DEMO}', '${person}', 'training', '2025-03-01', '${MARK}', 'check', '2025-03-01');
    insert into destinations (authority, young_person_id, school_year, status, reason)
      values ('${DEMO}', '${person}', '2023/24', 'none', '${MARK}');
    insert into actions (authority, young_person_id, what, owner, agency, due_on, outcome, created_at)
      values ('${DEMO}', '${person}', '${MARK}', '${MARK}', '${MARK}', '2025-07-01', '${MARK}', now());
    insert into review_parts (placement_id, kind, said_by, words, worries, recorded_at)
      select id, 'check-in', 'worker', '${MARK}', '{${MARK}}', now() from placements where ${theirs};
    insert into next_steps (placement_id, kind, detail, owner, due_on, transition_note, recorded_at)
      select id, 'not now', '${MARK}', '${MARK}', '2025-07-01', '${MARK}', now() from placements where ${theirs};
    insert into placement_steps (placement_id, to_status, at, on_date, by_role, note)
      select id, 'active', now(), '2025-06-01', 'worker', '${MARK}' from placements where ${theirs};
    insert into placement_gate_items (placement_id, item, state, on_date, facts, note, recorded_at)
      select id, 'dbs', 'overridden', '2025-06-01', '{"a": "${MARK}"}', '${MARK}', now() from placements where ${theirs};
    update placements set shared_with_employer = '{"firstName": "${MARK}"}' where ${theirs};
    update attendance set disagreement = '${MARK}' where ${placed};
    update matches set shared_with_employer = '{"firstName": "${MARK}"}', explanation = '{"a": "${MARK}"}',
      interview_place = '${MARK}', better_off_weekly_pence = 100, better_off_on = '2025-07-01' where ${theirs};
    update match_steps set note = '${MARK}' where ${theirs};
    update barriers set note = '${MARK}' where ${theirs};
    update referrals set interests = '{${MARK}}', career_goal = '${MARK}', experience = '${MARK}', notes = '${MARK}',
      barrier_words = '{${MARK}}', support_wanted = '{${MARK}}', closed_on = '2025-07-10', closed_reason = '${MARK}'
      where ${theirs};
    update young_people set first_name = '${MARK}', last_name = 'Flint', known_as = '${MARK}', postcode = 'ZE1 0AA',
      email = '${MARK}@example.org', phone = '07700 900777', emergency_contact_name = '${MARK}', child_id = '${MARK}',
      date_of_birth = '2006-03-19', care_status = 'former relevant' where id = '${person}';
    update allocations set worker_name = '${MARK}', worker_email = '${MARK}@example.org', note = '${MARK}' where ${theirs};
    insert into young_people (authority, first_name, merged_into) values ('${DEMO}', '${MARK}', '${person}');`;
}

/** Tables in which a word still stands, whoever may read them. The audit is not asked: it cannot be changed, and holds no name. */
async function tablesWith(word: string): Promise<string[]> {
  const db = world.ground.database.kysely;
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'audit'`.execute(db);
  const found: string[] = [];
  for (const { name } of rows) {
    const hits =
      await sql`select 1 from ${sql.table(name)} t where t::text ilike ${`%${word}%`} limit 1`.execute(db);
    if (hits.rows.length > 0) found.push(name);
  }
  return found.sort();
}

// Lines that are named after a worker, a provider or somebody's own words: these are gone, and the number stays.
const NAMED_BY_WORDS = /((?:worker|provider|reason)-\d+),[^,\r\n]*/g;

const DAYS = ['2025-07-14', '2025-06-30', '2025-03-31', '2024-03-31', '2024-02-29'];

/** Every report there is of what people did, exact and published, of several days and years. The return and data quality are of records: one that is erased is in neither. */
async function allFigures() {
  const figures: Record<string, unknown> = {};
  for (const { name, isPublishable, of } of ALL_REPORTS.filter(
    (one) => one.name !== 'oc3' && one.name !== 'data-quality',
  ))
    for (const published of isPublishable ? ['yes', 'no'] : ['no'])
      for (const asked of name !== 'supply-gaps' && of === 'day'
        ? DAYS.map((on) => ({ on }))
        : name === 'supply-gaps'
          ? [{ on: '2025-07-14' }]
          : [{ year: '2025' }, { year: '2026' }])
        figures[JSON.stringify([name, published, asked])] = (
          await perform(world.ground, operator, exportReport, { name, published, ...asked })
        ).csv.replaceAll(NAMED_BY_WORDS, '$1');
  return figures;
}

test('who may erase, and set a hold', async () => {
  await expectOnly(world, erasePerson, { youngPersonId: id, ...sure });
  await expectOnly(world, setLegalHold, { youngPersonId: id, reason: 'A court asked for it' });
  await expectOnly(world, liftLegalHold, { youngPersonId: id });
  // Laurel Slate manages another authority.
  const elsewhere = perform(world.ground, world.manager, erasePerson, { youngPersonId: id, ...sure });
  expect((await refusalOf(elsewhere)).kind).toBe('not-found');
});

test('nobody is erased by accident, and the end of the time does not come by hand', async () => {
  for (const wrong of [{ isSure: 'no' }, { isRecordKept: 'no' }, { ground: 'end of retention' }]) {
    const attempt = perform(world.ground, operator, erasePerson, { youngPersonId: id, ...sure, ...wrong });
    expect((await refusalOf(attempt)).fields.map(({ field }) => field)).toEqual(Object.keys(wrong));
  }
});

test('not while a hold is set, a placement runs or a referral is open', async () => {
  await perform(world.ground, operator, setLegalHold, { youngPersonId: id, reason: 'A court asked for it' });
  const again = { youngPersonId: id, reason: 'A court asked for it' };
  expect((await refusalOf(perform(world.ground, operator, setLegalHold, again))).code).toBe('held-already');
  await world.ground.database.script(`
    update placements set status = 'active' where young_person_id = '${id}';
    update referrals set closed_on = null where young_person_id = '${id}'`);
  const refusal = await refusalOf(
    perform(world.ground, operator, erasePerson, { youngPersonId: id, ...sure }),
  );
  expect(refusal.reasons.map(({ code }) => code)).toEqual([
    'legal-hold',
    'placement-under-way',
    'referral-open',
  ]);
  await perform(world.ground, operator, liftLegalHold, { youngPersonId: id });
  expect((await refusalOf(perform(world.ground, operator, liftLegalHold, { youngPersonId: id }))).code).toBe(
    'not-held',
  );
  await world.ground.database.script(`
    update placements set status = 'completed', last_day_on = least(last_day_on, greatest(first_day_on, '2025-07-13')) where young_person_id = '${id}';
    update referrals set closed_on = '2025-07-10' where young_person_id = '${id}'`);
});

test('a manager sets a hold and lifts it by page, and is asked before anything is erased', async () => {
  const manager = await browseAs(world.ground, {
    ...world.manager,
    userId: await managerThere(),
    authority: DEMO,
  });
  const path = `/young-people/${id}`;
  expect((await manager.post(`${path}/hold`, { reason: 'Court' })).status).toBe(422);
  expect((await manager.post(`${path}/hold`, { reason: 'Inquiry of spring' })).status).toBe(303);
  expect(await manager.page(`${path}/file`)).toContain('Inquiry of spring');
  const held = await manager.post(`${path}/erase`, sure);
  expect(held.status).toBe(409);
  expect(await held.text()).toContain('A legal hold is set');
  expect((await manager.post(`${path}/hold/lift`, {})).status).toBe(303);
  const page = await manager.page(`${path}/erase`);
  expect(page).toContain('must be kept until 19 March 2081');
  expect(page).toContain('This cannot be undone.');
  expect(await (await manager.post(`${path}/erase`, {})).text()).toContain('Select why');
});

async function managerThere(): Promise<string> {
  const { rows } = await sql<{ id: string }>`select user_id as id from memberships where authority = ${DEMO}
    and role = 'manager'`.execute(world.ground.database.kysely);
  return rows[0]?.id ?? '';
}

test('nothing is left that says who it was, in any table; and every report gives the same figures', async () => {
  expect((await tablesWith(MARK)).length).toBeGreaterThan(20);
  const before = await allFigures();
  await expectOneWinner(
    [1, 2].map(() => () => perform(world.ground, operator, erasePerson, { youngPersonId: id, ...sure })),
  );
  expect(await tablesWith(MARK)).toEqual([]);
  for (const gone of ['07700 900777', '+447700900777', 'ZE1 0AA', '2006-03-19'])
    expect(await tablesWith(gone), gone).toEqual([]);
  expect(await allFigures()).toEqual(before);
});

test('a figure does count them, so that the one above can tell', async () => {
  const before = await allFigures();
  await world.ground.database.script(
    `update young_people set child_id = null where id = '${id}'; update placements set status = 'cancelled' where young_person_id = '${id}'`,
  );
  const after = await allFigures();
  expect(after).not.toEqual(before);
});

test('others keep theirs', async () => {
  const kept = await readAs(world.ground, SYSTEM, ({ read }) =>
    read.selectFrom('young_people').where('id', 'in', others).selectAll().execute(),
  );
  expect(kept.every(({ first_name, erased_at }) => first_name !== null && erased_at === null)).toBe(true);
});

test('the audit says that it was done, by id alone, and it cannot be done twice', async () => {
  const audit = await lastAudit(world.ground, 'privacy.erase');
  expect(audit).toMatchObject({ young_person_id: id, detail: { ground: 'objects' } });
  expect(JSON.stringify(audit)).not.toContain(MARK);
  const again = await refusalOf(perform(world.ground, operator, erasePerson, { youngPersonId: id, ...sure }));
  expect(again.reasons.map(({ code }) => code)).toEqual(['already-erased']);
});

test('an old file that is brought in again makes somebody new and tells nothing about the erased record', async () => {
  const given = csvFile(
    'referrals',
    'reference,first_name,last_name,date_of_birth',
    `${reference},${MARK},Flint,2006-03-19`,
  );
  const { files } = await perform(world.ground, operator, importFiles, { files: [given] });
  expect(files[0]).toMatchObject({ created: 1, updated: 0, duplicates: [] });
  const { rows } = await sql<{
    first_name: string | null;
  }>`select first_name from young_people where id = ${id}`.execute(world.ground.database.kysely);
  expect(rows).toEqual([{ first_name: null }]);
});

test('the page of the record says so', async () => {
  const manager = await browseAs(world.ground, {
    ...world.manager,
    userId: await managerThere(),
    authority: DEMO,
  });
  const page = await manager.page(`/young-people/${id}/file`);
  expect(page).toContain('This record was erased on 14 July 2025.');
  expect(page).not.toContain('Erase this record');
});

test('their session ends with it', async () => {
  const own = { ...world.youngPerson, userId: id, youngPersonId: id, authority: DEMO };
  expect((await (await browseAs(world.ground, own)).get('/my-file')).status).toBe(303);
});

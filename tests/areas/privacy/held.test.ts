import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HELD, LEFT_OUT } from '#domain/privacy/held.ts';
import type { Database } from '#platform/db/database.ts';
import { openTestDatabase } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function columns(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns join information_schema.tables
      using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    database.kysely,
  );
  const grouped = Map.groupBy(rows, ({ table }) => table);
  return new Map([...grouped].map(([table, some]) => [table, some.map(({ column }) => column)]));
}

// Signing in hangs on people, not on young people; their own rows of these are in the file or erased by name.
const BY_USER = ['users'];

/** Tables that lead to young_people by foreign keys, however far; and those that have a young_person_id without one. */
async function leadingToPeople(): Promise<string[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'`.execute(
    database.kysely,
  );
  const found = new Set(['young_people']);
  for (const [table, some] of await columns()) if (some.includes('young_person_id')) found.add(table);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { from, to } of rows) if (found.has(to)) found.add(from);
  }
  return [...found].sort();
}

// Programs have keys through staff; their memberships are never a young person's.
const NEVER_THEIRS = ['api_keys'];

test('every table that leads to a young person is in the file, or left out with a reason', async () => {
  const stated = [...Object.keys(HELD), ...Object.keys(LEFT_OUT), ...NEVER_THEIRS].filter(
    (table) => ![...BY_USER, 'messages'].includes(table),
  );
  expect(await leadingToPeople()).toEqual(stated.sort());
  for (const { why } of Object.values(LEFT_OUT)) expect(why.length).toBeGreaterThan(20);
});

test('every column of those tables is shown, gone through by a person, or says nothing of anybody', async () => {
  const all = await columns();
  for (const [table, { facts, own = [], others = [], inner }] of Object.entries(HELD))
    expect([...facts, ...own, ...others, ...inner].sort(), table).toEqual(all.get(table)?.sort());
});

test('what an erasure takes is there to be taken', async () => {
  const all = await columns();
  for (const [table, { erase = [], eraseToWord = [] }] of Object.entries({ ...HELD, ...LEFT_OUT }))
    for (const column of [...(erase === 'rows' ? [] : erase), ...eraseToWord])
      expect(all.get(table), table).toContain(column);
});

test('free text that somebody else wrote is always erased', () => {
  for (const [table, { others = [], own = [], erase = [], eraseToWord = [] }] of Object.entries(HELD)) {
    const gone = erase === 'rows' ? [...others, ...own] : [...erase, ...eraseToWord];
    expect(
      [...others, ...own].filter((column) => !gone.includes(column)),
      table,
    ).toEqual([]);
  }
});

import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tables } from '#platform/db/schema.ts';
import { become, type ProbedTable, probe } from '#tests/support/probe-policies.ts';
import { DEMO, openTwoTowns, type TwoTowns } from '#tests/support/two-towns.ts';

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly cmd: string;
  readonly qual: string | null;
  readonly check: string | null;
  readonly roles: string;
}

let towns: TwoTowns;
let tables: Map<string, ProbedTable>;
let policies: Policy[];
let usual: Map<string, string>;

beforeAll(async () => {
  towns = await openTwoTowns();
  tables = await describeTables();
  policies = (
    await sql<Policy>`select tablename as "table", policyname as name, cmd, qual, with_check as check, roles::text as roles
      from pg_policies order by 1, 2`.execute(towns.database.kysely)
  ).rows;
  usual = await undone(async (trx) => {
    const found = new Map<string, string>();
    for (const table of tables.values())
      for (const who of towns.actors.keys())
        found.set(`${table.name}/${who}`, await reachOf(trx, table, who));
    return found;
  });
}, 120_000);
afterAll(() => towns.world.close());

async function describeTables(): Promise<Map<string, ProbedTable>> {
  const { kysely } = towns.database;
  const { rows } = await sql<{ name: string; column: string; has_authority: boolean }>`
    select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        order by has_column_privilege('foothold_service', c.oid, a.attnum, 'update') desc, exists (select from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey)),
          exists (select from pg_constraint f where f.conrelid = c.oid and a.attnum = any(f.conkey)), a.attnum limit 1) as column,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority') as has_authority
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`.execute(
    kysely,
  );
  const described = await Promise.all(
    rows.map(async ({ name, column, has_authority: hasAuthority }) => {
      const isHere = hasAuthority ? sql`t.authority = ${DEMO}` : sql`null::boolean`;
      const all = await sql<Row>`
        select md5(t::text) as hash, ${isHere} as here, to_jsonb(t) as json,
          coalesce(to_jsonb(t)->>'organisation_id', '') as organisation from ${sql.table(name)} t order by 2 desc, 1`.execute(
        kysely,
      );
      const samples = samplesOf(all.rows).map((row) => JSON.stringify(row.json));
      return {
        name,
        column,
        hasAuthority,
        samples,
        rows: new Map(all.rows.map((row) => [row.hash, row.here === true])),
      };
    }),
  );
  return new Map(described.map((table) => [table.name, table]));
}

interface Row {
  readonly hash: string;
  readonly here: boolean | null;
  readonly json: unknown;
  readonly organisation: string;
}

/** A row of each town, and one of each organisation, so that whoever asks always meets their own and another's. */
function samplesOf(rows: readonly Row[]): Row[] {
  const ofEach = [...Map.groupBy(rows, (row) => row.organisation).values()].flatMap(
    (group) => group[0] ?? [],
  );
  return [...new Set([rows[0], rows.at(-1), ...ofEach.slice(0, 12)])].filter((row) => row !== undefined);
}

/** Does something in a transaction of which nothing is kept. */
async function undone<T>(fn: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  const kept: T[] = [];
  const over = new Error('nothing of this is kept');
  await towns.database.kysely
    .transaction()
    .execute(async (trx) => {
      kept.push(await fn(trx));
      throw over;
    })
    .catch((error: unknown) => {
      if (error !== over) throw error;
    });
  return kept[0] as T;
}

async function reachOf(trx: Transaction<Tables>, table: ProbedTable, who: string): Promise<string> {
  const actor = towns.actors.get(who);
  if (!actor) throw new Error(who);
  await become(trx, actor, towns.world.ground.clock.now());
  return JSON.stringify(await probe(trx, table));
}

/** Whether anybody reaches anything else in this table once it is weakened so. @returns who, or null. */
function caughtBy(table: string, weaken: string): Promise<string | null> {
  return undone(async (trx) => {
    await sql.raw(weaken).execute(trx);
    const probed = tables.get(table);
    for (const who of towns.actors.keys())
      if (probed && (await reachOf(trx, probed, who)) !== usual.get(`${table}/${who}`)) return who;
    return null;
  });
}

test('every table with row-level security has rows in both towns, so that nothing is proved about an empty one', () => {
  expect(towns.empty).toEqual([]);
  const townsIn = (table: ProbedTable) => new Set(table.rows.values()).size;
  const lacking = [...tables.values()].filter((table) => townsIn(table) < (table.hasAuthority ? 2 : 1));
  expect(lacking.map((table) => table.name)).toEqual([]);
  expect(new Set(policies.map((policy) => policy.table))).toEqual(new Set(tables.keys()));
});

test('what a policy compares with whoever asks is found by an index', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.relname || '.' || a.attname as place from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]`.execute(towns.database.kysely);
  const indexed = new Set(rows.map((row) => row.place));
  const compared = policies.flatMap(({ table, qual }) =>
    [...(qual ?? '').matchAll(COMPARED)].map((found) => `${table}.${found[1] ?? found[2]}`),
  );
  expect(compared.length).toBeGreaterThan(70);
  expect([...new Set(compared)].filter((place) => !indexed.has(place)).sort()).toEqual([]);
});

// A column of the table itself, set against who asks or against the records that they see.
const COMPARED =
  /\((\w+) = app\.(?:user_id|organisation_id|supervisor_id|young_person_id)\(\)\)|\((\w+) IN \( SELECT/g;

test('nobody of one town reads a row of the other', () => {
  const seen: string[] = [];
  for (const table of tables.values())
    for (const [who, actor] of towns.actors) {
      if (actor.authority === null) continue;
      const { reads } = JSON.parse(usual.get(`${table.name}/${who}`) ?? '') as { reads: string[] };
      const others = [...table.rows.values()].some(Boolean)
        ? reads.filter((hash) => table.rows.get(hash) === false)
        : [];
      if (others.length > 0) seen.push(`${who} reads ${others.length} of ${table.name}`);
    }
  expect(seen).toEqual([]);
});

test('row-level security that is switched off on any one table is noticed', async () => {
  const missed: string[] = [];
  for (const table of tables.keys())
    if ((await caughtBy(table, `alter table ${table} disable row level security`)) === null)
      missed.push(table);
  expect(missed).toEqual([]);
}, 120_000);

test('each policy that is weakened, one at a time, is noticed', async () => {
  const missed: string[] = [];
  let tried = 0;
  for (const policy of policies)
    for (const weaken of weakened(policy)) {
      tried++;
      if ((await caughtBy(policy.table, weaken)) === null) missed.push(weaken);
    }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(150);
}, 240_000);

test('each condition of the function that the policies ask for a caseload, left out by itself, is noticed', async () => {
  const { rows } = await sql<{
    text: string;
  }>`select pg_get_functiondef('app.caseload'::regproc) as text`.execute(towns.database.kysely);
  const text = rows[0]?.text ?? '';
  const weaker = CASELOAD_CONDITIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ 0: condition, index }) => `${text.slice(0, index)}true${text.slice(index + condition.length)}`,
    ),
  );
  expect(weaker).toHaveLength(9);
  const missed: string[] = [];
  for (const one of weaker) if ((await caughtBy('young_people', one)) === null) missed.push(one);
  expect(missed).toEqual([]);
}, 120_000);

// Whose, on which day, for whom. That a cover holds in the authority where it was set is tried where covers are.
const CASELOAD_CONDITIONS = [
  /[ac]\.\w+ = app\.user_id\(\)/g,
  /[ac]\.period @> app\.today\(\)/g,
  /a\.worker_user_id = c\.worker_user_id/g,
  /p\.\w+ = [ac]\.\w+/g,
  /\(c\.is_whole or exists [^$]*\)\)/g,
];

/** Lets everybody through, and then each condition left out by itself. */
function weakened({ table, name, qual, check, roles }: Policy): string[] {
  const alter = `alter policy ${name} on ${table}`;
  if (roles !== '{public}') return [`${alter} to public`];
  const using = [...withoutOne(qual), ...everybody(qual)].map(
    (expression) => `${alter} using (${expression})`,
  );
  const adding = [...withoutOne(check), ...everybody(check)].map(
    (expression) => `${alter} with check (${expression})`,
  );
  return [...using, ...adding];
}

const everybody = (expression: string | null) =>
  expression === null || expression === 'true' ? [] : ['true'];

// Whose it is. Roles and authorities that stand beside them are a second lock on the same door: whoever has no young person
// of their own is stopped by either.
const CONDITIONS =
  /app\.in_authority\(\w+\)|(?<!\()app\.is_staff\(\)|\((?:id|user_id|to_user_id|worker_user_id|organisation_id|supervisor_id|young_person_id) = app\.\w+\(\)\)/g;

function withoutOne(expression: string | null): string[] {
  return [...(expression ?? '').matchAll(CONDITIONS)].map(
    ({ 0: condition, index }) =>
      `${expression?.slice(0, index)}true${expression?.slice(index + condition.length)}`,
  );
}

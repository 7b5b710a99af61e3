import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  /** The table that it leads to. */
  readonly leads_to: string | null;
  /** What its own check says, as psql shows it. */
  readonly checks: string;
}

/** What a table must hold where its checks cannot be read by a machine. */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accommodation_episodes: { code: `'B1'` },
  avoidances: { kind: `'area'`, area: `'SO14'`, organisation_id: 'null' },
  concern_steps: { kind: `'noted'` },
  destinations: { school_year: `'2024/25'` },
  employers_kept_apart: {
    organisation_id: `'00000000-0000-4000-8000-000000000001'`,
    other_id: `'00000000-0000-4000-8000-000000000002'`,
  },
  file_passages: { is_kept: 'true' },
  file_requests: { due_on: `'2025-08-01'` },
  intake_plan_lines: { opportunity_id: 'null' },
  place_holds: { course_run_id: 'null' },
  review_exemptions: { days: '5' },
  // Not so long ago that the next wrong code forgets it.
  sign_in_code_misses: { at: `'2025-07-14T09:00:00Z'` },
  training_attendees: { other_name: `'Fern Flint'` },
};

/** Whose rows are made: one id for each table that others lead to. */
export type Anchors = Readonly<Record<string, string>>;

/**
 * One row in each table with row-level security that has none, made from what the catalogue says of its columns and
 * checks; keys that lead elsewhere lead to `anchors`. @returns the tables that it could not fill, each with why.
 */
export async function fillEmpty(database: Database, authority: string, anchors: Anchors): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
    order by 1`.execute(database.kysely);
  const problems: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      filled: boolean;
    }>`select exists (select from ${sql.table(name)}) as filled`.execute(database.kysely);
    if (rows[0]?.filled) continue;
    const values = valuesFor(
      await columnsOf(database, name),
      { authority: `'${authority}'`, ...BY_HAND[name] },
      anchors,
    );
    const insert = `set session_replication_role = replica;
      insert into ${name} (${Object.keys(values).join(', ')}) overriding system value values (${Object.values(values).join(', ')});
      reset session_replication_role;`;
    await database.script(insert).catch(async (error: unknown) => {
      problems.push(`${name}: ${String(error)}`);
      await database.script('reset session_replication_role');
    });
  }
  return problems;
}

async function columnsOf(database: Database, table: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, t.typname as type, f.confrelid::regclass::text as leads_to,
      coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey @> array[a.attnum]), '') as checks
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_constraint f on f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum]
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and (a.attnotnull and not a.atthasdef or a.attname in ('authority', 'young_person_id', 'user_id', 'opportunity_id'))`.execute(
    database.kysely,
  );
  return rows;
}

function valuesFor(columns: readonly Column[], byHand: Readonly<Record<string, string>>, anchors: Anchors) {
  const found = columns.map((column) => {
    const anchor = anchors[column.leads_to ?? ''];
    return [column.name, anchor === undefined ? valueFor(column) : `'${anchor}'`] as const;
  });
  const own = found.map(([name, value]) => [name, byHand[name] ?? value] as const);
  const more = Object.entries(byHand).filter(([name]) => name !== 'authority');
  return { ...Object.fromEntries(own), ...Object.fromEntries(more) };
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  bool: 'false',
  date: `'2025-07-01'`,
  timestamptz: `'2025-07-14T08:00:00Z'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  daterange: `'[2025-07-01,2025-07-02)'`,
};

function valueFor({ name, type, checks }: Column): string {
  if (/^(expires|until|to|ends)_/.test(name) && type === 'timestamptz') return `'2025-07-14T12:00:00Z'`;
  if (type.startsWith('_')) return `'{}'`;
  if (/^(int|float|numeric)/.test(type)) return '1';
  if (type !== 'text') return VALUES[type] ?? 'null';
  const hex = /\[0-9a-f\]\{(\d+)\}/.exec(checks)?.[1];
  if (hex !== undefined) return `repeat('a', ${hex})`;
  return `'${/ARRAY\['([^']+)'/.exec(checks)?.[1] ?? 'as it was on'}'`;
}

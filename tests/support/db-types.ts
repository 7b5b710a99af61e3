import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  timestamptz: 'string',
  daterange: 'string',
  bytea: 'Uint8Array',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  _int2: 'number[]',
  _text: 'string[]',
  _uuid: 'string[]',
  jsonb: 'Json',
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  always: boolean;
}

/** The tables as Kysely types, read from a migrated database: what psql shows is what TypeScript shows. */
export async function describeSchema(database: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", t.typname as "type", not a.attnotnull as nullable,
      (a.atthasdef or a.attidentity <> '') as defaulted, (a.attgenerated <> '' or a.attidentity = 'a') as always
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(database.kysely);
  const tables = Map.groupBy(rows, (row) => row.table);
  const interfaces = [...tables].map(
    ([table, columns]) => `export interface ${pascal(table)}Table {\n${columns.map(line).join('\n')}\n}\n`,
  );
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n');
  return [
    '// Written by `npm run schema` from the migrations; a test holds it equal to them.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';\n",
    '/** Read as what was stored; written as text, because the two drivers disagree on what an array or object means. */',
    'export type Json = ColumnType<unknown, string, string>;\n',
    ...interfaces,
    `export interface Tables {\n${index}\n}\n`,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function line({ column, type, nullable, defaulted, always }: Column): string {
  const ts = TYPES[type];
  if (ts === undefined) throw new Error(`The column type ${type} has no TypeScript type yet.`);
  const value = nullable
    ? ts === 'Json'
      ? 'ColumnType<unknown, string | null, string | null>'
      : `${ts} | null`
    : ts;
  if (always) return `  ${column}: GeneratedAlways<${value}>;`;
  if (defaulted)
    return `  ${column}: ${ts === 'Json' ? 'ColumnType<unknown, string | undefined, string>' : `Generated<${value}>`};`;
  return `  ${column}: ${value};`;
}

function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

import { type Insertable, sql } from 'kysely';
import type { Tx } from '#platform/actor.ts';
import type { Tables } from './schema.ts';

// More in one statement is not faster, and holds more memory at once.
const ROWS_AT_ONCE = 1_000;

/**
 * Adds many rows with few statements: each is one parameter, a JSON document that Postgres takes apart by the table's own types.
 * Every row has the same columns; columns left out get their defaults. Not for tables with JSON columns, whose
 * values would arrive as text. O(rows).
 */
export async function insertRows<T extends keyof Tables & string>(
  { write }: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE));
    await sql`insert into ${sql.table(table)} (${sql.join(columns)}) select ${sql.join(columns)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(write);
  }
}

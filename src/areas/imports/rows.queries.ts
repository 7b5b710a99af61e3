import { sql } from 'kysely';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { RememberedRow } from './receipts.store.ts';

/** What rows with these keys were the last time, by key. */
export async function findRememberedRows(
  tx: ReadTx,
  authority: string,
  kind: ImportKind,
  keys: readonly string[],
): Promise<Map<string, RememberedRow>> {
  const rows = await readSql(
    tx,
    sql<RememberedRow>`select key, record_id, record, version from import_rows
      where authority = ${authority} and kind = ${kind} and key = any(${keys}::text[])`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

import { sql } from 'kysely';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { type ReadTx, readSql } from '#platform/actor.ts';
import type { Texts } from './read-rows.ts';
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

/** One thing that an import did, as far as its undo needs it. */
export interface DoneChange {
  readonly authority: string;
  readonly key: string;
  readonly recordId: string;
  readonly before: Texts | null;
  readonly after: Texts;
  readonly beforeRow: Texts | null;
  /** A later import, which still stands, changed the same record. */
  readonly isChangedLater: boolean;
}

/** What an import did to the records of one kind, in the order of their keys. */
export function listChanges(tx: ReadTx, receiptId: string, kind: ImportKind): Promise<DoneChange[]> {
  return readSql(
    tx,
    sql<DoneChange>`select c.authority, c.key, c.record_id as "recordId", c.before, c.after,
        c.before_row as "beforeRow", exists (select from import_changes l join import_receipts r on r.id = l.receipt_id
          where l.authority = c.authority and l.kind = c.kind and l.key = c.key and l.receipt_id <> c.receipt_id
            and r.at > (select own.at from import_receipts own where own.id = c.receipt_id)
            and r.undone_at is null) as "isChangedLater"
      from import_changes c where c.receipt_id = ${receiptId}::uuid and c.kind = ${kind} order by c.key`,
  );
}

import { sql } from 'kysely';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { readSql, type Tx } from '#platform/actor.ts';
import type { Texts } from './read-rows.ts';

// Any number that nothing else in this database locks.
const IMPORTS_LOCK = 770_091;

/** Keeps other imports out until the transaction ends: two at once would trip over the same keys. @returns false where one is under way. */
export async function holdImports(tx: Tx): Promise<boolean> {
  const [row] = await readSql(
    tx,
    sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${IMPORTS_LOCK}) as held`,
  );
  return row?.held === true;
}

/** Opens the receipt of an import, so that what it changes can be written under it. @returns its id. */
export async function openReceipt({ write, actor, now }: Tx): Promise<string> {
  const row = await write
    .insertInto('import_receipts')
    .values({
      authority: actor.authority,
      at: now,
      by_role: actor.role,
      by_user_id: actor.userId,
      reply: '{}',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Writes what came of it. `authority`: the one that all rows belong to; null for several. */
export async function closeReceipt(
  { write }: Tx,
  id: string,
  authority: string | null,
  reply: object,
): Promise<void> {
  await write
    .updateTable('import_receipts')
    .set({ authority, reply: JSON.stringify(reply) })
    .where('id', '=', id)
    .execute();
}

/** Marks an import as taken back, with what came of that. @returns false where it had been before. */
export async function markUndone({ write, now }: Tx, id: string, undo: object): Promise<boolean> {
  const result = await write
    .updateTable('import_receipts')
    .set({ undone_at: now, undo: JSON.stringify(undo) })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What a row of a file was the last time, and which record it became. */
export interface RememberedRow {
  readonly key: string;
  readonly record_id: string;
  readonly record: Texts;
  readonly version: number;
}

/** Remembers rows as they were brought in now. */
export async function rememberRows(
  { write }: Tx,
  authority: string,
  kind: ImportKind,
  rows: readonly RememberedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into import_rows (authority, kind, key, record_id, record, version)
    select ${authority}, ${kind}, r.key, r.record_id, r.record, r.version
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, record_id uuid, record jsonb, version integer)
    on conflict (authority, kind, key) do update set record_id = excluded.record_id, record = excluded.record,
      version = excluded.version`.execute(write);
}

export async function forgetRows(
  { write }: Tx,
  authority: string,
  kind: ImportKind,
  keys: readonly string[],
): Promise<void> {
  await write
    .deleteFrom('import_rows')
    .where('authority', '=', authority)
    .where('kind', '=', kind)
    .where('key', 'in', keys)
    .execute();
}

/** What an import did to one record, by heading; null before: it made the record. */
export interface RecordChange {
  readonly key: string;
  readonly record_id: string;
  readonly before: Texts | null;
  readonly after: Texts;
  /** What the row was the last time before. */
  readonly before_row: Texts | null;
}

export async function insertChanges(
  { write }: Tx,
  receiptId: string,
  authority: string,
  kind: ImportKind,
  changes: readonly RecordChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`insert into import_changes (receipt_id, authority, kind, key, record_id, before, after, before_row)
    select ${receiptId}::uuid, ${authority}, ${kind}, c.key, c.record_id, c.before, c.after, c.before_row
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c(key text, record_id uuid, before jsonb, after jsonb, before_row jsonb)
    on conflict (receipt_id, authority, kind, key) do update set after = import_changes.after || excluded.after`.execute(
    write,
  );
}

import { type ImportKind, type ImportRecords, KINDS } from '#domain/imports/kinds.ts';
import { keyOf } from '#domain/imports/rows.ts';
import type { Tx } from '#platform/actor.ts';
import { refusalOf } from '#platform/db/savepoint.ts';
import { ServiceError } from '#platform/errors.ts';
import type { Refused } from './import-reply.ts';
import { ROW_PROBLEMS } from './imports.content.ts';
import type { PlacedRow } from './place-rows.ts';
import { type Texts, textsOf } from './read-rows.ts';
import { insertChanges, type RecordChange, rememberRows } from './receipts.store.ts';
import { findRememberedRows } from './rows.queries.ts';
import type { Kept, Shelf, Which } from './shelf.ts';
import { type Known, type RecordToChange, rememberedAs, sortRows } from './sort-rows.ts';

/** Where rows are taken: their authority and kind, and the receipt that what is done is written under. */
export interface Under<K extends ImportKind> {
  readonly kind: K;
  readonly shelf: Shelf<ImportRecords[K]>;
  readonly authority: string;
  readonly receiptId: string;
  /** Columns that the file leaves out. */
  readonly absent: readonly string[];
}

/** What became of some rows. */
export interface RowsTaken {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  /** The young people of new and changed records, in the order of the rows. */
  readonly changedPeople: readonly string[];
  /** The young person of each row, by its key. */
  readonly people: ReadonlyMap<string, string>;
}

/** Takes rows of one authority and one kind, few enough to be held at once. */
export async function takeRows<K extends ImportKind>(
  tx: Tx,
  under: Under<K>,
  rows: readonly PlacedRow<ImportRecords[K]>[],
): Promise<RowsTaken> {
  const { kind, shelf } = under;
  const known = await findKnown(tx, under, rows);
  const sorted = sortRows(kind, rows, known, { absent: under.absent, on: tx.today });
  const ids = sorted.toMake.length > 0 ? await shelf.insert(tx, sorted.toMake) : [];
  const { changed, refused } = await changeAll(tx, shelf, sorted.toChange);
  const touched: Touched<ImportRecords[K]>[] = [
    ...sorted.toMake.map((row, at) => ({ row, id: ids[at] ?? '', before: null })),
    ...changed.map(({ row, kept, before }) => ({ row, id: kept.id, before })),
  ];
  const stored = await writeDown(tx, under, touched, known);
  await rememberRows(tx, under.authority, kind, sorted.toRemember);
  const people = rows.flatMap(({ key }): [string, string][] => {
    const person = (stored.get(key) ?? known.kept.get(key))?.youngPersonId;
    return person ? [[key, person]] : [];
  });
  const allRefused = [...sorted.refused, ...refused];
  return {
    created: ids.length,
    updated: changed.length,
    unchanged: rows.length - ids.length - changed.length - new Set(allRefused.map(({ line }) => line)).size,
    refused: allRefused,
    changedPeople: [...stored.values()].flatMap(({ youngPersonId }) => youngPersonId ?? []),
    people: new Map(people),
  };
}

/** The record that each row is about: the one that it became the last time, else one that has its key. */
async function findKnown<K extends ImportKind>(
  tx: Tx,
  { kind, shelf, authority }: Under<K>,
  rows: readonly PlacedRow<ImportRecords[K]>[],
): Promise<Known<ImportRecords[K]>> {
  const keys = rows.map(({ key }) => key);
  const remembered = await findRememberedRows(tx, authority, kind, keys);
  const ids = [...remembered.values()].map((row) => row.record_id);
  const byId = new Map((ids.length > 0 ? await shelf.list(tx, { ids }) : []).map((one) => [one.id, one]));
  const kept = new Map<string, Kept<ImportRecords[K]>>();
  for (const [key, row] of remembered) {
    const one = byId.get(row.record_id);
    if (one) kept.set(key, one);
  }
  const strangers = new Map(rows.filter(({ key }) => !kept.has(key)).map((row) => [row.key, row]));
  if (strangers.size === 0) return { remembered, kept };
  for (const one of await shelf.list(tx, like(kind, [...strangers.values()], authority))) {
    const key = keyOf(kind, one.record);
    if (strangers.has(key) && !kept.has(key)) kept.set(key, one);
  }
  return { remembered, kept };
}

// What is about a young person is found by whose it is and by the day on which it began; the rest by its reference.
function like<K extends ImportKind>(
  kind: K,
  rows: readonly PlacedRow<ImportRecords[K]>[],
  authority: string,
): Which {
  const begins = KINDS[kind].key[1];
  if (begins === undefined) return { references: rows.map(({ key }) => key), authority };
  return {
    youngPersonIds: rows.map(({ youngPersonId }) => youngPersonId ?? ''),
    begins: rows.map(({ record }) => String(record[begins])),
  };
}

/** Changes records one by one; one that cannot become what its row says stays as it is, and the row is refused. */
async function changeAll<R>(tx: Tx, shelf: Shelf<R>, changes: readonly RecordToChange<R>[]) {
  const changed: RecordToChange<R>[] = [];
  const refused: Refused[] = [];
  for (const change of changes) {
    const refusal = await refusalOf(tx, () => shelf.update(tx, change.kept, change.to));
    if (refusal === null) changed.push(change);
    else refused.push({ line: change.row.line, column: '', value: '', expected: sentenceOf(refusal) });
  }
  return { changed, refused };
}

function sentenceOf(refusal: unknown): string {
  return refusal instanceof ServiceError
    ? ROW_PROBLEMS.because(refusal.message)
    : ROW_PROBLEMS.contradictsRecords;
}

interface Touched<R> {
  readonly row: PlacedRow<R>;
  readonly id: string;
  readonly before: Texts | null;
}

/** Writes down what was made and changed, as it stands now. @returns those records by the key of their row. */
async function writeDown<K extends ImportKind>(
  tx: Tx,
  { kind, shelf, authority, receiptId, absent }: Under<K>,
  touched: readonly Touched<ImportRecords[K]>[],
  known: Known<ImportRecords[K]>,
): Promise<Map<string, Kept<ImportRecords[K]>>> {
  if (touched.length === 0) return new Map();
  const now = await shelf.list(tx, { ids: touched.map(({ id }) => id) });
  const byId = new Map(now.map((one) => [one.id, one]));
  const standing = touched.map((one) => {
    const kept = byId.get(one.id);
    if (kept === undefined) throw new Error(`A record of ${kind} cannot be seen after it was written.`);
    return { ...one, kept, last: known.remembered.get(one.row.key)?.record ?? null };
  });
  await rememberRows(
    tx,
    authority,
    kind,
    standing.map(({ row, kept, last }) => rememberedAs(row, kept, last, absent)),
  );
  await insertChanges(
    tx,
    receiptId,
    authority,
    kind,
    standing.map(({ row, kept, before, last }): RecordChange => {
      const after = textsOf(kind, kept.record);
      const what = before === null ? { before, after } : onlyChanged(before, after);
      return { key: row.key, record_id: kept.id, ...what, before_row: last };
    }),
  );
  return new Map(standing.map(({ row, kept }) => [row.key, kept]));
}

function onlyChanged(before: Texts, after: Texts): { before: Texts; after: Texts } {
  const headings = Object.keys({ ...before, ...after });
  const changed = headings.filter((heading) => (before[heading] ?? '') !== (after[heading] ?? ''));
  const only = (texts: Texts) =>
    Object.fromEntries(changed.map((heading) => [heading, texts[heading] ?? '']));
  return { before: only(before), after: only(after) };
}

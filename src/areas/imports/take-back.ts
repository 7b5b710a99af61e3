import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import { readRow } from '#domain/imports/rows.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';
import { refusalOf } from '#platform/db/savepoint.ts';
import { type Texts, textsOf } from './read-rows.ts';
import { forgetRows, type RememberedRow, rememberRows } from './receipts.store.ts';
import { type DoneChange, findRememberedRows } from './rows.queries.ts';
import type { Kept, Shelf } from './shelf.ts';
import type { Stayed, UndoReply } from './undo-reply.ts';

interface Taking<K extends ImportKind> {
  readonly kind: K;
  readonly shelf: Shelf<ImportRecords[K]>;
  readonly authority: string;
  /** When the import was. */
  readonly importedAt: Instant;
}

interface Standing<R> {
  readonly change: DoneChange;
  readonly kept: Kept<R>;
  readonly row: RememberedRow | undefined;
}

/**
 * Takes back what an import did to records of one authority and kind, few enough to be held at once. What was changed
 * since, or is used by now, stays and is listed; what is gone already is nobody's loss.
 */
export async function takeBack<K extends ImportKind>(
  tx: Tx,
  taking: Taking<K>,
  changes: readonly DoneChange[],
): Promise<UndoReply> {
  const { kind, shelf, authority } = taking;
  const ids = changes.map(({ recordId }) => recordId);
  const kept = new Map((await shelf.list(tx, { ids })).map((one) => [one.id, one]));
  const keys = changes.map(({ key }) => key);
  const rows = await findRememberedRows(tx, authority, kind, keys);
  const stayed: Stayed[] = [];
  const made: Standing<ImportRecords[K]>[] = [];
  const changed: Standing<ImportRecords[K]>[] = [];
  for (const change of changes) {
    const one = kept.get(change.recordId);
    if (one === undefined) continue;
    const standing = { change, kept: one, row: rows.get(change.key) };
    const why = whyItStays(kind, standing);
    if (why) stayed.push({ kind, key: change.key, why });
    else (change.before === null ? made : changed).push(standing);
  }
  const inUse = await removeAll(tx, taking, made);
  const restored = await restoreAll(tx, taking, changed);
  const gone = made.filter((one) => !inUse.includes(one)).map(({ change }) => change.key);
  const lost = keys.filter((key) => !kept.has(changes.find((one) => one.key === key)?.recordId ?? ''));
  if (gone.length + lost.length > 0) await forgetRows(tx, authority, kind, [...gone, ...lost]);
  stayed.push(...inUse.map(({ change }) => ({ kind, key: change.key, why: 'in-use' as const })));
  stayed.push(...restored.stayed);
  return { removed: gone.length, restored: restored.count, stayed };
}

function whyItStays<K extends ImportKind>(
  kind: K,
  { change, kept, row }: Standing<ImportRecords[K]>,
): Stayed['why'] | null {
  if (change.isChangedLater) return 'changed-by-a-later-import';
  const now = textsOf(kind, kept.record);
  const isSame = Object.entries(change.after).every(([heading, text]) => text === (now[heading] ?? ''));
  // What the import made must stand whole: more than the file's columns may have been filled in since.
  const isWhole =
    change.before !== null ||
    (kept.version === (row?.version ?? kept.version) &&
      Object.keys(now).every((heading) => heading in change.after));
  return isSame && isWhole ? null : 'changed-since';
}

/** Removes records, all at once where nothing hangs on them, else in halves until those that are used stand alone. */
async function removeAll<K extends ImportKind>(
  tx: Tx,
  taking: Taking<K>,
  made: readonly Standing<ImportRecords[K]>[],
): Promise<Standing<ImportRecords[K]>[]> {
  if (made.length === 0) return [];
  const refusal = await refusalOf(tx, () =>
    taking.shelf.remove(
      tx,
      made.map(({ kept }) => kept),
      taking.importedAt,
    ),
  );
  if (refusal === null) return [];
  if (made.length === 1) return [...made];
  const half = Math.ceil(made.length / 2);
  return [
    ...(await removeAll(tx, taking, made.slice(0, half))),
    ...(await removeAll(tx, taking, made.slice(half))),
  ];
}

async function restoreAll<K extends ImportKind>(
  tx: Tx,
  { kind, shelf, authority }: Taking<K>,
  changed: readonly Standing<ImportRecords[K]>[],
): Promise<{ count: number; stayed: Stayed[] }> {
  const stayed: Stayed[] = [];
  const back: Standing<ImportRecords[K]>[] = [];
  for (const standing of changed) {
    const { change, kept } = standing;
    const texts = { ...textsOf(kind, kept.record), ...change.before };
    const reading = readRow(kind, texts, { line: 0, on: tx.today });
    const refusal = reading.ok && (await refusalOf(tx, () => shelf.update(tx, kept, reading.record)));
    if (refusal === null) back.push(standing);
    else stayed.push({ kind, key: change.key, why: 'changed-since' });
  }
  if (back.length > 0) {
    const now = await shelf.list(tx, { ids: back.map(({ kept }) => kept.id) });
    const versions = new Map(now.map(({ id, version }) => [id, version]));
    await rememberRows(
      tx,
      authority,
      kind,
      back.map(({ change, kept, row }) => ({
        key: change.key,
        record_id: kept.id,
        record: lastTimeBefore(row?.record ?? {}, change),
        version: versions.get(kept.id) ?? kept.version,
      })),
    );
  }
  return { count: back.length, stayed };
}

// What the row was before this import, for what this import changed; the rest as it is remembered by now.
function lastTimeBefore(row: Texts, { before, beforeRow }: DoneChange): Texts {
  const headings = Object.keys(before ?? {});
  return { ...row, ...Object.fromEntries(headings.map((heading) => [heading, beforeRow?.[heading] ?? ''])) };
}

import { type ImportKind, type ImportRecords, KINDS } from '#domain/imports/kinds.ts';
import { readRow } from '#domain/imports/rows.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refused } from './import-reply.ts';
import type { PlacedRow } from './place-rows.ts';
import { type Texts, textsOf } from './read-rows.ts';
import type { RememberedRow } from './receipts.store.ts';
import type { Kept } from './shelf.ts';

/** A record that is there and is to become another. */
export interface RecordToChange<R> {
  readonly row: PlacedRow<R>;
  readonly kept: Kept<R>;
  readonly to: R;
  /** How it stood, as a file would have it. */
  readonly before: Texts;
}

/** What is to be done about some rows; what is in none of these lists is unchanged. */
export interface SortedRows<R> {
  readonly toMake: PlacedRow<R>[];
  readonly toChange: RecordToChange<R>[];
  /** Rows whose record stands as they say, by another way than the last import: only remembered. */
  readonly toRemember: RememberedRow[];
  readonly refused: Refused[];
}

/** What is known of rows by their keys: what they were the last time, and the records that they are about. */
export interface Known<R> {
  readonly remembered: ReadonlyMap<string, RememberedRow>;
  readonly kept: ReadonlyMap<string, Kept<R>>;
}

/**
 * Says of each row what is to be done. Only what the file says differently from the last time is said anew, so that what
 * was changed by hand since stays; a record that came another way takes what the file says and loses nothing to its blanks.
 */
export function sortRows<K extends ImportKind>(
  kind: K,
  rows: readonly PlacedRow<ImportRecords[K]>[],
  known: Known<ImportRecords[K]>,
  { absent, on }: { readonly absent: readonly string[]; readonly on: Day },
): SortedRows<ImportRecords[K]> {
  const sorted: SortedRows<ImportRecords[K]> = { toMake: [], toChange: [], toRemember: [], refused: [] };
  for (const row of rows) {
    const kept = known.kept.get(row.key);
    if (kept === undefined) {
      sorted.toMake.push(row);
      continue;
    }
    const last = known.remembered.get(row.key)?.record ?? null;
    const before = textsOf(kind, kept.record);
    const anew = saidAnew(kind, row.texts, last, absent);
    const set = anew.filter(([heading, text]) => text !== (before[heading] ?? ''));
    if (set.length > 0) {
      const reading = readRow(kind, { ...before, ...Object.fromEntries(set) }, { line: row.line, on });
      if (reading.ok) sorted.toChange.push({ row, kept, to: reading.record, before });
      else sorted.refused.push(...reading.refused);
    } else if (last === null || anew.length > 0)
      sorted.toRemember.push(rememberedAs(row, kept, last, absent));
  }
  return sorted;
}

function saidAnew(
  kind: ImportKind,
  texts: Texts,
  last: Texts | null,
  absent: readonly string[],
): [heading: string, text: string][] {
  return Object.values(KINDS[kind].columns)
    .map(({ heading }): [string, string] => [heading, texts[heading] ?? ''])
    .filter(([heading, text]) => !absent.includes(heading) && text !== (last?.[heading] ?? ''));
}

/** A row as it will be remembered: columns that the file leaves out stay as they were the last time. */
export function rememberedAs(
  row: PlacedRow<unknown>,
  kept: Pick<Kept<unknown>, 'id' | 'version'>,
  last: Texts | null,
  absent: readonly string[],
): RememberedRow {
  const unsaid = Object.entries(last ?? {}).filter(([heading]) => absent.includes(heading));
  return {
    key: row.key,
    record_id: kept.id,
    record: { ...row.texts, ...Object.fromEntries(unsaid) },
    version: kept.version,
  };
}

import type { Question } from '#domain/imports/columns.ts';
import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import { findRepeats } from '#domain/imports/repeats.ts';
import { keyOf, readRow, writeRow } from '#domain/imports/rows.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refused } from './import-reply.ts';
import type { ReadFile } from './read-file.ts';

/** A row that was understood. */
export interface TakenRow<R> {
  readonly line: number;
  /** What finds the same row again within its authority. */
  readonly key: string;
  readonly record: R;
  /** The usual form of each value by its heading; blanks are left out. */
  readonly texts: Texts;
  readonly questions: readonly Question[];
}

export type Texts = Readonly<Record<string, string>>;

export interface RowsRead<R> {
  readonly understood: readonly TakenRow<R>[];
  readonly refused: readonly Refused[];
}

/** Understands the rows of a file, each by itself. O(rows). */
export function readRows<K extends ImportKind>(kind: K, file: ReadFile, on: Day): RowsRead<ImportRecords[K]> {
  const refused: Refused[] = [];
  const understood: TakenRow<ImportRecords[K]>[] = [];
  for (const row of file.rows) {
    if ('refused' in row) {
      refused.push(row.refused);
      continue;
    }
    const { line, cells } = row;
    const reading = readRow(kind, cells, { line, on });
    if (!reading.ok) refused.push(...reading.refused);
    else {
      const { record, questions } = reading;
      understood.push({ line, record, questions, key: keyOf(kind, record), texts: textsOf(kind, record) });
    }
  }
  return { understood, refused };
}

/**
 * Of rows of one authority, each thing once: what two rows say differently of one thing is refused, what is said again counts
 * as `again`.
 */
export function withoutRepeats<K extends ImportKind, Row extends TakenRow<ImportRecords[K]>>(
  kind: K,
  rows: readonly Row[],
): { readonly rows: readonly Row[]; readonly refused: readonly Refused[]; readonly again: number } {
  const refused = findRepeats(kind, rows);
  const refusedLines = new Set(refused.map(({ line }) => line));
  const first = new Map(rows.toReversed().map((row) => [row.key, row.line]));
  const kept = rows.filter(({ line }) => !refusedLines.has(line));
  const once = kept.filter(({ key, line }) => first.get(key) === line);
  return { rows: once, refused, again: kept.length - once.length };
}

/** A record as a file would have it, blanks left out. */
export function textsOf<K extends ImportKind>(kind: K, record: ImportRecords[K]): Texts {
  return Object.fromEntries(Object.entries(writeRow(kind, record)).filter(([, text]) => text !== ''));
}

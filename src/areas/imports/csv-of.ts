import { headingsOf } from '#domain/imports/headings.ts';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { writeCsv } from '#platform/csv.ts';
import type { ExportedRecords } from './export-records.ts';

/** Exported records as a file. */
export function csvOf({ columns, rows }: ExportedRecords): string {
  return writeCsv(
    columns,
    rows.map((row) => columns.map((heading) => row[heading] ?? '')),
  );
}

/** A file of a kind with nothing in it but its first line, to be filled in. */
export function templateOf(kind: ImportKind): string {
  return writeCsv(headingsOf(kind), []);
}

/** The name that such a file has, and that says what is in it when it comes back. */
export function fileNameOf(kind: ImportKind): string {
  return `${kind.replace('-', '_')}.csv`;
}

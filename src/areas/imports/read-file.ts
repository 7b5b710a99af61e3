import { fitHeadings } from '#domain/imports/headings.ts';
import type { ImportKind } from '#domain/imports/kinds.ts';
import type { Cells, RefusedValue } from '#domain/imports/rows.ts';
import { readCsv } from '#platform/csv.ts';
import { FILE_PROBLEMS } from './imports.content.ts';

const BYTES_MAX = 20 * 1024 * 1024;
const ROWS_MAX = 200_000;
const COLUMNS_MAX = 100;

/** A file as it was handed in. */
export interface GivenFile {
  readonly name: string;
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
}

/** A row under the headings of its kind, or why its values could not be put under them. */
export type FileRow =
  | { readonly line: number; readonly cells: Cells }
  | { readonly line: number; readonly refused: RefusedValue };

export interface ReadFile {
  readonly name: string;
  readonly kind: ImportKind;
  readonly rows: readonly FileRow[];
  /** Columns of the kind that the file leaves out. */
  readonly absent: readonly string[];
  /** Headings that we do not know. */
  readonly unknown: readonly string[];
}

export type FileReading =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly sentence: string };

/** Reads a file as far as it can be read without its records; refused whole where it is not CSV of its kind. */
export function readFile({ name, kind, bytes }: GivenFile): FileReading {
  if (bytes.length > BYTES_MAX) return refusal(FILE_PROBLEMS.tooLarge);
  const csv = readCsv(bytes);
  if (!csv.ok) return csv;
  const [first, ...rest] = csv.rows;
  if (first === undefined) return refusal(FILE_PROBLEMS.empty);
  if (first.cells.length > COLUMNS_MAX)
    return refusal(FILE_PROBLEMS.tooManyColumns(first.cells.length, COLUMNS_MAX));
  if (rest.length > ROWS_MAX) return refusal(FILE_PROBLEMS.tooManyRows(rest.length, ROWS_MAX));
  const fit = fitHeadings(kind, first.cells);
  if (!fit.ok) return refusal(otherwiseParted(first.cells) ?? fit.sentence);
  const rows = rest.map(({ line, cells }) =>
    cells.length === fit.columns.length
      ? { line, cells: underHeadings(fit.columns, cells) }
      : { line, refused: wrongLength(line, cells, fit.columns.length) },
  );
  return { ok: true, file: { name, kind, rows, absent: fit.absent, unknown: fit.unknown } };
}

function refusal(sentence: string) {
  return { ok: false as const, sentence };
}

function underHeadings(columns: readonly (string | null)[], cells: readonly string[]): Cells {
  const named: Record<string, string> = {};
  columns.forEach((heading, at) => {
    if (heading !== null) named[heading] = cells[at] ?? '';
  });
  return named;
}

// A comma inside a value that has no quotes round it, or a line that was cut off: nobody knows which value is which.
function wrongLength(line: number, cells: readonly string[], expected: number): RefusedValue {
  return { line, column: '', value: `${cells.length} values`, expected: FILE_PROBLEMS.values(expected) };
}

function otherwiseParted(cells: readonly string[]): string | null {
  const [only = '', second] = cells;
  if (second !== undefined) return null;
  if (only.includes(';')) return FILE_PROBLEMS.partedBy('semicolons');
  return only.includes('\t') ? FILE_PROBLEMS.partedBy('tabs') : null;
}

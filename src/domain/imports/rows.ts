import type { Day } from '#domain/shared/day.ts';
import type { Column, Misfit, Question } from './columns.ts';
import { type ImportKind, type ImportRecords, KINDS } from './kinds.ts';
import { isUnsure, tidy } from './values/codec.ts';

/** One value that refuses its row. Shown to whoever imports, never logged. */
export interface RefusedValue extends Misfit {
  readonly line: number;
  readonly value: string;
}

export type RowReading<R> =
  | { readonly ok: true; readonly record: R; readonly questions: readonly Question[] }
  /** Every value that does not fit, not only the first. */
  | { readonly ok: false; readonly refused: readonly RefusedValue[] };

/** A row as the file gives it: text by the kind's own headings. A heading that is not there is a blank. */
export type Cells = Readonly<Record<string, string>>;

/** A long value is cut where it is shown again. */
const SHOWN_LETTERS = 200;

/**
 * Reads one row. What is missing or not sure becomes a question; what cannot be understood refuses the row.
 * `line` counts the heading as 1; `on` is the day on which the file is read.
 */
export function readRow<K extends ImportKind>(
  kind: K,
  cells: Cells,
  at: { readonly line: number; readonly on: Day },
): RowReading<ImportRecords[K]> {
  const { columns, check, settle } = KINDS[kind];
  const read = Object.entries(columns).map(([name, column]) => ({
    name,
    ...readCell(column, cells[column.heading] ?? ''),
  }));
  const misfits = read.flatMap((cell) => cell.misfit ?? []);
  if (misfits.length > 0) return refuse(misfits, cells, at.line);
  // Each value comes from its own column's codec, and those that must be there are: the record's type says no more.
  const values = Object.fromEntries(
    read.map((cell) => [cell.name, cell.value]),
  ) as unknown as ImportRecords[K];
  const record = settle?.(values) ?? values;
  const found = check(record, at.on);
  if (found.misfits?.length) return refuse(found.misfits, cells, at.line);
  const asked = read.flatMap((cell) => cell.question ?? []);
  const questions = found.questions ?? [];
  // What the whole row asks about a column says more than what the column alone would ask.
  const alone = asked.filter(({ column }) => !questions.some((question) => question.column === column));
  return { ok: true, record, questions: [...alone, ...questions] };
}

/** Writes a record as the row it could have come from, in the usual form of each value. The inverse of `readRow`. */
export function writeRow<K extends ImportKind>(kind: K, record: ImportRecords[K]): Record<string, string> {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(
    Object.entries(KINDS[kind].columns).map(([name, column]) => {
      const value = values.get(name) ?? null;
      return [column.heading, value === null ? '' : column.codec.write(value)];
    }),
  );
}

/** The text by which the same row is found again: its reference, or its young person and start. */
export function keyOf<K extends ImportKind>(kind: K, record: ImportRecords[K]): string {
  return KINDS[kind].key.map((name) => String(record[name])).join(' · ');
}

interface ReadCell {
  readonly value: unknown;
  readonly misfit?: Misfit;
  readonly question?: Question;
}

function readCell(column: Column<unknown>, text: string): ReadCell {
  const reading = column.codec.read(text);
  const heading = column.heading;
  if (reading.ok && reading.value !== null) return { value: reading.value };
  if (column.must) return { value: null, misfit: { column: heading, expected: column.codec.expected } };
  if (reading.ok)
    return column.question === null
      ? { value: null }
      : { value: null, question: { column: heading, text: column.question } };
  if (!isUnsure(text)) return { value: null, misfit: { column: heading, expected: reading.expected } };
  const asked = column.question ?? `What is right for ${heading}?`;
  return { value: null, question: { column: heading, text: `${asked} (It says “${tidy(text)}”.)` } };
}

function refuse(misfits: readonly Misfit[], cells: Cells, line: number) {
  const refused = misfits.map(({ column, expected }) => {
    const value = cells[column] ?? '';
    const shown = value.length > SHOWN_LETTERS ? `${value.slice(0, SHOWN_LETTERS)}…` : value;
    return { line, column, value: shown, expected };
  });
  return { ok: false as const, refused };
}

import type { ByteIndex } from './byte-index.ts';
import type { CsvRow } from './csv.ts';
import { dateOf, saysNotAvailable, textOf, UNREADABLE, wholeNumberOf } from './fields.ts';
import { FeedRefused, type Findings } from './findings.ts';

/** 0 nobody says · 1 step-free · 2 not step-free: as GTFS counts. */
export type StepFree = 0 | 1 | 2;

/** Where a row comes from and where to say what is odd about it. */
export interface RowContext {
  readonly file: string;
  readonly findings: Findings;
}

export function textAt(row: CsvRow, field: number): string {
  return textOf(row.bytes, row.start[field] as number, row.end[field] as number);
}

/** The number of an id that must be there. @throws FeedRefused where it is blank. */
export function idAt(
  index: ByteIndex,
  row: CsvRow,
  field: number,
  column: string,
  { file }: RowContext,
): number {
  const [start, end] = [row.start[field] as number, row.end[field] as number];
  if (start >= end) throw new FeedRefused('id-missing', file, row.number, column);
  return index.add(row.bytes, start, end);
}

/** The number of an id that must be new. @throws FeedRefused where it is blank or was there before. */
export function newIdAt(
  index: ByteIndex,
  row: CsvRow,
  field: number,
  column: string,
  context: RowContext,
): number {
  const before = index.size();
  const id = idAt(index, row, field, column, context);
  if (index.size() === before) throw new FeedRefused('id-repeated', context.file, row.number, index.text(id));
  return id;
}

/** A field with a small number in it; blank, “NA” and nonsense count as 0. */
export function choiceAt(row: CsvRow, field: number, { file, findings }: RowContext): number {
  const [start, end] = [row.start[field] as number, row.end[field] as number];
  if (end - start === 1) return Math.max(0, (row.bytes[start] as number) - 48) % 10;
  if (saysNotAvailable(row.bytes, start, end)) findings.add('not-available', file, row.number);
  return Math.max(0, wholeNumberOf(row.bytes, start, end));
}

export function stepFreeAt(row: CsvRow, field: number, context: RowContext): StepFree {
  const value = choiceAt(row, field, context);
  return value === 1 || value === 2 ? value : 0;
}

/** Days since 1970-01-01. @throws FeedRefused for what is not a date. */
export function dateAt(row: CsvRow, field: number, { file }: RowContext): number {
  const date = dateOf(row.bytes, row.start[field] as number, row.end[field] as number);
  if (date < 0) throw new FeedRefused('date-unreadable', file, row.number, textAt(row, field));
  return date;
}

/** The same where a blank is allowed: null. */
export function dateOrBlankAt(row: CsvRow, field: number, context: RowContext): number | null {
  const date = dateOf(row.bytes, row.start[field] as number, row.end[field] as number);
  if (date === UNREADABLE)
    throw new FeedRefused('date-unreadable', context.file, row.number, textAt(row, field));
  return date < 0 ? null : date;
}

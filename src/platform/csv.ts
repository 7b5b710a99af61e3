import { type CsvError, parse } from 'csv-parse/sync';

/** One row of a file. `line` is the one on which it begins, counted from 1: a value may have line ends in it. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** A sentence that says why it cannot be read, with the line where that can be said. */
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads the bytes of a CSV file: UTF-8 with or without a mark in front, commas, quotes round what has commas in it (RFC
 * 4180). A quote within a value that has none round it is kept as it was typed; rows with nothing in them are left out.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const text = decode(bytes);
  if (typeof text !== 'string') return { ok: false, sentence: text.sentence };
  let end = 0;
  const begins: number[] = [];
  try {
    const records = parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], { lines }) => {
        begins.push(end + 1);
        end = lines;
        return record;
      },
    }) as string[][];
    const rows = records.map((cells, at) => ({ line: begins[at] ?? 0, cells: cells.map(unguarded) }));
    return { ok: true, rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    return { ok: false, sentence: quoteSentence(error as CsvError, end + 1) };
  }
}

function quoteSentence(error: CsvError, line: number): string {
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `A quotation mark in the row that begins on line ${line} is never closed, so nothing after it can be read.`
    : `The row that begins on line ${line} cannot be read as CSV.`;
}

function decode(bytes: Uint8Array): string | { sentence: string } {
  const [first, second] = bytes;
  if (bytes.length === 0) return { sentence: 'The file is empty.' };
  if (first === 0x50 && second === 0x4b)
    return { sentence: 'This is a workbook or a zip, not CSV. Save the sheet as “CSV UTF-8”.' };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { sentence: 'The letters are in UTF-16. Save the file as “CSV UTF-8”.' };
  if (bytes.includes(0)) return { sentence: 'This is not a text file. We expected CSV in UTF-8.' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfBadLetter(bytes);
    return { sentence: `Line ${line} has letters that are not UTF-8. Save the file as “CSV UTF-8”.` };
  }
}

function lineOfBadLetter(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const next = bytes.indexOf(10, at) + 1 || bytes.length;
    try {
      decoder.decode(bytes.subarray(at, next));
    } catch {
      break;
    }
    at = next;
  }
  return line;
}

// A spreadsheet takes a value that begins like this for a formula, and runs it. A number with its country code is none.
const FORMULA = /^'*[=+\-@\t\r]/;
const PLAIN = /^[+-][\d ().]+$/;

/** A value that no spreadsheet will run: with an apostrophe in front where it looks like a formula. */
function guarded(value: string): string {
  return FORMULA.test(value) && !PLAIN.test(value) ? `'${value}` : value;
}

function unguarded(value: string): string {
  return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
}

/** Writes CSV: UTF-8 text, lines ended as RFC 4180 says, values that a spreadsheet would run made harmless. */
export function writeCsv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  const safe = guarded(value);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

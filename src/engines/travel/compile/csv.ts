import { FeedRefused, type Findings } from './findings.ts';

/**
 * One row of a file: field `n` of the columns asked for lies in `bytes` from `start[n]` to `end[n]` (not included),
 * without its quotation marks and outer spaces. A column that the file lacks is a blank field. Valid during the call.
 */
export interface CsvRow {
  bytes: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Row in the file; the header is row 1. */
  number: number;
}

export interface CsvColumns {
  readonly file: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

interface Reader extends CsvRow {
  readonly file: string;
  readonly onRow: (row: CsvRow) => void;
  /** Where each column of the file goes: its place among the columns asked for, or -1. Null before the header. */
  slots: Int16Array | null;
  fields: number;
  at: number;
  length: number;
  shortRows: number;
  firstShortRow: number;
}

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const ROW_BYTES_MAX = 1 << 20;

/**
 * Reads CSV as it comes, piece by piece, byte by byte, without making strings: BOM, CRLF, quoted commas and line
 * breaks, columns in any order, rows cut short. O(bytes); holds one piece and the unfinished row before it.
 * @throws FeedRefused where a needed column is missing, a row never ends, or there are more rows than `rowsMax`.
 */
export function readCsv(
  columns: CsvColumns,
  rowsMax: number,
  findings: Findings,
  onRow: (row: CsvRow) => void,
): { push: (piece: Uint8Array) => void; end: () => void } {
  const reader = startReader(columns, onRow);
  const push = (piece: Uint8Array, last: boolean) => {
    takePiece(reader, piece);
    while (reader.at < reader.length && readRow(reader, last)) {
      reader.number++;
      if (reader.slots === null) readHeader(reader, columns);
      else if (reader.number > rowsMax + 1)
        throw new FeedRefused('too-many-rows', columns.file, null, rowsMax.toLocaleString('en-GB'));
      else if (reader.fields > 0) deliver(reader);
    }
  };
  return {
    push: (piece) => push(piece, false),
    end: () => {
      push(new Uint8Array(0), true);
      if (reader.slots === null) throw new FeedRefused('file-empty', columns.file);
      findings.add('rows-short', columns.file, reader.firstShortRow, '', reader.shortRows);
    },
  };
}

function startReader(columns: CsvColumns, onRow: (row: CsvRow) => void): Reader {
  // The header itself is read as a row of up to 1,024 fields; afterwards only the columns asked for are kept.
  return {
    file: columns.file,
    onRow,
    bytes: new Uint8Array(0),
    start: new Int32Array(1024),
    end: new Int32Array(1024),
    number: 0,
    slots: null,
    fields: 0,
    at: 0,
    length: 0,
    shortRows: 0,
    firstShortRow: 0,
  };
}

/** Puts the unfinished row in front of the new piece. */
function takePiece(reader: Reader, piece: Uint8Array): void {
  const left = reader.length - reader.at;
  if (left > ROW_BYTES_MAX) throw new FeedRefused('row-too-long', reader.file, reader.number + 1);
  if (left === 0) reader.bytes = piece;
  else {
    const joined = new Uint8Array(left + piece.length);
    joined.set(reader.bytes.subarray(reader.at, reader.length));
    joined.set(piece, left);
    reader.bytes = joined;
  }
  reader.at = reader.number === 0 && startsWithMark(reader.bytes) ? 3 : 0;
  reader.length = reader.bytes.length;
}

/** The byte order mark that some tools put before UTF-8. */
function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function readHeader(reader: Reader, columns: CsvColumns): void {
  const names = [...columns.required, ...columns.optional];
  const decoder = new TextDecoder();
  const header = Array.from({ length: reader.fields }, (_, n) =>
    decoder.decode(reader.bytes.subarray(reader.start[n], reader.end[n])).trim().toLowerCase(),
  );
  const missing = columns.required.find((name) => !header.includes(name));
  if (missing !== undefined) throw new FeedRefused('column-missing', columns.file, 1, missing);
  // A column named twice counts once: the first.
  reader.slots = Int16Array.from(header, (name, n) =>
    header.indexOf(name) === n ? names.indexOf(name) : -1,
  );
  reader.start.fill(0);
  reader.end.fill(0);
}

function deliver(reader: Reader): void {
  if (reader.fields < (reader.slots?.length ?? 0)) noteShortRow(reader);
  reader.onRow(reader);
}

/** A row cut short must not show the fields of the row before it. */
function noteShortRow(reader: Reader): void {
  if (reader.shortRows++ === 0) reader.firstShortRow = reader.number;
  const slots = reader.slots ?? new Int16Array(0);
  for (let n = reader.fields; n < slots.length; n++) {
    const slot = slots[n] as number;
    if (slot >= 0) reader.start[slot] = reader.end[slot] = 0;
  }
}

/** Reads the next row. False where its end has not come yet (then nothing has moved). */
function readRow(reader: Reader, last: boolean): boolean {
  const { bytes, length } = reader;
  let at = reader.at;
  let isEmpty = true;
  for (let field = 0; ; field++) {
    while (at < length && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
    let from = at;
    let to = at;
    if (at < length && bytes[at] === QUOTE) {
      from = at + 1;
      to = closingQuote(bytes, from, length);
      if (to >= length && last) throw new FeedRefused('row-too-long', reader.file, reader.number + 1);
      at = endOfField(bytes, to + 1, length);
    } else to = at = endOfField(bytes, at, length);
    if (at >= length && !last) return false;
    keepField(reader, field, from, to);
    isEmpty &&= from >= to;
    reader.fields = isEmpty && field === 0 ? 0 : field + 1;
    if (at >= length || bytes[at] !== COMMA) return endRow(reader, at, last);
    at++;
  }
}

/** Steps over LF, CR or CRLF. A line with nothing on it is no row, but counts, so that row numbers are an editor's. */
function endRow(reader: Reader, at: number, last: boolean): boolean {
  if (reader.bytes[at] === CR && at + 1 >= reader.length && !last) return false;
  reader.at = at + (reader.bytes[at] === CR && reader.bytes[at + 1] === LF ? 2 : 1);
  return true;
}

/** O(1) a byte; the two loops below are where reading a feed spends its time. */
function endOfField(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  for (; at < length; at++) {
    const code = bytes[at] as number;
    if (code === COMMA || code === LF || code === CR) break;
  }
  return at;
}

/** The quotation mark that closes a field, or `length`; a doubled one is part of the text. */
function closingQuote(bytes: Uint8Array, from: number, length: number): number {
  for (let at = from; at < length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= length) return at;
    at++;
  }
  return length;
}

function keepField(reader: Reader, field: number, from: number, to: number): void {
  const slot =
    reader.slots === null ? field : field < reader.slots.length ? (reader.slots[field] as number) : -1;
  if (slot < 0 || slot >= reader.start.length) return;
  let end = to;
  while (end > from && (reader.bytes[end - 1] as number) <= SPACE) end--;
  reader.start[slot] = from;
  reader.end[slot] = end;
}

import { CAN_ALIGHT, CAN_BOARD } from '../network.ts';
import type { ByteIndex } from './byte-index.ts';
import type { CsvRow } from './csv.ts';
import { BLANK, saysNotAvailable, timeOf, UNREADABLE, wholeNumberOf } from './fields.ts';
import { FeedRefused, type Findings } from './findings.ts';
import { textAt } from './row-fields.ts';
import { type FeedSource, readNeededTable } from './source.ts';

/** stop_times.txt in columns, in the order of the file. Seconds from the start of the service day, BLANK where none. */
export interface StopTimes {
  rows: number;
  trip: Int32Array;
  stop: Int32Array;
  arrives: Int32Array;
  departs: Int32Array;
  sequence: Int32Array;
  /** CAN_BOARD | CAN_ALIGHT. */
  flags: Uint8Array;
  /** Row in the file, for what is said about it. */
  row: Int32Array;
}

const COLUMNS = {
  file: 'stop_times.txt',
  required: ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'],
  optional: ['pickup_type', 'drop_off_type'],
};

/**
 * Reads stop_times.txt. O(rows); 25 bytes a row.
 * @throws FeedRefused where a trip or stop is not known or a time cannot be read.
 */
export function readStopTimes(
  source: FeedSource,
  trips: ByteIndex,
  stops: ByteIndex,
  onPiece: (share: number) => void,
): StopTimes {
  const times = emptyStopTimes(4096);
  readNeededTable(
    source,
    COLUMNS,
    (row) => {
      if (times.rows === times.trip.length) growStopTimes(times);
      addRow(times, row, trips, stops, source.findings);
    },
    onPiece,
  );
  return times;
}

function emptyStopTimes(length: number): StopTimes {
  const column = () => new Int32Array(length);
  return {
    rows: 0,
    trip: column(),
    stop: column(),
    arrives: column(),
    departs: column(),
    sequence: column(),
    flags: new Uint8Array(length),
    row: column(),
  };
}

function growStopTimes(times: StopTimes): void {
  const larger = emptyStopTimes(times.trip.length * 2);
  for (const column of ['trip', 'stop', 'arrives', 'departs', 'sequence', 'flags', 'row'] as const) {
    larger[column].set(times[column]);
  }
  Object.assign(times, larger, { rows: times.rows });
}

function addRow(times: StopTimes, row: CsvRow, trips: ByteIndex, stops: ByteIndex, findings: Findings): void {
  const at = times.rows++;
  times.trip[at] = knownId(trips, row, 0, 'trip-unknown');
  times.stop[at] = knownId(stops, row, 3, 'stop-unknown');
  times.arrives[at] = timeAt(row, 1, findings);
  times.departs[at] = timeAt(row, 2, findings);
  times.sequence[at] = sequenceAt(row, at, findings);
  const flags = (mayUse(row, 5, findings) ? CAN_BOARD : 0) | (mayUse(row, 6, findings) ? CAN_ALIGHT : 0);
  if (flags === CAN_ALIGHT) findings.add('set-down-only', COLUMNS.file, row.number);
  if (flags === CAN_BOARD) findings.add('pick-up-only', COLUMNS.file, row.number);
  times.flags[at] = flags;
  times.row[at] = row.number;
}

function knownId(
  index: ByteIndex,
  row: CsvRow,
  field: number,
  problem: 'trip-unknown' | 'stop-unknown',
): number {
  const id = index.find(row.bytes, row.start[field] as number, row.end[field] as number);
  if (id < 0) throw new FeedRefused(problem, COLUMNS.file, row.number, textAt(row, field));
  return id;
}

function timeAt(row: CsvRow, field: number, findings: Findings): number {
  const [start, end] = [row.start[field] as number, row.end[field] as number];
  const seconds = timeOf(row.bytes, start, end);
  if (seconds === UNREADABLE)
    throw new FeedRefused('time-unreadable', COLUMNS.file, row.number, textAt(row, field));
  if (seconds === BLANK && start < end) findings.add('not-available', COLUMNS.file, row.number);
  return seconds;
}

function sequenceAt(row: CsvRow, fallback: number, findings: Findings): number {
  const [start, end] = [row.start[4] as number, row.end[4] as number];
  const sequence = wholeNumberOf(row.bytes, start, end);
  if (sequence >= 0) return sequence;
  findings.add('sequence-missing', COLUMNS.file, row.number);
  return fallback;
}

/**
 * Whether people may get on (or off) here: 0 or blank yes, 1 no, 3 after a word with the driver, which is how every
 * rural bus works. 2 only after a telephone call: nothing to promise to somebody on their first day.
 */
function mayUse(row: CsvRow, field: number, findings: Findings): boolean {
  const [start, end] = [row.start[field] as number, row.end[field] as number];
  if (start === end) return true;
  const type = wholeNumberOf(row.bytes, start, end);
  if (type < 0 && saysNotAvailable(row.bytes, start, end))
    findings.add('not-available', COLUMNS.file, row.number);
  if (type === 2) findings.add('call-ahead-only', COLUMNS.file, row.number);
  return type !== 1 && type !== 2;
}

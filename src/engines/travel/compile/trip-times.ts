import { BLANK } from './fields.ts';
import type { Findings } from './findings.ts';
import type { StopTimes } from './stop-times.ts';

/**
 * The rows of each trip, one trip after another and in the order of travel: trip `t` has rows `at[t]` to `at[t + 1]`.
 * Minutes from the start of the service day. A bus with seconds is taken to leave at the whole minute before and to
 * arrive at the one after, so that nobody is promised a bus that has just gone.
 */
export interface TripTimes {
  readonly at: Uint32Array;
  readonly stop: Int32Array;
  readonly flags: Uint8Array;
  readonly arrives: Int32Array;
  readonly departs: Int32Array;
}

const FILE = 'stop_times.txt';
const HALF_DAY = 12 * 3600;
const DAY = 24 * 3600;

/** Puts rows in order of travel, mends times, and leaves out what has none. O(rows), and a sort within a trip. */
export function orderTripTimes(times: StopTimes, trips: number, findings: Findings): TripTimes {
  const order = orderByTrip(times, trips);
  const kept: TripTimes = {
    at: new Uint32Array(trips + 1),
    stop: new Int32Array(times.rows),
    flags: new Uint8Array(times.rows),
    arrives: new Int32Array(times.rows),
    departs: new Int32Array(times.rows),
  };
  let to = 0;
  for (let trip = 0; trip < trips; trip++) {
    const rows = withoutUntimedEnds(times, order.rows.subarray(order.at[trip], order.at[trip + 1]), findings);
    if (rows.length >= 2) {
      mendTimes(times, rows, findings);
      to = keepRows(times, rows, kept, to);
    } else findings.add('trips-too-short', FILE, firstRow(times, rows));
    kept.at[trip + 1] = to;
  }
  return kept;
}

function firstRow(times: StopTimes, rows: Uint32Array): number | null {
  return rows.length > 0 ? (times.row[rows[0] as number] as number) : null;
}

function orderByTrip(times: StopTimes, trips: number): { at: Uint32Array; rows: Uint32Array } {
  const at = new Uint32Array(trips + 2);
  for (let row = 0; row < times.rows; row++) (at[(times.trip[row] as number) + 2] as number)++;
  for (let trip = 1; trip < at.length; trip++) at[trip] = (at[trip] as number) + (at[trip - 1] as number);
  const rows = new Uint32Array(times.rows);
  for (let row = 0; row < times.rows; row++) rows[(at[(times.trip[row] as number) + 1] as number)++] = row;
  for (let trip = 0; trip < trips; trip++) sortBySequence(times, rows.subarray(at[trip], at[trip + 1]));
  return { at, rows };
}

/** Nearly every file is in order already; rows with the same number stay as they stand. */
function sortBySequence(times: StopTimes, rows: Uint32Array): void {
  const { sequence } = times;
  for (let n = 1; n < rows.length; n++) {
    if ((sequence[rows[n] as number] as number) >= (sequence[rows[n - 1] as number] as number)) continue;
    rows.sort((a, b) => (sequence[a] as number) - (sequence[b] as number) || a - b);
    return;
  }
}

function isTimed(times: StopTimes, row: number): boolean {
  return times.arrives[row] !== BLANK || times.departs[row] !== BLANK;
}

function withoutUntimedEnds(times: StopTimes, rows: Uint32Array, findings: Findings): Uint32Array {
  let [from, to] = [0, rows.length];
  while (from < to && !isTimed(times, rows[from] as number)) from++;
  while (to > from && !isTimed(times, rows[to - 1] as number)) to--;
  if (to - from < rows.length)
    findings.add('rows-untimed', FILE, firstRow(times, rows), '', rows.length - to + from);
  return rows.subarray(from, to);
}

/** Mends one trip in place: midnight first (so that filling in works on true times), then what has no time. */
function mendTimes(times: StopTimes, rows: Uint32Array, findings: Findings): void {
  const { arrives, departs } = times;
  for (const row of rows) {
    if (arrives[row] === BLANK) arrives[row] = departs[row] as number;
    if (departs[row] === BLANK) departs[row] = arrives[row] as number;
  }
  mendMidnight(times, rows, findings);
  for (let n = 1; n < rows.length; n++)
    if (!isTimed(times, rows[n] as number)) n = fillIn(times, rows, n, findings);
}

/**
 * Exporters that forget to go on counting after midnight make a trip fall by most of a day: 24 hours are added from
 * there on. A smaller fall is an error in the feed: the time is held. Unmended, a router would arrive before it leaves.
 */
function mendMidnight(
  { arrives, departs, row: rowInFile }: StopTimes,
  rows: Uint32Array,
  findings: Findings,
): void {
  let before = 0;
  let added = 0;
  for (const row of rows) {
    if (arrives[row] === BLANK) continue;
    let held = false;
    for (const column of [arrives, departs]) {
      let time = (column[row] as number) + added;
      if (time < before - HALF_DAY) {
        added += DAY;
        time += DAY;
      }
      held ||= time < before;
      before = column[row] = Math.max(time, before);
    }
    if (added > 0) findings.add('times-after-midnight', FILE, rowInFile[row] as number);
    if (held) findings.add('times-backwards', FILE, rowInFile[row] as number);
  }
}

/** Spreads the untimed rows from `from` evenly between the timed ones (GTFS reference, arrival_time). Gives the next timed. */
function fillIn(
  { arrives, departs, row: rowInFile }: StopTimes,
  rows: Uint32Array,
  from: number,
  findings: Findings,
): number {
  let to = from;
  while (arrives[rows[to] as number] === BLANK) to++;
  const start = departs[rows[from - 1] as number] as number;
  const step = ((arrives[rows[to] as number] as number) - start) / (to - from + 1);
  for (let n = from; n < to; n++) {
    const row = rows[n] as number;
    arrives[row] = departs[row] = Math.round(start + step * (n - from + 1));
  }
  findings.add('times-filled-in', FILE, rowInFile[rows[from] as number] as number, '', to - from);
  return to;
}

function keepRows(times: StopTimes, rows: Uint32Array, kept: TripTimes, from: number): number {
  let to = from;
  for (const row of rows) {
    kept.stop[to] = times.stop[row] as number;
    kept.flags[to] = times.flags[row] as number;
    kept.arrives[to] = Math.ceil((times.arrives[row] as number) / 60);
    kept.departs[to] = Math.floor((times.departs[row] as number) / 60);
    to++;
  }
  return to;
}

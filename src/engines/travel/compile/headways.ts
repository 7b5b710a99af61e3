import { timeOf, wholeNumberOf } from './fields.ts';
import { FeedRefused } from './findings.ts';
import { textAt } from './row-fields.ts';
import { type FeedSource, readTable } from './source.ts';
import type { TripTimes } from './trip-times.ts';

/** The runs of the timetable: run `n` is trip `trip[n]`, `shift[n]` minutes later than its rows say. */
export interface Runs {
  readonly trip: number[];
  readonly shift: number[];
}

const FREQUENCIES = {
  file: 'frequencies.txt',
  required: ['trip_id', 'start_time', 'end_time', 'headway_secs'],
  optional: [],
};

/**
 * Every trip once, and each trip of frequencies.txt ("every 10 minutes from 07:00 to 19:00") as often as it runs.
 * A trip without rows has no run. O(runs).
 * @throws FeedRefused where a time or headway cannot be read, or there are more runs than the limits allow rows.
 */
export function listRuns(
  source: FeedSource,
  tripNumber: (bytes: Uint8Array, start: number, end: number) => number,
  times: TripTimes,
): Runs {
  const runs: Runs = { trip: [], shift: [] };
  const spread = new Set<number>();
  readTable(source, FREQUENCIES, (row) => {
    const trip = tripNumber(row.bytes, row.start[0] as number, row.end[0] as number);
    const refuse = (field: number) =>
      new FeedRefused('time-unreadable', FREQUENCIES.file, row.number, textAt(row, field));
    if (trip < 0) throw new FeedRefused('trip-unknown', FREQUENCIES.file, row.number, textAt(row, 0));
    const [from, to] = [1, 2].map((n) => timeOf(row.bytes, row.start[n] as number, row.end[n] as number)) as [
      number,
      number,
    ];
    const headway = wholeNumberOf(row.bytes, row.start[3] as number, row.end[3] as number);
    if (from < 0 || to < 0) throw refuse(from < 0 ? 1 : 2);
    if (headway < 30) throw refuse(3);
    spread.add(trip);
    if (times.at[trip] === times.at[trip + 1]) return;
    const first = times.departs[times.at[trip] as number] as number;
    for (let time = from; time < to; time += headway) addRun(runs, trip, Math.floor(time / 60) - first);
  });
  source.findings.add('headways-spread', FREQUENCIES.file, 2, '', spread.size);
  for (let trip = 0; trip + 1 < times.at.length; trip++)
    if (!spread.has(trip) && times.at[trip] !== times.at[trip + 1]) addRun(runs, trip, 0);
  return runs;
}

function addRun(runs: Runs, trip: number, shift: number): void {
  if (runs.trip.length >= 1_000_000)
    throw new FeedRefused('too-many-rows', FREQUENCIES.file, null, '1,000,000 runs');
  runs.trip.push(trip);
  runs.shift.push(shift);
}

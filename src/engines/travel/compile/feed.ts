import { dayInWords, fromDayNumber } from '#domain/shared/day.ts';
import { type DayRange, type FeedCalendar, readCalendar } from './calendar.ts';
import { FeedRefused } from './findings.ts';
import { listRuns } from './headways.ts';
import { type FeedPatterns, findPatterns } from './patterns.ts';
import { textAt } from './row-fields.ts';
import { type FeedSource, readTable } from './source.ts';
import { readStopTimes } from './stop-times.ts';
import { type FeedStops, readStops } from './stops.ts';
import { orderTripTimes, type TripTimes } from './trip-times.ts';
import { type FeedTrips, readTrips } from './trips.ts';

/** A feed as read and mended, before it is packed. */
export interface Feed extends FeedPatterns {
  readonly operators: readonly string[];
  readonly calendar: FeedCalendar;
  readonly trips: FeedTrips;
  readonly stops: FeedStops;
  readonly times: TripTimes;
}

/** Told what is being read and how far it has got (0 to 1); may pause by returning a promise. */
export type OnProgress = (step: string, share: number) => void | Promise<void>;

/** Reads and mends a whole feed. O(rows log rows). @throws FeedRefused with the first thing that cannot be mended. */
export async function loadFeed(
  source: FeedSource,
  wanted: DayRange | null,
  onProgress: OnProgress,
): Promise<Feed> {
  await onProgress('Calendar', 0);
  const operators = readOperators(source);
  const calendar = readCalendar(source, wanted);
  await onProgress('Trips', 0.05);
  const trips = readTrips(source, calendar.index);
  await onProgress('Stops', 0.1);
  const stops = readStops(source);
  await onProgress('Stop times', 0.15);
  const rows = readStopTimes(
    source,
    trips.index,
    stops.index,
    (share) => void onProgress('Stop times', 0.15 + 0.5 * share),
  );
  await onProgress('Trips in order', 0.65);
  const times = orderTripTimes(rows, trips.line.length, source.findings);
  const runs = listRuns(source, trips.index.find, times);
  await onProgress('Patterns', 0.75);
  const feed = {
    operators,
    calendar,
    trips,
    stops,
    times,
    ...findPatterns(runs, times, trips, calendar, source.findings),
  };
  if (feed.patterns.length === 0) throw new FeedRefused('nothing-runs', null);
  noteWhatIsOdd(source, feed);
  await onProgress('Packing', 0.9);
  return feed;
}

function readOperators(source: FeedSource): string[] {
  const names = new Set<string>();
  const columns = { file: 'agency.txt', required: [], optional: ['agency_name', 'agency_timezone'] };
  readTable(source, columns, (row) => {
    if (textAt(row, 0) !== '') names.add(textAt(row, 0));
    const zone = textAt(row, 1);
    if (zone !== '' && zone !== 'Europe/London')
      source.findings.add('other-time-zone', 'agency.txt', row.number, zone);
  });
  return [...names];
}

function noteWhatIsOdd({ findings, files }: FeedSource, { calendar, stops, times, patterns }: Feed): void {
  const isServed = new Uint8Array(stops.name.length);
  for (const { trip } of patterns)
    for (const stop of times.stop.subarray(times.at[trip], times.at[trip + 1])) isServed[stop] = 1;
  const unserved = stops.isStop.filter((isStop, stop) => isStop && isServed[stop] === 0).length;
  findings.add('stops-unserved', 'stops.txt', null, '', unserved);
  findings.add(files.has('transfers.txt') ? 'transfers-unused' : 'no-transfers', 'transfers.txt');
  const last = fromDayNumber(calendar.last);
  if (last.slice(5) >= '05-01' && last.slice(5) < '09-01')
    findings.add('ends-before-september', null, null, dayInWords(last));
}

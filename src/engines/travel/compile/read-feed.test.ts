import { expect, test } from 'vitest';
import { type FeedFiles, SMALL_FEED, stopTimes, zipped } from '#tests/support/travel-feed.ts';
import { realFeed, SOUTHAMPTON } from '#tests/support/travel-real-feed.ts';
import { openTimetable } from '../timetable.ts';
import { openDay } from '../travel-day.ts';
import type { Finding } from './findings.ts';
import { readFeed } from './read-feed.ts';

const area = { area: 'Rockford' };
const tuesday = '2025-07-15';

async function read(files: FeedFiles) {
  const feed = await readFeed(zipped(files), area);
  if (!feed.ok) throw new Error(JSON.stringify(feed.findings));
  return { ...feed, timetable: openTimetable(feed.artefact) };
}

/** The calls of a service day, trip by trip: stop, arrives-departs. With `neighbours` also what else is under way. */
async function callsOn(files: FeedFiles, day = tuesday, neighbours = false): Promise<string[]> {
  const { timetable } = await read(files);
  const { network: n } = openDay(timetable, day);
  const calls = Array.from(n.tripLine, (line, trip) => {
    const [first, stops] = [
      n.lineStopsAt[line] as number,
      (n.lineStopsAt[line + 1] as number) - (n.lineStopsAt[line] as number),
    ];
    const [firstTrip, base] = [n.lineTripsAt[line] as number, n.lineTimesAt[line] as number];
    const trips = (n.lineTripsAt[line + 1] as number) - firstTrip;
    return Array.from({ length: stops }, (_, at) => {
      const stop = timetable.stopId(n.lineStop[first + at] as number);
      return `${stop}${n.arrives[base + (trip - firstTrip) * stops + at]}-${n.departs[base + at * trips + trip - firstTrip]}`;
    }).join(' ');
  });
  return calls.filter((_, trip) => neighbours || n.tripShift[trip] === 0);
}

function finding(findings: readonly Finding[], code: string): [string | null, number | null, number] | null {
  const found = findings.find((one) => one.code === code);
  return found ? [found.file, found.row, found.count] : null;
}

async function refusal(files: FeedFiles): Promise<Finding | undefined> {
  const feed = await readFeed(zipped(files), area);
  return feed.ok ? undefined : feed.findings[0];
}

test('a small feed becomes an artefact that says what it is', async () => {
  const { header, timetable } = await read(SMALL_FEED);
  expect(header).toMatchObject({
    area: 'Rockford',
    validFrom: '2025-07-01',
    validTo: '2025-07-31',
    operators: ['Rockford Buses'],
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    counts: { stops: 3, patterns: 1, runs: 1, stopTimes: 3, lines: 1 },
  });
  expect(header.feedHash).toMatch(/^[0-9a-f]{64}$/);
  expect(timetable.header).toEqual(header);
  expect(await callsOn(SMALL_FEED)).toEqual(['a480-480 b490-491 c500-500']);
});

test('the same bytes give the same artefact', async () => {
  const [one, two] = [await read(SMALL_FEED), await read(SMALL_FEED)];
  expect(one.artefact).toEqual(two.artefact);
});

test('a byte order mark, Windows line ends, quoted commas, spaces and columns in another order change nothing', async () => {
  const files = {
    ...SMALL_FEED,
    'stops.txt':
      '\uFEFF"stop_lon","stop_name",stop_code,stop_lat,stop_id\r\n-1.5,"Ash Road, ""The Crown""",,51.2,a\r\n-1.5, Birch Lane ,,51.21, b\r\n\r\n-1.5,"Cedar\r\nSquare",x,51.22,"c"',
    'stop_times.txt': (SMALL_FEED['stop_times.txt'] ?? '').replaceAll('\n', '\r\n'),
  };
  const { timetable } = await read(files);
  expect([0, 1, 2].map(timetable.stopName)).toEqual([
    'Ash Road, "The Crown"',
    'Birch Lane',
    'Cedar\r\nSquare',
  ]);
  expect(await callsOn(files)).toEqual(['a480-480 b490-491 c500-500']);
});

test('a feed zipped inside a folder is read, and what else lies in the zip is not', async () => {
  const inside = Object.fromEntries(Object.entries(SMALL_FEED).map(([name, text]) => [`feed/${name}`, text]));
  expect(
    await callsOn({ ...inside, '__MACOSX/feed/._stops.txt': 'x', 'feed/notes/read.me': 'y' }),
  ).toHaveLength(1);
});

test('times that start again at 00 after midnight get 24 hours, and the rows are counted', async () => {
  const files = {
    ...SMALL_FEED,
    ...stopTimes('t1,23:50:00,23:50:00,a,1', 't1,23:59:00,00:01:00,b,2', 't1,00:10:00,00:10:00,c,3'),
  };
  const { findings } = await read(files);
  expect(finding(findings, 'times-after-midnight')).toEqual(['stop_times.txt', 3, 2]);
  expect(await callsOn(files)).toContain('a1430-1430 b1439-1441 c1450-1450');
});

test('a small step back in time is held, not carried into the next day', async () => {
  const files = {
    ...SMALL_FEED,
    ...stopTimes('t1,08:00:00,08:00:00,a,1', 't1,08:20:00,08:19:00,b,2', 't1,08:10:00,08:30:00,c,3'),
  };
  const { findings } = await read(files);
  expect(finding(findings, 'times-backwards')).toEqual(['stop_times.txt', 3, 2]);
  expect(await callsOn(files)).toEqual(['a480-480 b500-500 c500-510']);
});

test('a night bus may run to 31:30 of its service day, and shows the next morning too', async () => {
  const files = { ...SMALL_FEED, ...stopTimes('t1,23:00:00,23:00:00,a,1', 't1,31:30:00,31:30:00,c,2') };
  expect(await callsOn(files, tuesday, true)).toEqual(['a-60--60 c450-450', 'a1380-1380 c1890-1890']);
  expect(await callsOn(files, '2025-07-12', true)).toEqual(['a-60--60 c450-450']);
});

test('“NA” in number fields is read as blank', async () => {
  const files = {
    ...SMALL_FEED,
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\nt1,08:00:00,NA,a,1,NA,0\nt1,NA,08:11:00,b,2,0,NA\nt1,08:20:00,08:20:00,c,3,,\n',
    'stops.txt': `${SMALL_FEED['stops.txt']}`
      .replace('stop_lon\n', 'stop_lon,location_type\n')
      .replaceAll('-1.5\n', '-1.5,NA\n'),
  };
  const { findings } = await read(files);
  expect(finding(findings, 'not-available')).toEqual(['stops.txt', 2, 3]);
  expect(findings.filter(({ code }) => code === 'not-available')).toHaveLength(2);
  expect(await callsOn(files)).toEqual(['a480-480 b491-491 c500-500']);
});

test('stops without a time get one from the stops on both sides', async () => {
  const files = {
    ...SMALL_FEED,
    ...stopTimes('t1,08:00:00,08:00:00,a,1', 't1,,,b,2', 't1,,,a,3', 't1,08:30:00,08:30:00,c,4'),
  };
  expect(finding((await read(files)).findings, 'times-filled-in')).toEqual(['stop_times.txt', 3, 2]);
  expect(await callsOn(files)).toEqual(['a480-480 b490-490 a500-500 c510-510']);
});

test('rows in any order are put in the order of travel', async () => {
  const files = {
    ...SMALL_FEED,
    ...stopTimes('t1,08:20:00,08:20:00,c,30', 't1,08:00:00,08:00:00,a,4', 't1,08:10:00,08:11:00,b,20'),
  };
  expect(await callsOn(files)).toEqual(['a480-480 b490-491 c500-500']);
});

test('a bus with seconds leaves at the minute before and arrives at the one after', async () => {
  const files = {
    ...SMALL_FEED,
    ...stopTimes('t1,08:00:18,08:00:18,a,1', 't1,08:10:18,08:10:48,b,2', 't1,08:19:59,08:19:59,c,3'),
  };
  expect(await callsOn(files)).toEqual(['a481-480 b491-490 c500-499']);
});

test('set-down-only rows are counted and obeyed', async () => {
  const files = {
    ...SMALL_FEED,
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\nt1,08:00:00,08:00:00,a,1,0,1\nt1,08:10:00,08:10:00,b,2,1,0\nt1,08:20:00,08:20:00,c,3,2,3\n',
  };
  const { findings, timetable } = await read(files);
  expect(finding(findings, 'set-down-only')).toEqual(['stop_times.txt', 3, 2]);
  expect(finding(findings, 'pick-up-only')).toEqual(['stop_times.txt', 2, 1]);
  expect(finding(findings, 'call-ahead-only')).toEqual(['stop_times.txt', 4, 1]);
  const { network } = openDay(timetable, tuesday);
  expect(Array.from(network.boardsAt)).toEqual([0, 1, 1, 1]);
});

test('bank holidays that are nowhere but in calendar_dates are obeyed', async () => {
  const files = {
    ...SMALL_FEED,
    'calendar_dates.txt': 'service_id,date,exception_type\nwk,20250715,2\nwk,20250719,1\n',
  };
  expect(await callsOn(files, '2025-07-15')).toEqual([]);
  expect(await callsOn(files, '2025-07-19')).toHaveLength(1);
  expect(await callsOn(files, '2025-07-26')).toEqual([]);
  expect(finding((await read(files)).findings, 'exceptions-obeyed')).toEqual(['calendar_dates.txt', 2, 2]);
});

test('a calendar may consist of single days only', async () => {
  const { 'calendar.txt': _, ...rest } = SMALL_FEED;
  const files = {
    ...rest,
    'calendar_dates.txt': 'service_id,date,exception_type\nwk,20250715,1\nwk,20250717,1\n',
  };
  expect((await read(files)).header).toMatchObject({ validFrom: '2025-07-15', validTo: '2025-07-17' });
  expect(await callsOn(files, '2025-07-16')).toEqual([]);
  expect(await callsOn(files, '2025-07-17')).toHaveLength(1);
});

test('29 February is a day like others', async () => {
  const files = {
    ...SMALL_FEED,
    'calendar.txt': (SMALL_FEED['calendar.txt'] ?? '').replace('20250701,20250731', '20280201,20280331'),
  };
  expect(await callsOn(files, '2028-02-29')).toHaveLength(1);
  expect(
    await refusal({ ...files, 'calendar_dates.txt': 'service_id,date,exception_type\nwk,20270229,1\n' }),
  ).toMatchObject({
    code: 'date-unreadable',
    file: 'calendar_dates.txt',
    row: 2,
    text: '“20270229” is not a date such as 20250714.',
  });
});

test('trips that run every so many minutes are written out', async () => {
  const files = {
    ...SMALL_FEED,
    'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nt1,07:00:00,08:00:00,1200\n',
  };
  expect(await callsOn(files)).toEqual([
    'a420-420 b430-431 c440-440',
    'a440-440 b450-451 c460-460',
    'a460-460 b470-471 c480-480',
  ]);
});

test('a service for every trip folds into a handful of day patterns', async () => {
  const read = await readFeed(realFeed(SOUTHAMPTON), area);
  expect(read).toMatchObject({ ok: true, header: { validFrom: '2025-06-15', validTo: '2025-08-30' } });
  if (!read.ok) return;
  expect(read.header.counts).toMatchObject({ services: 5404, stops: 2636 });
  expect(read.header.counts.dayPatterns).toBeLessThan(40);
  expect(read.artefact.length).toBeLessThan(1_200_000);
  expect(finding(read.findings, 'set-down-only')?.[2]).toBe(17_552);
  expect(finding(read.findings, 'ends-before-september')).toEqual([null, null, 1]);
  expect(finding(read.findings, 'stops-unserved')?.[2]).toBe(7);
  expect(finding(read.findings, 'no-transfers')).not.toBeNull();
  // The August bank holiday, known only from calendar_dates: half the trips of a Monday.
  const tripsOn = (day: string) => {
    const { network } = openDay(openTimetable(read.artefact), day);
    return network.tripShift.filter((shift) => shift === 0).length;
  };
  expect([tripsOn('2025-08-25'), tripsOn('2025-08-18')]).toEqual([1086, 2168]);
});

test('stops without a position, without a bus, and trips of one stop or no day are left out and said', async () => {
  const files = {
    ...SMALL_FEED,
    'stops.txt': `${SMALL_FEED['stops.txt']}d,Dogwood,51.3,-1.5\ne,Elm,,\nf,Fir,0,0\n`,
    'trips.txt': `${SMALL_FEED['trips.txt']}r7,wk,t2,\nr7,never,t3,\nr9,wk,t4,\n`,
    ...stopTimes(
      ...['t1,08:00:00,08:00:00,a,1', 't1,08:10:00,08:10:00,e,2', 't2,08:00:00,08:00:00,a,1'],
      ...['t3,08:00:00,08:00:00,a,1', 't3,08:10:00,08:10:00,b,2', 't4,09:00:00,09:00:00,a,1', 't4,,,b,2'],
      ...['t4,09:10:00,09:10:00,c,3', 't4,,,b,4'],
    ),
  };
  const { findings, timetable } = await read(files);
  expect(finding(findings, 'stops-unplaced')).toEqual(['stops.txt', 6, 2]);
  expect(finding(findings, 'stops-unserved')?.[2]).toBe(2);
  expect(finding(findings, 'trips-too-short')).toEqual(['stop_times.txt', 4, 1]);
  expect(finding(findings, 'trips-never-run')?.[2]).toBe(1);
  expect(finding(findings, 'routes-unknown')).toEqual(['trips.txt', 5, 1]);
  expect(finding(findings, 'rows-untimed')?.[2]).toBe(1);
  expect(timetable.stopCount).toBe(4);
  expect(timetable.stopsNear(51.2, -1.5, 100_000)).toHaveLength(3);
});

test('only the days asked for are taken', async () => {
  const feed = await readFeed(zipped(SMALL_FEED), { ...area, from: '2025-07-10', to: '2025-07-12' });
  expect(feed).toMatchObject({ ok: true, header: { validFrom: '2025-07-10', validTo: '2025-07-12' } });
  const none = await readFeed(zipped(SMALL_FEED), { ...area, from: '2025-08-10' });
  expect(none).toMatchObject({ ok: false, findings: [{ code: 'nothing-runs' }] });
});

test.each<[string, FeedFiles, Partial<Finding>]>([
  [
    'a stop that is not known',
    stopTimes('t1,08:00:00,08:00:00,a,1', 't1,08:10:00,08:10:00,zz,2'),
    { code: 'stop-unknown', file: 'stop_times.txt', row: 3, text: 'The stop “zz” is not in stops.txt.' },
  ],
  [
    'a trip that is not known',
    stopTimes('t1,08:00:00,08:00:00,a,1', 't9,08:10:00,08:10:00,b,2'),
    { code: 'trip-unknown', file: 'stop_times.txt', row: 3 },
  ],
  [
    'a time that is none',
    stopTimes('t1,08:00:00,08:00:00,a,1', 't1,8.10,08:10:00,b,2'),
    {
      code: 'time-unreadable',
      file: 'stop_times.txt',
      row: 3,
      text: '“8.10” is not a time such as 08:05:00.',
    },
  ],
  ['a minute of 75', stopTimes('t1,08:75:00,08:00:00,a,1'), { code: 'time-unreadable', row: 2 }],
  ['an hour beyond three days', stopTimes('t1,99:00:00,99:00:00,a,1'), { code: 'time-unreadable', row: 2 }],
  [
    'a missing column',
    { 'stops.txt': 'stop_id,stop_name,stop_lat\na,A,1\n' },
    { code: 'column-missing', file: 'stops.txt', row: 1, text: 'The column stop_lon is missing.' },
  ],
  [
    'an id used twice',
    { 'stops.txt': `${SMALL_FEED['stops.txt']}a,Ash again,51,-1\n` },
    { code: 'id-repeated', file: 'stops.txt', row: 5 },
  ],
  [
    'an id that is blank',
    { 'trips.txt': 'route_id,service_id,trip_id\nr7,wk,\n' },
    { code: 'id-missing', file: 'trips.txt', row: 2, text: 'The trip_id is blank.' },
  ],
  ['an empty file', { 'routes.txt': '' }, { code: 'file-empty', file: 'routes.txt' }],
  [
    'a quotation mark that nobody closes',
    { 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\na,"Ash Road,51.2,-1.5\nb,Birch,51,-1\n' },
    { code: 'row-too-long', file: 'stops.txt', row: 2 },
  ],
  [
    'a headway of nothing',
    { 'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nt1,07:00:00,08:00:00,0\n' },
    { code: 'time-unreadable', file: 'frequencies.txt', row: 2 },
  ],
  [
    'a timetable in which nothing runs',
    { 'calendar.txt': (SMALL_FEED['calendar.txt'] ?? '').replace('1,1,1,1,1', '0,0,0,0,0') },
    { code: 'nothing-runs' },
  ],
])('%s refuses the feed whole, with file, row and reason', async (_, changes, expected) => {
  expect(await refusal({ ...SMALL_FEED, ...changes })).toMatchObject({ level: 'refused', ...expected });
});

test.each(['stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt'])(
  'a feed without %s is refused by name',
  async (file) => {
    const { [file]: _, ...rest } = SMALL_FEED;
    expect(await refusal(rest)).toMatchObject({ code: 'file-missing', file });
  },
);

test('a feed without any calendar is refused', async () => {
  const { 'calendar.txt': _, ...rest } = SMALL_FEED;
  expect(await refusal(rest)).toMatchObject({ code: 'calendar-missing' });
});

test('whoever imports hears how far it has got', async () => {
  const heard: [string, number][] = [];
  await readFeed(zipped(SMALL_FEED), {
    ...area,
    onProgress: (step, share) => void heard.push([step, share]),
  });
  const shares = heard.map(([, share]) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toEqual(['Done', 1]);
});

test('step-free is passed on as the feed says it, and a platform takes the word of its station', async () => {
  const files = {
    ...SMALL_FEED,
    'stops.txt':
      'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding\nst,Station,51.2,-1.5,1,,1\na,Ash Road,51.2,-1.5,0,st,0\nb,Birch Lane,51.21,-1.5,,,2\nc,Cedar Square,51.22,-1.5,,st,2\n',
    'trips.txt': 'route_id,service_id,trip_id,wheelchair_accessible\nr7,wk,t1,1\n',
  };
  const { timetable } = await read(files);
  expect([Array.from(timetable.stopStepFree), Array.from(timetable.runStepFree)]).toEqual([[1, 2, 2], [1]]);
});

test('an overtaking bus gets a pattern of its own, one that runs on other days does not', async () => {
  const slow = ['t1,08:00:00,08:00:00,a,1', 't1,08:30:00,08:30:00,c,2'];
  const fast = ['t2,08:05:00,08:05:00,a,1', 't2,08:20:00,08:20:00,c,2'];
  const files = {
    ...SMALL_FEED,
    ...stopTimes(...slow, ...fast),
    'trips.txt': 'route_id,service_id,trip_id\nr7,wk,t1\nr7,wk,t2\n',
  };
  expect((await read(files)).header.counts.patterns).toBe(2);
  const otherDays = {
    ...files,
    'trips.txt': 'route_id,service_id,trip_id\nr7,wk,t1\nr7,sa,t2\n',
    'calendar.txt': `${SMALL_FEED['calendar.txt']}sa,0,0,0,0,0,1,0,20250701,20250731\n`,
  };
  expect((await read(otherDays)).header.counts.patterns).toBe(1);
});

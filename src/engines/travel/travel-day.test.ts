import { expect, test } from 'vitest';
import { type FeedFiles, SMALL_FEED, stopTimes, zipped } from '#tests/support/travel-feed.ts';
import { readFeed } from './compile/read-feed.ts';
import { mirror, type Network } from './network.ts';
import { openTimetable, type Timetable } from './timetable.ts';
import { keyBetween, openDay } from './travel-day.ts';

async function timetableOf(changes: FeedFiles): Promise<Timetable> {
  const read = await readFeed(zipped({ ...SMALL_FEED, ...changes }), { area: 'Rockford' });
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return openTimetable(read.artefact);
}

const everyDay = (from: string, to: string) => ({
  'calendar.txt': `service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwk,1,1,1,1,1,1,1,${from},${to}\n`,
});

/** When the trips of a day leave their first stop. */
function departures({ tripLine, lineTimesAt, lineTripsAt, departs }: Network): number[] {
  return Array.from(
    tripLine,
    (line, trip) => departs[(lineTimesAt[line] as number) + trip - (lineTripsAt[line] as number)] as number,
  );
}

test('a bus of yesterday that is still under way after midnight is there today', async () => {
  const night = await timetableOf(stopTimes('t1,24:30:00,24:30:00,a,1', 't1,24:50:00,24:50:00,c,2'));
  expect(departures(openDay(night, '2025-07-16').network)).toEqual([30, 1470]);
  expect(departures(openDay(night, '2025-07-01').network)).toEqual([1470]);
  expect(departures(openDay(night, '2025-07-05').network)).toEqual([30]);
});

test('in the night when clocks go forward, a service day is an hour nearer', async () => {
  const night = await timetableOf({
    ...everyDay('20260301', '20261130'),
    ...stopTimes('t1,25:30:00,25:30:00,a,1', 't1,26:00:00,26:00:00,c,2'),
  });
  // 29 March 2026: 25:30 of Saturday is 02:30 on Sunday's clock, for there was no half past one.
  expect(departures(openDay(night, '2026-03-29').network)).toEqual([150, 1530]);
  expect(departures(openDay(night, '2026-03-28').network)).toEqual([90, 1530]);
});

test('in the night when clocks go back, a service day is an hour farther', async () => {
  const night = await timetableOf({
    ...everyDay('20260301', '20261130'),
    ...stopTimes('t1,25:30:00,25:30:00,a,1', 't1,26:00:00,26:00:00,c,2'),
  });
  expect(departures(openDay(night, '2026-10-25').network)).toEqual([30, 1530]);
  expect(departures(openDay(night, '2026-10-24').network)).toEqual([90, 1530]);
  const early = await timetableOf({
    ...everyDay('20260301', '20261130'),
    ...stopTimes('t1,05:00:00,05:00:00,a,1', 't1,05:30:00,05:30:00,c,2'),
  });
  expect(departures(openDay(early, '2026-10-24').network)).toEqual([300, 1800]);
  expect(departures(openDay(early, '2026-03-28').network)).toEqual([300, 1680]);
});

test('the next morning is part of a day as far as noon, for shifts that end after midnight', async () => {
  const midday = await timetableOf(stopTimes('t1,12:01:00,12:01:00,a,1', 't1,12:30:00,12:30:00,c,2'));
  expect(departures(openDay(midday, '2025-07-15').network)).toEqual([721]);
});

test('two days with the same buses have the same key, others do not', async () => {
  const timetable = await timetableOf({});
  const key = (day: string) => openDay(timetable, day).key;
  expect(key('2025-07-15')).toBe(key('2025-07-16'));
  expect(key('2025-07-18')).not.toBe(key('2025-07-16'));
  expect(key('2025-07-19')).not.toBe(key('2025-07-20'));
  expect(openDay(timetable, '2025-07-15', { stepFree: true }).key).not.toBe(key('2025-07-15'));
});

test('two days whose buses differ only outside some hours are the same within them', async () => {
  const timetable = await timetableOf({});
  const between = (day: string, from: number, to: number) => keyBetween(openDay(timetable, day), from, to);
  // A Friday differs from a Wednesday by the morning after it.
  expect(between('2025-07-18', 0, 1440)).toBe(between('2025-07-16', 0, 1440));
  expect(between('2025-07-18', 0, 2160)).not.toBe(between('2025-07-16', 0, 2160));
  // A bus that set out before the hours and is still under way in them is one of theirs, until it is at its last stop.
  expect(between('2025-07-19', 490, 520)).not.toBe(between('2025-07-16', 490, 520));
  expect(between('2025-07-19', 501, 520)).toBe(between('2025-07-16', 501, 520));
});

test('a day outside the dates of the timetable has no bus', async () => {
  const timetable = await timetableOf({});
  expect(openDay(timetable, '2025-08-05').network.tripCount).toBe(0);
  expect(openDay(timetable, '2025-06-24').network.tripCount).toBe(0);
});

test('turned round twice, a day is itself again', async () => {
  const { network } = openDay(await timetableOf({}), '2025-07-15');
  expect(mirror(mirror(network))).toEqual(network);
});

test('where steps cannot be managed, vehicles and stops known to have them are left out; unknown ones stay', async () => {
  const trips = (access: string) => ({
    'trips.txt': `route_id,service_id,trip_id,wheelchair_accessible\nr7,wk,t1,${access}\n`,
  });
  const count = async (access: string) =>
    openDay(await timetableOf(trips(access)), '2025-07-15', { stepFree: true }).network.tripCount;
  expect([await count('2'), await count('0'), await count('1')]).toEqual([0, 2, 2]);
});

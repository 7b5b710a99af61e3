import { expect, test } from 'vitest';
import { type FeedFiles, SMALL_FEED, stopTimes, zipped } from '#tests/support/travel-feed.ts';
import { readFeed } from './compile/read-feed.ts';
import { findWayHome, findWayThere } from './find-journey.ts';
import { journeyInWords } from './journey.ts';
import { openTimetable } from './timetable.ts';
import { openDay, type TravelDay } from './travel-day.ts';

const walking = { metresPerMinute: 80, minutesMax: 12 };

/** Ash Road, and two kilometres north of it Birch Lane and Cedar Square, 300 m apart; Dogwood Hill far to the north. */
const places = {
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon\na,Ash Road,51.2,-1.5\nb,Birch Lane,51.218,-1.5\nc,Cedar Square,51.2207,-1.5\nd,Dogwood Hill,51.3,-1.5\n',
  'routes.txt': 'route_id,route_short_name,route_type\nr7,7,3\nr8,8,3\nr9,9,2\n',
  'trips.txt':
    'route_id,service_id,trip_id,trip_headsign\nr7,wk,t1,Cedar Square\nr8,wk,t2,Dogwood Hill\nr9,wk,t3,Dogwood Hill\n',
};
const [ash, dogwood] = [
  { lat: 51.2, lon: -1.5004 },
  { lat: 51.3, lon: -1.5004 },
];

async function dayOf(changes: FeedFiles): Promise<TravelDay> {
  const read = await readFeed(zipped({ ...SMALL_FEED, ...places, ...changes }), { area: 'Rockford' });
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return openDay(openTimetable(read.artefact), '2025-07-15');
}

test('of two ways that are as quick, the one with less walking between buses is told', async () => {
  const day = await dayOf(
    stopTimes(
      ...['t1,08:00:00,08:00:00,a,1', 't1,08:12:00,08:12:00,c,2'],
      ...['t2,08:25:00,08:25:00,b,1', 't2,08:40:00,08:40:00,d,2'],
      ...['t3,08:30:00,08:30:00,c,1', 't3,08:40:00,08:40:00,d,2'],
    ),
  );
  const journey = findWayThere(day, ash, dogwood, 540, { walking });
  expect(
    journey?.legs.map((leg) =>
      'line' in leg ? `${leg.mode} ${leg.line} ${leg.from} to ${leg.to}` : leg.mode,
    ),
  ).toEqual(['walk', 'bus 7 Ash Road to Cedar Square', 'train 9 Cedar Square to Dogwood Hill', 'walk']);
});

test('where only a walk between two stops makes the connection, it is part of the way', async () => {
  const times = (leaves: string) =>
    stopTimes(
      ...['t1,08:00:00,08:00:00,a,1', 't1,08:12:00,08:12:00,c,2'],
      ...[`t2,${leaves}:00,${leaves}:00,b,1`, 't2,08:40:00,08:40:00,d,2'],
    );
  const journey = findWayThere(await dayOf(times('08:17')), ash, dogwood, 540, { walking });
  expect(journey && journeyInWords(journey)).toMatchObject({
    changes: 1,
    walkMinutes: 7,
    longestWalkMinutes: 5,
  });
  expect(journey?.legs[2]).toEqual({
    mode: 'walk',
    from: 'Cedar Square',
    to: 'Birch Lane',
    departs: 492,
    arrives: 497,
  });
  expect(findWayThere(await dayOf(times('08:16')), ash, dogwood, 540, { walking })).toBeNull();
});

test('a way home past midnight counts on beyond 24 hours', async () => {
  const day = await dayOf(stopTimes('t1,23:58:00,23:58:00,d,1', 't1,00:10:00,00:10:00,a,2'));
  const journey = findWayHome(day, ash, dogwood, 1420, { walking, homeName: 'the hostel' });
  expect(journey && journeyInWords(journey)).toMatchObject({
    leaveAt: '23:57',
    arriveAt: '24:11',
    minutes: 14,
  });
  expect(journey?.legs.at(-1)).toMatchObject({ mode: 'walk', to: 'the hostel' });
});

test('a bus of the night before is told as such', async () => {
  const day = await dayOf(stopTimes('t1,24:02:00,24:02:00,a,1', 't1,24:20:00,24:20:00,d,2'));
  const journey = findWayThere(day, { lat: 51.2, lon: -1.504 }, dogwood, 30, { walking });
  expect(journey && journeyInWords(journey).leaveAt).toBe('23:57 the day before');
});

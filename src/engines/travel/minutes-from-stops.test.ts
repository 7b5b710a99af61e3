import { expect, test } from 'vitest';
import { inventedTimetable } from '#domain/travel/invented-timetable.ts';
import { zipped } from '#tests/support/travel-feed.ts';
import { findWayThere, minutesFromStops, openDay, openTimetable, reachPlace, readFeed } from './index.ts';

test('from every stop of Rockford to a nursery by nine is as long as the way from the stop itself', async () => {
  const read = await readFeed(zipped(inventedTimetable({ from: '2025-07-01', to: '2025-08-03' })), {
    area: 'Rockford',
  });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  const rockford = openTimetable(read.artefact);
  const day = openDay(rockford, '2025-07-15');
  // So short a walk leads from a stop to no other.
  const walking = { metresPerMinute: 80, minutesMax: 3 };
  const nursery = { lat: 51.2005, lon: -1.5 };
  const found = minutesFromStops(reachPlace(day, nursery, 540, 1020, walking));
  const expected = Array.from(rockford.stopLat, (lat, stop) => {
    const way = findWayThere(day, { lat, lon: rockford.stopLon[stop] ?? 0 }, nursery, 540, { walking });
    const ride = way?.legs.find((leg) => 'line' in leg);
    return way && ride ? way.arriveAt - ride.departs : 65_535;
  });
  expect(expected.filter((minutes) => minutes < 65_535).length).toBeGreaterThan(30);
  const differing = expected.flatMap((minutes, stop) =>
    minutes === found[stop] || minutes === 65_535 ? [] : [[rockford.stopName(stop), minutes, found[stop]]],
  );
  expect(differing).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { scan, scanOf } from '#tests/support/travel-oracle.ts';
import { CHESTER, modelOf, realFeed, SOUTHAMPTON } from '#tests/support/travel-real-feed.ts';
import { readFeed } from './compile/read-feed.ts';
import { NEVER, RIDES_MAX, startSearch } from './search.ts';
import { openTimetable } from './timetable.ts';
import { openDay } from './travel-day.ts';
import { walkLinks } from './walking.ts';

const isLong = process.env.FOOTHOLD_LONG === '1';
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 60_000 });
const nobodyWalks = { metresPerMinute: 80, minutesMax: 0 };

async function differences(
  name: string,
  day: string,
  sources: number,
): Promise<{ labels: number; different: number }> {
  const zip = realFeed(name);
  const read = await readFeed(zip, { area: name });
  if (!read.ok) throw new Error(read.findings[0]?.text);
  const timetable = openTimetable(read.artefact);
  const { model, stopIds } = modelOf(zip);
  const scanned = scanOf(model, day);
  const { network } = openDay(timetable, day);
  const modelStop = new Map(stopIds.map((id, n) => [id, n]));
  let [labels, different] = [0, 0];
  for (let n = 0; n < sources; n++) {
    const source = Math.floor((n * timetable.stopCount) / sources);
    const minute = 300 + ((n * 137) % 1100);
    const expected = scan(
      model,
      scanned,
      new Map([[modelStop.get(timetable.stopId(source)) as number, minute]]),
      RIDES_MAX,
    );
    const search = startSearch(network, walkLinks(timetable, nobodyWalks));
    const door = { stop: Uint32Array.of(source), minutes: Uint16Array.of(0) };
    search.arriveOnFoot(door, minute);
    search.boardAt(door);
    search.run();
    for (let stop = 0; stop < timetable.stopCount; stop++)
      for (let rides = 1; rides <= RIDES_MAX; rides++) {
        const found = search.labels.byRide[rides * timetable.stopCount + stop] as number;
        const right = expected[rides]?.[modelStop.get(timetable.stopId(stop)) as number];
        labels++;
        if ((found === NEVER ? Infinity : found) !== right) different++;
      }
  }
  return { labels, different };
}

test('over the whole of Chester, with nobody walking, no label differs from the connection scan', async () => {
  const { labels, different } = await differences(CHESTER, '2023-09-06', isLong ? 200 : 25);
  expect(labels).toBeGreaterThan(100_000);
  expect(different).toBe(0);
});

test.each(isLong ? ['2025-07-15', '2025-07-19', '2025-07-20', '2025-08-25'] : ['2025-08-25'])(
  'over the whole of Southampton on %s, with nobody walking, no label differs from the connection scan',
  async (day) => {
    const { labels, different } = await differences(SOUTHAMPTON, day, isLong ? 60 : 6);
    expect(labels).toBeGreaterThan(50_000);
    expect(different).toBe(0);
  },
);

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { addDays, type Day } from '#domain/shared/day.ts';
import type { Model, ModelCall, ModelService, ModelTrip } from './travel-oracle.ts';

/** A feed's files by name. */
export type FeedFiles = Record<string, string>;

export function zipped(files: FeedFiles): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });
}

/** The fortnight in which small random feeds run; no clock changes in it. */
export const FORTNIGHT: { from: Day; to: Day } = { from: '2025-06-02', to: '2025-06-15' };

/** Stops of random networks stand in a row, this far apart: five neighbours on each side are within a walk. */
const STEP_METRES = 110;
const STEP_DEGREES = STEP_METRES / 111_195;
export const WALK_METRES_PER_MINUTE = 80;

/** A random network: few stops, many chances to meet; everything that real feeds do to a router. */
export interface RandomNetwork {
  readonly model: Model;
  readonly files: FeedFiles;
}

const day = fc.integer({ min: -1, max: 14 }).map((n) => addDays(FORTNIGHT.from, n));
const service: fc.Arbitrary<ModelService> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 0, maxLength: 7 }),
  from: day,
  to: day,
  added: fc.uniqueArray(day, { maxLength: 3 }),
  removed: fc.uniqueArray(day, { maxLength: 3 }),
});

/** Hops of no minute at all are common, and so are stops where people may only get off, or only on. */
const call = fc.record({
  hop: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 14 }) },
  ),
  wait: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
  canBoard: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
  canAlight: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
});

function tripsOnOneRoute(stopCount: number, services: number): fc.Arbitrary<ModelTrip[]> {
  return fc.integer({ min: 2, max: 6 }).chain((length) =>
    fc
      .record({
        stops: fc.array(fc.integer({ min: 0, max: stopCount - 1 }), { minLength: length, maxLength: length }),
        uses: fc.array(call, { minLength: length, maxLength: length }),
        runs: fc.array(
          fc.record({
            service: fc.integer({ min: 0, max: services - 1 }),
            start: fc.oneof(
              fc.integer({ min: 420, max: 500 }),
              fc.integer({ min: 1400, max: 1500 }),
              fc.integer({ min: 0, max: 60 }),
            ),
            hops: fc.array(call, { minLength: length, maxLength: length }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      })
      .map(({ stops, uses, runs }) =>
        runs.map(({ service, start, hops }) => {
          let minute = start;
          const calls = stops.map((stop, n): ModelCall => {
            const arrives = minute + (n === 0 ? 0 : (hops[n]?.hop ?? 0));
            minute = arrives + (hops[n]?.wait ?? 0);
            const { canBoard = true, canAlight = true } = uses[n] ?? {};
            return { stop, arrives, departs: minute, canBoard, canAlight };
          });
          return { service, calls };
        }),
      ),
  );
}

/** Overtaking comes of itself: trips of one route have their own hops. */
export const randomNetwork: fc.Arbitrary<RandomNetwork> = fc
  .record({
    stopCount: fc.integer({ min: 3, max: 8 }),
    spacing: fc.constantFrom(1, 3, 9),
    services: fc.array(service, { minLength: 1, maxLength: 3 }),
    fallsBackAfterMidnight: fc.boolean(),
  })
  .chain(({ stopCount, spacing, services, fallsBackAfterMidnight }) =>
    fc
      .array(tripsOnOneRoute(stopCount, services.length), { minLength: 1, maxLength: 6 })
      .map((routes) => networkOf(stopCount, spacing, services, routes, fallsBackAfterMidnight)),
  );

function networkOf(
  stopCount: number,
  spacing: number,
  services: ModelService[],
  routes: ModelTrip[][],
  fallsBackAfterMidnight: boolean,
): RandomNetwork {
  const everyDay: ModelService = { weekdays: [1, 2, 3, 4, 5, 6, 7], ...FORTNIGHT, added: [], removed: [] };
  // One trip of the whole fortnight makes every feed valid and its dates the same.
  const anchor: ModelTrip = {
    service: services.length,
    calls: [0, 1].map((stop) => ({
      stop,
      arrives: 720 + stop,
      departs: 720 + stop,
      canBoard: true,
      canAlight: true,
    })),
  };
  const model: Model = {
    stopCount,
    services: [...services.map(withinFortnight), everyDay],
    trips: [...routes.flat(), anchor],
    walks: Array.from({ length: stopCount }, (_, from) => walksFrom(from, stopCount, spacing)),
  };
  return { model, files: filesOf(model, spacing, fallsBackAfterMidnight) };
}

/** Days outside the fortnight are no part of any of these feeds. */
function withinFortnight(service: ModelService): ModelService {
  const inside = (on: Day) => FORTNIGHT.from <= on && on <= FORTNIGHT.to;
  const [from = '', to = ''] = [
    [service.from, FORTNIGHT.from].sort()[1],
    [service.to, FORTNIGHT.to].sort()[0],
  ];
  const added = service.added.filter((on) => inside(on) && !service.removed.includes(on));
  return { ...service, from, to, added, removed: service.removed.filter(inside) };
}

function walksFrom(from: number, stopCount: number, spacing: number): [number, number][] {
  const walks: [number, number][] = [];
  for (let to = 0; to < stopCount; to++) {
    const metres = Math.abs(to - from) * spacing * STEP_METRES;
    if (to !== from && metres <= 600) walks.push([to, Math.ceil((metres * 1.3) / WALK_METRES_PER_MINUTE)]);
  }
  return walks;
}

function filesOf(model: Model, spacing: number, fallsBackAfterMidnight: boolean): FeedFiles {
  const table = (header: string, rows: readonly (readonly (string | number)[])[]) =>
    `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
  const compact = (on: Day) => on.replaceAll('-', '');
  return {
    'routes.txt': table('route_id,route_short_name,route_type', [['r', '1', 3]]),
    'stops.txt': table(
      'stop_id,stop_name,stop_lat,stop_lon',
      Array.from({ length: model.stopCount }, (_, n) => [
        `s${n}`,
        `Stop ${n}`,
        51 + n * spacing * STEP_DEGREES,
        -1.5,
      ]),
    ),
    'calendar.txt': table(
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      model.services.map(({ weekdays, from, to }, n) => [
        `v${n}`,
        ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekdays.includes(weekday) ? 1 : 0)),
        compact(from),
        compact(to),
      ]),
    ),
    'calendar_dates.txt': table(
      'service_id,date,exception_type',
      model.services.flatMap(({ added, removed }, n) => [
        ...added.map((on) => [`v${n}`, compact(on), 1]),
        ...removed.map((on) => [`v${n}`, compact(on), 2]),
      ]),
    ),
    'trips.txt': table(
      'route_id,service_id,trip_id',
      model.trips.map((trip, n) => ['r', `v${trip.service}`, `t${n}`]),
    ),
    'stop_times.txt': table(
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
      model.trips.flatMap(({ calls }, trip) =>
        calls.map(({ stop, arrives, departs, canBoard, canAlight }, n) => [
          `t${trip}`,
          clock(arrives, calls, fallsBackAfterMidnight),
          clock(departs, calls, fallsBackAfterMidnight),
          `s${stop}`,
          n,
          canBoard ? 0 : 1,
          canAlight ? 0 : 1,
        ]),
      ),
    ),
  };
}

/** What some exporters do: after midnight a trip of yesterday goes on at 00:05. One that begins after midnight cannot. */
function clock(minute: number, calls: readonly ModelCall[], fallsBack: boolean): string {
  const shown = fallsBack && (calls[0]?.arrives ?? 0) < 1440 ? minute % 1440 : minute;
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}:00`;
}

/** The smallest feed that is one: a bus 7 from Ash Road by Birch Lane to Cedar Square, weekdays in July 2025. */
export const SMALL_FEED: FeedFiles = {
  'agency.txt':
    'agency_id,agency_name,agency_url,agency_timezone\nRK,Rockford Buses,https://example.org,Europe/London\n',
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon\na,Ash Road,51.2,-1.5\nb,Birch Lane,51.21,-1.5\nc,Cedar Square,51.22,-1.5\n',
  'routes.txt': 'route_id,route_short_name,route_type\nr7,7,3\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwk,1,1,1,1,1,0,0,20250701,20250731\n',
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign\nr7,wk,t1,Cedar Square\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,08:00:00,08:00:00,a,1\nt1,08:10:00,08:11:00,b,2\nt1,08:20:00,08:20:00,c,3\n',
};

export function stopTimes(...rows: string[]): FeedFiles {
  return {
    'stop_times.txt': ['trip_id,arrival_time,departure_time,stop_id,stop_sequence', ...rows, ''].join('\n'),
  };
}

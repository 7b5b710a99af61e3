import { bankHolidaysBetween } from '../shared/bank-holidays.ts';
import { type Day, type Weekday, weekdayOf } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import { CENTRE, LINES, type Line, type Service, STOPS } from './invented-town.ts';

const METRES_PER_DEGREE = 111_195;
/** 18 km/h, stops and traffic lights included. */
const METRES_PER_MINUTE = 300;

const WEEKDAYS_OF: Readonly<Record<Service, readonly Weekday[]>> = {
  weekday: [1, 2, 3, 4, 5],
  saturday: [6],
  sunday: [7],
};
const SERVICES: readonly Service[] = ['weekday', 'saturday', 'sunday'];

/**
 * The buses of Rockford as the text files of a GTFS feed, by file name, for the days from `from` to `to`, both
 * included: forty stops, six lines, 05:30 to 23:00, Sunday buses on bank holidays and none on Christmas Day. For the
 * demonstration and for tests; no real place, operator or timetable. The same dates give the same files.
 */
export function inventedTimetable({
  from,
  to,
}: {
  readonly from: Day;
  readonly to: Day;
}): Record<string, string> {
  const trips = LINES.flatMap(tripsOf);
  return {
    'agency.txt': csv('agency_id,agency_name,agency_url,agency_timezone', [
      ['RK', 'Rockford Buses', 'https://buses.example.org', 'Europe/London'],
    ]),
    'feed_info.txt': csv('feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date', [
      ['Rockford Buses', 'https://buses.example.org', 'en', compact(from), compact(to)],
    ]),
    'stops.txt': csv('stop_id,stop_name,stop_lat,stop_lon', Object.keys(STOPS).map(stopRow)),
    'routes.txt': csv(
      'route_id,agency_id,route_short_name,route_type',
      LINES.map(({ name }) => [name, 'RK', name, 3]),
    ),
    'calendar.txt': csv(
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      SERVICES.map((service) => [service, ...runsOn(service), compact(from), compact(to)]),
    ),
    'calendar_dates.txt': csv('service_id,date,exception_type', exceptionsBetween(from, to)),
    'trips.txt': csv(
      'route_id,service_id,trip_id,trip_headsign,wheelchair_accessible',
      trips.map(({ id, line, service, stops }) => [
        line.name,
        service,
        id,
        stops.at(-1) ?? '',
        line.stepFree,
      ]),
    ),
    'stop_times.txt': csv(
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence',
      trips.flatMap(callsOf),
    ),
  };
}

interface Trip {
  readonly id: string;
  readonly line: Line;
  readonly service: Service;
  readonly stops: readonly string[];
  readonly start: number;
}

type Cell = string | number;

function csv(header: string, rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

function stopId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function stopRow(name: string): Cell[] {
  const [east, north] = STOPS[name] ?? [0, 0];
  const lon = CENTRE.lon + east / (METRES_PER_DEGREE * Math.cos((CENTRE.lat * Math.PI) / 180));
  return [stopId(name), name, (CENTRE.lat + north / METRES_PER_DEGREE).toFixed(6), lon.toFixed(6)];
}

function runsOn(service: Service): number[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (WEEKDAYS_OF[service].includes(weekday) ? 1 : 0));
}

/** GTFS exception types: 1 added, 2 removed. */
function exceptionsBetween(from: Day, to: Day): Cell[][] {
  const holidays = bankHolidaysBetween(from, to).map(({ day }) => day);
  const changed = [...new Set([...holidays, ...christmasDays(from, to)])].sort();
  return changed.flatMap((day) => {
    const usual = SERVICES.find((service) => WEEKDAYS_OF[service].includes(weekdayOf(day)));
    const runs = day.endsWith('-12-25') ? undefined : 'sunday';
    if (usual === runs) return [];
    return [[usual ?? 'weekday', compact(day), 2], ...(runs ? [[runs, compact(day), 1]] : [])];
  });
}

function christmasDays(from: Day, to: Day): Day[] {
  const years = Array.from(
    { length: +to.slice(0, 4) - +from.slice(0, 4) + 1 },
    (_, n) => +from.slice(0, 4) + n,
  );
  return years.map((year) => `${year}-12-25`).filter((day) => from <= day && day <= to);
}

/** Every spell in both directions; the way back sets out a little later than the way out. */
function tripsOf(line: Line): Trip[] {
  return SERVICES.flatMap((service) =>
    line.spells[service].flatMap(([first, last, every]) =>
      startsBetween(first, last, every).flatMap((start) => [
        { id: `${line.name}-${service}-out-${start}`, line, service, stops: line.stops, start },
        {
          id: `${line.name}-${service}-in-${start}`,
          line,
          service,
          stops: line.stops.toReversed(),
          start: start + 7,
        },
      ]),
    ),
  );
}

function startsBetween(first: number, last: number, every: number): number[] {
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, n) => first + n * every);
}

function callsOf({ id, stops, start }: Trip): Cell[][] {
  let minute = start;
  return stops.map((stop, n) => {
    minute += n === 0 ? 0 : minutesBetween(stops[n - 1] ?? stop, stop);
    const time = `${clockText(minute)}:00`;
    return [id, time, time, stopId(stop), n + 1];
  });
}

function minutesBetween(a: string, b: string): number {
  const [eastA, northA] = STOPS[a] ?? [0, 0];
  const [eastB, northB] = STOPS[b] ?? [0, 0];
  return Math.max(1, Math.round(Math.hypot(eastA - eastB, northA - northB) / METRES_PER_MINUTE));
}

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Model, ModelService, ModelTrip } from './travel-oracle.ts';

const FOLDER = new URL('../../../shared/data/timetables/', import.meta.url);

export const SOUTHAMPTON = 'uk-southampton-bluestar-2025.zip';
export const CHESTER = 'uk-chester-small-2023.zip';

/** The bytes of a real feed, read from beside the project: real timetables are not ours to commit. */
export function realFeed(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

export interface RealModel {
  readonly model: Model;
  readonly stopIds: readonly string[];
}

type Row = Record<string, string>;

/** Reads a well-behaved feed the plain way, apart from the engine's reader. Nobody walks unless `walks` are added. */
export function modelOf(zip: Uint8Array): RealModel {
  const files = unzipSync(zip, { filter: ({ name }) => name !== 'shapes.txt' });
  const table = (name: string): Row[] =>
    files[name] ? parse(strFromU8(files[name]), { columns: true, bom: true, skip_empty_lines: true }) : [];
  const stopIds = table('stops.txt').map((row) => row.stop_id as string);
  const stopNumber = new Map(stopIds.map((id, n) => [id, n]));
  const calendar = table('calendar.txt');
  const serviceNumber = new Map(calendar.map((row, n) => [row.service_id as string, n]));
  const exceptions = Map.groupBy(table('calendar_dates.txt'), (row) => row.service_id as string);
  const calls = Map.groupBy(table('stop_times.txt'), (row) => row.trip_id as string);
  const trips = table('trips.txt').map((row): ModelTrip => {
    const rows = calls.get(row.trip_id as string) ?? [];
    return {
      service: serviceNumber.get(row.service_id as string) as number,
      calls: rows.map((call) => ({
        stop: stopNumber.get(call.stop_id as string) as number,
        arrives: Math.ceil(seconds(call.arrival_time as string) / 60),
        departs: Math.floor(seconds(call.departure_time as string) / 60),
        canBoard: call.pickup_type !== '1',
        canAlight: call.drop_off_type !== '1',
      })),
    };
  });
  const services = calendar.map((row) => serviceOf(row, exceptions.get(row.service_id as string) ?? []));
  return { stopIds, model: { stopCount: stopIds.length, services, trips, walks: [] } };
}

function serviceOf(row: Row, exceptions: readonly Row[]): ModelService {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const dates = (type: string) =>
    exceptions.filter((one) => one.exception_type === type).map((one) => isoDay(one.date));
  return {
    weekdays: weekdays.flatMap((name, n) => (row[name] === '1' ? [n + 1] : [])),
    from: isoDay(row.start_date),
    to: isoDay(row.end_date),
    added: dates('1'),
    removed: dates('2'),
  };
}

function isoDay(compact = ''): string {
  return `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;
}

function seconds(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
}

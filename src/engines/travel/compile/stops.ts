import { type ByteIndex, startByteIndex } from './byte-index.ts';
import type { CsvRow } from './csv.ts';
import { degreesOf } from './fields.ts';
import { choiceAt, newIdAt, type RowContext, type StepFree, stepFreeAt, textAt } from './row-fields.ts';
import { type FeedSource, readNeededTable } from './source.ts';

/** stops.txt, by number in the order of the file. Degrees WGS84; NaN where the feed has no usable position. */
export interface FeedStops {
  readonly index: ByteIndex;
  readonly name: string[];
  readonly lat: number[];
  readonly lon: number[];
  readonly stepFree: StepFree[];
  /** Stops and platforms; stations, entrances and other nodes are no place where a bus calls. */
  readonly isStop: boolean[];
}

const COLUMNS = {
  file: 'stops.txt',
  required: ['stop_id', 'stop_name', 'stop_lat', 'stop_lon'],
  optional: ['location_type', 'parent_station', 'wheelchair_boarding'],
};

/** @throws FeedRefused where an id is blank or used twice. */
export function readStops(source: FeedSource): FeedStops {
  const stops: FeedStops = { index: startByteIndex(), name: [], lat: [], lon: [], stepFree: [], isStop: [] };
  const parents: string[] = [];
  const context = { file: COLUMNS.file, findings: source.findings };
  readNeededTable(source, COLUMNS, (row) => {
    addStop(stops, row, context);
    parents.push(textAt(row, 5));
  });
  inheritStepFree(stops, parents);
  return stops;
}

function addStop(stops: FeedStops, row: CsvRow, context: RowContext): void {
  newIdAt(stops.index, row, 0, 'stop_id', context);
  const lat = degreesOf(row.bytes, row.start[2] as number, row.end[2] as number);
  const lon = degreesOf(row.bytes, row.start[3] as number, row.end[3] as number);
  const isPlaced = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
  if (!isPlaced) context.findings.add('stops-unplaced', context.file, row.number);
  stops.lat.push(isPlaced ? lat : Number.NaN);
  stops.lon.push(isPlaced ? lon : Number.NaN);
  stops.name.push(textAt(row, 1));
  stops.isStop.push(choiceAt(row, 4, context) === 0);
  stops.stepFree.push(stepFreeAt(row, 6, context));
}

/** A platform that does not say takes what its station says (GTFS reference, stops.txt, wheelchair_boarding). */
function inheritStepFree(stops: FeedStops, parents: readonly string[]): void {
  if (parents.every((parent) => parent === '')) return;
  const byId = new Map(parents.map((_, n) => [stops.index.text(n), n]));
  for (const [n, parent] of parents.entries()) {
    const station = byId.get(parent);
    if (stops.stepFree[n] === 0 && station !== undefined) stops.stepFree[n] = stops.stepFree[station] ?? 0;
  }
}

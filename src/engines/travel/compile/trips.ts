import { type ByteIndex, startByteIndex } from './byte-index.ts';
import type { CsvRow } from './csv.ts';
import { choiceAt, idAt, newIdAt, type RowContext, type StepFree, stepFreeAt, textAt } from './row-fields.ts';
import { type FeedSource, readNeededTable } from './source.ts';

/** What people call what they get on. */
export const MODES = ['bus', 'coach', 'train', 'tram', 'ferry'] as const;
export type Mode = (typeof MODES)[number];

/** A line as people know it: two routes of the same name and mode are one line. */
export interface FeedLines {
  readonly name: string[];
  /** Index into MODES. */
  readonly mode: number[];
}

/** trips.txt, by number in the order of the file. */
export interface FeedTrips {
  readonly index: ByteIndex;
  readonly lines: FeedLines;
  readonly line: number[];
  /** Number in the calendar's index. */
  readonly service: number[];
  /** Index into `headsigns`. */
  readonly headsign: number[];
  readonly headsigns: string[];
  readonly stepFree: StepFree[];
}

const ROUTES = {
  file: 'routes.txt',
  required: ['route_id'],
  optional: ['route_short_name', 'route_long_name', 'route_type'],
};
const TRIPS = {
  file: 'trips.txt',
  required: ['route_id', 'service_id', 'trip_id'],
  optional: ['trip_headsign', 'wheelchair_accessible'],
};

/** Reads routes.txt and trips.txt. @throws FeedRefused where an id is blank or used twice. */
export function readTrips(source: FeedSource, services: ByteIndex): FeedTrips {
  const routes = readRoutes(source);
  const trips: FeedTrips = {
    index: startByteIndex(),
    lines: routes.lines,
    line: [],
    service: [],
    headsign: [],
    headsigns: [],
    stepFree: [],
  };
  const headsigns = startByteIndex();
  const context = { file: TRIPS.file, findings: source.findings };
  readNeededTable(source, TRIPS, (row) => {
    newIdAt(trips.index, row, 2, 'trip_id', context);
    trips.line.push(lineOf(row, routes, context));
    trips.service.push(idAt(services, row, 1, 'service_id', context));
    trips.headsign.push(headsigns.add(row.bytes, row.start[3] as number, row.end[3] as number));
    trips.stepFree.push(stepFreeAt(row, 4, context));
  });
  for (let n = 0; n < headsigns.size(); n++) trips.headsigns.push(headsigns.text(n));
  source.findings.add(
    'step-free-unknown',
    TRIPS.file,
    2,
    '',
    trips.stepFree.filter((known) => known === 0).length,
  );
  return trips;
}

interface Routes {
  readonly index: ByteIndex;
  readonly lineOfRoute: number[];
  readonly lines: FeedLines;
  readonly lineByName: Map<string, number>;
}

function readRoutes(source: FeedSource): Routes {
  const routes: Routes = {
    index: startByteIndex(),
    lineOfRoute: [],
    lines: { name: [], mode: [] },
    lineByName: new Map(),
  };
  const context = { file: ROUTES.file, findings: source.findings };
  readNeededTable(source, ROUTES, (row) => {
    newIdAt(routes.index, row, 0, 'route_id', context);
    const name = textAt(row, 1) || textAt(row, 2) || textAt(row, 0);
    routes.lineOfRoute.push(lineNamed(routes, name, modeOf(choiceAt(row, 3, context))));
  });
  return routes;
}

function lineOf(row: CsvRow, routes: Routes, { file, findings }: RowContext): number {
  const known = routes.index.find(row.bytes, row.start[0] as number, row.end[0] as number);
  if (known >= 0) return routes.lineOfRoute[known] as number;
  findings.add('routes-unknown', file, row.number);
  return lineNamed(routes, textAt(row, 0), 'bus');
}

function lineNamed({ lines, lineByName }: Routes, name: string, mode: Mode): number {
  const known = lineByName.get(`${mode} ${name}`);
  if (known !== undefined) return known;
  lineByName.set(`${mode} ${name}`, lines.name.length);
  lines.mode.push(MODES.indexOf(mode));
  return lines.name.push(name) - 1;
}

/** route_type of GTFS and its extended form (reference, routes.txt; checked November 2026). Unknown: bus. */
function modeOf(type: number): Mode {
  if (type === 0 || type === 5 || (type >= 900 && type < 1000)) return 'tram';
  if (type === 1 || type === 2 || type === 12 || (type >= 100 && type < 200) || (type >= 400 && type < 500))
    return 'train';
  if (type === 4 || (type >= 1000 && type < 1300)) return 'ferry';
  return type >= 200 && type < 300 ? 'coach' : 'bus';
}

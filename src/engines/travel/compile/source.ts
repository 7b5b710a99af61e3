import { type CsvColumns, type CsvRow, readCsv } from './csv.ts';
import { FeedRefused, type Findings } from './findings.ts';
import { type FeedLimits, listZip, unpack, type ZipEntry } from './zip.ts';

/** An opened feed: its files by name, its bounds, and what was found so far. */
export interface FeedSource {
  readonly zip: Uint8Array;
  readonly files: ReadonlyMap<string, ZipEntry>;
  readonly limits: FeedLimits;
  readonly findings: Findings;
}

/** The files that are read; everything else (shapes, fares) stays packed. */
const FILES = [
  'agency.txt',
  'feed_info.txt',
  'routes.txt',
  'calendar.txt',
  'calendar_dates.txt',
  'trips.txt',
  'stops.txt',
  'stop_times.txt',
  'frequencies.txt',
];
/** Text packs to a twentieth; a zip bomb to a thousandth. */
const PACKING_MAX = 400;

/** @throws FeedRefused for a zip that is broken, or that would unpack to more than the limits allow. */
export function openSource(zip: Uint8Array, limits: FeedLimits, findings: Findings): FeedSource {
  const files = listZip(zip);
  if (!FILES.some((file) => files.has(file))) throw new FeedRefused('not-a-feed', null);
  let bytes = 0;
  for (const file of FILES) {
    const entry = files.get(file);
    bytes += entry?.bytes ?? 0;
    const isBomb = entry && entry.bytes > 1 << 24 && entry.bytes > PACKING_MAX * entry.packedBytes;
    if (bytes > limits.unpackedBytesMax || isBomb)
      throw new FeedRefused('too-big', file, null, `${Math.round(limits.unpackedBytesMax / 1e6)} MB`);
  }
  return { zip, files, limits, findings };
}

/** Reads every row of one file. False where the zip does not have it. `onPiece` hears the share read, 0 to 1. */
export function readTable(
  source: FeedSource,
  columns: CsvColumns,
  onRow: (row: CsvRow) => void,
  onPiece: (share: number) => void = () => {},
): boolean {
  const entry = source.files.get(columns.file);
  if (!entry) return false;
  const csv = readCsv(columns, source.limits.rowsMax, source.findings, onRow);
  let read = 0;
  unpack(source.zip, entry, columns.file, (piece) => {
    csv.push(piece);
    read += piece.length;
    onPiece(read / entry.bytes);
  });
  csv.end();
  return true;
}

/** The same for a file without which there is no timetable. */
export function readNeededTable(
  source: FeedSource,
  columns: CsvColumns,
  onRow: (row: CsvRow) => void,
  onPiece?: (share: number) => void,
): void {
  if (!readTable(source, columns, onRow, onPiece)) throw new FeedRefused('file-missing', columns.file);
}

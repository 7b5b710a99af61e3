import { parse } from 'csv-parse/sync';
import { gunzipSync, unzipSync } from 'fflate';
import { placeOnGrid } from '#domain/travel/national-grid.ts';
import { PLACE_PRECISIONS, type PlacePrecision, usualForm } from '#domain/travel/postcode-levels.ts';
import { invalid } from '#platform/errors.ts';

// A county's postcodes are 2 MB; Code-Point Open's largest area is 4 MB. More than this is something else.
const TABLE_BYTES_MAX = 100_000_000;
const GZIP_BYTES_LEAST = 18;
const REFUSED_SHOWN = 100;

/** One table of places, as the import takes it. */
export interface PlaceTable {
  readonly file: string;
  readonly precision: PlacePrecision;
  readonly postcodes: readonly string[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
}

export interface RefusedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

/** What was read from one table: its places, how many rows there were, and those that could not be understood. */
export interface ReadPlaces {
  readonly table: PlaceTable;
  readonly read: number;
  /** The first hundred of them. */
  readonly refused: readonly RefusedRow[];
  readonly refusedCount: number;
}

/**
 * Reads a file of postcodes: a CSV with postcode (or sector, or outcode), lat and lon; the same gzipped; or the zip of
 * Code-Point Open, which holds a CSV on the National Grid for each area.
 * @throws ServiceError invalid, with the file's name, where it is none of these.
 */
export function* readPostcodes(file: string, bytes: Uint8Array): Generator<ReadPlaces> {
  if (startsWith(bytes, [0x50, 0x4b])) yield* readCodePoint(file, bytes);
  else yield readTable(file, decoded(file, startsWith(bytes, [0x1f, 0x8b]) ? unpacked(file, bytes) : bytes));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function unpacked(file: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length < GZIP_BYTES_LEAST) throw unfit(file, 'a whole gzip file');
  // The last four bytes of a gzip are its size when unpacked.
  const size = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
  if (size > TABLE_BYTES_MAX) throw unfit(file, 'a table of less than 100 MB');
  try {
    return gunzipSync(bytes);
  } catch {
    throw unfit(file, 'a whole gzip file');
  }
}

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unfit(file, 'text in UTF-8');
  }
}

function unfit(file: string, expected: string) {
  return invalid([{ field: file, message: `Expected ${expected}` }]);
}

function* readCodePoint(file: string, bytes: Uint8Array): Generator<ReadPlaces> {
  let tables: [string, Uint8Array][];
  try {
    tables = Object.entries(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) =>
          /(^|\/)data\/csv\/[a-z]{1,2}\.csv$/i.test(name) && originalSize <= TABLE_BYTES_MAX,
      }),
    );
  } catch {
    throw unfit(file, 'a whole zip file');
  }
  if (tables.length === 0) throw unfit(file, 'the zip of Code-Point Open, with Data/CSV/*.csv in it');
  for (const [name, table] of tables)
    yield readRows(`${file}/${name.split('/').at(-1)}`, 'unit', rowsOf(file, decoded(name, table)), 1, {
      postcode: (row) => row[0],
      place: (row) => placeOnGrid(Number(row[2]), Number(row[3])),
      placeText: (row) => `${row[2]}, ${row[3]}`,
      expected: ['Eastings', 'an easting and a northing on the National Grid'],
    });
}

function readTable(file: string, text: string): ReadPlaces {
  const [header = [], ...rows] = rowsOf(file, text);
  const names = header.map((name) => name.trim().toLowerCase());
  const precision = PLACE_PRECISIONS.find((one) => names.includes(one === 'unit' ? 'postcode' : one));
  const at = {
    postcode: names.indexOf(precision === 'unit' ? 'postcode' : (precision ?? '')),
    latitude: names.indexOf('lat'),
    longitude: names.indexOf('lon'),
  };
  if (precision === undefined || at.latitude < 0 || at.longitude < 0)
    throw unfit(file, 'the columns postcode (or sector, or outcode), lat and lon in its first line');
  return readRows(file, precision, rows, 2, {
    postcode: (row) => row[at.postcode],
    place: (row) => onMap(row[at.latitude], row[at.longitude]),
    placeText: (row) => `${row[at.latitude] ?? ''}, ${row[at.longitude] ?? ''}`,
    expected: ['lat', 'a latitude and a longitude in Great Britain, such as 50.90703 and -1.39959'],
  });
}

function rowsOf(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relaxColumnCount: true });
  } catch {
    throw unfit(file, 'a CSV file');
  }
}

// The same bounds as the table's.
function onMap(lat = '', lon = '') {
  const [latitude, longitude] = [Number(lat), Number(lon)];
  const isInBounds = latitude >= 49 && latitude <= 61.5 && longitude >= -9 && longitude <= 2.5;
  return lat.trim() !== '' && lon.trim() !== '' && isInBounds ? { latitude, longitude } : null;
}

interface Columns {
  readonly postcode: (row: readonly string[]) => string | undefined;
  readonly place: (row: readonly string[]) => { latitude: number; longitude: number } | null;
  readonly placeText: (row: readonly string[]) => string;
  readonly expected: readonly [column: string, what: string];
}

function readRows(
  file: string,
  precision: PlacePrecision,
  rows: readonly string[][],
  firstLine: number,
  columns: Columns,
): ReadPlaces {
  // A postcode that stands there twice has the place of its last row.
  const places = new Map<string, { latitude: number; longitude: number }>();
  const refused: RefusedRow[] = [];
  let read = 0;
  for (const [at, row] of rows.entries()) {
    if (row.length === 1 && row[0] === '') continue;
    read++;
    const given = columns.postcode(row) ?? '';
    const postcode = usualForm(given, precision);
    const place = columns.place(row);
    if (postcode !== null && place !== null) places.set(postcode, place);
    else {
      const [column, expected] = postcode === null ? EXPECTED[precision] : columns.expected;
      refused.push({
        line: firstLine + at,
        column,
        value: postcode === null ? given : columns.placeText(row),
        expected,
      });
    }
  }
  return {
    table: { file, precision, postcodes: [...places.keys()], ...columnsOf([...places.values()]) },
    read,
    refused: refused.slice(0, REFUSED_SHOWN),
    refusedCount: refused.length,
  };
}

function columnsOf(places: readonly { latitude: number; longitude: number }[]) {
  return {
    latitudes: places.map((place) => place.latitude),
    longitudes: places.map((place) => place.longitude),
  };
}

const EXPECTED: Readonly<Record<PlacePrecision, readonly [column: string, what: string]>> = {
  unit: ['postcode', 'a full postcode, such as SO14 3AU'],
  sector: ['sector', 'a postcode sector, such as SO14 3'],
  outcode: ['outcode', 'a postcode district, such as SO14'],
};

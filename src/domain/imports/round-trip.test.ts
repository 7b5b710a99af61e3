import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORT_KINDS, KINDS } from './kinds.ts';
import { readRow, writeRow } from './rows.ts';

/** What people write, right and wrong, in any column. */
const WRITTEN = [
  [
    'R1',
    '04500000',
    'Aspen',
    'O’Néil',
    'level 2',
    'Entry 3',
    'none',
    'yes',
    'N',
    'not sure',
    '?',
    'no fixed abode',
  ],
  [
    '14/07/2025',
    '2008-02-29',
    '1 Sept 2025',
    '31/02/2008',
    '2024/25',
    '09:30',
    '9pm',
    '24:00',
    '25:00',
    '02:00',
  ],
  [
    'Mon-Fri',
    'Sat,Sun',
    'any',
    'SO14 3AU',
    'so14',
    'E06000045',
    'E06000045;E10000014',
    'a@b.example',
    '07700 900123',
  ],
  [
    '2',
    '45 mins',
    '37.5',
    '302.40',
    '£5m',
    'expenses',
    '10,000,000',
    'two',
    'horses; music',
    'a, b',
    'a, b;',
    '5.2',
  ],
  [
    'work experience',
    'job',
    'neet other',
    'U1',
    'S1',
    'visit',
    'continuing',
    'achieved',
    'confirmed',
    'UC',
    'WBRI',
    'F',
  ],
  // Names that every object answers to: a word looked up in one is not a word that we know.
  ['__proto__', 'constructor', 'toString'],
].flat();

const written = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.constantFrom(...WRITTEN) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Rows whose every column holds a text that it can read, or none: rows that are mostly taken. */
function rowsOf(kind: (typeof IMPORT_KINDS)[number]) {
  const columns = Object.values(KINDS[kind].columns);
  const cell = (column: (typeof columns)[number]) =>
    written.map((text) => {
      const reading = column.codec.read(text);
      const fallback = WRITTEN.find((other) => column.codec.read(other).ok) ?? '';
      return reading.ok && !(column.must && reading.value === null) ? text : column.must ? fallback : '';
    });
  return fc.record(Object.fromEntries(columns.map((column) => [column.heading, cell(column)])));
}

describe('what is written is read again as the same', () => {
  it.each(IMPORT_KINDS)('a row of %s', (kind) => {
    const at = { line: 2, on: '2026-11-22' };
    let taken = 0;
    fc.assert(
      fc.property(rowsOf(kind), (cells) => {
        const reading = readRow(kind, cells, at);
        if (!reading.ok) return;
        taken += 1;
        const row = writeRow(kind, reading.record);
        const again = readRow(kind, row, at);
        expect(again.ok && again.record).toEqual(reading.record);
        if (again.ok) expect(writeRow(kind, again.record)).toEqual(row);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it.each(IMPORT_KINDS)('any texts at all in a row of %s are taken or refused, never a fault', (kind) => {
    const headings = Object.values(KINDS[kind].columns).map((column) => column.heading);
    const cells = fc.record(Object.fromEntries(headings.map((heading) => [heading, written])));
    fc.assert(
      fc.property(cells, (row) => {
        const reading = readRow(kind, row, { line: 2, on: '2026-11-22' });
        if (!reading.ok) expect(reading.refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

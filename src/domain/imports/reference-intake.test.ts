import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findLikelyDuplicates } from './duplicates.ts';
import { fitHeadings, headingsOf } from './headings.ts';
import { IMPORT_KINDS, type ImportKind, type ImportRecords, kindOfFile } from './kinds.ts';
import { findRepeats } from './repeats.ts';
import { type Cells, type RefusedValue, readRow, writeRow } from './rows.ts';

const FOLDER = new URL('../../../../shared/data/intake-southampton/', import.meta.url);
const DAY_ZERO = '2025-07-14';

const FILES: Readonly<Record<ImportKind, string>> = {
  'young-people': 'young_people.csv',
  referrals: 'referrals.csv',
  opportunities: 'opportunities.csv',
  courses: 'courses.csv',
  activities: 'activities.csv',
  accommodation: 'accommodation.csv',
  contacts: 'contacts.csv',
  apprenticeships: 'apprenticeships.csv',
  destinations: 'destinations.csv',
};

function rowsOf(kind: ImportKind): Cells[] {
  return parse(readFileSync(new URL(FILES[kind], FOLDER)), { bom: true, columns: true });
}

function readAll<K extends ImportKind>(kind: K) {
  const taken: { line: number; record: ImportRecords[K]; questions: readonly { column: string }[] }[] = [];
  const refused: RefusedValue[] = [];
  for (const [index, cells] of rowsOf(kind).entries()) {
    const reading = readRow(kind, cells, { line: index + 2, on: DAY_ZERO });
    if (reading.ok) taken.push({ line: index + 2, record: reading.record, questions: reading.questions });
    else refused.push(...reading.refused);
  }
  return { taken, refused };
}

describe('the reference intake', () => {
  it('takes 62 referrals and refuses the one born on 31 February', () => {
    const { taken, refused } = readAll('referrals');
    expect(taken).toHaveLength(62);
    expect(refused).toEqual([
      {
        line: 64,
        column: 'date_of_birth',
        value: '31/02/2008',
        expected: 'a date that exists, such as 14 July 2025, 14/07/2025 or 2025-07-14',
      },
    ]);
  });

  it('takes the referral without a first name, with a question', () => {
    const nameless = readAll('referrals').taken.find(({ record }) => record.reference === 'R1062');
    expect(nameless?.record.firstName).toBeNull();
    expect(nameless?.questions).toContainEqual({ column: 'first_name', text: 'What is their first name?' });
  });

  it('takes 90 opportunities and refuses “two” places and an end at 25:00', () => {
    const { taken, refused } = readAll('opportunities');
    expect(taken).toHaveLength(90);
    expect(refused.map(({ line, column, value }) => [line, column, value])).toEqual([
      [92, 'places', 'two'],
      [93, 'end_time', '25:00'],
    ]);
  });

  it.each([
    ['courses', 40],
    ['young-people', 300],
    ['activities', 2225],
    ['accommodation', 1085],
    ['contacts', 5155],
    ['apprenticeships', 107],
    ['destinations', 37],
  ] as const)('takes the file of %s whole: %i rows', (kind, count) => {
    const { taken, refused } = readAll(kind);
    expect(refused).toEqual([]);
    expect(taken).toHaveLength(count);
    expect(findRepeats(kind, taken)).toEqual([]);
  });

  it('notices that R1061 may be R1004, and nobody else, R1062 included', () => {
    const people = readAll('referrals').taken.map(({ record }) => record);
    const known = readAll('young-people').taken.map(({ record }) => ({
      ...record,
      reference: record.childId,
    }));
    expect(findLikelyDuplicates(people)).toEqual([['R1061', 'R1004']]);
    expect(findLikelyDuplicates(people, known)).toEqual([['R1061', 'R1004']]);
  });

  it.each(IMPORT_KINDS)('gives the columns of %s back, each with a value wherever there was one', (kind) => {
    const rows = rowsOf(kind);
    const { taken } = readAll(kind);
    expect(headingsOf(kind)).toEqual(Object.keys(rows[0] ?? {}));
    for (const { line, record } of taken) {
      const was = rows[line - 2] ?? {};
      const written = writeRow(kind, record);
      expect(
        Object.keys(written).filter((heading) => (written[heading] === '') !== (was[heading] === '')),
      ).toEqual([]);
    }
  });

  it.each(IMPORT_KINDS)('reads an export of %s as what it was, question for question', (kind) => {
    for (const { line, record, questions } of readAll(kind).taken) {
      const again = readRow(kind, writeRow(kind, record), { line, on: DAY_ZERO });
      expect(again).toEqual({ ok: true, record, questions });
    }
  });

  it('is known by its file names and fits its headings', () => {
    for (const kind of IMPORT_KINDS) {
      expect(kindOfFile(FILES[kind])).toBe(kind);
      expect(fitHeadings(kind, Object.keys(rowsOf(kind)[0] ?? {}))).toMatchObject({
        ok: true,
        unknown: [],
        absent: [],
      });
    }
  });
});

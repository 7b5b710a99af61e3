import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ImportKind, ImportRecords } from '#domain/imports/kinds.ts';
import { readRow } from '#domain/imports/rows.ts';
import { apprenticeshipFigures } from './apprenticeships.ts';
import { eetGroupsOn } from './eet.ts';
import { financialYear } from './periods.ts';

const FOLDER = new URL('../../../../shared/data/intake-southampton/', import.meta.url);
const DAY_ZERO = '2025-07-14';

function recordsOf<K extends ImportKind>(kind: K, file: string): ImportRecords[K][] {
  const rows: Record<string, string>[] = parse(readFileSync(new URL(file, FOLDER)), {
    bom: true,
    columns: true,
  });
  return rows.flatMap((cells, index) => {
    const reading = readRow(kind, cells, { line: index + 2, on: DAY_ZERO });
    return reading.ok ? [reading.record] : [];
  });
}

describe('the figures of the reference intake', () => {
  const activities = Map.groupBy(recordsOf('activities', 'activities.csv'), ({ childId }) => childId);
  const people = recordsOf('young-people', 'young_people.csv').map((person) => ({
    ...person,
    bornOn: person.dateOfBirth,
    activities: activities.get(person.childId) ?? [],
  }));

  it('are 35 of 58 in EET at 17 and 18 on 31 March 2025, as the contract shows', () => {
    const [young, older] = eetGroupsOn(people, '2025-03-31');
    expect([young?.eet.length, young?.neet.length, young?.notKnown.length]).toEqual([35, 21, 2]);
    expect(young?.share).toEqual({ count: 35, of: 58, percent: 60, low: 47.5, high: 71.9 });
    expect(older?.share).toMatchObject({ count: 48, of: 85, percent: 56 });
  });

  it('are fewer as they were known on that day', () => {
    const [young] = eetGroupsOn(people, '2025-03-31', '2025-03-31');
    expect([young?.eet.length, young?.neet.length, young?.notKnown.length]).toEqual([34, 20, 4]);
  });

  it('are 28 apprenticeships begun in the year to March 2025, and 8 of 19 leavers who stayed to the end', () => {
    const all = recordsOf('apprenticeships', 'apprenticeships.csv');
    const figures = apprenticeshipFigures(all, financialYear(2025), DAY_ZERO);
    expect(figures.starts).toHaveLength(28);
    expect(figures.retention).toMatchObject({ count: 8, of: 19, percent: 42 });
    expect(figures.pass).toMatchObject({ count: 4, of: 8, percent: 50 });
    expect(figures.achievement).toMatchObject({ count: 4, of: 19, percent: 21 });
  });
});

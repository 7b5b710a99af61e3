import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { authorityFigure, ENGLAND, regionFigure, regionName } from './benchmarks.ts';

const FOLDER = new URL('../../../../../shared/data/reference/', import.meta.url);
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(new URL(file, FOLDER)), { bom: true, columns: true });
const agesOf = ({ care_leaver_age }: Record<string, string>) =>
  care_leaver_age === '17 to 18 years' ? '17-18' : '19-21';
const percent = (text: string | undefined) => (/^\d+$/.test(text ?? '') ? Number(text) : null);

it('England of 2025 at 19 to 21: 54% of 38,440', () => {
  expect(regionFigure(ENGLAND, '19-21', 2025)).toEqual({ leavers: 38_440, eet: 20_760, eetPercent: 54 });
  expect(regionFigure(ENGLAND, '19-21', 2026)).toBeNull();
});

it('is what the Department published, of England and every region', () => {
  const rows = rowsOf('eet_benchmarks_nat_reg_2021_2025.csv');
  for (const row of rows) {
    const code = row.region_code || ENGLAND;
    const figure = regionFigure(code, agesOf(row), Number(row.time_period));
    expect(regionName(code)).toBe(row.region_name || 'England');
    if (row.breakdown === 'Total') expect(figure?.leavers).toBe(Number(row.care_leaver_count));
    if (row.breakdown === 'Total in education, employment or training')
      expect(figure).toMatchObject({
        eet: Number(row.care_leaver_count),
        eetPercent: percent(row.care_leaver_percent),
      });
  }
  expect(rows).toHaveLength(1440);
});

it('is what the Department published, of every authority', () => {
  const rows = rowsOf('eet_benchmarks_la_2021_2025.csv');
  for (const row of rows) {
    const figure = authorityFigure(row.new_la_code ?? '', agesOf(row), Number(row.time_period));
    if (row.breakdown === 'Total') expect(figure?.leavers ?? null).toBe(percent(row.care_leaver_count));
    if (figure === null) continue;
    if (row.breakdown === 'Total information not known')
      expect(figure.notKnownPercent).toBe(percent(row.care_leaver_percent));
    if (row.breakdown === 'In an apprenticeship')
      expect(figure.apprenticeshipPercent).toBe(percent(row.care_leaver_percent));
  }
  expect(rows.length).toBeGreaterThan(4600);
  expect(authorityFigure('E06000045', '17-18', 2026)).toBeNull();
  expect(authorityFigure('E99999999', '17-18', 2025)).toBeNull();
});

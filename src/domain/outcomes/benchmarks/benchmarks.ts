import type { EetAges } from '../eet.ts';
import { AUTHORITY_FIGURES } from './authority-figures.ts';
import { REGION_FIGURES, REGION_NAMES } from './region-figures.ts';

/** The GSS code of England. */
export const ENGLAND = 'E92000001';
/** The years of the return that are published. */
export const BENCHMARK_YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025];

/** A published percentage; null where it was hidden, does not apply or was not published. */
type Percent = number | null;

/** Care leavers of England or a region at their birthday, as published: counts are rounded to 10. */
export interface RegionFigure {
  readonly leavers: number;
  readonly eet: number;
  readonly eetPercent: Percent;
}

/** Care leavers of an authority: published are how many, and two percentages of them. */
export interface AuthorityFigure {
  readonly leavers: number;
  readonly notKnownPercent: Percent;
  readonly apprenticeshipPercent: Percent;
}

const REGIONS = new Map(
  REGION_FIGURES.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([code, ages, year, leavers, eet, percent]): [string, RegionFigure] => [
      `${code} ${ages} ${year}`,
      { leavers: Number(leavers), eet: Number(eet), eetPercent: numberOf(percent) },
    ]),
);

const AUTHORITIES = new Map(
  AUTHORITY_FIGURES.trim()
    .split('\n')
    .map((line): [string, string[]] => [line.slice(0, 9), line.slice(10).split(' ')]),
);

/** England (`ENGLAND`) or a region by its GSS code. Null: that year is not published. */
export function regionFigure(code: string, ages: EetAges, year: number): RegionFigure | null {
  return REGIONS.get(`${code} ${ages} ${year}`) ?? null;
}

export function regionName(code: string): string | null {
  return REGION_NAMES[code] ?? null;
}

/** An authority by its GSS code. Null: nothing was published for it that year. */
export function authorityFigure(code: string, ages: EetAges, year: number): AuthorityFigure | null {
  const at = BENCHMARK_YEARS.indexOf(year);
  const column = (ages === '17-18' ? 0 : BENCHMARK_YEARS.length) + at;
  const [leavers, notKnown, apprenticeship] = AUTHORITIES.get(code)?.[column]?.split(',') ?? [];
  // Authorities come and go: before and after there is a hyphen or z.
  if (at < 0 || leavers === undefined || numberOf(leavers) === null) return null;
  return {
    leavers: Number(leavers),
    notKnownPercent: numberOf(notKnown),
    apprenticeshipPercent: numberOf(apprenticeship),
  };
}

// c, k and z are no numbers; whoever reads the table sees that there is none.
function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

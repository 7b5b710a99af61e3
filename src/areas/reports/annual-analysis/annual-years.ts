import type { Protected } from '#domain/outcomes/disclosure.ts';
import { EET_AGES, type EetAges } from '#domain/outcomes/eet.ts';
import { changeBetween, type Share, share } from '#domain/outcomes/shares.ts';
import { authorityLines, regionLines } from '../beside.ts';
import { type Line, protectedShareLine } from '../lines.ts';
import { ANNUAL } from './annual-analysis.content.ts';
import { type AnnualFigures, type AnnualYear, inEet } from './annual-figures.ts';

/** A year's EET of one age, and what of its numbers may be shown. */
export interface ShownShare {
  readonly count: Protected;
  readonly of: Protected;
}

/**
 * Each age year by year: here, in the region and in England; then the other authorities. `shown` says what may be seen
 * of a year here; a change is called one only where the intervals lie apart, and only between years that are shown.
 */
export function yearLines(
  { years, region, beside }: AnnualFigures,
  shown: (year: AnnualYear, ages: EetAges) => ShownShare,
): Line[] {
  return EET_AGES.flatMap(({ ages }) => [
    ...years.flatMap((year, at) => [
      hereLine(ages, year, years[at - 1] ?? null, shown),
      ...regionLines(ANNUAL.byYear(ages), region, ages, year.year),
    ]),
    ...years.flatMap(({ year }) => authorityLines(beside, ages, year)),
  ]);
}

function hereLine(
  ages: EetAges,
  year: AnnualYear,
  before: AnnualYear | null,
  shown: (year: AnnualYear, ages: EetAges) => ShownShare,
): Line {
  const [now, then] = [shareOf(year, ages), before && shareOf(before, ages)];
  const may = shown(year, ages);
  const isHidden = (one: ShownShare) => one.count === 'c' || one.of === 'c';
  const isCompared = then !== null && before !== null && !isHidden(may) && !isHidden(shown(before, ages));
  const label = isCompared ? labelOf(year.year, changeBetween(then, now)) : ANNUAL.here(year.year);
  const place = { code: `${ages}-here-${year.year}`, section: ANNUAL.byYear(ages), label };
  return protectedShareLine(place, now, may.count, may.of);
}

function labelOf(year: number, change: ReturnType<typeof changeBetween>): string {
  if (change === 'not known') return ANNUAL.here(year);
  return change === 'no clear change' ? ANNUAL.hereSame(year) : ANNUAL.hereChanged(year, change);
}

export function shareOf({ groups }: AnnualYear, ages: EetAges): Share {
  const of = groups.find((group) => group.ages === ages)?.of ?? [];
  return share(inEet(of).length, of.length);
}

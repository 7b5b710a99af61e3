import {
  authorityFigure,
  ENGLAND,
  regionFigure,
  regionName,
} from '#domain/outcomes/benchmarks/benchmarks.ts';
import type { EetAges } from '#domain/outcomes/eet.ts';
import type { Authority } from './areas.queries.ts';
import { BESIDE } from './beside.content.ts';
import type { Line } from './lines.ts';

const NO_INTERVAL = { low: null, high: null, medianDays: null };

/** England or a region as published: counts rounded to 10, so without an interval. None where the year is not published. */
export function regionLines(section: string, region: string | null, ages: EetAges, year: number): Line[] {
  return [...(region === null ? [] : [region]), ENGLAND].flatMap((code) => {
    const [figure, name] = [regionFigure(code, ages, year), regionName(code)];
    if (figure === null || name === null) return [];
    const label = BESIDE.published(name, year);
    return [
      {
        ...{ code: `${ages}-${code}-${year}`, section, label },
        ...{ count: figure.eet, of: figure.leavers, percent: figure.eetPercent, ...NO_INTERVAL },
      },
    ];
  });
}

/** What is published of other authorities: how many care leavers, and two percentages of them. EET is not. */
export function authorityLines(beside: readonly Authority[], ages: EetAges, year: number): Line[] {
  return beside.flatMap(({ code, name }) => {
    const figure = authorityFigure(code, ages, year);
    if (figure === null) return [];
    const line = (
      what: 'leavers' | 'notKnown' | 'apprentices',
      count: number | null,
      percent: number | null,
    ) => ({
      ...{
        code: `${ages}-${code}-${year}-${what}`,
        section: BESIDE.section(ages),
        label: BESIDE[what](name, year),
      },
      ...{ count, of: null, percent, ...NO_INTERVAL },
    });
    const shares = [
      line('notKnown', null, figure.notKnownPercent),
      line('apprentices', null, figure.apprenticeshipPercent),
    ];
    return [line('leavers', figure.leavers, null), ...shares.filter(({ percent }) => percent !== null)];
  });
}

import type { Line } from '../lines.ts';
import { report } from '../report.ts';
import { behindSplits, splitLines } from '../splits.ts';
import { ANNUAL } from './annual-analysis.content.ts';
import { annualFigures, inEet } from './annual-figures.ts';
import { publishedAnnual } from './annual-published.ts';
import { annualSplits, behind } from './annual-splits.ts';
import { shareOf, yearLines } from './annual-years.ts';

/** EET at the birthday by sex, age and ethnicity and by provider, over years, beside region, England and others. */
export const ANNUAL_ANALYSIS_REPORT = report({
  name: 'annual-analysis',
  words: ANNUAL,
  of: 'year',
  hasBeside: true,
  figures: annualFigures,
  exact: (figures) => [
    ...splitLines(annualSplits(figures)),
    ...yearLines(figures, (year, ages) => shareOf(year, ages)),
  ],
  published: publishedAnnual,
  behind: (figures) =>
    new Map([
      ...behindSplits(annualSplits(figures)),
      ...figures.years.flatMap(({ year, groups }) =>
        groups.map(({ ages, of }) => [`${ages}-here-${year}`, inEet(of).map(behind)] as const),
      ),
    ]),
  chart: (lines) => ({
    caption: ANNUAL.chart,
    labelHead: ANNUAL.chartHead,
    shows: 'percent',
    rows: lines.filter(({ code }) => code.endsWith('-eet')).map((line) => ({ label: line.section, line })),
  }),
  trend: trendOf,
});

/** The ages from 19 to 21, of whom there are most: here, in the region and in England. */
function trendOf(lines: readonly Line[]) {
  const byYear = lines.filter(({ section }) => section === ANNUAL.byYear('19-21'));
  const yearOf = ({ code }: Line) => code.slice(-4);
  const areaOf = ({ code }: Line) => code.slice('19-21-'.length, -'-2025'.length);
  const years = [...new Set(byYear.map(yearOf))];
  return {
    caption: ANNUAL.trend,
    labelHead: ANNUAL.trendHead,
    shows: 'percent' as const,
    labels: years,
    series: [...Map.groupBy(byYear, areaOf)].map(([area, of]) => ({
      name: area === 'here' ? ANNUAL.hereName : (of[0]?.label ?? area).replace(/, \d{4}$/, ''),
      lines: years.map((year) => of.find((line) => yearOf(line) === year)),
    })),
  };
}

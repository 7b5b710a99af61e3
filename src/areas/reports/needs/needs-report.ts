import { share } from '#domain/outcomes/shares.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { countLine, type Line, protectedShareLine } from '../lines.ts';
import { report } from '../report.ts';
import { behindSplits, protectSplits, splitLines } from '../splits.ts';
import { NEEDS, TARGETS } from './needs.content.ts';
import { type NeedMonth, needMonths } from './needs-figures.ts';
import { behind, countWith, DETAIL, detailSplits, monthLines, partsOf } from './needs-splits.ts';

/** Who needs work or learning at the end of the period, by area, group, level and interest; each month against targets. */
export const NEEDS_REPORT = report({
  name: 'needs',
  words: NEEDS,
  of: 'period',
  settings: { href: '/reports/needs/targets', label: TARGETS.link },
  figures: needMonths,
  exact: (months) => [
    ...lastOf(months).flatMap((month) => splitLines(detailSplits(month))),
    ...monthLines(months, countWith),
  ],
  published: publishedNeeds,
  behind: (months) =>
    new Map([
      ...lastOf(months).flatMap((month) => [...behindSplits(detailSplits(month))]),
      ...months.map(({ on, people }) => [`month-${on.slice(0, 7)}`, people.map(behind)] as const),
    ]),
  trend: (lines) => trendOf(lines),
});

function lastOf(months: readonly NeedMonth[]): NeedMonth[] {
  return months.slice(-1);
}

/**
 * What may leave the service. Each kind is a split of the same people; of groups and interests, in which one person may
 * stand several times, each number with its rest is one. All have one sum, which none may give away.
 */
function protectMonth({ people }: NeedMonth) {
  const kinds = DETAIL.map((kind) => ({ kind, parts: partsOf(people, kind) }));
  const splits = kinds.flatMap(({ kind, parts }) =>
    kind === 'area' || kind === 'level'
      ? [parts.map(([, those]) => those.length)]
      : parts.map(([, those]) => [those.length, people.length - those.length]),
  );
  const { parts, total } = protectSplits(splits.length === 0 ? [[0]] : splits);
  let at = 0;
  const shown = kinds.map(({ kind, parts: its }) => {
    if (kind === 'area' || kind === 'level') return parts[at++] ?? [];
    return its.map(() => parts[at++]?.[0] ?? 'c');
  });
  return { kinds, shown, total };
}

function publishedNeeds(months: readonly NeedMonth[]): Line[] {
  const detail = lastOf(months).flatMap((month) => {
    const { kinds, shown, total } = protectMonth(month);
    return [
      countLine({ code: 'all', section: NEEDS.sections.now(dayInWords(month.on)), label: NEEDS.all }, total),
      ...kinds.flatMap(({ kind, parts }, row) =>
        parts.map(([label, those], at) =>
          protectedShareLine(
            { code: `${kind}-${at + 1}`, section: NEEDS.sections[kind], label },
            share(those.length, month.people.length),
            shown[row]?.[at] ?? 'c',
            total,
          ),
        ),
      ),
    ];
  });
  // What a month says of one area or group is what its own report shows of it.
  const lines = monthLines(months, (month, kind, value) => {
    const { kinds, shown, total } = protectMonth(month);
    if (kind === 'all') return total;
    const row = kinds.findIndex((one) => one.kind === kind);
    const at = kinds[row]?.parts.findIndex(([label]) => label === value) ?? -1;
    return at < 0 ? 0 : (shown[row]?.[at] ?? 'c');
  });
  return [...detail, ...lines];
}

function trendOf(lines: readonly Line[]) {
  const actual = lines.filter(({ code }) => /^month-\d{4}-\d\d$/.test(code));
  const targetOf = (line: Line) => lines.find(({ code }) => code === `${line.code}-target`);
  return {
    caption: NEEDS.trend,
    labelHead: NEEDS.trendHead,
    shows: 'count' as const,
    labels: actual.map(({ code }) => code.slice('month-'.length)),
    // Where no target is set there is no line for it, and no key.
    series: [
      { name: NEEDS.actualName, lines: actual },
      { name: NEEDS.targetName, lines: actual.map(targetOf) },
    ].filter(({ lines: its }) => its.some((line) => line !== undefined)),
  };
}

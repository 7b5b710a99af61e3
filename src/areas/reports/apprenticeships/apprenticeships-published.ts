import { type Protected, protectTable } from '#domain/outcomes/disclosure.ts';
import { countLine, type Line, protectedShareLine, protectList } from '../lines.ts';
import { protectSplits } from '../splits.ts';
import { APPRENTICESHIPS } from './apprenticeships.content.ts';
import type { FromPlacements, YearOfApprenticeships } from './apprenticeships-figures.ts';

const { sections, labels } = APPRENTICESHIPS;

/**
 * The figures as they may leave the service. Standards and employers stay inside: each stands for a few people, and an
 * employer's name beside "care leavers" would tell on those who chose not to tell.
 */
export function publishedApprenticeships(figures: YearOfApprenticeships, after: FromPlacements): Line[] {
  const line = (code: keyof typeof labels, section: string, count: Protected) =>
    countLine({ code, section, label: labels[code] }, count);
  return [
    ...startLines(figures),
    line('in-learning', sections.now, alone(figures.inLearning.length)),
    line('on-break', sections.now, alone(figures.onBreak.length)),
    ...leaverLines(figures),
    afterLine(after),
  ];
}

/** One number by itself: 1–5 is hidden, zero stays. */
function alone(count: number): Protected {
  return protectList([count]).total;
}

// Two lists with the same sum: where one has to hide the sum, the other must not give it away.
function startLines({ starts }: YearOfApprenticeships): Line[] {
  const levels = [...new Set(starts.map((one) => one.level))].sort((a, b) => (a ?? 9) - (b ?? 9));
  const byLevel = levels.map((level) => starts.filter((one) => one.level === level).length);
  const ways = [true, false, null];
  const byWay = ways.map((way) => starts.filter((one) => one.isFromPlacement === way).length);
  const { parts, total } = protectSplits([byLevel, byWay]);
  const cell = (split: number, at: number) => parts[split]?.[at] ?? 'c';
  return [
    countLine({ code: 'starts', section: sections.starts, label: labels.starts }, total),
    ...levels.map((level, at) =>
      countLine(
        {
          code: `starts-by-level-${level ?? 'not-known'}`,
          section: sections.byLevel,
          label: APPRENTICESHIPS.level(level),
        },
        cell(0, at),
      ),
    ),
    ...ways.map((way, at) =>
      countLine(
        {
          code: `starts-by-placement-${way === null ? 'not-known' : way ? 'yes' : 'no'}`,
          section: sections.byPlacement,
          label: APPRENTICESHIPS.placement(way),
        },
        cell(1, at),
      ),
    ),
  ];
}

/** Leavers are completed and withdrawn; completed are achieved and not: one table, so that no sum gives another away. */
function leaverLines(figures: YearOfApprenticeships): Line[] {
  const achieved = figures.achieved.length;
  const table = protectTable({
    cells: [
      [achieved, figures.completed.length - achieved],
      [figures.withdrawn.length, 0],
    ],
    rowTotals: true,
    columnTotals: false,
    grandTotal: true,
  });
  const [shownAchieved = 'c'] = table.cells[0] ?? [];
  const [completed = 'c', withdrawn = 'c'] = table.rowTotals ?? [];
  const leavers = table.grandTotal ?? 'c';
  const count = (code: keyof typeof labels, shown: Protected) =>
    countLine({ code, section: sections.leavers, label: labels[code] }, shown);
  const rate = (code: 'retention' | 'pass' | 'achievement', shown: Protected, of: Protected) =>
    protectedShareLine({ code, section: sections.rates, label: labels[code] }, figures[code], shown, of);
  return [
    count('leavers', leavers),
    count('completed', completed),
    count('achieved', shownAchieved),
    count('withdrawn', withdrawn),
    rate('retention', completed, leavers),
    rate('pass', shownAchieved, completed),
    rate('achievement', shownAchieved, leavers),
  ];
}

function afterLine({ share }: FromPlacements): Line {
  const { cells, total } = protectList([share.count, share.of - share.count]);
  return protectedShareLine(
    { code: 'within-26-weeks', section: sections.after, label: labels['within-26-weeks'] },
    share,
    cells[0] ?? 'c',
    total,
  );
}

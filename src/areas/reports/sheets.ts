import type { Sheet } from '#platform/sheet.ts';
import type { Line } from './lines.ts';
import type { NamedFilter } from './report-filter.ts';

const COLUMNS: Sheet['columns'] = [
  { head: 'authority', kind: 'text' },
  { head: 'report', kind: 'text' },
  ...(['from', 'to', 'as_at'] as const).map((head) => ({ head, kind: 'day' as const })),
  ...(['section', 'code', 'figure'] as const).map((head) => ({ head, kind: 'text' as const })),
  ...(['count', 'of', 'percent', 'low', 'high', 'median_days'] as const).map((head) => ({
    head,
    kind: 'number' as const,
  })),
];

/** Figures as a table. Each row says of what it is, so that rows of many reports can lie under one another. */
export function sheetOf(
  authority: string,
  { name, period, asAt }: NamedFilter,
  lines: readonly Line[],
): Sheet {
  return {
    name,
    columns: COLUMNS,
    rows: lines.map((line) => [
      ...[authority, name, period.from, period.to, asAt, line.section, line.code, line.label],
      ...[line.count, line.of, line.percent, line.low, line.high, line.medianDays],
    ]),
  };
}

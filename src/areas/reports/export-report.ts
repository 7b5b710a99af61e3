import type { Role } from '#domain/accounts/roles.ts';
import { authorityOf } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { writeCsv } from '#platform/csv.ts';
import { optionalYesNo } from '#platform/fields.ts';
import type { Line } from './lines.ts';
import { readReport } from './registry.ts';
import { filterOf, isOfDay, type NamedFilter, reportInput } from './report-filter.ts';

/** Those who answer for the figures, and who look whether they are right. */
export const REPORT_READERS: readonly Role[] = [
  'co-ordinator',
  'manager',
  'data-officer',
  'auditor',
  'operator',
];

/** A report that goes out of the service, as CSV and as JSON. The audit is its receipt: who, what, filter, rows. */
export const exportReport = command({
  action: 'reports.export',
  input: reportInput.extend({ published: optionalYesNo('is it to be published?') }),
  allow: REPORT_READERS,
  run: async (tx, { published, ...asked }) => {
    const filter = filterOf(asked, tx.today);
    const isPublished = published === true;
    const authority = authorityOf(tx);
    const { lines, json } = await readReport(tx, filter, isPublished);
    const said = { ...daysOf(filter), asAt: filter.asAt };
    return {
      result: {
        fileName: fileNameOf(filter, isPublished),
        csv: csvOf(authority, filter, lines),
        json: { authority, ...said, ...(isPublished ? { published: true } : {}), ...json },
        rows: lines.length,
      },
      audit: {
        subject: `report:${filter.name}`,
        detail: { ...said, published: isPublished, rows: lines.length },
      },
    };
  },
});

function daysOf({ name, period, on }: NamedFilter) {
  return isOfDay(name) ? { on } : period;
}

function fileNameOf({ name, period, on }: NamedFilter, isPublished: boolean): string {
  const days = isOfDay(name) ? on : `${period.from}-to-${period.to}`;
  return [name, days, ...(isPublished ? ['published'] : [])].join('-');
}

const HEADINGS = [
  ...['authority', 'report', 'from', 'to', 'as_at', 'section', 'code', 'figure'],
  ...['count', 'of', 'percent', 'low', 'high', 'median_days'],
];

// Each row says of what it is, so that rows of many reports can lie under one another.
function csvOf(authority: string, { name, period, asAt }: NamedFilter, lines: readonly Line[]): string {
  return writeCsv(
    HEADINGS,
    lines.map((line) => [
      ...[authority, name, period.from, period.to, asAt ?? '', line.section, line.code, line.label],
      ...[line.count, line.of, line.percent, line.low, line.high, line.medianDays].map((number) =>
        number === null ? '' : String(number),
      ),
    ]),
  );
}

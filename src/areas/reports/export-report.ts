import type { Role } from '#domain/accounts/roles.ts';
import { authorityOf, type Tx } from '#platform/actor.ts';
import { command } from '#platform/command.ts';
import { forbidden, invalid } from '#platform/errors.ts';
import { optionalYesNo } from '#platform/fields.ts';
import { csvOfSheet } from '#platform/sheet.ts';
import { readReport, reportNamed } from './registry.ts';
import type { ReportFile } from './report.ts';
import { filterOf, isOfDay, type NamedFilter, reportInput } from './report-filter.ts';
import { REPORTS } from './reports.content.ts';
import { sheetOf } from './sheets.ts';

/** Those who answer for the figures, and who look whether they are right. */
export const REPORT_READERS: readonly Role[] = [
  'co-ordinator',
  'manager',
  'data-officer',
  'auditor',
  'operator',
];

/** An auditor looks whether figures are right, not at people. */
export const PEOPLE_READERS: readonly Role[] = REPORT_READERS.filter((role) => role !== 'auditor');

/**
 * A report that goes out of the service, as a table and as JSON. The audit is its receipt: who, what, filter, rows. A
 * file with gaps is held back: the result then has the gaps alone, unless it was asked for without those rows.
 */
export const exportReport = command({
  action: 'reports.export',
  input: reportInput.extend({
    published: optionalYesNo('is it to be published?'),
    withGaps: optionalYesNo('is it wanted although it has gaps?'),
  }),
  allow: REPORT_READERS,
  run: async (tx, { published, withGaps, ...asked }) => {
    const filter = filterOf(asked, tx.today);
    const isPublished = published === true;
    refuse(tx, filter, isPublished, withGaps === true);
    const authority = authorityOf(tx);
    const { lines, json, file } = await readReport(tx, filter, isPublished);
    const gaps = file?.gaps.rows.length ?? 0;
    const isHeldBack = gaps > 0 && withGaps !== true;
    const sheet = file?.sheet ?? sheetOf(authority, filter, lines);
    const rows = isHeldBack ? 0 : sheet.rows.length;
    const said = { ...daysOf(filter), asAt: filter.asAt };
    return {
      result: {
        fileName: fileNameOf(filter, isPublished),
        isHeldBack,
        sheet,
        csv: isHeldBack ? '' : csvOfSheet(sheet, file?.days),
        gaps: file?.gaps ?? null,
        json: {
          ...{ authority, ...said },
          ...(isPublished ? { published: true } : {}),
          ...json,
          ...(isHeldBack ? { rows: null } : {}),
        },
        rows,
      },
      audit: {
        subject: `report:${filter.name}`,
        ...(file === null ? {} : { people: namedIn(file, isHeldBack) }),
        detail: { ...said, published: isPublished, rows, ...gapsIn(file) },
      },
    };
  },
});

/** Everybody whose row or gap is taken away: of a file that is held back, the gaps alone. */
function namedIn({ people }: ReportFile, isHeldBack: boolean): string[] {
  return [...new Set([...(isHeldBack ? [] : people.rows), ...people.gaps])];
}

function gapsIn(file: ReportFile | null) {
  return file === null ? {} : { gaps: file.gaps.rows.length };
}

function refuse({ actor }: Tx, { name }: NamedFilter, isPublished: boolean, withGaps: boolean): void {
  const { isPublishable, isOfPeople } = reportNamed(name);
  if (isOfPeople && !PEOPLE_READERS.includes(actor.role)) throw forbidden();
  const problems = [
    ...(isPublished && !isPublishable ? [{ field: 'published', message: REPORTS.neverPublished }] : []),
    ...(withGaps && !isOfPeople ? [{ field: 'withGaps', message: REPORTS.noGaps }] : []),
  ];
  if (problems.length > 0) throw invalid(problems);
}

function daysOf({ name, period, on }: NamedFilter) {
  return isOfDay(name) ? { on } : period;
}

function fileNameOf({ name, period, on }: NamedFilter, isPublished: boolean): string {
  const days = isOfDay(name) ? on : `${period.from}-to-${period.to}`;
  return [name, days, ...(isPublished ? ['published'] : [])].join('-');
}

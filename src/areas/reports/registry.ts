import { type ReadTx, withoutNames } from '#platform/actor.ts';
import { ANNUAL_ANALYSIS_REPORT } from './annual-analysis/annual-analysis-report.ts';
import { APPRENTICESHIPS_REPORT } from './apprenticeships/apprenticeships-report.ts';
import { CONTACTS_REPORT } from './contacts/contacts-report.ts';
import { DATA_QUALITY_REPORT } from './data-quality/data-quality-report.ts';
import { DESTINATIONS_REPORT } from './destinations/destinations-report.ts';
import { EET_REPORT } from './eet/eet-report.ts';
import { EMPLOYERS_REPORT } from './employers/employers-report.ts';
import { IN_TOUCH_REPORT } from './in-touch/in-touch-report.ts';
import { NEEDS_REPORT } from './needs/needs-report.ts';
import { OC3_REPORT } from './oc3/oc3-report.ts';
import { PROGRAMME_REPORT } from './programme/programme-report.ts';
import type { Figures, Report, ReportFilter } from './report.ts';
import { SUPPLY_GAPS_REPORT } from './supply-gaps/supply-gaps-report.ts';

/** Every report there is, in the order in which they are listed. A new one is its file and a line here. */
const DECLARED = [
  PROGRAMME_REPORT,
  APPRENTICESHIPS_REPORT,
  EET_REPORT,
  OC3_REPORT,
  IN_TOUCH_REPORT,
  CONTACTS_REPORT,
  DESTINATIONS_REPORT,
  ANNUAL_ANALYSIS_REPORT,
  NEEDS_REPORT,
  SUPPLY_GAPS_REPORT,
  EMPLOYERS_REPORT,
  DATA_QUALITY_REPORT,
] as const;

export type ReportName = (typeof DECLARED)[number]['name'];
export const ALL_REPORTS: readonly Report<ReportName>[] = DECLARED;
export const REPORT_NAMES = DECLARED.map(({ name }) => name) as [ReportName, ...ReportName[]];

export function reportNamed(name: ReportName): Report<ReportName> {
  const found = ALL_REPORTS.find((one) => one.name === name);
  if (!found) throw new RangeError('not a report');
  return found;
}

/** Any report by its name. Names are read to stand behind the figures; whoever shows some says so (`looked`). */
export function readReport(
  tx: ReadTx,
  filter: ReportFilter & { readonly name: ReportName },
  isPublished: boolean,
): Promise<Figures> {
  return withoutNames(tx, (unnamed) => reportNamed(filter.name).read(unnamed, filter, isPublished));
}

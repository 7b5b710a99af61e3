import { type ReadTx, withoutNames } from '#platform/actor.ts';
import { apprenticeshipsReport } from './apprenticeships-report.ts';
import { eetReport } from './eet-report.ts';
import { programmeReport } from './programme-report.ts';
import type { Figures, ReportName } from './report.ts';
import type { ReportFilter } from './report-filter.ts';
import { supplyGapsReport } from './supply-gaps-report.ts';

type Reader = (tx: ReadTx, filter: ReportFilter, isPublished: boolean) => Promise<Figures>;

const READERS: Readonly<Record<ReportName, Reader>> = {
  programme: programmeReport,
  apprenticeships: apprenticeshipsReport,
  eet: eetReport,
  'supply-gaps': supplyGapsReport,
};

/** Any report by its name. Names are read to stand behind the figures; whoever shows some says so (`looked`). */
export function readReport(tx: ReadTx, filter: ReportFilter, isPublished: boolean): Promise<Figures> {
  return withoutNames(tx, (unnamed) => READERS[filter.name](unnamed, filter, isPublished));
}

import type { Sheet } from '#platform/sheet.ts';
import type { Oc3GapJson, Oc3RowJson, ReportFile } from '../report.ts';
import { OC3 } from './oc3.content.ts';
import { type Entry, type Gap, type Oc3Figures, whoAnswers } from './oc3-figures.ts';

const COLUMNS: Sheet['columns'] = [
  { head: 'CHILD', kind: 'text' },
  { head: 'DOB', kind: 'day' },
  { head: 'IN_TOUCH', kind: 'text' },
  { head: 'ACTIV', kind: 'text' },
  { head: 'ACCOM', kind: 'text' },
];

/** The file as the Department takes it: its header, its dates, a row for each person without a gap; and the gaps. */
export function oc3File({ clean, gaps }: Oc3Figures): ReportFile {
  return {
    sheet: { name: 'OC3', columns: COLUMNS, rows: clean.map(({ row }) => Object.values(rowJson(row))) },
    days: 'dd/mm/yyyy',
    gaps: { name: 'Gaps', columns: GAP_COLUMNS, rows: gaps.map((gap) => Object.values(gapRow(gap))) },
    people: {
      rows: clean.map(({ person }) => person.youngPersonId),
      gaps: gaps.map(({ entry }) => entry.person.youngPersonId),
    },
  };
}

const GAP_COLUMNS: Sheet['columns'] = [
  ...COLUMNS,
  { head: 'reporting_day', kind: 'day' },
  { head: 'check', kind: 'text' },
  { head: 'missing', kind: 'text' },
  { head: 'who_must_answer', kind: 'text' },
  { head: 'what', kind: 'text' },
];

export function rowJson({ child, bornOn, inTouch, activ, accom }: Entry['row']): Oc3RowJson {
  return { child, dob: bornOn, inTouch, activ, accom };
}

export function gapJson(gap: Gap): Oc3GapJson {
  const { entry, check, missing } = gap;
  return { ...rowJson(entry.row), reportingOn: entry.reporting.on, check, missing, who: whoAnswers(gap) };
}

function gapRow(gap: Gap) {
  return { ...gapJson(gap), what: OC3.check(gap.check, gap.missing) };
}

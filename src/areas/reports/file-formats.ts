import { csvOfSheet, type Sheet } from '#platform/sheet.ts';
import { workbookOf } from '#platform/workbook.ts';

/** As what a report can be taken away. `gaps`: what is still to be answered in it, as CSV. */
export const FORMATS = ['csv', 'xlsx', 'json', 'gaps'] as const;
export type Format = (typeof FORMATS)[number];

/** A report as it is taken away: what the export gives. */
export interface Taken {
  readonly sheet: Sheet;
  readonly csv: string;
  readonly gaps: Sheet | null;
  readonly json: unknown;
}

/** What goes into the file. */
export async function contentOf(
  { sheet, csv, gaps, json }: Taken,
  format: Format,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json') return `${JSON.stringify(json)}\n`;
  if (format === 'gaps') return gaps === null ? '' : csvOfSheet(gaps);
  return format === 'xlsx' ? workbookOf([sheet]) : csv;
}

export function nameOfFile(name: string, format: Format): string {
  return format === 'gaps' ? `${name}.gaps.csv` : `${name}.${format}`;
}

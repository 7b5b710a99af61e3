import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { dayNumber } from '#domain/shared/day.ts';
import type { Sheet } from './sheet.ts';

const MS_PER_DAY = 86_400_000;
const WIDTHS = { text: 28, number: 12, day: 14 } as const;

/** Sheets as an Excel workbook (.xlsx). Days are real dates that sort and filter; the headings stay in sight. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = writeExcelFile(
    sheets.map((sheet) => ({
      data: rowsOf(sheet),
      sheet: sheet.name,
      columns: sheet.columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}

// Text is written as text, so that nothing is run as a formula.
function rowsOf({ columns, rows }: Sheet): Row[] {
  return [
    columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value, at) => {
        if (value === null) return null;
        if (typeof value === 'number') return { value, type: Number };
        if (columns[at]?.kind === 'day')
          return { value: new Date(dayNumber(value) * MS_PER_DAY), type: Date, format: 'dd/mm/yyyy' };
        return { value, type: String };
      }),
    ),
  ];
}

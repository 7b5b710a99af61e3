import type { Day } from '#domain/shared/day.ts';
import { writeCsv } from './csv.ts';

/** What a column holds. A value of another kind in a column of numbers, such as a hidden one, is written as text. */
type ColumnKind = 'text' | 'number' | 'day';

/** A table for a file: CSV or a workbook. Null is an empty cell. */
export interface Sheet {
  /** The name of the sheet in a workbook, to 31 characters. */
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** "14/07/2025". */
function dayWithSlashes(day: Day): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A sheet as CSV (RFC 4180, UTF-8). Days are ISO, or `dd/mm/yyyy` where the receiver asks for that. */
export function csvOfSheet({ columns, rows }: Sheet, days: 'ISO' | 'dd/mm/yyyy' = 'ISO'): string {
  return writeCsv(
    columns.map(({ head }) => head),
    rows.map((row) =>
      row.map((value, at) => {
        if (value === null) return '';
        const isDay = columns[at]?.kind === 'day' && days === 'dd/mm/yyyy';
        return isDay ? dayWithSlashes(String(value)) : String(value);
      }),
    ),
  );
}

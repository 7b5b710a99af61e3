import type { Child } from 'hono/jsx';
import { classList } from './govuk/part.ts';
import { TABLE_ROLES } from './table-roles.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  readonly isNumeric?: boolean | undefined;
}

interface DataTableProps<Row> {
  readonly caption: Child;
  /** Where a heading above the table already says it. */
  readonly isCaptionHidden?: boolean | undefined;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where each value says by itself what it is: on a narrow screen it has the whole width. */
  readonly isPlainWhenNarrow?: boolean | undefined;
}

/** A table that becomes one card a row on a narrow screen or at 400 % zoom, each value beside its column's name. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, isPlainWhenNarrow } = props;
  const captionClass = isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m';
  return (
    <table
      class={classList('govuk-table', 'foothold-table', isPlainWhenNarrow && 'foothold-table--plain')}
      {...TABLE_ROLES.table}
    >
      <caption class={classList('govuk-table__caption', captionClass)}>{caption}</caption>
      <thead class="govuk-table__head" {...TABLE_ROLES.group}>
        <tr class="govuk-table__row" {...TABLE_ROLES.row}>
          {columns.map(({ head, isNumeric }) => (
            <th
              class={classList('govuk-table__header', isNumeric && 'govuk-table__header--numeric')}
              {...TABLE_ROLES.column}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" {...TABLE_ROLES.group}>
        {rows.map((row) => (
          <tr class="govuk-table__row" {...TABLE_ROLES.row}>
            {columns.map((column, index) => (
              <TableCell column={column} row={row} isName={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableCell<Row>({ column, row, isName }: { column: Column<Row>; row: Row; isName: boolean }) {
  if (isName)
    return (
      <th class="govuk-table__header" {...TABLE_ROLES.name}>
        {column.cell(row)}
      </th>
    );
  return (
    <td
      class={classList('govuk-table__cell', column.isNumeric && 'govuk-table__cell--numeric')}
      {...TABLE_ROLES.cell}
    >
      <span class="foothold-table__label" aria-hidden="true">
        {column.head}
      </span>
      <span class="foothold-table__value">{column.cell(row)}</span>
    </td>
  );
}

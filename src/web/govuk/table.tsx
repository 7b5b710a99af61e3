import { classList, type Maybe, type Part, present, type Styling, type Words, wordsOf } from './part.ts';

export interface CellWords extends Words {
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

type Cell = Part | CellWords;

interface TableProps extends Styling {
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly Cell[] | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly rows: readonly Maybe<readonly Cell[]>[];
}

export function Table(props: TableProps) {
  return (
    <table class={classList('govuk-table', props.classes)} {...props.attributes}>
      {props.caption && (
        <caption class={classList('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeaderCell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {present(props.rows).map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) =>
              index === 0 && props.firstCellIsHeader ? (
                <HeaderCell cell={cell} scope="row" />
              ) : (
                <DataCell cell={cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell({ cell, scope }: { cell: Cell; scope: 'col' | 'row' }) {
  const { text, format, classes, attributes, ...spans }: CellWords = wordsOf(cell);
  const formatClass = scope === 'col' && format && `govuk-table__header--${format}`;
  return (
    <th
      scope={scope}
      class={classList('govuk-table__header', formatClass, classes)}
      {...spans}
      {...attributes}
    >
      {text}
    </th>
  );
}

function DataCell({ cell }: { cell: Cell }) {
  const { text, format, classes, attributes, ...spans }: CellWords = wordsOf(cell);
  const formatClass = format && `govuk-table__cell--${format}`;
  return (
    <td class={classList('govuk-table__cell', formatClass, classes)} {...spans} {...attributes}>
      {text}
    </td>
  );
}

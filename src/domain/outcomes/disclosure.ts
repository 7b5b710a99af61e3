import { type Arc, hideCircle, SMALL_COUNT } from './disclosure-network.ts';

/** A published count: itself, or hidden because it, or one beside it, would point at a few people. */
export type Protected = number | 'c';

/** Counts by row and column, with the totals that will be published. Totals are worked out here, never passed in. */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: boolean;
  readonly columnTotals: boolean;
  readonly grandTotal: boolean;
}

export interface ProtectedTable {
  readonly cells: readonly (readonly Protected[])[];
  readonly rowTotals: readonly Protected[] | null;
  readonly columnTotals: readonly Protected[] | null;
  readonly grandTotal: Protected | null;
}

/**
 * Disclosure control of one table: counts 1–5 become c, totals too, zero stays; then as many more as are needed so
 * that nobody who has the table, and knows these rules, can work out a hidden number.
 *
 * A hidden number is safe where the table could have been another one with a different number there: in the network,
 * where a circle of hidden arcs runs through it along which one person can be moved. The circle found proves it. Where
 * there is none yet, the cheapest one is hidden. An attacker is taken to know which hidden cells are 1–5, and that no
 * hidden number is zero. It holds for one table; tables that share totals have to be protected as one.
 *
 * O(hidden × nodes × (nodes + arcs)). @throws RangeError for a count that is not a whole number from 0, or ragged rows.
 */
export function protectTable(table: CountTable): ProtectedTable {
  const { cells } = table;
  const width = cells[0]?.length ?? 0;
  if (cells.some((row) => row.length !== width)) throw new RangeError('rows of different lengths');
  if (cells.flat().some((count) => !Number.isSafeInteger(count) || count < 0))
    throw new RangeError('not a count');
  const arcs = arcsOf(table, width);
  const nodes = cells.length + width + 2;
  // What is hidden on the way lies on the circle that hid it and is safe by it, so once round is enough.
  for (const arc of arcs.filter((one) => one.state === 'hidden')) hideCircle(arcs, arc, nodes);
  return shown(table, arcs, width);
}

/** Cells row by row, then row totals, column totals and the grand total. */
function arcsOf(table: CountTable, width: number): Arc[] {
  const height = table.cells.length;
  const [source, sink] = [height + width, height + width + 1];
  const arc = (from: number, to: number, value: number, isPublished: boolean, isCell = false): Arc => {
    const isSmall = value >= 1 && value <= SMALL_COUNT;
    return { from, to, value, isCell, state: isPublished ? (isSmall ? 'hidden' : 'shown') : 'open' };
  };
  const rows = table.cells.map(sum);
  const columns = Array.from({ length: width }, (_, at) => sum(table.cells.map((row) => row[at] ?? 0)));
  return [
    ...table.cells.flatMap((row, at) => row.map((value, to) => arc(at, height + to, value, true, true))),
    ...rows.map((value, at) => arc(source, at, value, table.rowTotals)),
    ...columns.map((value, at) => arc(height + at, sink, value, table.columnTotals)),
    arc(sink, source, sum(rows), table.grandTotal),
  ];
}

function shown(table: CountTable, arcs: readonly Arc[], width: number): ProtectedTable {
  const height = table.cells.length;
  const values = arcs.map((arc): Protected => (arc.state === 'hidden' ? 'c' : arc.value));
  const totals = height * width;
  return {
    cells: table.cells.map((_, at) => values.slice(at * width, (at + 1) * width)),
    rowTotals: table.rowTotals ? values.slice(totals, totals + height) : null,
    columnTotals: table.columnTotals ? values.slice(totals + height, totals + height + width) : null,
    grandTotal: table.grandTotal ? (values.at(-1) ?? 0) : null,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

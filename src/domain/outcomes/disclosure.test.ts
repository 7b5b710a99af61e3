import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountTable, type Protected, type ProtectedTable, protectTable } from './disclosure.ts';

const whole = (cells: number[][]): CountTable => ({
  cells,
  rowTotals: true,
  columnTotals: true,
  grandTotal: true,
});

const rowSums = (cells: readonly (readonly number[])[]) => cells.map((row) => row.reduce((a, b) => a + b, 0));
const columnSums = (cells: readonly (readonly number[])[]) =>
  (cells[0] ?? []).map((_, at) => cells.reduce((total, row) => total + (row[at] ?? 0), 0));

/** Whether a table that an attacker imagines agrees with everything published, and with the rules everybody knows. */
function agrees(imagined: number[][], table: CountTable, seen: ProtectedTable): boolean {
  const fits = (value: number, shown: Protected | undefined) =>
    shown === 'c' ? value >= 1 : value === shown;
  const rows = rowSums(imagined);
  const columns = columnSums(imagined);
  const cells = imagined.every((row, r) =>
    row.every((value, c) => {
      const was = table.cells[r]?.[c] ?? 0;
      const stillSmall = was > 5 || value <= 5;
      return fits(value, seen.cells[r]?.[c]) && stillSmall;
    }),
  );
  return (
    cells &&
    (seen.rowTotals === null || rows.every((value, at) => fits(value, seen.rowTotals?.[at]))) &&
    (seen.columnTotals === null || columns.every((value, at) => fits(value, seen.columnTotals?.[at]))) &&
    (seen.grandTotal === null ||
      fits(
        rows.reduce((a, b) => a + b, 0),
        seen.grandTotal,
      ))
  );
}

/**
 * An attacker with patience: every table in which each hidden cell is one more, one fewer or the same. Gives, for every
 * number of the table, the values that it has in those that agree.
 */
function attack(table: CountTable, seen: ProtectedTable): Map<string, Set<number>> {
  const hidden = seen.cells.flatMap((row, r) =>
    row.flatMap((shown, c) => (shown === 'c' ? [[r, c] as const] : [])),
  );
  const values = new Map<string, Set<number>>();
  const note = (name: string, value: number) => values.set(name, (values.get(name) ?? new Set()).add(value));
  const imagined = table.cells.map((row) => [...row]);
  const move = (at: number): void => {
    const cell = hidden[at];
    if (!cell) {
      if (!agrees(imagined, table, seen)) return;
      for (const [r, row] of imagined.entries())
        for (const [c, value] of row.entries()) note(`cell ${r} ${c}`, value);
      for (const [r, value] of rowSums(imagined).entries()) note(`row ${r}`, value);
      for (const [c, value] of columnSums(imagined).entries()) note(`column ${c}`, value);
      note(
        'all',
        imagined.flat().reduce((a, b) => a + b, 0),
      );
      return;
    }
    const row = imagined[cell[0]];
    const was = table.cells[cell[0]]?.[cell[1]] ?? 0;
    for (const delta of [-1, 0, 1]) {
      if (row) row[cell[1]] = was + delta;
      move(at + 1);
    }
    if (row) row[cell[1]] = was;
  };
  move(0);
  return values;
}

function pinned(table: CountTable): string[] {
  const seen = protectTable(table);
  const values = attack(table, seen);
  const names = [
    ...seen.cells.flatMap((row, r) => row.flatMap((shown, c) => (shown === 'c' ? `cell ${r} ${c}` : []))),
    ...(seen.rowTotals ?? []).flatMap((shown, r) => (shown === 'c' ? `row ${r}` : [])),
    ...(seen.columnTotals ?? []).flatMap((shown, c) => (shown === 'c' ? `column ${c}` : [])),
  ];
  if (seen.grandTotal === 'c') names.push('all');
  return names.filter((name) => (values.get(name)?.size ?? 0) < 2);
}

const counts = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.constantFrom(1, 5, 6, 40));
const tables = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([height, width]) =>
    fc.record({
      cells: fc.array(fc.array(counts, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      rowTotals: fc.boolean(),
      columnTotals: fc.boolean(),
      grandTotal: fc.boolean(),
    }),
  );

describe('a table that leaves the service', () => {
  it('is shown whole where nobody stands alone', () => {
    expect(
      protectTable(
        whole([
          [6, 0],
          [12, 40],
        ]),
      ),
    ).toEqual({
      cells: [
        [6, 0],
        [12, 40],
      ],
      rowTotals: [6, 52],
      columnTotals: [18, 40],
      grandTotal: 58,
    });
  });

  it('hides 1 to 5 and as few others as keep them hidden, the smallest first; zero stays', () => {
    expect(
      protectTable(
        whole([
          [3, 40, 0],
          [20, 9, 7],
          [30, 50, 8],
        ]),
      ),
    ).toEqual({
      cells: [
        ['c', 'c', 0],
        ['c', 'c', 7],
        [30, 50, 8],
      ],
      rowTotals: [43, 36, 88],
      columnTotals: [53, 99, 15],
      grandTotal: 167,
    });
  });

  it('hides a total of 1 to 5 too, and the next total where that would give it away', () => {
    const seen = protectTable(
      whole([
        [3, 0],
        [0, 9],
      ]),
    );
    expect(seen.cells).toEqual([
      ['c', 0],
      [0, 9],
    ]);
    expect(seen).toMatchObject({ rowTotals: ['c', 9], columnTotals: ['c', 9], grandTotal: 'c' });
  });

  it('without totals hides only what is small', () => {
    const table = { cells: [[3, 40, 0]], rowTotals: false, columnTotals: false, grandTotal: false };
    expect(protectTable(table)).toEqual({
      cells: [['c', 40, 0]],
      rowTotals: null,
      columnTotals: null,
      grandTotal: null,
    });
  });

  it('never leaves exactly one hidden number under a total that is shown', () => {
    fc.assert(
      fc.property(tables(8), (table) => {
        const seen = protectTable(table);
        for (const [r, total] of (seen.rowTotals ?? []).entries())
          if (total !== 'c') expect(seen.cells[r]?.filter((cell) => cell === 'c')).not.toHaveLength(1);
        for (const [at, value] of table.cells.flat().entries()) {
          const shown = seen.cells.flat()[at];
          if (value === 0) expect(shown).toBe(0);
          else if (value <= 5) expect(shown).toBe('c');
          else expect([value, 'c']).toContain(shown);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds against an attacker who tries every table: no hidden number can have only one value', () => {
    fc.assert(
      fc.property(tables(3), (table) => {
        expect(pinned(table)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['one alone', [[3]]],
    ['five of one', [[1, 1, 1, 1, 1]]],
    [
      'all fives',
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      'a corner',
      [
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 60],
      ],
    ],
    [
      'two that make six',
      [
        [1, 5],
        [0, 9],
      ],
    ],
  ])('holds for %s', (_, cells) => expect(pinned(whole(cells))).toEqual([]));

  it('refuses what is not a table of counts', () => {
    expect(() => protectTable(whole([[1, 2], [3]]))).toThrow(RangeError);
    expect(() => protectTable(whole([[1.5]]))).toThrow(RangeError);
    expect(() => protectTable(whole([[-1]]))).toThrow(RangeError);
    expect(protectTable(whole([]))).toMatchObject({ cells: [], grandTotal: 0 });
  });
});

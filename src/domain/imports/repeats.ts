import { type ImportKind, type ImportRecords, KINDS } from './kinds.ts';
import { keyOf, type RefusedValue, writeRow } from './rows.ts';

/**
 * Rows of one file that have the key of an earlier row and say something else. Each is refused, so that which of the
 * two counts is somebody's choice and not the order of the file. A row that says the same again changes nothing and
 * stays. O(rows).
 */
export function findRepeats<K extends ImportKind>(
  kind: K,
  rows: readonly { readonly line: number; readonly record: ImportRecords[K] }[],
): RefusedValue[] {
  const first = new Map<string, { line: number; text: string }>();
  const refused: RefusedValue[] = [];
  for (const { line, record } of rows) {
    const key = keyOf(kind, record);
    const written = writeRow(kind, record);
    const text = JSON.stringify(written);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, { line, text });
    else if (earlier.text !== text) refused.push(refusal(kind, line, earlier.line, written));
  }
  return refused;
}

function refusal(kind: ImportKind, line: number, earlier: number, written: Readonly<Record<string, string>>) {
  const column = KINDS[kind].columns[KINDS[kind].key.at(-1) ?? '']?.heading ?? '';
  const expected = `another one, or the same row: line ${earlier} has this one and says something else`;
  return { line, column, value: written[column] ?? '', expected };
}

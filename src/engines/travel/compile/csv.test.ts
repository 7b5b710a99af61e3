import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { startFindings } from './findings.ts';
import { textAt } from './row-fields.ts';

const columns = { file: 'x.txt', required: ['a', 'b'], optional: ['c'] };

function read(text: string, pieceLength: number): { rows: string[][]; numbers: number[] } {
  const [rows, numbers]: [string[][], number[]] = [[], []];
  const csv = readCsv(columns, 1_000, startFindings(), (row) => {
    rows.push([0, 1, 2].map((field) => textAt(row, field)));
    numbers.push(row.number);
  });
  const bytes = strToU8(text);
  for (let at = 0; at < bytes.length; at += pieceLength) csv.push(bytes.slice(at, at + pieceLength));
  csv.end();
  return { rows, numbers };
}

const field = fc.stringMatching(/^[a-z,"\n\r é]{0,8}$/);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('whatever stands in the fields, and however the bytes come in, every field is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(field, field, field), { maxLength: 8 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (rows, pieceLength, lineEnd, mark) => {
        const text = ['b,x,c,a', ...rows.map(([a, b, c]) => [b, 'z', c, a].map(quoted).join(','))].join(
          lineEnd,
        );
        const expected = rows.map((row) => row.map((value) => value.replace(/[\s]+$/, '')));
        expect(read(`${mark ? '\uFEFF' : ''}${text}`, pieceLength).rows).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
});

test('a row with too few fields does not show the fields of the row before it', () => {
  expect(read('a,b,c\n1,2,3\n4\n', 3).rows).toEqual([
    ['1', '2', '3'],
    ['4', '', ''],
  ]);
});

test('rows are numbered as in an editor: the header is row 1 and a blank line counts', () => {
  expect(read('a,b\n1,2\n\n3,4\n', 100).numbers).toEqual([2, 4]);
});

test('spaces around fields are not part of them', () => {
  expect(read(' a , b\n  1 , "2" \n', 4).rows).toEqual([['1', '2', '']]);
});

import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { csvOfSheet, type Sheet } from './sheet.ts';
import { workbookOf } from './workbook.ts';

const SHEET: Sheet = {
  name: 'Return',
  columns: [
    { head: 'CHILD', kind: 'text' },
    { head: 'DOB', kind: 'day' },
    { head: 'Number', kind: 'number' },
  ],
  rows: [
    ['04500000', '2006-10-14', 12],
    ['=1+1', '2004-02-29', 'c'],
    ['Flint & <Shale>', null, null],
  ],
};

async function partsOf(sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const files = unzipSync(await workbookOf(sheets));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

it('writes a day as a real date: the number of the day, in a style that shows it as dd/mm/yyyy', async () => {
  const parts = await partsOf([SHEET]);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  // 14 October 2006 and 29 February 2004, counted as Excel does from 30 December 1899.
  expect(sheet).toMatch(/<c r="B2" s="\d+"( t="n")?><v>39004<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="B3" s="\d+"( t="n")?><v>38046<\/v><\/c>/);
  expect(parts['xl/styles.xml']).toContain('dd/mm/yyyy');
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>12<\/v><\/c>/);
});

it('writes text as text: a number that begins with 0 keeps it, and a formula is not run', async () => {
  const all = Object.values(await partsOf([SHEET])).join('');
  expect(all).toContain('>04500000<');
  expect(all).not.toContain('<f>');
  expect(all).toContain('Flint &amp; &lt;Shale&gt;');
});

it('writes one sheet for each, by its name', async () => {
  const parts = await partsOf([SHEET, { ...SHEET, name: 'Gaps' }]);
  expect(parts['xl/workbook.xml']).toMatch(/name="Return"[\s\S]*name="Gaps"/);
});

it('writes the same as CSV, days as the receiver asks for them', () => {
  expect(csvOfSheet(SHEET)).toBe(
    "CHILD,DOB,Number\r\n04500000,2006-10-14,12\r\n'=1+1,2004-02-29,c\r\nFlint & <Shale>,,\r\n",
  );
  expect(csvOfSheet(SHEET, 'dd/mm/yyyy')).toContain('04500000,14/10/2006,12\r\n');
});

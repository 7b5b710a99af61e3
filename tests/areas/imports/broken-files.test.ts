import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, importFilesWatchedBy } from '#areas/imports/import-files.ts';
import { readFile } from '#areas/imports/read-file.ts';
import type { ImportKind } from '#domain/imports/kinds.ts';
import { perform } from '#platform/command.ts';
import { readCsv, writeCsv } from '#platform/csv.ts';
import { refusalOf } from '#tests/support/command-checks.ts';
import { csvFile, type GivenFile } from '#tests/support/import-files.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (content: Uint8Array | string, kind: ImportKind | null = 'referrals', name = 'given.csv') => ({
  name,
  kind,
  bytes: typeof content === 'string' ? bytes(content) : content,
});

async function sentenceFor(given: GivenFile): Promise<string> {
  const refusal = await refusalOf(perform(world.ground, world.coOrdinator, importFiles, { files: [given] }));
  expect(refusal.kind).toBe('invalid');
  expect(refusal.fields[0]?.field).toBe(given.name);
  return refusal.fields[0]?.message ?? '';
}

describe('a file that cannot be read is refused whole, in a sentence', () => {
  const latin1 = Uint8Array.from([...bytes('reference,first_name\nR5,Zo'), 0xeb, ...bytes('\n')]);
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x72, 0x00]);
  const many = `reference,${Array.from({ length: 200 }, (_, at) => `x${at}`).join(',')}\n`;
  it.each([
    ['an empty one', file(''), /is empty/],
    ['one with a heading of spaces', file('  \n\n'), /is empty/],
    ['a picture', file(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])), /not a text file/],
    ['an Excel workbook', file(Uint8Array.from([0x50, 0x4b, 3, 4])), /workbook.*CSV UTF-8/],
    ['one in another encoding', file(latin1), /Line 2 .* not UTF-8/],
    ['one in UTF-16', file(utf16), /UTF-16/],
    [
      'one with a quotation mark that is never closed',
      file('reference\nR5\n"R6\nR7\n'),
      /line 3 is never closed/,
    ],
    ['one that is no CSV at all', file('<html><body>no</body></html>'), /“reference” is missing/],
    ['one parted by semicolons', file('reference;first_name\nR5;Aspen'), /parted by semicolons/],
    ['one with a heading twice', file('reference,Reference\nR5,R6'), /there twice/],
    ['one with 201 columns', file(many), /201 columns.*100 at most/],
    ['one of another kind', file('child_id,contact_on,kind\n1,2025-01-01,visit'), /not a file of referrals/],
    ['one whose name says nothing', file('reference\nR5', null, 'list.csv'), /name does not say/],
  ])('%s', async (_, given, sentence) => {
    expect(await sentenceFor(given)).toMatch(sentence);
  });

  it('one of 30 MB, without being read', () => {
    const large = { ...file(new Uint8Array(30 * 1024 * 1024)), kind: 'referrals' as const };
    expect(readFile(large)).toEqual({ ok: false, sentence: expect.stringMatching(/larger than 20 MB/) });
  });

  it('one with more rows than can be taken at once', () => {
    const rows = 'R1\n'.repeat(200_001);
    const reading = readFile({ ...file(`reference\n${rows}`), kind: 'referrals' });
    expect(reading).toEqual({ ok: false, sentence: expect.stringMatching(/200,001 rows.*200,000 at most/) });
  });

  it('and every wrong one is named, and none of the others is taken', async () => {
    const files = [
      csvFile('referrals', 'reference', 'R77'),
      file('', 'courses', 'a.csv'),
      file('x', 'courses', 'b.csv'),
    ];
    const refusal = await refusalOf(perform(world.ground, world.coOrdinator, importFiles, { files }));
    expect(refusal.fields.map(({ field }) => field)).toEqual(['a.csv', 'b.csv']);
    const reply = await perform(world.ground, world.coOrdinator, importFiles, { files: files.slice(0, 1) });
    expect(reply.files[0]).toMatchObject({ created: 1, unchanged: 0 });
  });
});

describe('a row that cannot be understood is refused, and the others are taken', () => {
  const take = async (...lines: string[]) => {
    const files = [csvFile('referrals', ...lines)];
    const [reply] = (await perform(world.ground, world.coOrdinator, importFiles, { files })).files;
    if (!reply) throw new Error('no reply');
    return reply;
  };

  it('with too many or too few values, because nobody knows which is which', async () => {
    const reply = await take('reference,first_name', 'R801,Aspen,Garnet', 'R802', 'R803,Hazel');
    expect(reply.refused.map(({ line, value }) => [line, value])).toEqual([
      [2, '3 values'],
      [3, '1 values'],
    ]);
    expect(reply).toMatchObject({ read: 3, created: 1 });
  });

  it('by the line on which it begins, also below a value of several lines and lines with nothing in them', async () => {
    const reply = await take('reference,notes,sex', 'R811,"one', 'two",F', '', ',,', 'R812,,perhaps so');
    expect(reply.refused).toMatchObject([{ line: 6, column: 'sex', value: 'perhaps so' }]);
    expect(reply).toMatchObject({ read: 2, created: 1 });
  });

  it('with every value that does not fit, and not only the first', async () => {
    const reply = await take('reference,sex,date_of_birth', 'R821,maybe not,31/02/2008');
    expect(reply.refused.map(({ column }) => column)).toEqual(['date_of_birth', 'sex']);
  });

  it('where two rows say different things of one reference', async () => {
    const reply = await take('reference,sex', 'R831,F', 'R831,M', 'R831,F');
    expect(reply.refused.map(({ line }) => line)).toEqual([3]);
    expect(reply).toMatchObject({ read: 3, created: 1, unchanged: 1 });
  });

  it('and columns that nobody knows are named and left out', async () => {
    const reply = await take('Reference,SHOE SIZE,first name', 'R841,41,Aspen');
    expect(reply).toMatchObject({ created: 1, unknownColumns: ['SHOE SIZE'] });
  });

  it('of another council, an unknown council, or a young person nobody knows', async () => {
    const councils = await take(
      'reference,local_authority',
      'R851,E06000044',
      'R852,E06000999',
      'R853,e06000045',
    );
    expect(councils.refused.map(({ line, column }) => [line, column])).toEqual([
      [2, 'local_authority'],
      [3, 'local_authority'],
    ]);
    expect(councils.created).toBe(1);
    const files = [csvFile('contacts', 'child_id,contact_on,kind', '04999999,2025-01-01,visit')];
    const reply = await perform(world.ground, world.coOrdinator, importFiles, { files });
    expect(reply.files[0]?.refused).toMatchObject([{ line: 2, column: 'child_id', value: '04999999' }]);
  });

  it('that contradicts what is recorded, with the reason', async () => {
    const heading = 'child_id,activity,started_on,ended_on';
    const people = csvFile('young-people', 'child_id', '04700001');
    const files = [people, csvFile('activities', heading, '04700001,employment,2025-01-01,2025-02-01')];
    await perform(world.ground, world.coOrdinator, importFiles, { files });
    const again = [csvFile('activities', heading, '04700001,employment,2025-01-01,2024-12-01')];
    const reply = await perform(world.ground, world.coOrdinator, importFiles, { files: again });
    expect(reply.files[0]).toMatchObject({ updated: 0, refused: [{ line: 2, column: 'ended_on' }] });
  });
});

describe('an import that breaks half way', () => {
  it('leaves nothing behind: no row, no receipt', async () => {
    const files = [
      csvFile('young-people', 'child_id,first_name', '04800001,Aspen'),
      csvFile('contacts', 'child_id,contact_on,kind', '04800001,2025-01-01,visit'),
    ];
    const lost = importFilesWatchedBy((done) => {
      if (done > 0) throw new Error('the connection was lost');
    });
    await expect(perform(world.ground, world.coOrdinator, lost, { files })).rejects.toThrow(
      'connection was lost',
    );
    const reply = await perform(world.ground, world.coOrdinator, importFiles, { files });
    expect(reply.files.map(({ created }) => created)).toEqual([1, 1]);
  });
});

describe('a CSV file that we write', () => {
  it('is read again as what it was, whatever is in it', () => {
    const cells = [
      'a,b',
      'she said "yes"',
      'two\nlines',
      " '",
      "'=1+1",
      '=1+1',
      '+44 7700 900123',
      '-x',
      '@a',
      ' x ',
    ];
    const reading = readCsv(bytes(writeCsv(['h', ...cells.slice(1)], [cells])));
    expect(reading.ok && reading.rows[1]?.cells).toEqual(cells);
  });

  it('has nothing in it that a spreadsheet would run, and leaves phone numbers alone', () => {
    const text = writeCsv(['a'], [['=HYPERLINK("x")'], ['+1+1|cmd'], ['+44 7700 900123']]);
    expect(text.split('\r\n').slice(1, 4)).toEqual(['"\'=HYPERLINK(""x"")"', "'+1+1|cmd", '+44 7700 900123']);
  });
});

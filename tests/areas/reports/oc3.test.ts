import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { as, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { oracleFile } from '#tests/support/oc3-oracle.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { typeCommand } from '#tests/support/type-command.ts';
import { HERE, openWorld, type World } from '#tests/support/world.ts';

const YEARS = [2022, 2023, 2024, 2025];
let world: World;
let coOrdinator: Browser;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
  folder = mkdtempSync(join(tmpdir(), 'foothold-oc3-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const typed = (...args: string[]) =>
  typeCommand(world.ground, folder, ['report', 'oc3', '--authority', HERE, ...args]);
const exported = (input: Record<string, unknown>, actor = world.coOrdinator) =>
  perform(world.ground, actor, exportReport, { name: 'oc3', ...input });
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];
const inFolder = (name: string) => readFileSync(join(folder, name), 'utf8');

test('where every figure is 0 the page says so in words, and draws where there are some', async () => {
  const empty = await coOrdinator.page('/reports/oc3?year=2001');
  expect(empty).toContain('Every figure is 0, so there is nothing to draw.');
  expect(empty).not.toContain('foothold-bars');
  const full = await coOrdinator.page('/reports/oc3?year=2025');
  expect(full).not.toContain('nothing to draw');
  expect(full).toContain('foothold-bars__solid');
});

describe.each(YEARS)('the file of %i', (year) => {
  test('is what an independent reading of the CSV files gives, byte for byte, and so are its gaps', async () => {
    const { csv, gaps } = await exported({ year, withGaps: true });
    const oracle = oracleFile(year);
    expect(csv).toBe(oracle.file);
    expect(csv.split('\r\n').length).toBeGreaterThan(120);
    expect(gaps?.rows.map((row) => `${row[0]} ${row[6]}`)).toEqual(oracle.gaps);
    expect(oracle.gaps.length).toBeGreaterThan(0);
  });
});

describe('at the command line', () => {
  test('gaps are listed with who must answer them, it ends with 2, and nothing is written', async () => {
    const { exit, out, problem } = await typed('--year', '2025', '--out', 'oc3.csv');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(readdirSync(folder)).toEqual([]);
    const gaps = rowsOf(problem.replace(/\d+ gaps are still .*\n$/, ''));
    expect(gaps).toHaveLength(oracleFile(2025).gaps.length);
    for (const gap of gaps)
      expect(gap.who_must_answer).toMatch(/@council\.example$|^Otter Worker$|officer|co-ordinator/);
  });

  test('with gaps, the rows that are right are written, and the gaps to a file beside it', async () => {
    const { exit, out } = await typed('--year', '2025', '--with-gaps', '--out', 'oc3.csv');
    expect(exit).toBe(0);
    expect(out).toContain('oc3.csv.gaps.csv');
    const file = inFolder('oc3.csv');
    expect(file).toBe(oracleFile(2025).file);
    const gaps = rowsOf(inFolder('oc3.csv.gaps.csv'));
    expect(gaps.map(({ CHILD, check }) => `${CHILD} ${check}`)).toEqual(oracleFile(2025).gaps);
    const clean = new Set(rowsOf(file).map(({ CHILD }) => CHILD));
    expect(gaps.some(({ CHILD }) => clean.has(CHILD))).toBe(false);
  });

  test('a workbook has real dates', async () => {
    expect((await typed('--year', '2025', '--with-gaps', '--format', 'xlsx')).exit).toBe(2);
    const { exit } = await typed('--year', '2025', '--with-gaps', '--format', 'xlsx', '--out', 'oc3.xlsx');
    expect(exit).toBe(0);
    expect(readFileSync(join(folder, 'oc3.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('JSON has rows and gaps, and no rows while it is held back', async () => {
    const whole = JSON.parse((await typed('--year', '2025', '--with-gaps', '--format', 'json')).out);
    expect(whole.rows).toHaveLength(oracleFile(2025).file.split('\r\n').length - 2);
    expect(whole.gaps[0]).toMatchObject({ check: expect.any(String), who: expect.any(String) });
    const held = await typed('--year', '2025', '--json');
    expect(held.exit).toBe(2);
    expect(JSON.parse(held.out)).toMatchObject({ rows: null, gaps: expect.any(Array) });
  });

  test('it is of a year, never published, and only it has gaps', async () => {
    expect((await typed('--year', '2025', '--published')).problem).toContain('never published');
    expect((await typed('--from', '2024-04-01', '--to', '2025-03-31')).problem).toContain('give the year');
    const eet = await typeCommand(world.ground, folder, [
      'report',
      'eet',
      '--authority',
      HERE,
      '--with-gaps',
    ]);
    expect(eet).toMatchObject({ exit: 2 });
    expect(eet.problem).toContain('Only the return has gaps');
    expect(existsSync(join(folder, 'FILE.gaps.csv'))).toBe(false);
  });
});

test('as it was known then, fewer activities were', async () => {
  const now = await exported({ year: 2025, withGaps: true });
  const then = await exported({ year: 2025, withGaps: true, asAt: '2025-03-31' });
  expect(then.gaps?.rows.length).toBeGreaterThan(now.gaps?.rows.length ?? 0);
});

test('the receipt says who took it, of which year, how many rows and gaps, and everybody who is in it', async () => {
  const { rows } = await exported({ year: 2025, withGaps: true });
  expect(await lastAudit(world.ground, 'reports.export')).toMatchObject({
    subject: 'report:oc3',
    actor_user_id: world.coOrdinator.userId,
    detail: { from: '2024-04-01', to: '2025-03-31', rows, gaps: oracleFile(2025).gaps.length },
  });
  const namedIn = async () => (await lastAudit(world.ground, 'reports.export'))?.people.length;
  const withGaps = new Set(oracleFile(2025).gaps.map((gap) => gap.split(' ')[0])).size;
  expect(await namedIn()).toBe(rows + withGaps);
  await exported({ year: 2025 });
  expect(await namedIn()).toBe(withGaps);
});

test('another authority has a file of its own: the header alone', async () => {
  expect((await exported({ year: 2025 }, world.elsewhere)).csv).toBe('CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\r\n');
});

describe('on the page', () => {
  test('gaps stand by who must answer them, each with the way to where it is answered', async () => {
    const page = await coOrdinator.page('/reports/oc3?year=2025');
    expect(page).toContain('Gaps: who must answer');
    const people = await coOrdinator.page('/reports/oc3/people?year=2025&figure=gaps-by-check-1');
    expect(people).toMatch(/\/young-people\/[0-9a-f-]{36}\/(activity|homes)\/new/);
  });

  test('a download with gaps is held back and says so beside the box, which then lets it go', async () => {
    const held = await coOrdinator.post('/reports/oc3/export', { year: '2025', format: 'csv' });
    expect(held.status).toBe(422);
    expect(await held.text()).toContain('gaps are still to be answered');
    const file = await coOrdinator.post('/reports/oc3/export', {
      year: '2025',
      format: 'csv',
      withGaps: 'yes',
    });
    expect(await file.text()).toBe(oracleFile(2025).file);
    const gaps = await coOrdinator.post('/reports/oc3/export', { year: '2025', format: 'gaps' });
    expect(gaps.headers.get('content-disposition')).toContain('.gaps.csv');
    expect(rowsOf(await gaps.text())).toHaveLength(oracleFile(2025).gaps.length);
    const book = await coOrdinator.post('/reports/oc3/export', {
      year: '2025',
      format: 'xlsx',
      withGaps: 'yes',
    });
    expect(book.headers.get('content-type')).toContain('spreadsheetml');
  });
});

test('an auditor, who looks whether figures are right, gets no rows about people', async () => {
  const auditor = as(world.manager, 'auditor');
  expect((await refusalOf(exported({ year: 2025, withGaps: true }, auditor))).kind).toBe('forbidden');
  expect((await refusalOf(exported({ year: 2025 }, auditor))).kind).toBe('forbidden');
});

test('a program gets rows and gaps, and is refused what cannot be', async () => {
  const ask = (body: object) => coOrdinator.json('POST', '/api/v1/reports/exports', { name: 'oc3', ...body });
  expect(await (await ask({ year: 2025 })).json()).toMatchObject({ rows: null });
  const whole = (await (await ask({ year: 2025, withGaps: true })).json()) as { rows: object[] };
  expect(whole.rows[0]).toEqual({
    child: '04500000',
    dob: '2007-09-02',
    inTouch: expect.any(String),
    activ: expect.any(String),
    accom: expect.any(String),
  });
  expect((await refusalOf(exported({ published: true }))).fields).toMatchObject([{ field: 'published' }]);
});

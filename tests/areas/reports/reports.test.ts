import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReport } from '#areas/reports/index.ts';
import { GROUND_COMMANDS } from '#entry/commands/ground-commands.ts';
import { runCommandLine } from '#entry/commands/run-command-line.ts';
import { perform } from '#platform/command.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { as, expectOnly, lastAudit, refusalOf } from '#tests/support/command-checks.ts';
import { bringReferenceHistory } from '#tests/support/reference-history.ts';
import { HERE, openWorld, THERE, type World } from '#tests/support/world.ts';

let world: World;
let coOrdinator: Browser;
beforeAll(async () => {
  world = await openWorld();
  await bringReferenceHistory(world);
  coOrdinator = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

async function typed(...args: string[]) {
  const said = { out: '', problem: '' };
  const terminal = {
    cwd: '.',
    isTerminal: false,
    columns: 100,
    out: (text: string) => {
      said.out += text;
    },
    problem: (text: string) => {
      said.problem += text;
    },
  };
  const exit = await runCommandLine(GROUND_COMMANDS, args, terminal, (work) => work(world.ground));
  return { exit, ...said };
}

const exported = (input: Record<string, unknown>, actor = world.coOrdinator) =>
  perform(world.ground, actor, exportReport, input);
const rows = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];
const row = (csv: string, code: string) => rows(csv).find((one) => one.code === code);

describe('on the reference history', () => {
  test('EET at the command line is what the contract shows', async () => {
    const { exit, out } = await typed(
      ...['report', 'eet', '--authority', HERE, '--on', '2025-03-31', '--format', 'json'],
    );
    expect(exit).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({ authority: HERE, on: '2025-03-31' });
    expect(said.groups[0]).toEqual({
      ages: '17-18',
      eet: 35,
      neet: 21,
      notKnown: 2,
      total: 58,
      percent: 60,
      low: 47.5,
      high: 71.9,
    });
  });

  test('EET as it was known that day has fewer', async () => {
    const { json } = await exported({ name: 'eet', on: '2025-03-31', asAt: '2025-03-31' });
    expect(json.groups?.[0]).toMatchObject({ eet: 34, neet: 20, notKnown: 4 });
  });

  test('apprenticeships of the year: 28 starts, 19 leavers, 8 completed, 4 achieved', async () => {
    const { csv } = await exported({ name: 'apprenticeships', from: '2024-04-01', to: '2025-03-31' });
    expect(row(csv, 'starts')).toMatchObject({ count: '28', authority: HERE, from: '2024-04-01' });
    expect(row(csv, 'leavers')).toMatchObject({ count: '19' });
    expect(row(csv, 'retention')).toMatchObject({ count: '8', of: '19', percent: '42' });
    expect(row(csv, 'pass')).toMatchObject({ count: '4', of: '8', percent: '50' });
    expect(row(csv, 'achievement')).toMatchObject({ count: '4', of: '19', percent: '21' });
    expect((await exported({ name: 'apprenticeships', year: 2025 })).csv).toBe(csv);
  });

  test('published, nothing small is left and no percentage without its count', async () => {
    for (const name of ['apprenticeships', 'eet', 'programme']) {
      const { csv } = await exported({ name, year: 2025, published: true });
      for (const one of rows(csv)) {
        expect(Number(one.count) >= 1 && Number(one.count) <= 5, `${name} ${one.code}`).toBe(false);
        if (one.count === 'c' || one.of === 'c') expect(['', 'c']).toContain(one.percent);
      }
    }
    const { csv } = await exported({ name: 'apprenticeships', year: 2025, published: true });
    expect(row(csv, 'achieved')).toMatchObject({ count: 'c' });
    // 8 completed of whom 4 achieved: 8 and 19 may stay, what lies between may not.
    expect(row(csv, 'pass')).toMatchObject({ count: 'c', percent: 'c', low: 'c', high: 'c' });
    expect(csv).not.toContain('Ltd');
    expect(
      row((await exported({ name: 'eet', on: '2025-03-31', published: true })).csv, '17-18-neet'),
    ).toMatchObject({ count: 'c' });
  });

  test('a number on the page leads to the people behind it', async () => {
    const page = await coOrdinator.page('/reports/apprenticeships?year=2025');
    for (const words of ['28', '42% (8 of 19)', 'From 1 April 2024 to 31 March 2025'])
      expect(page).toContain(words);
    const href = /href="([^"]*figure=completed)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const people = await coOrdinator.page(href);
    expect(people.match(/\/young-people\/[0-9a-f-]{36}\/activity/g)).toHaveLength(8);
  });

  test('EET on the page has its people too', async () => {
    const page = await coOrdinator.page('/reports/eet?on-day=31&on-month=3&on-year=2025');
    expect(page).toContain('60% (35 of 58)');
    const people = await coOrdinator.page('/reports/eet/people?on=2025-03-31&figure=17-18-not-known');
    expect(people.match(/\/young-people\/[0-9a-f-]{36}\/activity/g)).toHaveLength(2);
  });

  test('a download is CSV as the standard says, with a receipt of who, what, filter and rows', async () => {
    const answer = await coOrdinator.post('/reports/apprenticeships/export', {
      from: '2024-04-01',
      to: '2025-03-31',
      published: 'no',
      format: 'csv',
    });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(
      'apprenticeships-2024-04-01-to-2025-03-31.csv',
    );
    const csv = await answer.text();
    expect(csv.split('\r\n')[0]).toBe(
      'authority,report,from,to,as_at,section,code,figure,count,of,percent,low,high,median_days',
    );
    expect(await lastAudit(world.ground, 'reports.export')).toMatchObject({
      subject: 'report:apprenticeships',
      actor_user_id: world.coOrdinator.userId,
      authority: HERE,
      detail: { from: '2024-04-01', to: '2025-03-31', published: false, rows: rows(csv).length },
    });
  });
});

test('the programme shows how far somebody has come, and that they wait for the first meeting', async () => {
  const page = await coOrdinator.page('/reports/programme');
  expect(page).toContain('How far people have come');
  // A zero is a figure too.
  expect(page).toMatch(/Met one-to-one(?:<[^>]*>|Number)+0</);
  const people = await coOrdinator.page('/reports/programme/people?year=2026&figure=waiting-met');
  expect(people).toContain('Aspen Garnet');
  expect(people).toContain('R1, waits since 1 July 2025: 13 days');
});

test('a program gets the same figures, with a receipt', async () => {
  const answer = await coOrdinator.json('POST', '/api/v1/reports/exports', {
    name: 'apprenticeships',
    year: 2025,
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ figures: { retention: { count: 8, of: 19 } } });
});

test('dates that make no period are refused beside their fields, on the page and at the command line', async () => {
  const fields = async (input: Record<string, unknown>) =>
    (await refusalOf(exported(input))).fields.map(({ field }) => field);
  expect(await fields({ name: 'programme', from: '2025-04-01', to: '2025-03-01' })).toEqual(['to']);
  expect(await fields({ name: 'programme', on: '2025-04-01' })).toEqual(['on']);
  expect(await fields({ name: 'eet', from: '2025-04-01', to: '2025-04-01' })).toEqual(['from', 'to']);
  expect(await fields({ name: 'eet', on: '2025-07-15' })).toEqual(['on']);
  expect(await fields({ name: 'programme', to: '2025-04-01' })).toEqual(['from']);
  expect(await fields({ name: 'programme', year: 2025, from: '2025-04-01', to: '2025-04-01' })).toEqual([
    'year',
  ]);
  const page = await coOrdinator.get('/reports/eet?on-day=31&on-month=2&on-year=2025');
  expect(page.status).toBe(422);
  expect(await page.text()).toContain('must be a real date');
  expect((await typed('report', 'eet', '--authority', HERE, '--on', 'today')).exit).toBe(2);
});

test('without an authority the command line asks for one, and a report that is not there is named', async () => {
  const without = await typed('report', 'eet');
  expect(without).toMatchObject({ exit: 2 });
  expect(without.problem).toContain('--authority');
  expect((await typed('report', 'weather', '--authority', HERE)).exit).toBe(2);
});

test('another authority counts its own people only', async () => {
  const { json } = await exported({ name: 'eet', on: '2025-03-31' }, world.elsewhere);
  expect(json).toMatchObject({ authority: THERE });
  expect(json.groups?.map(({ total }) => total)).toEqual([0, 0]);
});

test('reports are for those who answer for them', async () => {
  await expectOnly(world, exportReport, { name: 'eet' });
  const worker = await browseAs(world.ground, world.worker);
  expect((await worker.get('/reports')).status).toBe(403);
  expect((await worker.get('/reports/eet')).status).toBe(403);
  expect((await coOrdinator.get('/reports/weather')).status).toBe(404);
});

test('an auditor exports figures', async () => {
  const { rows: count } = await exported({ name: 'eet' }, as(world.manager, 'auditor'));
  // Four of each age, and of each the region and England beside.
  expect(count).toBe(12);
});

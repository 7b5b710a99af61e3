import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReply } from '#areas/imports/import-reply.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { type Browser, browseAs } from '#tests/support/browse.ts';
import { csvFile, type GivenFile, referenceIntake } from '#tests/support/import-files.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  browser = await browseAs(world.ground, world.coOrdinator);
});
afterAll(() => world.close());

function formOf(files: readonly GivenFile[], more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new File([new Uint8Array(bytes)], name));
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return form;
}

const SECRET = 'Feldspar the Third';
const people = csvFile('young-people', 'child_id,first_name,sex', '04600001,Ash,F', `04600002,Elm,${SECRET}`);

/** Everything that the database holds of imports, audit and events, as text. */
async function everythingKept(): Promise<string> {
  return readAs(world.ground, SYSTEM, async ({ read }) =>
    JSON.stringify([
      await read.selectFrom('import_receipts').selectAll().execute(),
      await read.selectFrom('import_rows').selectAll().execute(),
      await read.selectFrom('import_changes').selectAll().execute(),
      await read.selectFrom('audit').selectAll().execute(),
      await read.selectFrom('outbox').selectAll().execute(),
    ]),
  );
}

describe('the page Imports', () => {
  it('says what to do where nothing has come in yet, and offers templates', async () => {
    const page = await browser.page('/imports');
    expect(page).toContain('Nothing has been brought in yet');
    const template = await browser.get('/imports/templates/referrals.csv');
    expect(template.headers.get('content-type')).toContain('text/csv');
    expect(await template.text()).toMatch(/^reference,first_name,.*notes\r\n$/);
  });

  it('shows what would change, and changes nothing', async () => {
    const tried = await browser.upload('/imports', formOf([people], { mode: 'check' }));
    const text = await tried.text();
    expect(tried.status).toBe(200);
    expect(text).toContain('What would change');
    expect(text).toContain('Nothing was changed');
    expect(await browser.page('/imports')).toContain('Nothing has been brought in yet');
  });

  it('brings files in, shows a refused value once, and keeps it nowhere', async () => {
    const done = await browser.upload('/imports', formOf([people]));
    const text = await done.text();
    expect(text).toContain(SECRET);
    expect(text).toContain('F or M');
    const receipt = /\/imports\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
    const kept = await browser.page(receipt);
    expect(kept).toContain('F or M');
    expect(kept).not.toContain(SECRET);
    expect(await everythingKept()).not.toContain(SECRET);
    expect(await browser.page('/imports')).toContain('Young people: 1 new, 0 changed, 1 refused');
  });

  it('shows the form again with every file that is wrong, beside the field', async () => {
    const wrong = [csvFile('referrals', ''), { ...csvFile('courses', 'a'), name: 'notes.csv' }];
    const again = await browser.upload('/imports', formOf(wrong));
    const text = await again.text();
    expect(again.status).toBe(422);
    expect(text).toContain('referrals.csv: The file is empty');
    expect(text).toContain('notes.csv: Its name does not say what is in it');
    expect((await browser.upload('/imports', formOf([]))).status).toBe(422);
  });

  it('takes a file whose name says nothing as what the person says', async () => {
    const file = { ...csvFile('referrals', 'reference,first_name', 'R700,Ash'), name: 'export (3).csv' };
    const done = await browser.upload('/imports', formOf([file], { kind: 'referrals' }));
    expect(await done.text()).toContain('export (3).csv');
    expect((await browser.get('/referrals/R700')).status).toBe(200);
  });

  it('refuses more than 20 MB in a sentence', async () => {
    const large = { ...people, bytes: new Uint8Array(30 * 1024 * 1024) };
    const refused = await browser.upload('/imports', formOf([large]));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('larger than 20 MB');
  });

  it('grows while a long import is at work, and ends with what came of it', async () => {
    const kinds = ['young-people', 'activities'] as const;
    const done = await browser.upload('/imports', formOf(referenceIntake(kinds), { mode: 'check' }));
    const text = await done.text();
    expect([...text.matchAll(/of 2,525 rows/g)].length).toBeGreaterThan(4);
    expect(text).toContain('What would change');
    expect(text.trim().endsWith('</html>')).toBe(true);
  });

  it('says so at the end of a long page where the import broke, and nothing was changed', async () => {
    const rows = Array.from({ length: 2_100 }, (_, at) => String(50_000_000 + at));
    const form = formOf([csvFile('young-people', 'child_id', ...rows)]);
    const { kysely } = world.ground.database;
    // The database breaks once the rows are made and before they are remembered.
    await sql`alter table import_rows rename to import_rows_elsewhere`.execute(kysely);
    const text = await (await browser.upload('/imports', form)).text();
    await sql`alter table import_rows_elsewhere rename to import_rows`.execute(kysely);
    expect(text).toContain('The import has stopped, and nothing was changed');
    expect(text).not.toContain('import_rows');
    const out = await browser.get('/imports/files/young_people.csv');
    expect(await out.text()).not.toContain('50000000');
  });

  it('names no more refused rows than a person reads', async () => {
    const text = await (await browser.upload('/imports', formOf(referenceIntake(['activities'])))).text();
    expect(text).toContain('Rows of activities.csv that were not taken');
    expect(text).toContain('And 2,125 more');
  });

  it('gives the records out as a file', async () => {
    const out = await browser.get('/imports/files/young_people.csv');
    expect(out.headers.get('content-disposition')).toBe('attachment; filename="young_people.csv"');
    expect(await out.text()).toContain('04600001,Ash,');
    expect((await browser.get('/imports/files/nothing.csv')).status).toBe(404);
  });

  it('asks before an import is taken back, takes it back, and says so', async () => {
    const file = csvFile('young-people', 'child_id', '04600077');
    const text = await (await browser.upload('/imports', formOf([file]))).text();
    const path = /\/imports\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
    expect(await browser.page(`${path}/undo`)).toContain('Take this import back?');
    expect((await browser.post(`${path}/undo`, {})).headers.get('location')).toBe(path);
    expect(await browser.page(path)).toContain('1 removed');
    expect((await browser.post(`${path}/undo`, {})).status).toBe(409);
  });

  it('is closed to a worker, and shows another council nothing', async () => {
    const worker = await browseAs(world.ground, world.worker);
    expect((await worker.get('/imports')).status).toBe(403);
    expect((await worker.upload('/imports', formOf([people]))).status).toBe(403);
    expect((await worker.get('/imports/files/referrals.csv')).status).toBe(403);
    const elsewhere = await browseAs(world.ground, world.elsewhere);
    expect(await elsewhere.page('/imports')).toContain('Nothing has been brought in yet');
    expect(await (await elsewhere.get('/imports/files/young_people.csv')).text()).not.toContain('04600001');
  });
});

describe('the API', () => {
  const send = (path: string, files: readonly GivenFile[]) => browser.upload(`/api/v1${path}`, formOf(files));

  it('tries, brings in, lists, shows and takes back', async () => {
    const files = [csvFile('young-people', 'child_id,sex', '04600091,F', '04600092,no idea')];
    const tried = (await (await send('/imports?dryRun=true', files)).json()) as ImportReply;
    expect(tried).toMatchObject({ receipt: null, dryRun: true, files: [{ created: 1 }] });
    const done = (await (await send('/imports', files)).json()) as ImportReply;
    expect(done.files[0]?.refused).toEqual([
      { line: 3, column: 'sex', value: 'no idea', expected: 'F or M' },
    ]);
    const list = (await (await browser.json('GET', '/api/v1/imports?limit=1')).json()) as {
      items: { id: string }[];
      next: string;
    };
    expect(list.items).toHaveLength(1);
    expect(list.next).not.toBeNull();
    const older = (await (
      await browser.json('GET', `/api/v1/imports?limit=1&cursor=${list.next}`)
    ).json()) as typeof list;
    expect(older.items[0]?.id).not.toBe(list.items[0]?.id);
    const one = await (await browser.json('GET', `/api/v1/imports/${done.receipt}`)).json();
    expect(one).toMatchObject({ id: done.receipt, undoneAt: null });
    expect(JSON.stringify(one)).not.toContain('no idea');
    const undone = await browser.json('POST', `/api/v1/imports/${done.receipt}/undo`);
    expect(await undone.json()).toEqual({ removed: 1, restored: 0, stayed: [] });
  });

  it('answers with a problem that names the file and never what is in it', async () => {
    const refused = await send('/imports', [csvFile('referrals', `name,${SECRET}`)]);
    expect(refused.status).toBe(422);
    const problem = await refused.json();
    expect(problem).toMatchObject({ code: 'invalid-input', errors: [{ field: 'referrals.csv' }] });
    expect(JSON.stringify(problem)).not.toContain(SECRET);
    expect((await send('/imports', [])).status).toBe(422);
  });

  it('gives the records of a kind as CSV', async () => {
    const out = await browser.json('GET', '/api/v1/exports/referrals');
    expect(out.headers.get('content-type')).toContain('text/csv');
    expect(await out.text()).toContain('R1,Aspen,Garnet');
    expect((await browser.json('GET', '/api/v1/exports/secrets')).status).toBe(422);
  });
});

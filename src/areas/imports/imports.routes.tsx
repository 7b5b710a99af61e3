import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { IMPORT_KINDS, type ImportKind } from '#domain/imports/kinds.ts';
import { mayTry, perform } from '#platform/command.ts';
import { invalid, notFound, ServiceError } from '#platform/errors.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { Confirmation } from '#web/confirmation.tsx';
import { FormErrors } from '#web/form.tsx';
import { Page } from '#web/page.tsx';
import { csvOf, fileNameOf, templateOf } from './csv-of.ts';
import { exportRecords } from './export-records.ts';
import { importFiles, importFilesWatchedBy, readFiles, tryImport, type Watch } from './import-files.ts';
import { whileImporting } from './import-running.tsx';
import { FILE_PROBLEMS, UNDO_PAGE } from './imports.content.ts';
import { ImportsPage } from './imports.page.tsx';
import { JustImportedPage, ReceiptPage } from './receipt.page.tsx';
import { findReceipt, keyOfReceipt, listReceipts } from './receipts.queries.ts';
import { undoImport } from './undo-import.ts';

const READERS: readonly Role[] = [...importFiles.allow, 'auditor'];
const PAGE = 25;
// Above this an import takes longer than somebody waits without a sign of life.
const ROWS_AT_ONCE = 2_000;

export const importsPages = new Hono<AppEnv>()
  .get('/imports', (c) => showImports(c, { values: {}, errors: [] }))
  .post('/imports', (c) =>
    tryForm(
      c,
      () => bringIn(c),
      (form) => showImports(c, { ...form, errors: form.errors.map(underFiles) }),
    ),
  )
  .get('/imports/files/:name', async (c) => {
    const kind = kindNamed(c);
    return csv(c, kind, csvOf(await change(c, exportRecords, { kind })));
  })
  .get('/imports/templates/:name', (c) => {
    actorIn(c, READERS);
    const kind = kindNamed(c);
    return csv(c, kind, templateOf(kind));
  })
  .get('/imports/:id', async (c) => {
    const actor = actorIn(c, READERS);
    const receipt = await receiptOf(c);
    return c.html(<ReceiptPage shell={shellOf(c)} receipt={receipt} mayUndo={mayTry(actor, undoImport)} />);
  })
  .get('/imports/:id/undo', (c) => showUndo(c, { values: {}, errors: [] }))
  .post('/imports/:id/undo', (c) =>
    tryForm(
      c,
      async () => {
        const receiptId = idParam(c, 'import');
        await change(c, undoImport, { receiptId });
        return seeOther(c, `/imports/${receiptId}`, UNDO_PAGE.done);
      },
      (form) => showUndo(c, form),
    ),
  );

async function bringIn(c: AppContext): Promise<Response> {
  const actor = actorIn(c, importFiles.allow);
  const body = await c.req.parseBody({ all: true });
  const chosen = [body.files ?? []].flat().filter((one) => one instanceof File && one.name !== '') as File[];
  if (chosen.length === 0) throw invalid([{ field: 'files', message: FILE_PROBLEMS.noFiles }]);
  const kind = IMPORT_KINDS.find((known) => known === body.kind) ?? null;
  const files = await Promise.all(
    chosen.map(async (file) => ({
      name: file.name,
      kind,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  // Said before anything is answered: a page that has begun cannot become the form again.
  const rows = readFiles({ files }).reduce((sum, file) => sum + file.rows.length, 0);
  const isTrial = body.mode === 'check';
  const ground = c.get('ground');
  const work = (watch: Watch) =>
    isTrial
      ? tryImport(ground, actor, { files }, watch)
      : perform(ground, actor, importFilesWatchedBy(watch), { files });
  const shell = shellOf(c);
  if (rows > ROWS_AT_ONCE) return whileImporting(c, shell, isTrial, work);
  return c.html(<JustImportedPage shell={shell} reply={await work(() => {})} />);
}

// Each problem is named after its file; on the page it stands beside the one place where files are chosen.
function underFiles(error: FormAgain['errors'][number]): FormAgain['errors'][number] {
  if (error.field === 'files' || error.field === '') return { ...error, field: 'files' };
  return { field: 'files', message: `${error.field}: ${error.message}` };
}

async function showImports(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, READERS);
  const after = keyOfCursor(c.req.query('cursor'), BY_TIME);
  const rows = await read(c, (tx) => listReceipts(tx, PAGE + 1, after));
  const { items, next } = pageOf(rows, PAGE, keyOfReceipt);
  return c.html(
    <ImportsPage
      shell={shellOf(c)}
      form={form}
      hidden={{ _once: crypto.randomUUID() }}
      receipts={items}
      olderHref={next === null ? null : `/imports?cursor=${encodeURIComponent(next)}`}
      mayImport={mayTry(actor, importFiles)}
    />,
  );
}

async function showUndo(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, undoImport.allow);
  const receipt = await receiptOf(c);
  const path = `/imports/${receipt.id}`;
  return c.html(
    <Page shell={shellOf(c)} title={UNDO_PAGE.question} hasErrors={form.errors.length > 0}>
      <FormErrors form={form} />
      <Confirmation
        question={UNDO_PAGE.question}
        effects={UNDO_PAGE.effects}
        warning={UNDO_PAGE.warning}
        action={`${path}/undo`}
        submit={UNDO_PAGE.submit}
        isGrave
        hidden={{ _once: crypto.randomUUID() }}
        cancelHref={path}
      />
    </Page>,
  );
}

async function receiptOf(c: AppContext) {
  const id = idParam(c, 'import');
  const receipt = await read(c, (tx) => findReceipt(tx, id));
  if (!receipt) throw notFound('import');
  return receipt;
}

function kindNamed(c: AppContext): ImportKind {
  const kind = IMPORT_KINDS.find((known) => fileNameOf(known) === c.req.param('name'));
  if (!kind) throw new ServiceError('not-found', 'not-found', FILE_PROBLEMS.noSuchFile);
  return kind;
}

function csv(c: AppContext, kind: ImportKind, text: string): Response {
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', `attachment; filename="${fileNameOf(kind)}"`);
  return c.body(text);
}

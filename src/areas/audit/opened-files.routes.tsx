import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { instantInWords } from '#domain/shared/day.ts';
import { mayTry } from '#platform/command.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { endOpening } from './end-opening.ts';
import { OPEN_FILE, OPENED } from './file-openings.content.ts';
import { listOpenings } from './file-openings.queries.ts';
import { judgeOpening } from './judge-opening.ts';
import { OpenFilePage } from './open-file.page.tsx';
import { openFile } from './open-file.ts';
import { OpenedFilesPage } from './opened-files.page.tsx';

export const OPENINGS_READERS: readonly Role[] = ['worker', 'manager', 'data-officer', 'auditor'];
const PAGE = 50;

export const openedFilesPages = new Hono<AppEnv>()
  .get('/opened-files', (c) => showOpened(c, EMPTY_FORM))
  .get('/opened-files/new', (c) => showNew(c, EMPTY_FORM))
  .post('/opened-files/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { reference, expiresAt } = await change(c, openFile, answers);
        const until = OPEN_FILE.done(instantInWords(expiresAt).replace(/^.* at /, ''));
        return seeOther(c, reference === null ? '/opened-files' : `/referrals/${reference}`, until);
      },
      (form) => showNew(c, form),
    ),
  )
  .post('/opened-files/:id/end', (c) =>
    tryForm(
      c,
      async () => {
        await change(c, endOpening, { openingId: idParam(c, 'opening') });
        return seeOther(c, '/opened-files', OPENED.ended);
      },
      (form) => showOpened(c, form),
    ),
  )
  .post('/opened-files/:id/judge', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, judgeOpening, { ...answers, openingId: idParam(c, 'opening') });
        return seeOther(c, '/opened-files', OPENED.judged);
      },
      (form) => showOpened(c, form),
    ),
  );

async function showNew(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, openFile.allow);
  return c.html(<OpenFilePage shell={shellOf(c)} form={form} once={crypto.randomUUID()} />);
}

async function showOpened(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, OPENINGS_READERS);
  const [at, id] = keyOfCursor(c.req.query('cursor'), BY_TIME)?.split(' ') ?? [];
  const after = at !== undefined && id !== undefined ? { at, id } : null;
  const { rows, now } = await read(c, async (tx) => ({
    rows: await listOpenings(tx, { after, limit: PAGE + 1 }),
    now: tx.now,
  }));
  const { items, next } = pageOf(rows, PAGE, (row) => `${row.openedAt} ${row.id}`);
  return c.html(
    <OpenedFilesPage
      shell={shellOf(c)}
      form={form}
      openings={items}
      now={now}
      olderHref={next === null ? null : `/opened-files?cursor=${next}`}
      isOwn={actor.role === 'worker'}
      mayEnd={mayTry(actor, endOpening)}
      mayJudge={mayTry(actor, judgeOpening)}
      once={() => crypto.randomUUID()}
    />,
  );
}

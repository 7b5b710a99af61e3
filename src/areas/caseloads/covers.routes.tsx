import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { dayInWords } from '#domain/shared/day.ts';
import type { Actor } from '#platform/actor.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { CaseloadsPage, OwnCoversPage } from './caseloads.page.tsx';
import { listCaseload, listWithoutWorker } from './caseloads.queries.ts';
import { coverWeeksHere, coverWeeksPages } from './cover-weeks.routes.tsx';
import { COVER, COVERS } from './covers.content.ts';
import { ProlongCoverPage, SetCoverPage } from './covers.page.tsx';
import { type Cover, findCover, listCovers } from './covers.queries.ts';
import { endCover } from './end-cover.ts';
import { prolongCover } from './prolong-cover.ts';
import { setCover } from './set-cover.ts';
import { findWorkerEver, listCaseloadSizes, listWorkers } from './workers.queries.ts';

export const COVERS_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'worker', 'data-officer', 'auditor'];
const STAFF: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];
const PAGE = 50;
const WITHOUT_MAX = 200;

export const coversPages = new Hono<AppEnv>()
  .route('/', coverWeeksPages)
  .get('/covers', (c) => showCovers(c, EMPTY_FORM))
  .get('/caseloads', (c) => showCaseloads(c, EMPTY_FORM))
  .get('/covers/new', (c) => showNew(c, EMPTY_FORM))
  .post('/covers/new', (c) =>
    tryForm(
      c,
      (answers) => set(c, answers),
      (form) => showNew(c, form),
    ),
  )
  .get('/caseloads/:userId/cover', (c) => showNew(c, EMPTY_FORM))
  .post('/caseloads/:userId/cover', (c) =>
    tryForm(
      c,
      (answers) => set(c, answers),
      (form) => showNew(c, form),
    ),
  )
  .post('/covers/:id/end', (c) =>
    tryForm(
      c,
      async () => {
        await change(c, endCover, { coverId: idParam(c, 'cover') });
        return seeOther(c, listHref(c), COVERS.ended);
      },
      (form) => (listHref(c) === '/covers' ? showCovers(c, form) : showCaseloads(c, form)),
    ),
  )
  .get('/covers/:id/longer', (c) => showLonger(c, EMPTY_FORM))
  .post('/covers/:id/longer', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, prolongCover, { ...answers, coverId: idParam(c, 'cover') });
        return seeOther(c, listHref(c), COVERS.prolongDone(dayInWords(String(answers.endsOn))));
      },
      (form) => showLonger(c, form),
    ),
  );

const listHref = (c: AppContext) => (c.get('actor')?.role === 'worker' ? '/covers' : '/caseloads');

async function set(c: AppContext, answers: Record<string, string | string[]>): Promise<Response> {
  const named = c.req.param('userId') === undefined ? {} : { workerUserId: idParam(c, 'worker', 'userId') };
  const { id } = await change(c, setCover, { ...answers, ...named });
  const cover = await read(c, (tx) => findCover(tx, id));
  return seeOther(c, listHref(c), COVER.done(cover?.coverName ?? '', dayInWords(String(answers.endsOn))));
}

const mayOf = (actor: Actor) => ({
  end: (_: Cover) => mayTry(actor, endCover),
  prolong: (cover: Cover) =>
    mayTry(actor, prolongCover) && (actor.role !== 'worker' || cover.workerUserId === actor.userId),
});

async function coverList(c: AppContext) {
  const [startsOn, id] = keyOfCursor(c.req.query('cursor'), BY_TIME)?.split(' ') ?? [];
  const after = startsOn !== undefined && id !== undefined ? { startsOn, id } : null;
  const { rows, today } = await read(c, async (tx) => ({
    rows: await listCovers(tx, { after, limit: PAGE + 1 }),
    today: tx.today,
  }));
  const { items, next } = pageOf(rows, PAGE, (row) => `${row.startsOn} ${row.id}`);
  const olderHref = next === null ? null : `${listHref(c)}?${new URLSearchParams({ cursor: next })}`;
  return { covers: items, today, olderHref, once: () => crypto.randomUUID() };
}

async function showCovers(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, ['worker']);
  const list = await coverList(c);
  return c.html(<OwnCoversPage shell={shellOf(c)} form={form} may={mayOf(actor)} {...list} />);
}

async function showCaseloads(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, STAFF);
  const list = await coverList(c);
  const { sizes, without } = await read(c, async (tx) => ({
    sizes: await listCaseloadSizes(tx),
    without: await listWithoutWorker(tx, WITHOUT_MAX),
  }));
  return c.html(
    <CaseloadsPage
      shell={shellOf(c)}
      form={form}
      may={mayOf(actor)}
      {...list}
      sizes={sizes}
      without={without}
      mayAct={mayTry(actor, setCover)}
    />,
  );
}

async function showNew(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, setCover.allow);
  const named = c.req.param('userId') === undefined ? null : idParam(c, 'worker', 'userId');
  // Staff say whose cover it is by the address; a worker asks for themselves.
  const userId = actor.role === 'worker' ? actor.userId : named;
  if (userId === null || (named !== null && named !== userId)) throw notFound('worker');
  const found = await read(c, async (tx) => ({
    away: await findWorkerEver(tx, userId),
    people: await listCaseload(tx, userId),
    workers: (await listWorkers(tx)).filter((worker) => worker.userId !== userId),
    today: tx.today,
  }));
  if (!found.away) throw notFound('worker');
  const fresh = { ...form, values: { startsOn: found.today, isWhole: 'yes' } };
  return c.html(
    <SetCoverPage
      shell={shellOf(c)}
      form={form === EMPTY_FORM ? fresh : form}
      workerName={actor.role === 'worker' ? null : found.away.name}
      people={found.people}
      workers={found.workers}
      weeksMost={(await coverWeeksHere(c)).weeksMost}
      action={c.req.path}
      backHref={listHref(c)}
      once={crypto.randomUUID()}
    />,
  );
}

async function showLonger(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, prolongCover.allow);
  const cover = await read(c, (tx) => findCover(tx, idParam(c, 'cover')));
  if (!cover || !mayOf(actor).prolong(cover)) throw notFound('cover');
  const { weeksMost } = await coverWeeksHere(c);
  return c.html(
    <ProlongCoverPage
      shell={shellOf(c)}
      form={form}
      cover={cover}
      weeksMost={weeksMost}
      once={crypto.randomUUID()}
      backHref={listHref(c)}
    />,
  );
}

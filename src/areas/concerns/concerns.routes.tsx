import { Hono } from 'hono';
import type { z } from 'zod';
import { shellOf } from '#areas/accounts/index.ts';
import { listEmployerNames } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { CONCERN_KINDS, type ConcernKind } from '#domain/concerns/kinds.ts';
import { type Command, mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, actorOf, change, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { allowPlacements } from './allow-placements.ts';
import { answerConcern } from './answer-concern.ts';
import { closeConcern } from './close-concern.ts';
import { ConcernPage } from './concern.page.tsx';
import { CONCERN } from './concerns.content.ts';
import { ConcernsPage } from './concerns.page.tsx';
import { findConcern, listConcernSteps, listConcerns, listHolders } from './concerns.queries.ts';
import { holdConcern } from './hold-concern.ts';
import { noteConcern } from './note-concern.ts';
import { ConcernRaisedPage, RaiseConcernPage } from './raise-concern.page.tsx';
import { raiseConcern } from './raise-concern.ts';
import { readRaisedAbout } from './raised-about.queries.ts';
import { reopenConcern } from './reopen-concern.ts';
import { stopPlacements } from './stop-placements.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'worker'];

export const concernsPages = new Hono<AppEnv>()
  .get('/concerns', async (c) => {
    actorIn(c, READERS);
    const which = c.req.query('which') === 'closed' ? 'closed' : 'open';
    const concerns = await read(c, (tx) => listConcerns(tx, which));
    return c.html(<ConcernsPage shell={shellOf(c)} concerns={concerns} which={which} />);
  })
  .get('/concerns/new', async (c) => {
    const from = ownPath(c.req.query('from'));
    const { label } = await read(c, (tx) => readRaisedAbout(tx, from));
    return showRaise(c, { values: { about: label, from, kind: c.req.query('kind') ?? '' }, errors: [] });
  })
  .post('/concerns/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { reference } = await change(c, raiseConcern, answers);
        const from = new URLSearchParams({ from: ownPath(String(answers.from ?? '')) });
        return seeOther(c, `/concerns/raised/${reference}?${from}`);
      },
      (form) => showRaise(c, form),
    ),
  )
  // The number is in the address; whoever raised a concern need not be able to read it again.
  .get('/concerns/raised/:reference{K[0-9]+}', (c) => {
    actorOf(c);
    const from = ownPath(c.req.query('from'));
    return c.html(<ConcernRaisedPage shell={shellOf(c)} reference={c.req.param('reference')} from={from} />);
  })
  .get('/concerns/:reference', (c) => showConcern(c, EMPTY_FORM, null))
  .post('/concerns/:reference/hold', (c) => step(c, holdConcern, 'hold'))
  .post('/concerns/:reference/note', (c) => step(c, noteConcern, 'note'))
  .post('/concerns/:reference/answer', (c) => step(c, answerConcern, 'answer'))
  .post('/concerns/:reference/stop', (c) => step(c, stopPlacements, 'stop'))
  .post('/concerns/:reference/allow', (c) => step(c, allowPlacements, 'allow'))
  .post('/concerns/:reference/close', (c) => step(c, closeConcern, 'close'))
  .post('/concerns/:reference/reopen', (c) => step(c, reopenConcern, 'reopen'));

function step<Schema extends z.ZodType, Result>(
  c: AppContext,
  it: Command<Schema, Result>,
  name: string,
): Promise<Response> {
  const reference = c.req.param('reference') ?? '';
  return tryForm(
    c,
    async (answers) => {
      await change(c, it, { ...answers, reference });
      return seeOther(c, `/concerns/${reference}`, CONCERN.saved);
    },
    (form) => showConcern(c, form, name),
  );
}

function showRaise(c: AppContext, form: FormAgain): Response | Promise<Response> {
  actorOf(c);
  const asked = String(form.values.kind ?? '');
  const kind: ConcernKind = CONCERN_KINDS.find((one) => one === asked) ?? 'concern';
  return c.html(
    <RaiseConcernPage
      shell={shellOf(c)}
      form={form}
      once={crypto.randomUUID()}
      kind={kind}
      from={ownPath(String(form.values.from ?? ''))}
    />,
  );
}

async function showConcern(c: AppContext, form: FormAgain, tried: string | null): Promise<Response> {
  const actor = actorIn(c, READERS);
  const found = await read(c, async (tx) => {
    const concern = await findConcern(tx, c.req.param('reference') ?? '');
    if (!concern) throw notFound('concern');
    return {
      concern,
      steps: await listConcernSteps(tx, concern.id),
      holders: await listHolders(tx),
      employers: await listEmployerNames(tx),
    };
  });
  return c.html(
    <ConcernPage
      shell={shellOf(c)}
      form={form}
      tried={tried}
      {...found}
      mayAct={mayTry(actor, holdConcern)}
      once={() => crypto.randomUUID()}
    />,
  );
}

// Only ever back to one of our own pages.
function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?!\/)[A-Za-z0-9/_-]*$/.test(path) ? path : '/home';
}

import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { countOpenMatters, listCaseload, listSome } from './caseloads.queries.ts';
import { ELSEWHERE, HandOverPage } from './hand-over.page.tsx';
import { handOver } from './hand-over.ts';
import { HAND_OVER } from './handover.content.ts';
import { listWorkers } from './workers.queries.ts';

const all: FormAgain = { values: {}, errors: [] };

/** One young person, the actor's own caseload, or (staff) that of a worker. */
export const handOverPages = new Hono<AppEnv>()
  .get('/young-people/:id/handover', (c) => show(c, all))
  .post('/young-people/:id/handover', (c) =>
    tryForm(
      c,
      (answers) => pass(c, answers),
      (form) => show(c, form),
    ),
  )
  .get('/caseload/handover', (c) => show(c, all))
  .post('/caseload/handover', (c) =>
    tryForm(
      c,
      (answers) => pass(c, answers),
      (form) => show(c, form),
    ),
  )
  .get('/caseloads/:userId/handover', (c) => show(c, all))
  .post('/caseloads/:userId/handover', (c) =>
    tryForm(
      c,
      (answers) => pass(c, answers),
      (form) => show(c, form),
    ),
  );

async function pass(c: AppContext, answers: Record<string, string | string[]>): Promise<Response> {
  const toUserId = answers.toUserId === ELSEWHERE ? null : (answers.toUserId ?? '');
  const { handovers } = await change(c, handOver, { ...answers, toUserId });
  const done = HAND_OVER.done(handovers.length, dayInWords(String(answers.startsOn)));
  return seeOther(c, backHref(c), done);
}

function backHref(c: AppContext): string {
  const id = c.req.param('id');
  if (id === undefined) return c.req.param('userId') === undefined ? '/referrals' : '/caseloads';
  // A worker who has handed somebody over today would be led to a page that is not there.
  return c.get('actor')?.role === 'worker' ? '/referrals' : `/young-people/${id}/worker`;
}

async function show(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, handOver.allow);
  const id = c.req.param('id') === undefined ? null : idParam(c, 'young person');
  const named = c.req.param('userId') === undefined ? null : idParam(c, 'worker', 'userId');
  const userId = named ?? actor.userId;
  const found = await read(c, async (tx) => {
    const people =
      id !== null ? await listSome(tx, [id]) : userId === null ? [] : await listCaseload(tx, userId);
    const open = await countOpenMatters(
      tx,
      people.map(({ youngPersonId }) => youngPersonId),
    );
    const workers = (await listWorkers(tx)).filter(
      (worker) => !people.some(({ workerUserId }) => workerUserId === worker.userId),
    );
    return { people, open, workers, today: tx.today };
  });
  if (id !== null && found.people.length === 0) throw notFound('young person');
  if (actor.role === 'worker' && found.people.some(({ workerUserId }) => workerUserId !== actor.userId))
    throw notFound('young person');
  const { today, ...rest } = found;
  const everybody = found.people.map((one) => `${one.youngPersonId}:${one.allocationId ?? ''}`);
  const values = { people: everybody, startsOn: today, takesActions: 'yes' };
  return c.html(
    <HandOverPage
      shell={shellOf(c)}
      form={form === all ? { ...form, values } : form}
      {...rest}
      action={c.req.path}
      backHref={id === null ? backHref(c) : `/young-people/${id}/worker`}
      once={crypto.randomUUID()}
    />,
  );
}

import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { type Allocation, listAllocations } from '#areas/young-people/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { allocationState, lastDayBefore } from '#domain/caseloads/allocations.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { listSome, readWorksWith } from './caseloads.queries.ts';
import { WORKERS } from './handover.content.ts';
import { MyWorkersPage } from './my-workers.page.tsx';
import { readHandoverNote } from './read-handover-note.ts';
import { undoHandover } from './undo-handover.ts';
import { WorkersPage } from './workers.page.tsx';
import { findWorker } from './workers.queries.ts';

export const WORKERS_READERS: readonly Role[] = [...PROGRAMME_ROLES, 'worker', 'data-officer', 'auditor'];

export const workersPages = new Hono<AppEnv>()
  .get('/young-people/:id/worker', (c) => show(c, EMPTY_FORM))
  .post('/young-people/:id/worker/undo', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, undoHandover, answers);
        return seeOther(c, `/young-people/${idParam(c, 'young person')}/worker`, WORKERS.undone);
      },
      (form) => show(c, form),
    ),
  )
  .post('/young-people/:id/worker/note', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, readHandoverNote, answers);
        return seeOther(c, `/young-people/${idParam(c, 'young person')}/worker`, WORKERS.noteDone);
      },
      (form) => show(c, form),
    ),
  )
  .get('/my-workers', async (c) => {
    const { youngPersonId } = actorIn(c, ['young-person']);
    if (youngPersonId === null) throw notFound('young person');
    const worksWith = await read(c, (tx) => readWorksWith(tx, youngPersonId));
    return c.html(<MyWorkersPage shell={shellOf(c)} worksWith={worksWith} />);
  });

async function show(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, WORKERS_READERS);
  const id = idParam(c, 'young person');
  const found = await read(c, async (tx) => {
    const [person] = await listSome(tx, [id]);
    if (!person) return null;
    const history = await listAllocations(tx, [id]);
    const { workerUserId } = person;
    return {
      person,
      history,
      worksWith: await readWorksWith(tx, id),
      hasLeft: workerUserId !== null && (await findWorker(tx, workerUserId)) === undefined,
      today: tx.today,
    };
  });
  if (!found) throw notFound('young person');
  const isOwn = actor.userId !== null && found.person.workerUserId === actor.userId;
  const current = found.history.find((one) => allocationState(one, found.today) === 'now');
  return c.html(
    <WorkersPage
      shell={shellOf(c)}
      form={form}
      {...found}
      mayHandOver={PROGRAMME_ROLES.includes(actor.role) || (actor.role === 'worker' && isOwn)}
      note={isOwn && current ? unreadNote(current, found.history) : null}
      once={() => crypto.randomUUID()}
    />,
  );
}

function unreadNote({ id, note, noteReadAt, startsOn }: Allocation, history: readonly Allocation[]) {
  if (note === null || noteReadAt !== null) return null;
  const before = history.find((one) => one.id !== id && one.endsOn === lastDayBefore(startsOn));
  return { allocationId: id, text: note, from: before?.name ?? null };
}

import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { AT_EMPLOYER, PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { mayTry } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import {
  type AppContext,
  type AppEnv,
  actorIn,
  actorOf,
  change,
  idParam,
  read,
} from '#platform/http/app-env.ts';
import { type FormAgain, type FormValues, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { bookSeat } from './book-seat.ts';
import { cancelSeat } from './cancel-seat.ts';
import { changeSession } from './change-session.ts';
import { planSession } from './plan-session.ts';
import { recordRegister } from './record-register.ts';
import { SessionPage } from './session.page.tsx';
import { SESSION, SESSION_FORM } from './training.content.ts';
import { SessionFormPage } from './training-forms.page.tsx';
import {
  findTrainingSession,
  listAttendees,
  listBookable,
  type TrainingSession,
} from './training-sessions.queries.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', ...AT_EMPLOYER];

export const sessionPages = new Hono<AppEnv>()
  .get('/training/sessions/new', (c) => showPlan(c, EMPTY_FORM))
  .post('/training/sessions/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await change(c, planSession, answers);
        return seeOther(c, `/training/sessions/${id}`, SESSION_FORM.planned);
      },
      (form) => showPlan(c, form),
    ),
  )
  .get('/training/sessions/:id', (c) => showSession(c, EMPTY_FORM))
  .get('/training/sessions/:id/change', (c) => showChange(c, null))
  .post('/training/sessions/:id/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        const id = idParam(c, 'training session');
        await change(c, changeSession, { ...answers, id });
        return seeOther(c, `/training/sessions/${id}`, SESSION_FORM.changed);
      },
      (form) => showChange(c, form),
    ),
  )
  .post('/training/sessions/:id/book', (c) =>
    tryForm(
      c,
      async (answers) => {
        const sessionId = idParam(c, 'training session');
        await change(c, bookSeat, { ...answers, sessionId });
        const notice = actorOf(c).role === 'employer' ? SESSION.asked : SESSION.booked;
        return seeOther(c, `/training/sessions/${sessionId}`, notice);
      },
      (form) => showSession(c, form),
    ),
  )
  .post('/training/sessions/:id/cancel', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, cancelSeat, answers);
        return seeOther(c, `/training/sessions/${idParam(c, 'training session')}`, SESSION.cancelled);
      },
      (form) => showSession(c, form),
    ),
  )
  .post('/training/sessions/:id/register', (c) =>
    tryForm(
      c,
      async (answers) => {
        const sessionId = idParam(c, 'training session');
        await change(c, recordRegister, { sessionId, marks: marksOf(answers) });
        return seeOther(c, `/training/sessions/${sessionId}`, SESSION.registered);
      },
      (form) => showSession(c, form),
    ),
  );

function marksOf(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) =>
      name.startsWith('mark-') ? [[name.slice('mark-'.length), value]] : [],
    ),
  );
}

function sessionAsked(c: AppContext): Promise<TrainingSession> {
  const id = idParam(c, 'training session');
  return read(c, async (tx) => {
    const session = await findTrainingSession(tx, id);
    if (!session) throw notFound('training session');
    return session;
  });
}

async function showSession(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, READERS);
  const session = await sessionAsked(c);
  const found = await read(c, async (tx) => ({
    attendees: await listAttendees(tx, session.id),
    bookable: await listBookable(tx, session.id),
    today: tx.today,
  }));
  return c.html(
    <SessionPage
      shell={shellOf(c)}
      form={form}
      session={session}
      attendees={found.attendees}
      bookable={found.bookable}
      mayBook={mayTry(actor, bookSeat) && session.heldOn >= found.today}
      mayChange={mayTry(actor, changeSession)}
      mayRegister={mayTry(actor, recordRegister) && session.heldOn <= found.today}
      isOwn={AT_EMPLOYER.includes(actor.role)}
      once={() => crypto.randomUUID()}
    />,
  );
}

function showPlan(c: AppContext, form: FormAgain): Response | Promise<Response> {
  if (!mayTry(actorOf(c), planSession)) throw forbidden();
  return c.html(
    <SessionFormPage
      shell={shellOf(c)}
      form={form}
      title={SESSION_FORM.planTitle}
      action="/training/sessions/new"
      backHref="/training"
      hidden={{ _once: crypto.randomUUID() }}
    />,
  );
}

async function showChange(c: AppContext, again: FormAgain | null): Promise<Response> {
  if (!mayTry(actorOf(c), changeSession)) throw forbidden();
  const session = await sessionAsked(c);
  const form = again ?? { values: answersOf(session), errors: [] };
  return c.html(
    <SessionFormPage
      shell={shellOf(c)}
      form={form}
      title={SESSION_FORM.changeTitle}
      action={`/training/sessions/${session.id}/change`}
      backHref={`/training/sessions/${session.id}`}
      hidden={{ _once: crypto.randomUUID(), version: String(form.values.version ?? session.version) }}
    />,
  );
}

function answersOf(session: TrainingSession): FormValues {
  return {
    topic: session.topic,
    heldOn: session.heldOn,
    startsMinute: session.startsMinute === null ? '' : clockText(session.startsMinute),
    place: session.place ?? '',
    trainer: session.trainer,
    capacity: String(session.capacity),
  };
}

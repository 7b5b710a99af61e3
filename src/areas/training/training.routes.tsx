import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { AT_EMPLOYER, PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { TRAINING_STATES } from '#domain/training/states.ts';
import { mayTry } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { keyOfCursor, pageOf } from '#platform/http/api.ts';
import {
  type AppContext,
  type AppEnv,
  actorIn,
  actorOf,
  change,
  idParam,
  read,
} from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { CertificatePage } from './certificate.page.tsx';
import { planSession } from './plan-session.ts';
import { recordTraining } from './record-training.ts';
import { sessionPages } from './session.routes.tsx';
import { listLapsesInPlacements, listSupervisorNames, listTrainedPeople } from './trained-people.queries.ts';
import { OWN_TRAINING, RECORD_FORM } from './training.content.ts';
import { TrainingPage } from './training.page.tsx';
import { RecordFormPage } from './training-forms.page.tsx';
import { findTrainingRecord } from './training-records.queries.ts';
import { listTrainingSessions } from './training-sessions.queries.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', ...AT_EMPLOYER];
const PAGE_ROWS = 50;
const SESSIONS_SHOWN = 20;

export const trainingPages = new Hono<AppEnv>()
  .get('/training', showTraining)
  .route('/', sessionPages)
  .get('/training/records/new', (c) =>
    showRecordForm(c, { values: { supervisorId: c.req.query('supervisor') ?? '' }, errors: [] }),
  )
  .post('/training/records/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { validTo } = await change(c, recordTraining, answers);
        return seeOther(c, '/training', RECORD_FORM.done(dayInWords(validTo)));
      },
      (form) => showRecordForm(c, form),
    ),
  )
  .get('/training/records/:id/certificate', async (c) => {
    actorIn(c, READERS);
    const id = idParam(c, 'certificate');
    const record = await read(c, (tx) => findTrainingRecord(tx, id));
    if (!record) throw notFound('certificate');
    return c.html(<CertificatePage shell={shellOf(c)} record={record} />);
  });

async function showTraining(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const { state = '', cursor } = c.req.query();
  const shown = { after: null, limit: SESSIONS_SHOWN };
  const isOwn = AT_EMPLOYER.includes(actor.role);
  const found = await read(c, async (tx) => ({
    sessions: await listTrainingSessions(tx, 'to come', shown),
    past: isOwn ? [] : await listTrainingSessions(tx, 'gone by', shown),
    lapses: isOwn ? [] : await listLapsesInPlacements(tx),
    people: await listTrainedPeople(
      tx,
      TRAINING_STATES.find((one) => one === state),
      { after: keyOfCursor(cursor), limit: PAGE_ROWS + 1 },
    ),
  }));
  const { items, next } = pageOf(found.people, PAGE_ROWS, (row) => row.key);
  return c.html(
    <TrainingPage
      shell={shellOf(c)}
      {...found}
      people={items}
      state={state}
      moreHref={next === null ? null : `/training?${new URLSearchParams({ state, cursor: next })}`}
      mayPlan={mayTry(actor, planSession)}
      own={OWN_TRAINING[actor.role] ?? null}
      teamOf={actor.role === 'employer' ? actor.organisationId : null}
    />,
  );
}

async function showRecordForm(c: AppContext, form: FormAgain): Promise<Response> {
  if (!mayTry(actorOf(c), recordTraining)) throw forbidden();
  const people = await read(c, listSupervisorNames);
  return c.html(<RecordFormPage shell={shellOf(c)} form={form} once={crypto.randomUUID()} people={people} />);
}

import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { CreateCohortPage, EnrolPage, RegisterPage, ResultsPage, SessionPage } from './cohort-forms.page.tsx';
import { FORMS } from './cohorts.content.ts';
import { CohortPage, CohortsPage } from './cohorts.page.tsx';
import { findEnrolment, findSession, listCohorts, readCohort } from './cohorts.queries.ts';
import { createCohort } from './create-cohort.ts';
import { enrolInCohort } from './enrol-in-cohort.ts';
import { giveAward } from './give-award.ts';
import { planCohortSession } from './plan-cohort-session.ts';
import { recordCohortRegister } from './record-cohort-register.ts';
import { recordUnitResult } from './record-unit-result.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor'];

export const cohortsPages = new Hono<AppEnv>()
  .get('/cohorts', async (c) => {
    const actor = actorIn(c, READERS);
    const cohorts = await read(c, listCohorts);
    return c.html(
      <CohortsPage shell={shellOf(c)} cohorts={cohorts} mayChange={mayTry(actor, createCohort)} />,
    );
  })
  .get('/cohorts/new', (c) => showCreate(c, EMPTY_FORM))
  .post('/cohorts/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await change(c, createCohort, answers);
        return seeOther(c, `/cohorts/${id}`, FORMS.create.done);
      },
      (form) => showCreate(c, form),
    ),
  )
  .get('/cohorts/:id', async (c) => {
    const actor = actorIn(c, READERS);
    const record = await recordOf(c);
    return c.html(<CohortPage shell={shellOf(c)} record={record} mayChange={mayTry(actor, createCohort)} />);
  })
  .get('/cohorts/:id/sessions/new', async (c) => c.html(<SessionPage {...(await frame(c, EMPTY_FORM))} />))
  .post('/cohorts/:id/sessions/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, planCohortSession, { ...answers, cohortId: idParam(c, 'group') });
        return seeOther(c, pathOf(c), FORMS.session.done);
      },
      async (form) => c.html(<SessionPage {...(await frame(c, form))} />),
    ),
  )
  .get('/cohorts/:id/enrol', async (c) => c.html(<EnrolPage {...(await frame(c, EMPTY_FORM))} />))
  .post('/cohorts/:id/enrol', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, enrolInCohort, { ...answers, cohortId: idParam(c, 'group') });
        return seeOther(c, pathOf(c), FORMS.enrol.done);
      },
      async (form) => c.html(<EnrolPage {...(await frame(c, form))} />),
    ),
  )
  .get('/cohorts/:id/sessions/:session', (c) => showRegister(c, null))
  .post('/cohorts/:id/sessions/:session', (c) =>
    tryForm(
      c,
      async ({ _once, ...marks }) => {
        const sessionId = idParam(c, 'session', 'session');
        await change(c, recordCohortRegister, { sessionId, marks });
        return seeOther(c, pathOf(c), FORMS.register.done);
      },
      (form) => showRegister(c, form),
    ),
  )
  .get('/cohorts/:id/people/:person', (c) => showResults(c, EMPTY_FORM))
  .post('/cohorts/:id/people/:person', (c) =>
    tryForm(
      c,
      async (answers) => {
        const enrolmentId = idParam(c, 'enrolment', 'person');
        await change(c, recordUnitResult, { ...answers, enrolmentId });
        return seeOther(c, pathOf(c), FORMS.unit.done);
      },
      (form) => showResults(c, form),
    ),
  )
  .post('/cohorts/:id/people/:person/award', (c) =>
    tryForm(
      c,
      async (answers) => {
        const enrolmentId = idParam(c, 'enrolment', 'person');
        await change(c, giveAward, { ...answers, enrolmentId });
        return seeOther(c, pathOf(c), FORMS.award.done);
      },
      (form) => showResults(c, form),
    ),
  );

function pathOf(c: AppContext): string {
  return `/cohorts/${idParam(c, 'group')}`;
}

async function recordOf(c: AppContext) {
  const record = await read(c, (tx) => readCohort(tx, idParam(c, 'group')));
  if (!record) throw notFound('group');
  return record;
}

function showCreate(c: AppContext, form: FormAgain) {
  actorIn(c, createCohort.allow);
  const once = crypto.randomUUID();
  return c.html(
    <CreateCohortPage shell={shellOf(c)} form={form} action="/cohorts/new" backHref="/cohorts" once={once} />,
  );
}

async function frame(c: AppContext, form: FormAgain) {
  actorIn(c, PROGRAMME_ROLES);
  await recordOf(c);
  return {
    shell: shellOf(c),
    form,
    action: c.req.path,
    backHref: pathOf(c),
    once: crypto.randomUUID(),
  };
}

async function showRegister(c: AppContext, again: FormAgain | null): Promise<Response> {
  const props = await frame(c, again ?? EMPTY_FORM);
  const id = idParam(c, 'session', 'session');
  const session = await read(c, (tx) => findSession(tx, id));
  if (session?.cohortId !== idParam(c, 'group')) throw notFound('session');
  const { enrolments, marks } = await recordOf(c);
  const kept = marks.filter((one) => one.sessionId === id).map((one) => [one.youngPersonId, one.mark]);
  const form = again ?? { values: Object.fromEntries(kept), errors: [] };
  return c.html(<RegisterPage {...props} form={form} session={session} enrolments={enrolments} />);
}

async function showResults(c: AppContext, form: FormAgain): Promise<Response> {
  const props = await frame(c, form);
  const id = idParam(c, 'enrolment', 'person');
  const enrolment = await read(c, (tx) => findEnrolment(tx, id));
  if (enrolment?.cohortId !== idParam(c, 'group')) throw notFound('enrolment');
  const action = `${pathOf(c)}/people/${id}`;
  return c.html(
    <ResultsPage
      {...props}
      action={action}
      enrolment={enrolment}
      awardAction={`${action}/award`}
      awardOnce={crypto.randomUUID()}
    />,
  );
}

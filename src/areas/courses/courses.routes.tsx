import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { nameCouncils } from '#areas/employers/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { RUN_STATES } from '#domain/courses/run-states.ts';
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
import { EMPTY_FORM } from '#web/form-values.ts';
import { addCourseRun } from './add-course-run.ts';
import { addProvider } from './add-provider.ts';
import { changeCourseRun } from './change-course-run.ts';
import { CourseRunPage } from './course-run.page.tsx';
import { answersOf } from './course-run-answers.ts';
import { CourseRunFormPage } from './course-run-form.page.tsx';
import { COURSE_LEVELS } from './course-run-input.ts';
import { PROVIDERS, RUN_FORM } from './courses.content.ts';
import { CoursesPage } from './courses.page.tsx';
import {
  type CourseRun,
  findCourseRun,
  listCampuses,
  listCourseRuns,
  listProviders,
} from './courses.queries.ts';
import { createCohort } from './create-cohort.ts';
import { AddProviderPage, ProvidersPage } from './providers.page.tsx';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', 'worker', 'tutor'];
const PAGE_ROWS = 50;

export const coursesPages = new Hono<AppEnv>()
  .get('/courses', showList)
  .get('/courses/new', (c) => showAdd(c, EMPTY_FORM))
  .post('/courses/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await change(c, addCourseRun, answers);
        return seeOther(c, `/courses/${id}`, RUN_FORM.added);
      },
      (form) => showAdd(c, form),
    ),
  )
  .get('/courses/:id', showOne)
  .get('/courses/:id/change', (c) => showChange(c, null))
  .post('/courses/:id/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        const id = idParam(c, 'course run');
        await change(c, changeCourseRun, { ...answers, id });
        return seeOther(c, `/courses/${id}`, RUN_FORM.changed);
      },
      (form) => showChange(c, form),
    ),
  )
  .get('/providers', async (c) => {
    const actor = actorIn(c, READERS);
    const providers = await read(c, listProviders);
    return c.html(
      <ProvidersPage shell={shellOf(c)} providers={providers} mayAdd={mayTry(actor, addProvider)} />,
    );
  })
  .get('/providers/new', (c) => showAddProvider(c, EMPTY_FORM))
  .post('/providers/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, addProvider, answers);
        return seeOther(c, '/providers', PROVIDERS.added);
      },
      (form) => showAddProvider(c, form),
    ),
  );

async function showList(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const { search = '', level = '', state = '', cursor } = c.req.query();
  const filter = {
    search: search.trim(),
    level: COURSE_LEVELS.find((one) => one === level),
    state: RUN_STATES.find((one) => one === state),
  };
  const rows = await read(c, (tx) =>
    listCourseRuns(tx, filter, { after: keyOfCursor(cursor), limit: PAGE_ROWS + 1 }),
  );
  const { items, next } = pageOf(rows, PAGE_ROWS, (row) => row.key);
  const more = new URLSearchParams({ search, level, state, cursor: next ?? '' });
  return c.html(
    <CoursesPage
      shell={shellOf(c)}
      runs={items}
      filter={{ search, level, state }}
      moreHref={next === null ? null : `/courses?${more}`}
      mayAdd={mayTry(actor, addCourseRun)}
      hasCohorts={mayTry(actor, createCohort)}
    />,
  );
}

async function showOne(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const { run, councils } = await runAsked(c);
  const isHere = actor.authority === null || run.authority === actor.authority;
  return c.html(
    <CourseRunPage
      shell={shellOf(c)}
      run={run}
      sharedWith={councils}
      mayChange={isHere && mayTry(actor, changeCourseRun)}
      isForProgramme={actor.role !== 'tutor'}
    />,
  );
}

async function showAdd(c: AppContext, form: FormAgain): Promise<Response> {
  if (!mayTry(actorOf(c), addCourseRun)) throw forbidden();
  return c.html(
    <CourseRunFormPage
      shell={shellOf(c)}
      form={form}
      title={RUN_FORM.addTitle}
      action="/courses/new"
      backHref="/courses"
      hidden={{ _once: crypto.randomUUID() }}
      campuses={await read(c, listCampuses)}
    />,
  );
}

async function showChange(c: AppContext, again: FormAgain | null): Promise<Response> {
  if (!mayTry(actorOf(c), changeCourseRun)) throw forbidden();
  const { run, councils } = await runAsked(c);
  const form = again ?? { values: answersOf(run, councils), errors: [] };
  return c.html(
    <CourseRunFormPage
      shell={shellOf(c)}
      form={form}
      title={RUN_FORM.changeTitle(run.title)}
      action={`/courses/${run.id}/change`}
      backHref={`/courses/${run.id}`}
      hidden={{ _once: crypto.randomUUID(), version: String(form.values.version ?? run.version) }}
      campuses={await read(c, listCampuses)}
    />,
  );
}

function showAddProvider(c: AppContext, form: FormAgain): Response | Promise<Response> {
  if (!mayTry(actorOf(c), addProvider)) throw forbidden();
  return c.html(<AddProviderPage shell={shellOf(c)} form={form} once={crypto.randomUUID()} />);
}

function runAsked(c: AppContext): Promise<{ run: CourseRun; councils: string[] }> {
  const id = idParam(c, 'course run');
  return read(c, async (tx) => {
    const run = await findCourseRun(tx, id);
    if (!run) throw notFound('course run');
    return { run, councils: await nameCouncils(tx, run.sharedWith) };
  });
}

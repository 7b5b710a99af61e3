import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { EMPLOYER_STATUSES, type EmployerStatus, employerStepRefusal } from '#domain/employers/statuses.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { changeEmployer } from './change-employer.ts';
import { checkEmployer } from './check-employer.ts';
import { EmployerPage } from './employer.page.tsx';
import { employerFormsPages } from './employer-forms.routes.tsx';
import { listEmployers } from './employer-list.queries.ts';
import { EMPLOYER_NEEDS } from './employer-needs.ts';
import { readEmployer } from './employer-record.queries.ts';
import { REGISTER } from './employers.content.ts';
import { EmployersPage } from './employers.page.tsx';
import { listLookAlikes } from './employers.queries.ts';
import { mergePages } from './merge-employers.routes.tsx';
import { mergeEmployers } from './merge-employers.ts';
import { RegisterEmployerPage } from './register-employer.page.tsx';
import { registerEmployer } from './register-employer.ts';

const READERS: readonly Role[] = [...PROGRAMME_ROLES, 'data-officer', 'auditor', 'worker'];
const PAGE = 50;

export const employersPages = new Hono<AppEnv>()
  .get('/employers', showEmployers)
  .get('/employers/new', (c) => {
    actorIn(c, PROGRAMME_ROLES);
    return showRegister(c, { values: {}, errors: [] });
  })
  .post('/employers/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id, isNew } = await change(c, registerEmployer, answers);
        return seeOther(c, `/employers/${id}`, isNew ? REGISTER.done : REGISTER.merged);
      },
      (form) => showRegister(c, form),
    ),
  )
  .get('/employers/:id', showEmployer)
  .route('/', employerFormsPages)
  .route('/', mergePages);

async function showEmployers(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const { name = '', status = '', need = '', cursor } = c.req.query();
  const filter = {
    name: name.trim(),
    status: EMPLOYER_STATUSES.find((known) => known === status),
    need: EMPLOYER_NEEDS.find((known) => known === need),
  };
  const rows = await read(c, (tx) =>
    listEmployers(tx, filter, { after: keyOfCursor(cursor), limit: PAGE + 1 }),
  );
  const { items, next } = pageOf(rows, PAGE, (row) => row.key);
  const more = new URLSearchParams({ name, status, need, cursor: next ?? '' });
  return c.html(
    <EmployersPage
      shell={shellOf(c)}
      employers={items}
      filter={{ name, status, need }}
      moreHref={next === null ? null : `/employers?${more}`}
      mayRegister={mayTry(actor, registerEmployer)}
    />,
  );
}

async function showRegister(c: AppContext, form: FormAgain): Promise<Response> {
  const name = String(form.values.name ?? '').trim();
  const lookAlikes = name === '' ? [] : await read(c, (tx) => listLookAlikes(tx, name));
  return c.html(
    <RegisterEmployerPage
      shell={shellOf(c)}
      form={form}
      once={crypto.randomUUID()}
      lookAlikes={lookAlikes}
    />,
  );
}

async function showEmployer(c: AppContext): Promise<Response> {
  const actor = actorIn(c, [...READERS, 'employer']);
  const id = idParam(c, 'employer');
  const record = await read(c, (tx) => readEmployer(tx, id));
  if (!record) throw notFound('employer');
  const { status } = record.employer;
  return c.html(
    <EmployerPage
      shell={shellOf(c)}
      record={record}
      moves={EMPLOYER_STATUSES.filter(
        (to: EmployerStatus) => employerStepRefusal(status, to, actor.role) === null,
      )}
      mayCheck={mayTry(actor, checkEmployer) && status !== 'ended'}
      mayChange={mayTry(actor, changeEmployer) && record.employer.mergedInto === null}
      mayMerge={mayTry(actor, mergeEmployers)}
      once={crypto.randomUUID()}
      isOwn={actor.role === 'employer'}
    />,
  );
}

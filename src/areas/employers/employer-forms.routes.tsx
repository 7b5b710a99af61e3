import { Hono } from 'hono';
import type { z } from 'zod';
import { shellOf } from '#areas/accounts/index.ts';
import type { EmployerStatus } from '#domain/employers/statuses.ts';
import { type Command, mayTry } from '#platform/command.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorOf, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, type FormValues, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { addSite } from './add-site.ts';
import { addSupervisor } from './add-supervisor.ts';
import { changeEmployer } from './change-employer.ts';
import { checkEmployer } from './check-employer.ts';
import { ADD_SITE, ADD_SUPERVISOR, CHANGE, CHECK, LEFT, MOVES } from './employer-forms.content.ts';
import {
  AddSitePage,
  AddSupervisorPage,
  ChangeEmployerPage,
  CheckEmployerPage,
  SupervisorLeftPage,
} from './employer-forms.page.tsx';
import { listSites } from './employer-record.queries.ts';
import { type Employer, findEmployer, findSupervisor } from './employers.queries.ts';
import { endEmployer } from './end-employer.ts';
import { makeEmployerLive } from './make-employer-live.ts';
import { MoveEmployerPage } from './move-employer.page.tsx';
import { pauseEmployer } from './pause-employer.ts';
import { reopenEmployer } from './reopen-employer.ts';
import { supervisorLeft } from './supervisor-left.ts';

export const employerFormsPages = new Hono<AppEnv>()
  .get('/employers/:id/check', (c) => showCheck(c, EMPTY_FORM))
  .post('/employers/:id/check', (c) =>
    tryForm(
      c,
      async (answers) => {
        const id = idParam(c, 'employer');
        const { isChecked, stillOpen } = await change(c, checkEmployer, { ...answers, id });
        return seeOther(c, `/employers/${id}`, checkNotice(isChecked, stillOpen));
      },
      (form) => showCheck(c, form),
    ),
  )
  .get('/employers/:id/change', (c) => showChange(c, null))
  .post('/employers/:id/change', (c) => send(c, changeEmployer, CHANGE.done, (form) => showChange(c, form)))
  .get('/employers/:id/sites/new', (c) => showAddSite(c, EMPTY_FORM))
  .post('/employers/:id/sites/new', (c) =>
    send(c, addSite, ADD_SITE.done, (form) => showAddSite(c, form), {
      organisationId: idParam(c, 'employer'),
    }),
  )
  .get('/employers/:id/supervisors/new', (c) => showAddSupervisor(c, EMPTY_FORM))
  .post('/employers/:id/supervisors/new', (c) =>
    send(c, addSupervisor, ADD_SUPERVISOR.done, (form) => showAddSupervisor(c, form)),
  )
  .get('/employers/:id/supervisors/:supervisor/left', (c) => showLeft(c, EMPTY_FORM))
  .post('/employers/:id/supervisors/:supervisor/left', (c) =>
    send(c, supervisorLeft, LEFT.done, (form) => showLeft(c, form), {
      id: idParam(c, 'supervisor', 'supervisor'),
    }),
  )
  .get('/employers/:id/move/:to', (c) => showMove(c, EMPTY_FORM))
  .post('/employers/:id/move/:to', (c) => {
    const to = moveAsked(c);
    return sendBy(c, MOVE_ATTEMPTS[to], MOVES[to].done, (form) => showMove(c, form));
  });

const MOVE_COMMANDS = {
  live: makeEmployerLive,
  paused: pauseEmployer,
  ended: endEmployer,
  registered: reopenEmployer,
} as const satisfies Record<Exclude<EmployerStatus, 'checked'>, unknown>;

type Attempt = (c: AppContext, input: unknown) => Promise<unknown>;

function attempt<Schema extends z.ZodType, Result>(it: Command<Schema, Result>): Attempt {
  return (c, input) => change(c, it, input);
}

const MOVE_ATTEMPTS = {
  live: attempt(makeEmployerLive),
  paused: attempt(pauseEmployer),
  ended: attempt(endEmployer),
  registered: attempt(reopenEmployer),
} as const satisfies Record<keyof typeof MOVE_COMMANDS, Attempt>;

function send<Schema extends z.ZodType, Result>(
  c: AppContext,
  it: Command<Schema, Result>,
  notice: string,
  again: (form: FormAgain) => Promise<Response>,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return sendBy(c, attempt(it), notice, again, more);
}

/** What all these forms do: the command with the answers and the id of the address, then back to the record. */
function sendBy(
  c: AppContext,
  by: Attempt,
  notice: string,
  again: (form: FormAgain) => Promise<Response>,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const id = idParam(c, 'employer');
  return tryForm(
    c,
    async (answers) => {
      await by(c, { ...answers, id, ...more });
      return seeOther(c, `/employers/${id}`, notice);
    },
    again,
  );
}

/** What each of these pages is given; only for those who may try what it is for. */
async function frame(
  c: AppContext,
  it: { readonly allow: Command<z.ZodType, unknown>['allow'] },
  form: FormAgain,
) {
  const id = idParam(c, 'employer');
  if (!mayTry(actorOf(c), it)) throw forbidden();
  const employer = await read(c, (tx) => findEmployer(tx, id));
  if (!employer) throw notFound('employer');
  const props = { shell: shellOf(c), form, once: crypto.randomUUID(), id, name: employer.name };
  return { employer, props };
}

async function showCheck(c: AppContext, form: FormAgain): Promise<Response> {
  const { props } = await frame(c, checkEmployer, form);
  return c.html(<CheckEmployerPage {...props} />);
}

async function showChange(c: AppContext, again: FormAgain | null): Promise<Response> {
  const { employer, props } = await frame(c, changeEmployer, again ?? EMPTY_FORM);
  const form = again ?? { values: answersOf(employer), errors: [] };
  return c.html(
    <ChangeEmployerPage
      {...props}
      form={form}
      version={String(form.values.version ?? employer.version)}
      hasName={actorOf(c).role !== 'employer'}
    />,
  );
}

function answersOf(employer: Employer): FormValues {
  return {
    name: employer.name,
    contactName: employer.contactName ?? '',
    contactEmail: employer.contactEmail ?? '',
    contactPhone: employer.contactPhone ?? '',
    contactsAMonthMax: employer.contactsAMonthMax === null ? '' : String(employer.contactsAMonthMax),
    notBeforeOn: employer.notBeforeOn ?? '',
  };
}

async function showAddSite(c: AppContext, form: FormAgain): Promise<Response> {
  const { props } = await frame(c, addSite, form);
  return c.html(<AddSitePage {...props} />);
}

async function showAddSupervisor(c: AppContext, form: FormAgain): Promise<Response> {
  const { props } = await frame(c, addSupervisor, form);
  const sites = await read(c, (tx) => listSites(tx, props.id));
  return c.html(<AddSupervisorPage {...props} sites={sites} />);
}

async function showLeft(c: AppContext, form: FormAgain): Promise<Response> {
  const { props } = await frame(c, supervisorLeft, form);
  const supervisorId = idParam(c, 'supervisor', 'supervisor');
  const supervisor = await read(c, (tx) => findSupervisor(tx, supervisorId));
  if (supervisor?.organisationId !== props.id) throw notFound('supervisor');
  return c.html(<SupervisorLeftPage {...props} name={supervisor.name} supervisorId={supervisorId} />);
}

function moveAsked(c: AppContext): keyof typeof MOVE_COMMANDS {
  const to = c.req.param('to') ?? '';
  if (!Object.hasOwn(MOVE_COMMANDS, to)) throw notFound();
  return to as keyof typeof MOVE_COMMANDS;
}

async function showMove(c: AppContext, form: FormAgain): Promise<Response> {
  const to = moveAsked(c);
  const { props } = await frame(c, MOVE_COMMANDS[to], form);
  return c.html(<MoveEmployerPage {...props} to={to} />);
}

function checkNotice(isChecked: boolean, stillOpen: readonly string[]): string {
  if (stillOpen.length > 0) return CHECK.open(stillOpen);
  return isChecked ? CHECK.done : CHECK.again;
}

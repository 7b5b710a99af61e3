import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { FILE_READERS } from '#areas/privacy/index.ts';
import type { Role } from '#domain/accounts/roles.ts';
import { nextApprenticeshipStatuses } from '#domain/outcomes/apprenticeship-steps.ts';
import { dayInWords } from '#domain/shared/day.ts';
import { fullName } from '#domain/young-people/names.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { ActivityPage } from './activity.page.tsx';
import { correctHome } from './correct-home.ts';
import { endActivity } from './end-activity.ts';
import { CORRECT_HOME, homeInWords, RECORD_HOME } from './homes.content.ts';
import { CorrectHomePage, RecordHomePage, StrikeHomePage } from './homes.page.tsx';
import { type FoundStay, findStay, listStaysOf, listWrongStaysOf } from './homes.queries.ts';
import { moveApprenticeship } from './move-apprenticeship.ts';
import { RECORDERS } from './outcome-fields.ts';
import {
  EndActivityPage,
  MoveApprenticeshipPage,
  RecordActivityPage,
  RecordApprenticeshipPage,
} from './outcome-forms.page.tsx';
import { APPRENTICESHIP, END, MOVE, RECORD } from './outcomes.content.ts';
import { findActivity, findApprenticeship, findPerson, outcomesOf } from './outcomes.queries.ts';
import { recordActivity } from './record-activity.ts';
import { recordApprenticeship } from './record-apprenticeship.ts';
import { recordHome } from './record-home.ts';
import { strikeHome } from './strike-home.ts';

const READERS: readonly Role[] = [...RECORDERS, 'data-officer', 'auditor'];

export const outcomesPages = new Hono<AppEnv>()
  .get('/young-people/:id/activity', showActivity)
  .get('/young-people/:id/activity/new', (c) => showRecord(c, EMPTY_FORM))
  .post('/young-people/:id/activity/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { ended } = await change(c, recordActivity, { ...answers, youngPersonId: idOf(c) });
        return seeOther(c, activityPath(c), ended > 0 ? RECORD.doneEnded : RECORD.done);
      },
      (form) => showRecord(c, form),
    ),
  )
  .get('/young-people/:id/activity/:activity/end', (c) => showEnd(c, EMPTY_FORM))
  .post('/young-people/:id/activity/:activity/end', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, endActivity, { ...answers, id: idParam(c, 'activity', 'activity') });
        return seeOther(c, activityPath(c), END.done);
      },
      (form) => showEnd(c, form),
    ),
  )
  .get('/young-people/:id/homes/new', (c) => showNewHome(c, EMPTY_FORM))
  .post('/young-people/:id/homes/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, recordHome, { ...answers, youngPersonId: idOf(c) });
        return seeOther(c, activityPath(c), RECORD_HOME.done);
      },
      (form) => showNewHome(c, form),
    ),
  )
  .get('/young-people/:id/homes/:home/correct', (c) => showCorrectHome(c, null))
  .post('/young-people/:id/homes/:home/correct', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, correctHome, { ...answers, id: homeOf(c) });
        return seeOther(c, activityPath(c), CORRECT_HOME.done);
      },
      (form) => showCorrectHome(c, form),
    ),
  )
  .get('/young-people/:id/homes/:home/never', (c) => showStrikeHome(c, EMPTY_FORM))
  .post('/young-people/:id/homes/:home/never', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, strikeHome, { ...answers, id: homeOf(c) });
        return seeOther(c, activityPath(c), CORRECT_HOME.neverDone);
      },
      (form) => showStrikeHome(c, form),
    ),
  )
  .get('/young-people/:id/apprenticeships/new', (c) => showNewApprenticeship(c, EMPTY_FORM))
  .post('/young-people/:id/apprenticeships/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { warnings } = await change(c, recordApprenticeship, { ...answers, youngPersonId: idOf(c) });
        const words = [APPRENTICESHIP.done, ...warnings.map(({ staffText }) => staffText)].join(' ');
        return seeOther(c, activityPath(c), words);
      },
      (form) => showNewApprenticeship(c, form),
    ),
  )
  .get('/young-people/:id/apprenticeships/:apprenticeship', (c) => showMove(c, EMPTY_FORM))
  .post('/young-people/:id/apprenticeships/:apprenticeship', (c) =>
    tryForm(
      c,
      async (answers) => {
        const id = idParam(c, 'apprenticeship', 'apprenticeship');
        await change(c, moveApprenticeship, { ...answers, id });
        return seeOther(c, activityPath(c), MOVE.done);
      },
      (form) => showMove(c, form),
    ),
  );

function idOf(c: AppContext): string {
  return idParam(c, 'young person');
}

function homeOf(c: AppContext): string {
  return idParam(c, 'home', 'home');
}

function activityPath(c: AppContext): string {
  return `/young-people/${idOf(c)}/activity`;
}

async function showActivity(c: AppContext): Promise<Response> {
  const actor = actorIn(c, READERS);
  const id = idOf(c);
  const found = await read(c, async (tx) => {
    const person = await findPerson(tx, id);
    const homes = { stays: await listStaysOf(tx, id), wrong: await listWrongStaysOf(tx, id) };
    return person && { person, outcomes: await outcomesOf(tx, id), ...homes, today: tx.today };
  });
  if (!found) throw notFound('young person');
  return c.html(
    <ActivityPage
      shell={shellOf(c)}
      {...found}
      mayRecord={mayTry(actor, recordActivity)}
      mayOpenFile={FILE_READERS.includes(actor.role)}
    />,
  );
}

/** What each form about one young person is given; only for those who record. */
async function frame(c: AppContext, form: FormAgain) {
  actorIn(c, RECORDERS);
  const id = idOf(c);
  const person = await read(c, (tx) => findPerson(tx, id));
  if (!person) throw notFound('young person');
  return {
    shell: shellOf(c),
    form,
    name: fullName(person),
    action: c.req.path,
    backHref: activityPath(c),
    hidden: { _once: crypto.randomUUID() },
  };
}

async function showRecord(c: AppContext, form: FormAgain): Promise<Response> {
  return c.html(<RecordActivityPage {...(await frame(c, form))} />);
}

async function showNewHome(c: AppContext, form: FormAgain): Promise<Response> {
  return c.html(<RecordHomePage {...(await frame(c, form))} />);
}

async function showCorrectHome(c: AppContext, form: FormAgain | null): Promise<Response> {
  const { id, code, startedOn, endedOn } = await stayAsked(c);
  const values = { code, startedOn, ...(endedOn === null ? {} : { endedOn }) };
  const props = await frame(c, form ?? { values, errors: [] });
  const neverHref = `/young-people/${idOf(c)}/homes/${id}/never`;
  return c.html(<CorrectHomePage {...props} neverHref={neverHref} />);
}

async function showStrikeHome(c: AppContext, form: FormAgain): Promise<Response> {
  const { code, startedOn } = await stayAsked(c);
  const props = await frame(c, form);
  const what = [props.name, homeInWords(code), dayInWords(startedOn)].join(', ');
  return c.html(<StrikeHomePage {...props} name={what} />);
}

/** The home in the address; one that was put right already has no page of its own any more. */
async function stayAsked(c: AppContext): Promise<FoundStay> {
  actorIn(c, RECORDERS);
  const stay = await read(c, (tx) => findStay(tx, homeOf(c)));
  if (stay?.youngPersonId !== idOf(c)) throw notFound('home');
  return stay;
}

async function showNewApprenticeship(c: AppContext, form: FormAgain): Promise<Response> {
  return c.html(<RecordApprenticeshipPage {...(await frame(c, form))} />);
}

async function showEnd(c: AppContext, form: FormAgain): Promise<Response> {
  const props = await frame(c, form);
  const id = idParam(c, 'activity', 'activity');
  const activity = await read(c, (tx) => findActivity(tx, id));
  if (activity?.youngPersonId !== idOf(c)) throw notFound('activity');
  return c.html(<EndActivityPage {...props} kind={activity.kind} />);
}

async function showMove(c: AppContext, form: FormAgain): Promise<Response> {
  const props = await frame(c, form);
  const id = idParam(c, 'apprenticeship', 'apprenticeship');
  const one = await read(c, (tx) => findApprenticeship(tx, id));
  if (one?.youngPersonId !== idOf(c)) throw notFound('apprenticeship');
  const version = String(form.values.version ?? one.version);
  return c.html(
    <MoveApprenticeshipPage
      {...props}
      name={[props.name, one.standard].join(', ')}
      hidden={{ ...props.hidden, version }}
      next={nextApprenticeshipStatuses(one.status)}
    />,
  );
}

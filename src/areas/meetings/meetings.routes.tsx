import { Hono } from 'hono';
import { z } from 'zod';
import { shellOf } from '#areas/accounts/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { nextMeetingDay } from '#domain/meetings/meetings.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { BY_TIME, keyOfCursor, pageOf } from '#platform/http/api.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { listAgenda, listMeetingActions } from './agenda.queries.ts';
import { askNoMore, askToMeeting, chooseNoteTaker } from './ask-to-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { MeetingPage } from './meeting.page.tsx';
import { CancelMeetingPage, MeetingFormPage } from './meeting-form.page.tsx';
import { AskPage } from './meeting-people.page.tsx';
import { MEETING_READERS } from './meeting-readers.ts';
import { ASK, CANCEL, MEETING, PLAN } from './meetings.content.ts';
import { MeetingsPage } from './meetings.page.tsx';
import {
  countOnAgendas,
  findMeeting,
  findNextMeeting,
  listMeetingPeople,
  listMeetings,
  listMembersToAsk,
  listOrganisationsToAsk,
  type Meeting,
} from './meetings.queries.ts';
import { planMeeting } from './plan-meeting.ts';
import { readPack } from './read-pack.ts';

const PAGE = 50;
const once = () => crypto.randomUUID();
const pathOf = (c: AppContext) => `/meetings/${idParam(c, 'meeting')}`;

export const meetingsPages = new Hono<AppEnv>()
  .get('/meetings', showMeetings)
  .get('/meetings/new', (c) => showPlan(c, EMPTY_FORM))
  .post('/meetings/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { id } = await change(c, planMeeting, answers);
        return seeOther(c, `/meetings/${id}`, PLAN.done);
      },
      (form) => showPlan(c, form),
    ),
  )
  .get('/meetings/:id', (c) => showMeeting(c, EMPTY_FORM))
  .get('/meetings/:id/change', (c) => showChange(c, EMPTY_FORM))
  .post('/meetings/:id/change', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, changeMeeting, { ...answers, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), PLAN.changed);
      },
      (form) => showChange(c, form),
    ),
  )
  .get('/meetings/:id/cancel', (c) => showCancel(c, EMPTY_FORM))
  .post('/meetings/:id/cancel', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, cancelMeeting, { ...answers, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), CANCEL.done);
      },
      (form) => showCancel(c, form),
    ),
  )
  .post('/meetings/:id/held', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, holdMeeting, { ...answers, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), MEETING.held);
      },
      (form) => showMeeting(c, form),
    ),
  )
  .get('/meetings/:id/people/new', (c) => showAsk(c, EMPTY_FORM))
  .post('/meetings/:id/people/new', (c) =>
    tryForm(
      c,
      async ({ whoIs, ...answers }) => {
        // What stands in the part of the form that was not chosen was typed before somebody thought better of it.
        const asked = whoIs === 'member' ? { userId: answers.userId } : { ...answers, userId: '' };
        await change(c, askToMeeting, { ...asked, role: answers.role, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), ASK.done);
      },
      (form) => showAsk(c, form),
    ),
  )
  .post('/meetings/:id/people/:person/gone', (c) => press(c, askNoMore, ASK.gone))
  .post('/meetings/:id/people/:person/notes', (c) => press(c, chooseNoteTaker, MEETING.notesChosen));

function press(c: AppContext, it: typeof askNoMore, notice: string): Promise<Response> {
  return tryForm(
    c,
    async () => {
      await change(c, it, { meetingId: idParam(c, 'meeting'), personId: idParam(c, 'person', 'person') });
      return seeOther(c, pathOf(c), notice);
    },
    (form) => showMeeting(c, form),
  );
}

async function showMeetings(c: AppContext): Promise<Response> {
  const actor = actorIn(c, MEETING_READERS);
  const when = c.req.query('when') === 'past' ? 'past' : 'coming';
  const after = keyOfCursor(c.req.query('cursor'), BY_TIME);
  const { rows, counts } = await read(c, async (tx) => {
    const found = await listMeetings(tx, when, { after, limit: PAGE + 1 });
    const ids = found.map(({ id }) => id);
    return { rows: found, counts: await countOnAgendas(tx, ids) };
  });
  const { items, next } = pageOf(rows, PAGE, (row) => `${row.meetsOn} ${row.id}`);
  return c.html(
    <MeetingsPage
      shell={shellOf(c)}
      when={when}
      meetings={items}
      counts={counts}
      mayPlan={mayTry(actor, planMeeting)}
      moreHref={next === null ? null : `/meetings?${new URLSearchParams({ when, cursor: next })}`}
    />,
  );
}

async function showMeeting(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, MEETING_READERS);
  const id = idParam(c, 'meeting');
  const found = await read(c, async (tx) => {
    const meeting = await findMeeting(tx, id);
    if (!meeting) throw notFound('meeting');
    const onIt = await readPack(tx, meeting);
    return {
      meeting,
      onIt,
      today: tx.today,
      next: (await findNextMeeting(tx, id)) ?? null,
      people: await listMeetingPeople(tx, id),
      takenOff: (await listAgenda(tx, id)).filter(({ takenOffAt }) => takenOffAt !== null),
      others: ((await countOnAgendas(tx, [id])).get(id) ?? 0) - onIt.length,
      actions: await listMeetingActions(tx, id),
    };
  });
  return c.html(
    <MeetingPage
      shell={shellOf(c)}
      form={form}
      {...found}
      isProgramme={PROGRAMME_ROLES.includes(actor.role)}
      once={once}
    />,
  );
}

/** The answers that a meeting stands for, as the form shows them. */
function answersOf({ kind, meetsOn, startsMinute, endsMinute, place, repeats }: Meeting) {
  return { kind, meetsOn, startsAt: clockText(startsMinute), endsAt: clockText(endsMinute), place, repeats };
}

async function showPlan(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, planMeeting.allow);
  const after = String(form.values.followsId ?? c.req.query('after') ?? '');
  const before = after === '' ? null : await openOne(c, after);
  const fresh = before
    ? { ...answersOf(before), meetsOn: nextMeetingDay(before.meetsOn, before.repeats) ?? '' }
    : { meetsOn: '', repeats: 'once' };
  return c.html(
    <MeetingFormPage
      shell={shellOf(c)}
      form={form === EMPTY_FORM ? { values: fresh, errors: [] } : form}
      title={before ? PLAN.nextTitle : PLAN.title}
      intro={before ? PLAN.nextIntro : null}
      submit={PLAN.submit}
      action="/meetings/new"
      hidden={{ _once: once(), followsId: before?.id ?? '' }}
      cancelHref={before ? `/meetings/${before.id}` : '/meetings'}
    />,
  );
}

async function openOne(c: AppContext, id: string): Promise<Meeting> {
  const meeting = z.guid().safeParse(id).success ? await read(c, (tx) => findMeeting(tx, id)) : undefined;
  if (!meeting) throw notFound('meeting');
  return meeting;
}

async function showChange(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, changeMeeting.allow);
  const meeting = await openOne(c, idParam(c, 'meeting'));
  return c.html(
    <MeetingFormPage
      shell={shellOf(c)}
      form={form === EMPTY_FORM ? { values: answersOf(meeting), errors: [] } : form}
      title={PLAN.changeTitle}
      intro={null}
      submit={PLAN.changeSubmit}
      action={`${pathOf(c)}/change`}
      hidden={{ _once: once(), version: String(form.values.version ?? meeting.version) }}
      cancelHref={pathOf(c)}
    />,
  );
}

async function showCancel(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, cancelMeeting.allow);
  const meeting = await openOne(c, idParam(c, 'meeting'));
  return c.html(
    <CancelMeetingPage
      shell={shellOf(c)}
      form={form}
      path={pathOf(c)}
      hidden={{ _once: once(), version: String(form.values.version ?? meeting.version) }}
    />,
  );
}

async function showAsk(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, askToMeeting.allow);
  await openOne(c, idParam(c, 'meeting'));
  const choices = await read(c, async (tx) => ({
    members: await listMembersToAsk(tx),
    organisations: await listOrganisationsToAsk(tx),
  }));
  return c.html(
    <AskPage shell={shellOf(c)} form={form} path={pathOf(c)} hidden={{ _once: once() }} {...choices} />,
  );
}

import { Hono } from 'hono';
import { shellOf } from '#areas/accounts/index.ts';
import { listWorkers } from '#areas/caseloads/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { RULES_IN_WEEKS, USUAL_WEEKS } from '#domain/meetings/agenda-rules.ts';
import type { ReadTx } from '#platform/actor.ts';
import { fieldProblems, mayTry } from '#platform/command.ts';
import { notFound } from '#platform/errors.ts';
import { type AppContext, type AppEnv, actorIn, change, idParam, read } from '#platform/http/app-env.ts';
import { type FormAgain, tryForm } from '#platform/http/form.ts';
import { seeOther } from '#platform/http/notice.ts';
import { EMPTY_FORM } from '#web/form-values.ts';
import { AgendaPage, TakeOffPage } from './agenda.page.tsx';
import { findAgendaItem } from './agenda.queries.ts';
import { noteAtMeeting, takeOffAgenda } from './agenda-item.ts';
import { AtMeetingPage } from './at-meeting.page.tsx';
import { fillAgenda, putOnAgenda, ruleInput } from './fill-agenda.ts';
import { foundByHand, foundByRule } from './found-by-rule.ts';
import { MEETING_READERS } from './meeting-readers.ts';
import { AGENDA, MEETING_ACTION, NOTE, ruleInWords } from './meetings.content.ts';
import { countOnAgendas, findMeeting, listMeetingPeople, type Meeting } from './meetings.queries.ts';
import { OutsidePackPage } from './outside-pack.page.tsx';
import { readOutsidePack } from './outside-pack.ts';
import { PackPage } from './pack.page.tsx';
import { readPack } from './read-pack.ts';
import { recordMeetingAction } from './record-meeting-action.ts';

const once = () => crypto.randomUUID();
const pathOf = (c: AppContext) => `/meetings/${idParam(c, 'meeting')}`;

/** The agenda of a meeting, the packs that are made of it, and what is written down there. */
export const agendaPages = new Hono<AppEnv>()
  .get('/meetings/:id/pack', showPack)
  .get('/meetings/:id/pack/for/:organisation', showOutsidePack)
  .get('/meetings/:id/agenda/new', (c) => showAdd(c, EMPTY_FORM))
  .post('/meetings/:id/agenda/new', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { added } = await change(c, fillAgenda, { ...answers, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), AGENDA.kept(added));
      },
      (form) => showAdd(c, form),
    ),
  )
  .post('/meetings/:id/agenda/one', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { added } = await change(c, putOnAgenda, { ...answers, meetingId: idParam(c, 'meeting') });
        return seeOther(c, pathOf(c), AGENDA.kept(added));
      },
      (form) => showAdd(c, form),
    ),
  )
  .get('/meetings/:id/agenda/:item', (c) => showPerson(c, EMPTY_FORM))
  .post('/meetings/:id/agenda/:item/note', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, noteAtMeeting, { ...answers, itemId: idParam(c, 'line of the agenda', 'item') });
        return seeOther(c, `${pathOf(c)}/agenda/${c.req.param('item')}`, NOTE.done);
      },
      (form) => showPerson(c, form),
    ),
  )
  .post('/meetings/:id/agenda/:item/actions', (c) =>
    tryForm(
      c,
      async (answers) => {
        const { youngPersonId } = await openItem(c);
        const input = { ...answers, meetingId: idParam(c, 'meeting'), youngPersonId };
        await change(c, recordMeetingAction, input);
        return seeOther(c, `${pathOf(c)}/agenda/${c.req.param('item')}`, MEETING_ACTION.done);
      },
      (form) => showPerson(c, form),
    ),
  )
  .get('/meetings/:id/agenda/:item/off', (c) => showTakeOff(c, EMPTY_FORM))
  .post('/meetings/:id/agenda/:item/off', (c) =>
    tryForm(
      c,
      async (answers) => {
        await change(c, takeOffAgenda, { ...answers, itemId: idParam(c, 'line of the agenda', 'item') });
        return seeOther(c, pathOf(c), AGENDA.offDone);
      },
      (form) => showTakeOff(c, form),
    ),
  );

async function findOne(tx: ReadTx, id: string): Promise<Meeting> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) throw notFound('meeting');
  return meeting;
}

async function openItem(c: AppContext) {
  const [id, itemId] = [idParam(c, 'meeting'), idParam(c, 'line of the agenda', 'item')];
  const item = await read(c, (tx) => findAgendaItem(tx, itemId));
  if (item?.meetingId !== id) throw notFound('line of the agenda');
  return item;
}

async function showPack(c: AppContext): Promise<Response> {
  actorIn(c, MEETING_READERS);
  const id = idParam(c, 'meeting');
  const found = await read(c, async (tx) => {
    const meeting = await findOne(tx, id);
    const people = await readPack(tx, meeting);
    const all = (await countOnAgendas(tx, [id])).get(id) ?? 0;
    return { meeting, people, today: tx.today, others: all - people.length };
  });
  return c.html(<PackPage shell={shellOf(c)} {...found} isTable={c.req.query('layout') === 'table'} />);
}

async function showOutsidePack(c: AppContext): Promise<Response> {
  actorIn(c, PROGRAMME_ROLES);
  const [id, organisationId] = [idParam(c, 'meeting'), idParam(c, 'organisation', 'organisation')];
  const found = await read(c, async (tx) => {
    const meeting = await findOne(tx, id);
    return { meeting, pack: await readOutsidePack(tx, meeting, organisationId) };
  });
  return c.html(<OutsidePackPage shell={shellOf(c)} {...found} />);
}

async function showAdd(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, putOnAgenda.allow);
  const mayByRule = mayTry(actor, fillAgenda);
  const asked = mayByRule ? lookedFor(c, form) : null;
  const id = idParam(c, 'meeting');
  const found = await read(c, async (tx) => {
    const meeting = await findOne(tx, id);
    return {
      meeting,
      lookedAt: asked === null || asked.answers === null ? null : await lookAt(tx, meeting, asked.answers),
      byHand: asked?.answers ? [] : await foundByHand(tx, meeting),
      workers: mayByRule ? await listWorkers(tx) : [],
    };
  });
  return c.html(
    <AgendaPage
      shell={shellOf(c)}
      form={{
        values: { ...c.req.query(), ...form.values },
        errors: [...form.errors, ...(asked?.errors ?? [])],
      }}
      path={pathOf(c)}
      mayByRule={mayByRule}
      hasMeetingBefore={found.meeting.followsId !== null}
      workers={found.workers}
      lookedAt={found.lookedAt}
      byHand={found.byHand}
      hidden={{ _once: once() }}
    />,
  );
}

/** The rule that the address or the form that came back asks for; null: none yet. */
function lookedFor(c: AppContext, form: FormAgain) {
  const { rule, weeks, workerUserId } = { ...c.req.query(), ...form.values };
  if (rule === undefined) return null;
  const parsed = ruleInput.safeParse({ rule, weeks, workerUserId });
  if (!parsed.success) return { answers: null, errors: fieldProblems(parsed.error) };
  const isWhose = parsed.data.rule === 'caseload' && parsed.data.workerUserId === null;
  return isWhose
    ? { answers: null, errors: [{ field: 'workerUserId', message: AGENDA.sayWhose }] }
    : { answers: parsed.data, errors: [] };
}
type Answers = NonNullable<NonNullable<ReturnType<typeof lookedFor>>['answers']>;

async function lookAt(tx: ReadTx, meeting: Meeting, { rule, weeks, workerUserId }: Answers) {
  const counted = weeks ?? USUAL_WEEKS;
  const people = await foundByRule(tx, meeting, { rule, weeks: counted, workerUserId });
  return {
    people,
    inWords: ruleInWords(rule, RULES_IN_WEEKS.includes(rule) ? counted : null),
    hidden: {
      _once: once(),
      rule,
      weeks: String(counted),
      workerUserId: workerUserId ?? '',
      seen: String(people.length),
    },
  };
}

async function showPerson(c: AppContext, form: FormAgain): Promise<Response> {
  const actor = actorIn(c, MEETING_READERS);
  const item = await openItem(c);
  const found = await read(c, async (tx) => {
    const meeting = await findOne(tx, item.meetingId);
    const person = (await readPack(tx, meeting, item.id))[0];
    return { meeting, person, people: await listMeetingPeople(tx, meeting.id) };
  });
  const { person } = found;
  if (!person) throw notFound('line of the agenda');
  return c.html(
    <AtMeetingPage
      shell={shellOf(c)}
      form={form}
      meeting={found.meeting}
      person={person}
      people={found.people}
      mayWrite={mayTry(actor, noteAtMeeting) && found.meeting.status !== 'cancelled'}
      once={once}
    />,
  );
}

async function showTakeOff(c: AppContext, form: FormAgain): Promise<Response> {
  actorIn(c, takeOffAgenda.allow);
  const item = await openItem(c);
  return c.html(
    <TakeOffPage
      shell={shellOf(c)}
      form={form}
      path={pathOf(c)}
      item={item}
      hidden={{ _once: once(), version: String(form.values.version ?? item.version) }}
    />,
  );
}

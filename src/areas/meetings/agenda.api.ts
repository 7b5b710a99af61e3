import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { AGENDA_RULES } from '#domain/meetings/agenda-rules.ts';
import { STUCK_CODES } from '#domain/meetings/stuck.ts';
import { actionRag } from '#domain/young-people/action-standing.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { json, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { findAgendaItem, listMeetingActions } from './agenda.queries.ts';
import { noteAtMeeting, takeOffAgenda } from './agenda-item.ts';
import { fillAgenda, putOnAgenda, ruleInput } from './fill-agenda.ts';
import { MEETING_READERS } from './meeting-readers.ts';
import { countOnAgendas, findMeeting, type Meeting } from './meetings.queries.ts';
import { readOutsidePack } from './outside-pack.ts';
import { type PackPerson, readPack } from './read-pack.ts';
import { recordMeetingAction } from './record-meeting-action.ts';

const which = z.object({ id: z.guid() });
const line = which.extend({ itemId: z.guid() });
const versioned = which.extend({ version: z.int() });
const RAG = z.enum(['green', 'amber', 'red']);

const onAgenda = z
  .object({
    id: z.guid(),
    youngPersonId: z.guid(),
    reference: z.string().nullable(),
    rule: z.enum(AGENDA_RULES),
    ruleWeeks: z.int().nullable(),
    stage: z.string().nullable(),
    stuck: z.array(z.object({ code: z.enum(STUCK_CODES), text: z.string(), since: z.string() })),
    stuckSince: z.string().nullable(),
    lastSpokenOfOn: z.string().nullable(),
    note: z.string().nullable(),
    actions: z.array(
      z.object({ id: z.guid(), what: z.string(), owner: z.string(), dueOn: z.string(), rag: RAG }),
    ),
    version: z.int(),
  })
  .openapi('AgendaItem');

const action = z
  .object({
    id: z.guid(),
    youngPersonId: z.guid(),
    what: z.string(),
    owner: z.string(),
    agency: z.string().nullable(),
    ownerUserId: z.guid().nullable(),
    dueOn: z.string(),
    doneOn: z.string().nullable(),
    outcome: z.string().nullable(),
    rag: RAG,
  })
  .openapi('MeetingAction');

const paper = z
  .object({
    organisation: z.string(),
    named: z.array(
      z.object({
        youngPersonId: z.guid(),
        firstName: z.string().nullable(),
        lastName: z.string().nullable(),
        knownAs: z.string().nullable(),
        interests: z.array(z.string()),
        readyOn: z.string().nullable(),
        supportWanted: z.array(z.string()),
        actions: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: z.string() })),
      }),
    ),
    notShown: z
      .int()
      .openapi({ description: 'On the agenda, with no consent to share with this organisation' }),
  })
  .openapi('OutsidePack');

const routes = {
  agenda: createRoute({
    method: 'get',
    path: '/meetings/{id}/agenda',
    request: { params: which },
    responses: {
      200: json(
        z.object({ items: z.array(onAgenda), others: z.int() }),
        'Whom the caller may see, who has been stuck longest first; `others` are on it, too',
      ),
      ...PROBLEMS,
    },
  }),
  put: createRoute({
    method: 'post',
    path: '/meetings/{id}/agenda',
    request: { params: which, body: json(putOnAgenda.input.pick({ youngPersonId: true })) },
    responses: { 201: json(z.object({ added: z.int() }), 'Put on the agenda'), ...PROBLEMS },
  }),
  fill: createRoute({
    method: 'post',
    path: '/meetings/{id}/agenda/fill',
    description:
      '`seen`: how many the rule found when it was looked at; another number by now is a conflict.',
    request: {
      params: which,
      body: json(ruleInput.partial({ weeks: true, workerUserId: true }).extend({ seen: z.int().nullish() })),
    },
    responses: { 201: json(z.object({ added: z.int() }), 'Put on the agenda'), ...PROBLEMS },
  }),
  item: createRoute({
    method: 'get',
    path: '/meetings/{id}/agenda/{itemId}',
    request: { params: line },
    responses: { 200: json(onAgenda, 'One line, with its ETag'), ...PROBLEMS },
  }),
  off: createRoute({
    method: 'post',
    path: '/meetings/{id}/agenda/{itemId}/off',
    request: { params: line, body: json(takeOffAgenda.input.pick({ reason: true })) },
    responses: { 200: json(versioned, 'Taken off'), ...PROBLEMS },
  }),
  note: createRoute({
    method: 'put',
    path: '/meetings/{id}/agenda/{itemId}/note',
    request: { params: line, body: json(noteAtMeeting.input.pick({ note: true })) },
    responses: { 200: json(versioned, 'Noted'), ...PROBLEMS },
  }),
  actions: createRoute({
    method: 'get',
    path: '/meetings/{id}/actions',
    request: { params: which },
    responses: { 200: json(z.object({ items: z.array(action) }), 'What was agreed'), ...PROBLEMS },
  }),
  act: createRoute({
    method: 'post',
    path: '/meetings/{id}/actions',
    description: '`who`: the id of one of those asked, "worker", or "young person".',
    request: { params: which, body: json(recordMeetingAction.input.omit({ meetingId: true })) },
    responses: { 201: json(which, 'Agreed: an action on the record'), ...PROBLEMS },
  }),
  paper: createRoute({
    method: 'get',
    path: '/meetings/{id}/packs/{organisationId}',
    request: { params: which.extend({ organisationId: z.guid() }) },
    responses: { 200: json(paper, 'The paper for one organisation at the table'), ...PROBLEMS },
  }),
};

async function openOne(tx: ReadTx, id: string): Promise<Meeting> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) throw notFound('meeting');
  return meeting;
}

function asItem({ item, referral, stuck, stuckSince, lastSpokenOfOn, actions }: PackPerson) {
  return onAgenda.parse({
    ...item,
    ...{ stuck, stuckSince, lastSpokenOfOn, actions },
    reference: referral?.reference ?? null,
    stage: referral?.stage ?? null,
  });
}

/** The line of a meeting’s agenda that the address names. @throws ServiceError not-found where it is none of that meeting’s. */
async function checkLine(tx: ReadTx, { id, itemId }: { id: string; itemId: string }): Promise<void> {
  const item = await findAgendaItem(tx, itemId);
  if (item?.meetingId !== id) throw notFound('line of the agenda');
}

/** Adds agendas, what is written down about them, and the papers made of them to the API of meetings. */
export function addAgenda(api: OpenAPIHono<AppEnv>): void {
  api.openapi(routes.agenda, async (c) => {
    actorIn(c, MEETING_READERS);
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const people = await readPack(tx, await openOne(tx, id));
      return { people, all: (await countOnAgendas(tx, [id])).get(id) ?? 0 };
    });
    return c.json({ items: found.people.map(asItem), others: found.all - found.people.length }, 200);
  });
  api.openapi(routes.put, async (c) => {
    const input = { ...c.req.valid('json'), meetingId: c.req.valid('param').id };
    return c.json(await change(c, putOnAgenda, input), 201);
  });
  api.openapi(routes.fill, async (c) => {
    const input = { ...c.req.valid('json'), meetingId: c.req.valid('param').id };
    return c.json(await change(c, fillAgenda, input), 201);
  });
  api.openapi(routes.item, async (c) => {
    actorIn(c, MEETING_READERS);
    const { id, itemId } = c.req.valid('param');
    const [person] = await read(c, async (tx) => {
      const meeting = await openOne(tx, id);
      await checkLine(tx, { id, itemId });
      return readPack(tx, meeting, itemId);
    });
    if (!person) throw notFound('line of the agenda');
    tagVersion(c, person.item.version);
    return c.json(asItem(person), 200);
  });
  api.openapi(routes.off, async (c) => {
    const params = c.req.valid('param');
    const version = versionSeen(c);
    await read(c, (tx) => checkLine(tx, params));
    const input = { ...c.req.valid('json'), itemId: params.itemId, version };
    return c.json(await change(c, takeOffAgenda, input), 200);
  });
  api.openapi(routes.note, async (c) => {
    const params = c.req.valid('param');
    const version = versionSeen(c);
    await read(c, (tx) => checkLine(tx, params));
    const noted = await change(c, noteAtMeeting, { ...c.req.valid('json'), itemId: params.itemId, version });
    tagVersion(c, noted.version);
    return c.json(noted, 200);
  });
  api.openapi(routes.actions, async (c) => {
    actorIn(c, MEETING_READERS);
    const { id } = c.req.valid('param');
    const { rows, today } = await read(c, async (tx) => {
      await openOne(tx, id);
      return { rows: await listMeetingActions(tx, id), today: tx.today };
    });
    return c.json({ items: rows.map((row) => action.parse({ ...row, rag: actionRag(row, today) })) }, 200);
  });
  api.openapi(routes.act, async (c) => {
    const input = { ...c.req.valid('json'), meetingId: c.req.valid('param').id };
    return c.json(await change(c, recordMeetingAction, input), 201);
  });
  api.openapi(routes.paper, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { id, organisationId } = c.req.valid('param');
    const pack = await read(c, async (tx) => readOutsidePack(tx, await openOne(tx, id), organisationId));
    return c.json(paper.parse(pack), 200);
  });
}

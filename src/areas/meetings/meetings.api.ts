import { createRoute, z } from '@hono/zod-openapi';
import { MEETING_KINDS, MEETING_REPEATS } from '#domain/meetings/meetings.ts';
import { MEETING_STATUSES } from '#domain/meetings/statuses.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { notFound } from '#platform/errors.ts';
import {
  BY_TIME,
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  tagVersion,
  versionSeen,
} from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { addAgenda } from './agenda.api.ts';
import { askNoMore, askToMeeting, chooseNoteTaker } from './ask-to-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { MEETING_READERS } from './meeting-readers.ts';
import {
  countOnAgendas,
  findMeeting,
  listMeetingPeople,
  listMeetings,
  type Meeting,
} from './meetings.queries.ts';
import { addMonth } from './month/month.api.ts';
import { planMeeting } from './plan-meeting.ts';

const which = z.object({ id: z.guid() });
const whoAtIt = which.extend({ personId: z.guid() });

const shared = {
  id: z.guid(),
  kind: z.enum(MEETING_KINDS),
  status: z.enum(MEETING_STATUSES),
  meetsOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  repeats: z.enum(MEETING_REPEATS),
  followsId: z.guid().nullable().openapi({ description: 'The meeting that it goes on from' }),
  youngPeople: z.int().openapi({ description: 'How many it is about, whoever may see them' }),
  version: z.int(),
};
const listed = z.object(shared).openapi('ListedMeeting');
const meeting = z
  .object({
    ...shared,
    cancelledReason: z.string().nullable(),
    people: z.array(
      z.object({
        id: z.guid(),
        userId: z.guid().nullable().openapi({ description: 'Null: somebody from outside' }),
        name: z.string(),
        organisationId: z.guid().nullable(),
        organisation: z.string().nullable(),
        role: z.string().nullable(),
        takesNotes: z.boolean(),
      }),
    ),
  })
  .openapi('Meeting');
const versioned = which.extend({ version: z.int() });

const routes = {
  list: createRoute({
    method: 'get',
    path: '/meetings',
    request: { query: listQuery.extend({ when: z.enum(['coming', 'past']).default('coming') }) },
    responses: {
      200: json(listOf(listed), 'Those to come, the next first; or past, the last first'),
      ...PROBLEMS,
    },
  }),
  one: createRoute({
    method: 'get',
    path: '/meetings/{id}',
    request: { params: which },
    responses: { 200: json(meeting, 'A meeting and who is asked, with its ETag'), ...PROBLEMS },
  }),
  plan: createRoute({
    method: 'post',
    path: '/meetings',
    request: { body: json(planMeeting.input) },
    responses: { 201: json(versioned, 'Planned'), ...PROBLEMS },
  }),
  change: createRoute({
    method: 'put',
    path: '/meetings/{id}',
    request: { params: which, body: json(changeMeeting.input.omit({ meetingId: true, version: true })) },
    responses: { 200: json(versioned, 'Changed'), ...PROBLEMS },
  }),
  cancel: createRoute({
    method: 'post',
    path: '/meetings/{id}/cancel',
    request: { params: which, body: json(cancelMeeting.input.pick({ reason: true })) },
    responses: { 200: json(versioned, 'Cancelled'), ...PROBLEMS },
  }),
  hold: createRoute({
    method: 'post',
    path: '/meetings/{id}/hold',
    request: { params: which },
    responses: { 200: json(versioned, 'Recorded as held'), ...PROBLEMS },
  }),
  ask: createRoute({
    method: 'post',
    path: '/meetings/{id}/people',
    request: { params: which, body: json(askToMeeting.input.omit({ meetingId: true })) },
    responses: { 201: json(which, 'Asked'), ...PROBLEMS },
  }),
  askNoMore: createRoute({
    method: 'delete',
    path: '/meetings/{id}/people/{personId}',
    request: { params: whoAtIt },
    responses: { 200: json(which, 'Asked no more'), ...PROBLEMS },
  }),
  notes: createRoute({
    method: 'put',
    path: '/meetings/{id}/note-taker',
    request: { params: which, body: json(chooseNoteTaker.input.pick({ personId: true })) },
    responses: { 200: json(which, 'They take the notes'), ...PROBLEMS },
  }),
};

function shown({ startsMinute, endsMinute, ...row }: Meeting, counts: ReadonlyMap<string, number>) {
  return {
    ...row,
    startsAt: clockText(startsMinute),
    endsAt: clockText(endsMinute),
    youngPeople: counts.get(row.id) ?? 0,
  };
}

export const meetingsApi = newApi()
  .openapi(routes.list, async (c) => {
    actorIn(c, MEETING_READERS);
    const { cursor, limit, when } = c.req.valid('query');
    const { rows, counts } = await read(c, async (tx) => {
      const found = await listMeetings(tx, when, { after: keyOfCursor(cursor, BY_TIME), limit: limit + 1 });
      const ids = found.map(({ id }) => id);
      return { rows: found, counts: await countOnAgendas(tx, ids) };
    });
    const { items, next } = pageOf(rows, limit, (row) => `${row.meetsOn} ${row.id}`);
    return c.json({ items: items.map((row) => listed.parse(shown(row, counts))), next }, 200);
  })
  .openapi(routes.one, async (c) => {
    actorIn(c, MEETING_READERS);
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const row = await findMeeting(tx, id);
      if (!row) throw notFound('meeting');
      return {
        ...shown(row, await countOnAgendas(tx, [id])),
        people: await listMeetingPeople(tx, id),
      };
    });
    tagVersion(c, found.version);
    return c.json(meeting.parse(found), 200);
  })
  .openapi(routes.plan, async (c) => {
    const planned = await change(c, planMeeting, await c.req.json());
    tagVersion(c, planned.version);
    return c.json(planned, 201);
  })
  .openapi(routes.change, async (c) => {
    const input = { ...(await c.req.json()), meetingId: c.req.valid('param').id, version: versionSeen(c) };
    const changed = await change(c, changeMeeting, input);
    tagVersion(c, changed.version);
    return c.json(changed, 200);
  })
  .openapi(routes.cancel, async (c) => {
    const input = { ...(await c.req.json()), meetingId: c.req.valid('param').id, version: versionSeen(c) };
    return c.json(await change(c, cancelMeeting, input), 200);
  })
  .openapi(routes.hold, async (c) => {
    const input = { meetingId: c.req.valid('param').id, version: versionSeen(c) };
    return c.json(await change(c, holdMeeting, input), 200);
  })
  .openapi(routes.ask, async (c) => {
    const input = { ...(await c.req.json()), meetingId: c.req.valid('param').id };
    return c.json(await change(c, askToMeeting, input), 201);
  })
  .openapi(routes.askNoMore, async (c) => {
    const { id, personId } = c.req.valid('param');
    return c.json(await change(c, askNoMore, { meetingId: id, personId }), 200);
  })
  .openapi(routes.notes, async (c) => {
    const input = { ...c.req.valid('json'), meetingId: c.req.valid('param').id };
    return c.json(await change(c, chooseNoteTaker, input), 200);
  });

addAgenda(meetingsApi);
addMonth(meetingsApi);

import { createRoute, z } from '@hono/zod-openapi';
import { ACTIVITY_KINDS, type ActivityKind } from '#domain/outcomes/activities.ts';
import { APPRENTICESHIP_STATUSES } from '#domain/outcomes/apprenticeships.ts';
import type { ReadTx } from '#platform/actor.ts';
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
import { change, read } from '#platform/http/app-env.ts';
import { correctHome } from './correct-home.ts';
import { endActivity } from './end-activity.ts';
import { listStaysOf } from './homes.queries.ts';
import { moveApprenticeship } from './move-apprenticeship.ts';
import {
  findApprenticeship,
  findPerson,
  listActivitiesOf,
  listApprenticeshipsOf,
} from './outcomes.queries.ts';
import { recordActivity } from './record-activity.ts';
import { recordApprenticeship } from './record-apprenticeship.ts';
import { recordHome } from './record-home.ts';
import { strikeHome } from './strike-home.ts';

const whose = z.object({ id: z.guid() });
const created = z.object({ id: z.guid() });

const activity = z
  .object({
    id: z.guid(),
    kind: z.enum(ACTIVITY_KINDS as [ActivityKind, ...ActivityKind[]]),
    startedOn: z.string(),
    endedOn: z.string().nullable().openapi({ description: 'The first day on which it no longer holds' }),
    hoursAWeek: z.number().nullable(),
    withWhom: z.string().nullable(),
    source: z.string(),
    recordedOn: z.string(),
  })
  .openapi('Activity');

const home = z
  .object({
    id: z.guid(),
    code: z.string().openapi({ description: 'ACCOM of the return' }),
    startedOn: z.string(),
    endedOn: z.string().nullable(),
    recordedOn: z.string().nullable(),
  })
  .openapi('Home');

const apprenticeship = z
  .object({
    id: z.guid(),
    standard: z.string(),
    level: z.int().nullable(),
    startedOn: z.string(),
    plannedEndOn: z.string().nullable(),
    endedOn: z.string().nullable(),
    breakSince: z.string().nullable(),
    status: z.enum(APPRENTICESHIP_STATUSES),
    employer: z.string().nullable(),
    isFromPlacement: z.boolean().nullable(),
    version: z.int(),
  })
  .openapi('Apprenticeship');

const warnings = z.array(z.object({ code: z.string(), text: z.string() }));

const listActivities = createRoute({
  method: 'get',
  path: '/young-people/{id}/activities',
  request: { params: whose, query: listQuery },
  responses: { 200: json(listOf(activity), 'What they do and did, latest start first'), ...PROBLEMS },
});

const addActivity = createRoute({
  method: 'post',
  path: '/young-people/{id}/activities',
  request: { params: whose, body: json(recordActivity.input.omit({ youngPersonId: true })) },
  responses: { 201: json(created, 'Recorded'), ...PROBLEMS },
});

const listHomes = createRoute({
  method: 'get',
  path: '/young-people/{id}/homes',
  request: { params: whose },
  responses: { 200: json(z.object({ items: z.array(home) }), 'Where they live and lived'), ...PROBLEMS },
});

const addHome = createRoute({
  method: 'post',
  path: '/young-people/{id}/homes',
  request: { params: whose, body: json(recordHome.input.omit({ youngPersonId: true })) },
  responses: { 201: json(created, 'Recorded'), ...PROBLEMS },
});

const correct = createRoute({
  method: 'post',
  path: '/homes/{id}/correct',
  request: { params: whose, body: json(correctHome.input.omit({ id: true })) },
  responses: {
    200: json(created, 'Put right: the record that counts from now on. The other stays in the history'),
    ...PROBLEMS,
  },
});

const strike = createRoute({
  method: 'post',
  path: '/homes/{id}/strike',
  request: { params: whose, body: json(strikeHome.input.omit({ id: true })) },
  responses: { 200: json(created, 'They never lived there; it stays in the history'), ...PROBLEMS },
});

const end = createRoute({
  method: 'post',
  path: '/activities/{id}/end',
  request: { params: whose, body: json(endActivity.input.omit({ id: true })) },
  responses: { 200: json(created, 'Ended'), ...PROBLEMS },
});

const listApprenticeships = createRoute({
  method: 'get',
  path: '/young-people/{id}/apprenticeships',
  request: { params: whose },
  responses: {
    200: json(z.object({ items: z.array(apprenticeship) }), 'Their apprenticeships'),
    ...PROBLEMS,
  },
});

const addApprenticeship = createRoute({
  method: 'post',
  path: '/young-people/{id}/apprenticeships',
  request: { params: whose, body: json(recordApprenticeship.input.omit({ youngPersonId: true })) },
  responses: { 201: json(created.extend({ warnings }), 'Recorded, with what does not fit'), ...PROBLEMS },
});

const oneApprenticeship = createRoute({
  method: 'get',
  path: '/apprenticeships/{id}',
  request: { params: whose },
  responses: { 200: json(apprenticeship, 'One apprenticeship, with its ETag'), ...PROBLEMS },
});

const move = createRoute({
  method: 'patch',
  path: '/apprenticeships/{id}',
  request: { params: whose, body: json(moveApprenticeship.input.omit({ id: true, version: true })) },
  responses: { 200: json(created, 'Moved on'), ...PROBLEMS },
});

async function seen(tx: ReadTx, id: string): Promise<void> {
  if (!(await findPerson(tx, id))) throw notFound('young person');
}

export const outcomesApi = newApi()
  .openapi(listActivities, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const rows = await read(c, async (tx) => {
      await seen(tx, id);
      return listActivitiesOf(tx, id, { after: keyOfCursor(cursor, BY_TIME), limit: limit + 1 });
    });
    const page = pageOf(rows, limit, (row) => `${row.startedOn} ${row.id}`);
    const items = page.items.map(({ youngPersonId: _, placementId: __, ...rest }) => rest);
    return c.json({ ...page, items }, 200);
  })
  .openapi(addActivity, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    const { id } = await change(c, recordActivity, input);
    return c.json({ id }, 201);
  })
  .openapi(end, async (c) => {
    const { id } = await change(c, endActivity, { ...(await c.req.json()), id: c.req.valid('param').id });
    return c.json({ id }, 200);
  })
  .openapi(listHomes, async (c) => {
    const { id } = c.req.valid('param');
    const items = await read(c, async (tx) => {
      await seen(tx, id);
      return listStaysOf(tx, id);
    });
    return c.json({ items }, 200);
  })
  .openapi(addHome, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    const { id } = await change(c, recordHome, input);
    return c.json({ id }, 201);
  })
  .openapi(correct, async (c) => {
    const { id } = await change(c, correctHome, { ...(await c.req.json()), id: c.req.valid('param').id });
    return c.json({ id }, 200);
  })
  .openapi(strike, async (c) => {
    const { id } = await change(c, strikeHome, { ...(await c.req.json()), id: c.req.valid('param').id });
    return c.json({ id }, 200);
  })
  .openapi(listApprenticeships, async (c) => {
    const { id } = c.req.valid('param');
    const rows = await read(c, async (tx) => {
      await seen(tx, id);
      return listApprenticeshipsOf(tx, id);
    });
    return c.json({ items: rows.map(({ youngPersonId: _, ...rest }) => rest) }, 200);
  })
  .openapi(addApprenticeship, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    const { id, warnings: found } = await change(c, recordApprenticeship, input);
    return c.json({ id, warnings: found.map(({ code, staffText }) => ({ code, text: staffText })) }, 201);
  })
  .openapi(oneApprenticeship, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, (tx) => findApprenticeship(tx, id));
    if (!found) throw notFound('apprenticeship');
    tagVersion(c, found.version);
    const { youngPersonId: _, ...rest } = found;
    return c.json(rest, 200);
  })
  .openapi(move, async (c) => {
    const { id } = c.req.valid('param');
    const input = { ...(await c.req.json()), id, version: versionSeen(c) };
    const { version } = await change(c, moveApprenticeship, input);
    tagVersion(c, version);
    return c.json({ id }, 200);
  });

import { createRoute, z } from '@hono/zod-openapi';
import { listAllocations } from '#areas/young-people/index.ts';
import { allocationState } from '#domain/caseloads/allocations.ts';
import { COVER_REASONS, coverState } from '#domain/caseloads/covers.ts';
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
import { listSome, listWithoutWorker } from './caseloads.queries.ts';
import { COVER_WEEKS_READERS, coverWeeksHere } from './cover-weeks.routes.tsx';
import { listCovers } from './covers.queries.ts';
import { COVERS_READERS } from './covers.routes.tsx';
import { endCover } from './end-cover.ts';
import { handOver } from './hand-over.ts';
import { prolongCover } from './prolong-cover.ts';
import { setCover } from './set-cover.ts';
import { setCoverWeeks } from './set-cover-weeks.ts';
import { undoHandover } from './undo-handover.ts';
import { WORKERS_READERS } from './workers.routes.tsx';

const which = z.object({ id: z.guid() });

const allocation = z
  .object({
    id: z.guid(),
    userId: z.guid().nullable().openapi({ description: 'Null: somebody who does not sign in here' }),
    name: z.string().nullable(),
    role: z.string().nullable(),
    startsOn: z.string(),
    endsOn: z
      .string()
      .nullable()
      .openapi({ description: 'The last day, included; null: until further notice' }),
    state: z.enum(['now', 'to come', 'over', 'never']),
    source: z.string(),
    reason: z.string().nullable(),
  })
  .openapi('Allocation');

const cover = z
  .object({
    id: z.guid(),
    workerUserId: z.guid(),
    coverUserId: z.guid(),
    startsOn: z.string(),
    endsOn: z.string().openapi({ description: 'The last day, included' }),
    reason: z.enum(COVER_REASONS),
    isWhole: z.boolean(),
    people: z.int().openapi({ description: 'How many are named one by one' }),
    state: z.enum(['now', 'to come', 'over']),
    version: z.int(),
  })
  .openapi('Cover');

const withoutWorker = z
  .object({
    youngPersonId: z.guid(),
    allocationId: z.guid().nullable(),
    reference: z.string().nullable(),
    hasLeft: z.boolean().openapi({ description: 'Their worker has left; else nobody is their worker' }),
    nextFromOn: z.string().nullable(),
  })
  .openapi('WithoutWorker');

const routes = {
  workers: createRoute({
    method: 'get',
    path: '/young-people/{id}/workers',
    request: { params: which },
    responses: {
      200: json(z.object({ items: z.array(allocation) }), 'Who was, is and is to be their worker'),
      ...PROBLEMS,
    },
  }),
  without: createRoute({
    method: 'get',
    path: '/young-people-without-worker',
    request: { query: listQuery.pick({ limit: true }) },
    responses: {
      200: json(
        z.object({ items: z.array(withoutWorker) }),
        'Those in the programme for whom nobody answers',
      ),
      ...PROBLEMS,
    },
  }),
  handOver: createRoute({
    method: 'post',
    path: '/handovers',
    request: { body: json(handOver.input) },
    responses: {
      201: json(
        z.object({ handovers: z.array(z.object({ id: z.guid(), youngPersonId: z.guid() })) }),
        'Handed over, or planned',
      ),
      ...PROBLEMS,
    },
  }),
  undo: createRoute({
    method: 'post',
    path: '/handovers/{id}/undo',
    request: { params: which },
    responses: { 200: json(which, 'It does not come'), ...PROBLEMS },
  }),
  covers: createRoute({
    method: 'get',
    path: '/covers',
    request: { query: listQuery },
    responses: { 200: json(listOf(cover), 'Covers, latest first'), ...PROBLEMS },
  }),
  set: createRoute({
    method: 'post',
    path: '/covers',
    request: { body: json(setCover.input) },
    responses: { 201: json(which, 'Set'), ...PROBLEMS },
  }),
  end: createRoute({
    method: 'post',
    path: '/covers/{id}/end',
    request: { params: which },
    responses: { 200: json(which, 'Ended'), ...PROBLEMS },
  }),
  prolong: createRoute({
    method: 'post',
    path: '/covers/{id}/prolong',
    request: { params: which, body: json(z.object({ endsOn: z.string() })) },
    responses: { 200: json(which.extend({ version: z.int() }), 'Made longer'), ...PROBLEMS },
  }),
};

const getCoverWeeks = createRoute({
  method: 'get',
  path: '/cover-weeks',
  responses: {
    200: json(
      z.object({ weeksMost: z.int(), setBy: z.string().nullable() }).openapi('CoverWeeks'),
      'For how many weeks a colleague may stand in at once, with the ETag',
    ),
    ...PROBLEMS,
  },
});

const putCoverWeeks = createRoute({
  method: 'put',
  path: '/cover-weeks',
  description: 'If-Match is the ETag; "0" where nobody has said anything yet.',
  request: { body: json(setCoverWeeks.input.omit({ version: true })) },
  responses: { 200: json(z.object({ version: z.int() }), 'Kept'), ...PROBLEMS },
});

export const caseloadsApi = newApi()
  .openapi(getCoverWeeks, async (c) => {
    actorIn(c, COVER_WEEKS_READERS);
    const { version, ...kept } = await coverWeeksHere(c);
    tagVersion(c, version);
    return c.json(kept, 200);
  })
  .openapi(putCoverWeeks, async (c) => {
    const kept = await change(c, setCoverWeeks, { ...c.req.valid('json'), version: versionSeen(c) });
    tagVersion(c, kept.version);
    return c.json(kept, 200);
  })
  .openapi(routes.workers, async (c) => {
    actorIn(c, WORKERS_READERS);
    const { id } = c.req.valid('param');
    const { rows, today } = await read(c, async (tx) => {
      if ((await listSome(tx, [id])).length === 0) throw notFound('young person');
      return { rows: await listAllocations(tx, [id]), today: tx.today };
    });
    const items = rows.map((row) => ({
      id: row.id,
      userId: row.userId,
      name: row.name,
      role: row.role,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      state: allocationState(row, today),
      source: row.source,
      reason: row.reason,
    }));
    return c.json({ items }, 200);
  })
  .openapi(routes.without, async (c) => {
    actorIn(
      c,
      handOver.allow.filter((role) => role !== 'worker'),
    );
    const { limit } = c.req.valid('query');
    const rows = await read(c, (tx) => listWithoutWorker(tx, limit));
    const items = rows.map(({ youngPersonId, allocationId, reference, hasLeft, nextFromOn }) => ({
      youngPersonId,
      allocationId,
      reference,
      hasLeft,
      nextFromOn,
    }));
    return c.json({ items }, 200);
  })
  .openapi(routes.handOver, async (c) => c.json(await change(c, handOver, await c.req.json()), 201))
  .openapi(routes.undo, async (c) =>
    c.json(await change(c, undoHandover, { allocationId: c.req.valid('param').id }), 200),
  )
  .openapi(routes.covers, async (c) => {
    actorIn(c, COVERS_READERS);
    const { cursor, limit } = c.req.valid('query');
    const [startsOn, id] = keyOfCursor(cursor, BY_TIME)?.split(' ') ?? [];
    const after = startsOn !== undefined && id !== undefined ? { startsOn, id } : null;
    const { rows, today } = await read(c, async (tx) => ({
      rows: await listCovers(tx, { after, limit: limit + 1 }),
      today: tx.today,
    }));
    const { items, next } = pageOf(rows, limit, (row) => `${row.startsOn} ${row.id}`);
    const shown = items.map(({ workerName: _, coverName: __, isEndedEarly: ___, ...row }) => ({
      ...row,
      state: coverState(row, today),
    }));
    return c.json({ items: shown, next }, 200);
  })
  .openapi(routes.set, async (c) => c.json(await change(c, setCover, await c.req.json()), 201))
  .openapi(routes.end, async (c) =>
    c.json(await change(c, endCover, { coverId: c.req.valid('param').id }), 200),
  )
  .openapi(routes.prolong, async (c) => {
    const input = { ...c.req.valid('json'), coverId: c.req.valid('param').id, version: versionSeen(c) };
    return c.json(await change(c, prolongCover, input), 200);
  });

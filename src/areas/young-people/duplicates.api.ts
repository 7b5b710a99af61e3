import { createRoute, z } from '@hono/zod-openapi';
import {
  BY_TIME,
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
} from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { PAIR } from './duplicates.content.ts';
import { listPairs } from './duplicates.queries.ts';
import { keepApart, mergeYoungPeople, undoMerge } from './merge-young-people.ts';

const pair = z
  .object({
    id: z.guid(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    knownAs: z.string().nullable(),
    dateOfBirth: z.string().nullable(),
    earlier: z.array(z.string()),
    later: z.array(z.string()),
    noticedAt: z.string(),
    decidedAt: z.string().nullable(),
  })
  .openapi('PossibleDuplicate');
const params = z.object({ id: z.guid() });
const done = z.object({ id: z.guid() });

const list = createRoute({
  method: 'get',
  path: '/possible-duplicates',
  request: { query: listQuery.extend({ which: z.enum(['waiting', 'merged']).default('waiting') }) },
  responses: { 200: json(listOf(pair), 'Pairs of records, those noticed last first'), ...PROBLEMS },
});

const decide = createRoute({
  method: 'post',
  path: '/possible-duplicates/{id}/decision',
  request: { params, body: json(z.object({ decision: z.enum(['same', 'different'], PAIR.choose) })) },
  responses: { 200: json(done, 'Merged, or kept apart for good'), ...PROBLEMS },
});

const undo = createRoute({
  method: 'post',
  path: '/possible-duplicates/{id}/undo',
  request: { params },
  responses: { 200: json(done, 'Apart again, and waiting to be decided'), ...PROBLEMS },
});

export const duplicatesApi = newApi()
  .openapi(list, async (c) => {
    actorIn(c, mergeYoungPeople.allow);
    const { cursor, limit, which } = c.req.valid('query');
    const rows = await read(c, (tx) => listPairs(tx, which, limit + 1, keyOfCursor(cursor, BY_TIME)));
    return c.json(
      pageOf(rows, limit, (one) => `${one.noticedAt} ${one.id}`),
      200,
    );
  })
  .openapi(decide, async (c) => {
    const { id } = c.req.valid('param');
    const { decision } = c.req.valid('json');
    await (decision === 'same' ? change(c, mergeYoungPeople, { id }) : change(c, keepApart, { id }));
    return c.json({ id }, 200);
  })
  .openapi(undo, async (c) => {
    const { id } = c.req.valid('param');
    await change(c, undoMerge, { id });
    return c.json({ id }, 200);
  });

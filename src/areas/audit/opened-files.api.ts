import { createRoute, z } from '@hono/zod-openapi';
import { openingState } from '#domain/privacy/file-openings.ts';
import {
  BY_TIME,
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  versionSeen,
} from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { endOpening } from './end-opening.ts';
import { listOpenings } from './file-openings.queries.ts';
import { judgeOpening } from './judge-opening.ts';
import { openFile } from './open-file.ts';
import { OPENINGS_READERS } from './opened-files.routes.tsx';

const which = z.object({ id: z.guid() });

const opening = z
  .object({
    id: z.guid(),
    youngPersonId: z.guid(),
    reference: z.string().nullable().openapi({ description: 'Of their latest referral' }),
    by: z.string().nullable(),
    reason: z.string(),
    openedAt: z.string(),
    expiresAt: z.string(),
    state: z.enum(['open', 'ended', 'over']),
    wasRight: z.boolean().nullable().openapi({ description: 'Null: nobody has looked at it yet' }),
    version: z.int(),
  })
  .openapi('FileOpening');

const list = createRoute({
  method: 'get',
  path: '/file-openings',
  request: { query: listQuery },
  responses: { 200: json(listOf(opening), 'Files opened with a reason, latest first'), ...PROBLEMS },
});

const open = createRoute({
  method: 'post',
  path: '/file-openings',
  request: { body: json(openFile.input) },
  responses: {
    201: json(
      z.object({
        id: z.guid(),
        youngPersonId: z.guid(),
        reference: z.string().nullable(),
        expiresAt: z.string(),
      }),
      'Open until then',
    ),
    ...PROBLEMS,
  },
});

const end = createRoute({
  method: 'post',
  path: '/file-openings/{id}/end',
  request: { params: which },
  responses: { 200: json(which, 'Closed'), ...PROBLEMS },
});

const judge = createRoute({
  method: 'post',
  path: '/file-openings/{id}/judge',
  request: { params: which, body: json(z.object({ wasRight: z.boolean() })) },
  responses: { 200: json(which.extend({ version: z.int() }), 'Kept'), ...PROBLEMS },
});

export const openedFilesApi = newApi()
  .openapi(list, async (c) => {
    actorIn(c, OPENINGS_READERS);
    const { cursor, limit } = c.req.valid('query');
    const [at, id] = keyOfCursor(cursor, BY_TIME)?.split(' ') ?? [];
    const after = at !== undefined && id !== undefined ? { at, id } : null;
    const { rows, now } = await read(c, async (tx) => ({
      rows: await listOpenings(tx, { after, limit: limit + 1 }),
      now: tx.now,
    }));
    const { items, next } = pageOf(rows, limit, (row) => `${row.openedAt} ${row.id}`);
    const shown = items.map((row) => ({
      id: row.id,
      youngPersonId: row.youngPersonId,
      reference: row.reference,
      by: row.by,
      reason: row.reason,
      openedAt: row.openedAt,
      expiresAt: row.expiresAt,
      state: openingState(row, now),
      wasRight: row.wasRight,
      version: row.version,
    }));
    return c.json({ items: shown, next }, 200);
  })
  .openapi(open, async (c) => c.json(await change(c, openFile, await c.req.json()), 201))
  .openapi(end, async (c) => c.json(await change(c, endOpening, { openingId: c.req.valid('param').id }), 200))
  .openapi(judge, async (c) => {
    const { wasRight } = c.req.valid('json');
    const input = { openingId: c.req.valid('param').id, wasRight, version: versionSeen(c) };
    return c.json(await change(c, judgeOpening, input), 200);
  });

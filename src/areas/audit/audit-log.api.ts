import { createRoute, z } from '@hono/zod-openapi';
import { json, listOf, listQuery, newApi, PROBLEMS, pageOf } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { afterId } from './after-id.ts';
import { AUDIT_PARTS } from './audit-log.content.ts';
import { listAudit } from './audit-log.queries.ts';
import { LOOKS_READERS } from './looks.routes.tsx';

const line = z
  .object({
    id: z.int(),
    at: z.string(),
    role: z.string(),
    userId: z.guid().nullable(),
    action: z.string(),
    subject: z.string().nullable(),
    youngPersonId: z.guid().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditLine');

const list = createRoute({
  method: 'get',
  path: '/audit',
  request: {
    query: listQuery.extend({ part: z.enum(AUDIT_PARTS).optional(), userId: z.guid().optional() }),
  },
  responses: { 200: json(listOf(line), 'What happened, latest first'), ...PROBLEMS },
});

export const auditLogApi = newApi().openapi(list, async (c) => {
  actorIn(c, LOOKS_READERS);
  const { cursor, limit, part = null, userId = null } = c.req.valid('query');
  const after = afterId(cursor);
  const rows = await read(c, (tx) => listAudit(tx, { part, userId }, { after, limit: limit + 1 }));
  return c.json(
    pageOf(rows, limit, (row) => String(row.id)),
    200,
  );
});

import { createRoute, z } from '@hono/zod-openapi';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { whatGoes } from './read-retention.ts';
import { RETENTION_READERS } from './retention.routes.tsx';

const preview = createRoute({
  method: 'get',
  path: '/retention',
  request: {
    query: z.object({ days: z.coerce.number('A whole number').int().min(0).max(3660).default(92) }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ day: z.string(), kind: z.string(), many: z.int() })) }),
      'What goes on which day: counts',
    ),
    ...PROBLEMS,
  },
});

export const retentionApi = newApi().openapi(preview, async (c) => {
  actorIn(c, RETENTION_READERS);
  const going = await read(c, (tx) => whatGoes(tx, c.req.valid('query').days));
  return c.json({ items: going.map(({ day, kind, many }) => ({ day, kind, many })) }, 200);
});

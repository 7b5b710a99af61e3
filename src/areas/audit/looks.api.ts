import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '#platform/errors.ts';
import { json, listOf, listQuery, newApi, PROBLEMS, pageOf } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { afterId } from './after-id.ts';
import { purposeOf } from './looks.content.ts';
import { findWhose, listLooks, namesOfOnlookers } from './looks.queries.ts';
import { LOOKS_READERS } from './looks.routes.tsx';

const look = z
  .object({
    at: z.string(),
    role: z.string(),
    name: z.string().nullable().openapi({ description: 'Null: the operator, or somebody no longer known' }),
    organisation: z.string().nullable(),
    how: z.enum(['page', 'api', 'command', 'export']),
    where: z.string().openapi({ description: 'The pattern of the address, or the command' }),
    why: z.string(),
    keyId: z.guid().nullable().openapi({ description: 'The API key that was shown' }),
    people: z.int().openapi({ description: 'How many young people were shown at once' }),
  })
  .openapi('Look');

const list = createRoute({
  method: 'get',
  path: '/young-people/{id}/looks',
  request: { params: z.object({ id: z.guid() }), query: listQuery },
  responses: { 200: json(listOf(look), 'Who looked at this file, latest first'), ...PROBLEMS },
});

const HOWS = { 'looks.page': 'page', 'looks.api': 'api', 'looks.command': 'command' } as const;

export const looksApi = newApi().openapi(list, async (c) => {
  actorIn(c, LOOKS_READERS);
  const { id } = c.req.valid('param');
  const { cursor, limit } = c.req.valid('query');
  const after = afterId(cursor);
  const { rows, names } = await read(c, async (tx) => {
    if (!(await findWhose(tx, id))) throw notFound('young person');
    const rows = await listLooks(tx, id, { after, limit: limit + 1 });
    return { rows, names: await namesOfOnlookers(tx, rows) };
  });
  const { items, next } = pageOf(rows, limit, (row) => String(row.id));
  return c.json(
    {
      next,
      items: items.map(({ at, role, userId, action, subject, people, keyId }) => {
        const who = names.get(`${userId} ${role}`);
        return {
          at,
          role,
          name: who?.name ?? null,
          organisation: who?.organisation ?? null,
          how: HOWS[action as keyof typeof HOWS] ?? ('export' as const),
          where: subject,
          why: purposeOf(subject).staff,
          keyId,
          people,
        };
      }),
    },
    200,
  );
});

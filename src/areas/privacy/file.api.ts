import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '#platform/errors.ts';
import { json, newApi, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { askForFile, FILE_KEEPERS } from './ask-for-file.ts';
import { decidePassages } from './decide-passages.ts';
import { fileAsJson } from './file-as-json.ts';
import { findFileOf, listFileRequests } from './file-requests.queries.ts';
import { readFile } from './read-file.ts';
import { releaseFile } from './release-file.ts';

const whose = z.object({ id: z.guid() });
const whichRequest = whose.extend({ request: z.guid() });
const line = z.object({
  name: z.string(),
  label: z.string(),
  text: z.string().nullable().openapi({ description: 'Null where it is not handed out: see state' }),
  state: z.enum(['shown', 'waiting', 'left-out']),
});
const file = z
  .object({
    waiting: z.int().openapi({ description: 'Passages that nobody has gone through yet' }),
    sections: z.array(
      z.object({
        part: z.string(),
        title: z.string(),
        entries: z.array(z.object({ lines: z.array(line) })),
      }),
    ),
  })
  .openapi('PersonalFile');
const passage = z.object({
  sha256: z.string(),
  where: z.string(),
  label: z.string(),
  text: z.string(),
  reason: z.string().nullable().openapi({ description: 'Null: nobody has decided yet' }),
});

const getFile = createRoute({
  method: 'get',
  path: '/young-people/{id}/file',
  request: { params: whose },
  responses: { 200: json(file, 'What would be handed out now'), ...PROBLEMS },
});
const getPassages = createRoute({
  method: 'get',
  path: '/young-people/{id}/file/passages',
  request: { params: whose },
  responses: { 200: json(z.object({ items: z.array(passage) }), 'What a person goes through'), ...PROBLEMS },
});
const decide = createRoute({
  method: 'post',
  path: '/young-people/{id}/file/passages',
  request: { params: whose, body: json(decidePassages.input.omit({ youngPersonId: true })) },
  responses: { 200: json(z.object({ decided: z.int() }), 'Kept'), ...PROBLEMS },
});
const ask = createRoute({
  method: 'post',
  path: '/young-people/{id}/file/requests',
  request: { params: whose, body: json(askForFile.input.omit({ youngPersonId: true })) },
  responses: { 201: json(z.object({ id: z.guid(), dueOn: z.string() }), 'Noted'), ...PROBLEMS },
});
const release = createRoute({
  method: 'post',
  path: '/young-people/{id}/file/requests/{request}/release',
  request: { params: whichRequest },
  responses: { 200: json(z.object({ id: z.guid() }), 'Handed out and kept as it is'), ...PROBLEMS },
});
const getRequest = createRoute({
  method: 'get',
  path: '/young-people/{id}/file/requests/{request}',
  request: { params: whichRequest },
  responses: {
    200: json(
      z.object({
        askedBy: z.string(),
        askedOn: z.string(),
        dueOn: z.string(),
        releasedAt: z.string().nullable(),
      }),
      'Who asked, and by when',
    ),
    ...PROBLEMS,
  },
});

export const fileApi = newApi()
  .openapi(getFile, async (c) => {
    actorIn(c, FILE_KEEPERS);
    return c.json(fileAsJson(await preparedFile(c, c.req.valid('param').id)), 200);
  })
  .openapi(getPassages, async (c) => {
    actorIn(c, FILE_KEEPERS);
    const { passages } = await preparedFile(c, c.req.valid('param').id);
    const items = passages.map(({ decision, ...one }) => ({ ...one, reason: decision?.reason ?? null }));
    return c.json({ items }, 200);
  })
  .openapi(decide, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, decidePassages, input), 200);
  })
  .openapi(ask, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, askForFile, input), 201);
  })
  .openapi(getRequest, async (c) => {
    actorIn(c, FILE_KEEPERS);
    const { id, request } = c.req.valid('param');
    const requests = await read(c, (tx) => listFileRequests(tx, id));
    const found = requests.find((one) => one.id === request);
    if (!found) throw notFound('request');
    const { version, id: _, ...rest } = found;
    tagVersion(c, version);
    return c.json(rest, 200);
  })
  .openapi(release, async (c) => {
    const { id, request } = c.req.valid('param');
    const input = { youngPersonId: id, requestId: request, version: versionSeen(c) };
    return c.json(await change(c, releaseFile, input), 200);
  });

function preparedFile(c: Parameters<typeof read>[0], id: string) {
  return read(c, async (tx) => {
    if (!(await findFileOf(tx, id))) throw notFound('young person');
    return readFile(tx, id, 'so far');
  });
}

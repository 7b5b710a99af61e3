import { createRoute, z } from '@hono/zod-openapi';
import { FARE_KINDS } from '#domain/travel/weekly-fare.ts';
import { notFound } from '#platform/errors.ts';
import { json, newApi, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { actorIn, change, read } from '#platform/http/app-env.ts';
import { addFare } from './add-fare.ts';
import { changeFare } from './change-fare.ts';
import { endFare } from './end-fare.ts';
import { findFare, listFares } from './fares.queries.ts';
import { TIMETABLE_READERS } from './timetable-view.ts';

const fare = z
  .object({
    id: z.guid(),
    name: z.string(),
    kind: z.enum(FARE_KINDS),
    pence: z.int(),
    ageFrom: z.int().nullable(),
    ageTo: z.int().nullable(),
    isForApprentices: z.boolean(),
    validFrom: z.string(),
    validTo: z.string().nullable().openapi({ description: 'The last day, included' }),
    source: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Fare');
const params = z.object({ id: z.guid() });
const done = json(z.object({ id: z.guid() }), 'Done');

const list = createRoute({
  method: 'get',
  path: '/fares',
  responses: { 200: json(z.object({ items: z.array(fare) }), 'Those that have ended last'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/fares/{id}',
  request: { params },
  responses: { 200: json(fare, 'One fare, with its ETag'), ...PROBLEMS },
});
const add = createRoute({
  method: 'post',
  path: '/fares',
  request: { body: json(addFare.input) },
  responses: { 201: done, ...PROBLEMS },
});
const amend = createRoute({
  method: 'patch',
  path: '/fares/{id}',
  request: { params, body: json(changeFare.input.omit({ id: true, version: true }).partial()) },
  responses: { 200: done, ...PROBLEMS },
});
const end = createRoute({
  method: 'post',
  path: '/fares/{id}/end',
  request: { params, body: json(endFare.input.omit({ id: true, version: true })) },
  responses: { 200: done, ...PROBLEMS },
});

export const faresApi = newApi()
  .openapi(list, async (c) => {
    actorIn(c, TIMETABLE_READERS);
    return c.json({ items: await read(c, listFares) }, 200);
  })
  .openapi(one, async (c) => {
    actorIn(c, TIMETABLE_READERS);
    const found = await read(c, (tx) => findFare(tx, c.req.valid('param').id));
    if (!found) throw notFound('fare');
    tagVersion(c, found.version);
    return c.json(found, 200);
  })
  .openapi(add, async (c) => c.json(await change(c, addFare, await c.req.json()), 201))
  .openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const now = await read(c, (tx) => findFare(tx, id));
    if (!now) throw notFound('fare');
    // What is left out stays as it is.
    const result = await change(c, changeFare, { ...now, ...(await c.req.json()), id, version });
    tagVersion(c, version + 1);
    return c.json(result, 200);
  })
  .openapi(end, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const result = await change(c, endFare, { ...(await c.req.json()), id, version });
    tagVersion(c, version + 1);
    return c.json(result, 200);
  });

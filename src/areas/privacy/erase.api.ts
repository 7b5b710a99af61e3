import { createRoute, z } from '@hono/zod-openapi';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { change } from '#platform/http/app-env.ts';
import { erasePerson } from './erase-person.ts';
import { liftLegalHold, setLegalHold } from './set-legal-hold.ts';

const whose = z.object({ id: z.guid() });
const done = z.object({ id: z.guid() });

const setHold = createRoute({
  method: 'post',
  path: '/young-people/{id}/legal-hold',
  request: { params: whose, body: json(setLegalHold.input.omit({ youngPersonId: true })) },
  responses: { 201: json(done, 'Nothing goes while it stands'), ...PROBLEMS },
});
const liftHold = createRoute({
  method: 'post',
  path: '/young-people/{id}/legal-hold/lift',
  request: { params: whose },
  responses: { 200: json(done, 'Lifted'), ...PROBLEMS },
});
const erase = createRoute({
  method: 'post',
  path: '/young-people/{id}/erase',
  request: { params: whose, body: json(erasePerson.input.omit({ youngPersonId: true })) },
  responses: { 200: json(z.object({ rows: z.int() }), 'Erased for good'), ...PROBLEMS },
});

export const eraseApi = newApi()
  .openapi(setHold, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, setLegalHold, input), 201);
  })
  .openapi(liftHold, async (c) =>
    c.json(await change(c, liftLegalHold, { youngPersonId: c.req.valid('param').id }), 200),
  )
  .openapi(erase, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, erasePerson, input), 200);
  });

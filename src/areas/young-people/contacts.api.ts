import { createRoute, z } from '@hono/zod-openapi';
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
} from '#platform/http/api.ts';
import { change, read } from '#platform/http/app-env.ts';
import { listContacts, readContactStanding } from './contacts.queries.ts';
import { recordContact } from './record-contact.ts';
import { findYoungPerson } from './young-people.queries.ts';

const whose = z.object({ id: z.guid() });

const contact = z
  .object({
    id: z.guid(),
    contactOn: z.string(),
    kind: z.string(),
    minutes: z.int().nullable(),
    inTouch: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi('Contact');

const standing = z
  .object({
    lastVisitOn: z.string().nullable(),
    nextVisitBy: z.string().nullable(),
    daysOverdue: z.int(),
    contacts: z.int(),
    minutes: z.int(),
    contactsWanted: z.int(),
    minutesWanted: z.int(),
    isEntitlementMet: z.boolean(),
  })
  .openapi('ContactStanding');

const list = createRoute({
  method: 'get',
  path: '/young-people/{id}/contacts',
  request: { params: whose, query: listQuery },
  responses: {
    200: json(listOf(contact).extend({ standing }), 'Contacts, latest first, and how they stand'),
    ...PROBLEMS,
  },
});

const add = createRoute({
  method: 'post',
  path: '/young-people/{id}/contacts',
  request: { params: whose, body: json(recordContact.input.omit({ youngPersonId: true })) },
  responses: { 201: json(z.object({ id: z.guid() }), 'Recorded'), ...PROBLEMS },
});

export const contactsApi = newApi()
  .openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const found = await read(c, async (tx) => {
      if (!(await findYoungPerson(tx, id))) throw notFound('young person');
      const rows = await listContacts(tx, id, { after: keyOfCursor(cursor, BY_TIME), limit: limit + 1 });
      return { rows, standing: await readContactStanding(tx, id) };
    });
    const page = pageOf(found.rows, limit, (row) => `${row.contactOn} ${row.id}`);
    const items = page.items.map(({ recordedBy: _, workerEmail: __, ...rest }) => rest);
    return c.json({ ...page, items, standing: found.standing }, 200);
  })
  .openapi(add, async (c) => {
    const input = { ...(await c.req.json()), youngPersonId: c.req.valid('param').id };
    return c.json(await change(c, recordContact, input), 201);
  });

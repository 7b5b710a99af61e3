import { createRoute, z } from '@hono/zod-openapi';
import { EMPLOYER_STATUSES } from '#domain/employers/statuses.ts';
import { notFound } from '#platform/errors.ts';
import {
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
import { change, read } from '#platform/http/app-env.ts';
import { changeEmployer } from './change-employer.ts';
import { checkEmployer } from './check-employer.ts';
import { listEmployers } from './employer-list.queries.ts';
import { EMPLOYER_NEEDS } from './employer-needs.ts';
import { listSites, listSupervisors } from './employer-record.queries.ts';
import { findEmployer } from './employers.queries.ts';
import { registerEmployer } from './register-employer.ts';

const oneQuery = z.object({ id: z.guid() });

const listed = z
  .object({
    id: z.guid(),
    name: z.string(),
    status: z.enum(EMPLOYER_STATUSES),
    contactName: z.string().nullable(),
    liveOpportunities: z.int(),
    needs: z.array(z.enum(EMPLOYER_NEEDS)),
    version: z.int(),
  })
  .openapi('ListedEmployer');

const employer = z
  .object({
    id: z.guid(),
    name: z.string(),
    status: z.enum(EMPLOYER_STATUSES),
    contactName: z.string().nullable(),
    contactEmail: z.string().nullable(),
    contactPhone: z.string().nullable(),
    contactsAMonthMax: z.int().nullable(),
    notBeforeOn: z.string().nullable(),
    mergedInto: z.guid().nullable(),
    version: z.int(),
    sites: z.array(
      z.object({
        id: z.guid(),
        name: z.string(),
        postcode: z.string().nullable(),
        isStepFree: z.boolean().nullable(),
      }),
    ),
    supervisors: z.array(
      z.object({
        id: z.guid(),
        name: z.string(),
        siteId: z.guid(),
        siteName: z.string(),
        leftOn: z.string().nullable(),
        inDateUntil: z.string().nullable(),
      }),
    ),
  })
  .openapi('Employer');

const list = createRoute({
  method: 'get',
  path: '/employers',
  request: {
    query: listQuery.extend({
      name: z.string().max(200).optional(),
      status: z.enum(EMPLOYER_STATUSES).optional(),
      need: z.enum(EMPLOYER_NEEDS).optional(),
    }),
  },
  responses: { 200: json(listOf(listed), 'Employers by name'), ...PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/employers/{id}',
  request: { params: oneQuery },
  responses: { 200: json(employer, 'One employer, with its ETag'), ...PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/employers',
  request: { body: json(registerEmployer.input) },
  responses: { 201: json(z.object({ id: z.guid(), isNew: z.boolean() }), 'Registered'), ...PROBLEMS },
});

const amend = createRoute({
  method: 'patch',
  path: '/employers/{id}',
  request: {
    params: oneQuery,
    body: json(changeEmployer.input.omit({ id: true, version: true }).partial()),
  },
  responses: { 200: json(z.object({ id: z.guid() }), 'Changed'), ...PROBLEMS },
});

const addCheck = createRoute({
  method: 'post',
  path: '/employers/{id}/checks',
  request: { params: oneQuery, body: json(checkEmployer.input.omit({ id: true })) },
  responses: {
    201: json(z.object({ isChecked: z.boolean(), stillOpen: z.array(z.string()) }), 'Recorded'),
    ...PROBLEMS,
  },
});

export const employersApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const rows = await read(c, (tx) =>
      listEmployers(tx, filter, { after: keyOfCursor(cursor), limit: limit + 1 }),
    );
    const page = pageOf(rows, limit, (row) => row.key);
    const items = page.items.map(({ key: _, needs, ...rest }) => ({ ...rest, needs: [...needs] }));
    return c.json({ ...page, items }, 200);
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const employer = await findEmployer(tx, id);
      return (
        employer && {
          ...employer,
          sites: await listSites(tx, id),
          supervisors: await listSupervisors(tx, id),
        }
      );
    });
    if (!found) throw notFound('employer');
    tagVersion(c, found.version);
    return c.json(found, 200);
  })
  .openapi(add, async (c) => c.json(await change(c, registerEmployer, await c.req.json()), 201))
  .openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const now = await read(c, (tx) => findEmployer(tx, id));
    if (!now) throw notFound('employer');
    // What is left out stays as it is.
    const result = await change(c, changeEmployer, { ...now, ...(await c.req.json()), id, version });
    tagVersion(c, version + 1);
    return c.json(result, 200);
  })
  .openapi(addCheck, async (c) => {
    const input = { ...(await c.req.json()), id: c.req.valid('param').id };
    return c.json(await change(c, checkEmployer, input), 201);
  });

import { createRoute, z } from '@hono/zod-openapi';
import { OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import { OPPORTUNITY_STATUSES } from '#domain/opportunities/statuses.ts';
import type { OpportunityState } from '#domain/opportunities/still-open.ts';
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
import { addOpportunity } from './add-opportunity.ts';
import { changeOpportunity } from './change-opportunity.ts';
import { findOpportunity } from './opportunities.queries.ts';
import { knownInput } from './opportunity-answers.ts';
import { listOpportunities } from './opportunity-list.queries.ts';
import { freeSeats } from './seats.queries.ts';

const STATES = [
  'draft',
  'live',
  'still open?',
  'past its closing day',
  'paused',
  'closed',
] as const satisfies readonly OpportunityState[];
const idParam = z.object({ id: z.guid() });
const text = z.string().nullable();
const whole = z.int().nullable();

const shared = {
  id: z.guid(),
  reference: z.string(),
  title: z.string(),
  kind: z.enum(OPPORTUNITY_KINDS),
  organisationId: z.guid(),
  organisationName: z.string(),
  siteName: z.string(),
  postcode: text,
  days: z.array(z.int().min(1).max(7)).nullable(),
  startsMinute: whole,
  endsMinute: whole.openapi({ description: 'Minutes after midnight; past midnight goes on counting' }),
  firstStartOn: text,
  lastStartOn: text,
  isRolling: z.boolean(),
  closesOn: text,
  places: z.int(),
  freeToday: z.int(),
  status: z.enum(OPPORTUNITY_STATUSES),
  state: z.enum(STATES),
  version: z.int(),
};

const listed = z.object(shared).openapi('ListedOpportunity');
const opportunity = z
  .object({
    ...shared,
    siteId: z.guid(),
    description: text,
    jobCategory: text,
    subjectArea: text,
    weeks: whole,
    minimumAge: whole,
    entryRequirements: text,
    weeklyPayPence: whole,
    paysExpenses: z.boolean(),
    supportOffered: z.array(z.string()),
    supervisorId: z.guid().nullable(),
    contactName: text,
    contactEmail: text,
    insurancePounds: whole,
    insuranceExpiresOn: text,
    riskAssessedOn: text,
    dbsRequired: z.boolean().nullable(),
    stepFree: text,
    isPublic: z.boolean(),
    sharedWith: z.array(z.string()),
    confirmedOn: text,
  })
  .openapi('Opportunity');

const list = createRoute({
  method: 'get',
  path: '/opportunities',
  request: {
    query: listQuery.extend({
      search: z.string().max(200).optional(),
      kind: z.enum(OPPORTUNITY_KINDS).optional(),
      state: z.enum(STATES).optional(),
      organisationId: z.guid().optional(),
    }),
  },
  responses: { 200: json(listOf(listed), 'Opportunities by title'), ...PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/opportunities/{id}',
  request: { params: idParam },
  responses: { 200: json(opportunity, 'One opportunity, with its ETag'), ...PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/opportunities',
  request: { body: json(addOpportunity.input) },
  responses: {
    201: json(
      z.object({
        id: z.guid(),
        reference: z.string(),
        status: z.enum(['draft', 'live']),
        gaps: z.array(z.string()),
      }),
      'Added; `gaps` say what keeps it a draft',
    ),
    ...PROBLEMS,
  },
});

const amend = createRoute({
  method: 'patch',
  path: '/opportunities/{id}',
  request: {
    params: idParam,
    body: json(changeOpportunity.input.omit({ id: true, version: true }).partial()),
  },
  responses: { 200: json(z.object({ id: z.guid() }), 'Changed'), ...PROBLEMS },
});

export const opportunitiesApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const rows = await read(c, (tx) =>
      listOpportunities(tx, filter, { after: keyOfCursor(cursor), limit: limit + 1 }),
    );
    const { items, next } = pageOf(rows, limit, (row) => row.key);
    return c.json({ items: items.map((row) => listed.parse(row)), next }, 200);
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const offer = await findOpportunity(tx, id);
      return offer && { ...offer, freeToday: (await freeSeats(tx, id, tx.today, tx.today)).length };
    });
    if (!found) throw notFound('opportunity');
    tagVersion(c, found.version);
    return c.json(opportunity.parse(found), 200);
  })
  .openapi(add, async (c) => c.json(await change(c, addOpportunity, await c.req.json()), 201))
  .openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const now = await read(c, (tx) => findOpportunity(tx, id));
    if (!now) throw notFound('opportunity');
    const result = await change(c, changeOpportunity, {
      ...knownInput(now),
      ...(await c.req.json()),
      id,
      version,
    });
    tagVersion(c, version + 1);
    return c.json(result, 200);
  });

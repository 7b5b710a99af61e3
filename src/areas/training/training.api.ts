import { createRoute, z } from '@hono/zod-openapi';
import { TRAINING_TOPICS } from '#domain/training/records.ts';
import { ATTENDEE_STATUSES } from '#domain/training/sessions.ts';
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
import { bookSeat } from './book-seat.ts';
import { changeSession } from './change-session.ts';
import { planSession } from './plan-session.ts';
import { recordRegister } from './record-register.ts';
import { recordTraining } from './record-training.ts';
import { findTrainingRecord, listTrainingRecords } from './training-records.queries.ts';
import { findTrainingSession, listAttendees, listTrainingSessions } from './training-sessions.queries.ts';

const idParam = z.object({ id: z.guid() });
const text = z.string().nullable();

const facts = {
  id: z.guid(),
  topic: z.enum(TRAINING_TOPICS),
  heldOn: z.string(),
  startsMinute: z.int().nullable(),
  place: text,
  trainer: z.string(),
  capacity: z.int(),
  booked: z.int(),
  version: z.int(),
};
const session = z.object(facts).openapi('ListedTrainingSession');
const sessionWithPeople = z
  .object({
    ...facts,
    attendees: z.array(
      z.object({
        id: z.guid(),
        name: z.string(),
        supervisorId: z.guid().nullable(),
        organisationName: text,
        status: z.enum(ATTENDEE_STATUSES),
        recordId: z.guid().nullable(),
      }),
    ),
  })
  .openapi('TrainingSession');
const record = z
  .object({
    id: z.guid(),
    supervisorId: z.guid(),
    name: z.string(),
    organisationId: z.guid(),
    organisationName: z.string(),
    siteName: z.string(),
    topic: z.enum(TRAINING_TOPICS),
    trainedOn: z.string(),
    validTo: z.string().openapi({ description: 'The last day on which it counts' }),
    evidence: text,
  })
  .openapi('TrainingRecord');

const list = createRoute({
  method: 'get',
  path: '/training-sessions',
  request: { query: listQuery.extend({ when: z.enum(['to come', 'gone by']).default('to come') }) },
  responses: { 200: json(listOf(session), 'Sessions by day'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/training-sessions/{id}',
  request: { params: idParam },
  responses: { 200: json(sessionWithPeople, 'One session with who comes, with its ETag'), ...PROBLEMS },
});
const plan = createRoute({
  method: 'post',
  path: '/training-sessions',
  request: { body: json(planSession.input) },
  responses: { 201: json(z.object({ id: z.guid() }), 'Planned'), ...PROBLEMS },
});
const amend = createRoute({
  method: 'patch',
  path: '/training-sessions/{id}',
  request: { params: idParam, body: json(changeSession.input.omit({ id: true, version: true }).partial()) },
  responses: { 200: json(z.object({ id: z.guid() }), 'Changed'), ...PROBLEMS },
});
const book = createRoute({
  method: 'post',
  path: '/training-sessions/{id}/attendees',
  request: { params: idParam, body: json(bookSeat.input.omit({ sessionId: true })) },
  responses: { 201: json(z.object({ id: z.guid() }), 'Booked'), ...PROBLEMS },
});
const register = createRoute({
  method: 'post',
  path: '/training-sessions/{id}/register',
  request: { params: idParam, body: json(recordRegister.input.omit({ sessionId: true })) },
  responses: { 200: json(z.object({ recorded: z.int() }), 'Recorded who came'), ...PROBLEMS },
});
const listRecords = createRoute({
  method: 'get',
  path: '/training-records',
  request: {
    query: listQuery.extend({ supervisorId: z.guid().optional(), organisationId: z.guid().optional() }),
  },
  responses: { 200: json(listOf(record), 'Training records, newest training first'), ...PROBLEMS },
});
const oneRecord = createRoute({
  method: 'get',
  path: '/training-records/{id}',
  request: { params: idParam },
  responses: { 200: json(record, 'One training record'), ...PROBLEMS },
});
const addRecord = createRoute({
  method: 'post',
  path: '/training-records',
  request: { body: json(recordTraining.input) },
  responses: {
    201: json(z.object({ organisationId: z.guid(), validTo: z.string() }), 'Recorded'),
    ...PROBLEMS,
  },
});

export const trainingApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, when } = c.req.valid('query');
    const rows = await read(c, (tx) =>
      listTrainingSessions(tx, when, { after: keyOfCursor(cursor), limit: limit + 1 }),
    );
    const { items, next } = pageOf(rows, limit, (row) => row.key);
    return c.json({ items: items.map((row) => session.parse(row)), next }, 200);
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const known = await findTrainingSession(tx, id);
      return known && { ...known, attendees: await listAttendees(tx, id) };
    });
    if (!found) throw notFound('training session');
    tagVersion(c, found.version);
    return c.json(sessionWithPeople.parse(found), 200);
  })
  .openapi(plan, async (c) => c.json(await change(c, planSession, await c.req.json()), 201))
  .openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const now = await read(c, (tx) => findTrainingSession(tx, id));
    if (!now) throw notFound('training session');
    // What is left out stays as it is.
    const result = await change(c, changeSession, { ...now, ...(await c.req.json()), id, version });
    tagVersion(c, version + 1);
    return c.json(result, 200);
  })
  .openapi(book, async (c) => {
    const input = { ...(await c.req.json()), sessionId: c.req.valid('param').id };
    return c.json(await change(c, bookSeat, input), 201);
  })
  .openapi(register, async (c) => {
    const input = { ...(await c.req.json()), sessionId: c.req.valid('param').id };
    return c.json(await change(c, recordRegister, input), 200);
  })
  .openapi(listRecords, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const rows = await read(c, (tx) =>
      listTrainingRecords(tx, filter, { after: keyOfCursor(cursor), limit: limit + 1 }),
    );
    const { items, next } = pageOf(rows, limit, (row) => row.key);
    return c.json({ items: items.map((row) => record.parse(row)), next }, 200);
  })
  .openapi(oneRecord, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, (tx) => findTrainingRecord(tx, id));
    if (!found) throw notFound('training record');
    return c.json(record.parse(found), 200);
  })
  .openapi(addRecord, async (c) => c.json(await change(c, recordTraining, await c.req.json()), 201));

import { createRoute, z } from '@hono/zod-openapi';
import { RUN_STATES } from '#domain/courses/run-states.ts';
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
import { addCourseRun } from './add-course-run.ts';
import { changeCourseRun } from './change-course-run.ts';
import { COURSE_LEVELS } from './course-run-input.ts';
import { findCourseRun, listCourseRuns } from './courses.queries.ts';

const idParam = z.object({ id: z.guid() });
const text = z.string().nullable();
const whole = z.int().nullable();

const courseRun = z
  .object({
    id: z.guid(),
    reference: z.string(),
    title: z.string(),
    level: text,
    subjectArea: text,
    organisationId: z.guid(),
    providerName: z.string(),
    siteId: z.guid(),
    siteName: z.string(),
    postcode: text,
    credits: whole,
    startsOn: text,
    endsOn: text,
    weeks: whole,
    isRollOnRollOff: z.boolean(),
    days: z.array(z.int().min(1).max(7)).nullable(),
    startsMinute: whole,
    endsMinute: whole.openapi({ description: 'Minutes after midnight; past midnight goes on counting' }),
    places: whole,
    minimumAge: whole,
    entryRequirements: text,
    isPublic: z.boolean(),
    sharedWith: z.array(z.string()),
    state: z.enum(RUN_STATES),
    version: z.int(),
  })
  .openapi('CourseRun');

const list = createRoute({
  method: 'get',
  path: '/course-runs',
  request: {
    query: listQuery.extend({
      search: z.string().max(200).optional(),
      level: z.enum(COURSE_LEVELS).optional(),
      state: z.enum(RUN_STATES).optional(),
    }),
  },
  responses: { 200: json(listOf(courseRun), 'Course runs by title'), ...PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/course-runs/{id}',
  request: { params: idParam },
  responses: { 200: json(courseRun, 'One course run, with its ETag'), ...PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/course-runs',
  request: { body: json(addCourseRun.input) },
  responses: { 201: json(z.object({ id: z.guid(), reference: z.string() }), 'Added'), ...PROBLEMS },
});

const amend = createRoute({
  method: 'patch',
  path: '/course-runs/{id}',
  request: { params: idParam, body: json(changeCourseRun.input.omit({ id: true, version: true }).partial()) },
  responses: { 200: json(z.object({ id: z.guid() }), 'Changed'), ...PROBLEMS },
});

export const coursesApi = newApi()
  .openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const rows = await read(c, (tx) =>
      listCourseRuns(tx, filter, { after: keyOfCursor(cursor), limit: limit + 1 }),
    );
    const { items, next } = pageOf(rows, limit, (row) => row.key);
    return c.json({ items: items.map((row) => courseRun.parse(row)), next }, 200);
  })
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, (tx) => findCourseRun(tx, id));
    if (!found) throw notFound('course run');
    tagVersion(c, found.version);
    return c.json(courseRun.parse(found), 200);
  })
  .openapi(add, async (c) => c.json(await change(c, addCourseRun, await c.req.json()), 201))
  .openapi(amend, async (c) => {
    const { id } = c.req.valid('param');
    const version = versionSeen(c);
    const now = await read(c, (tx) => findCourseRun(tx, id));
    if (!now) throw notFound('course run');
    const endsMinute =
      now.endsMinute !== null && now.endsMinute > 1440 ? now.endsMinute - 1440 : now.endsMinute;
    // What is left out stays as it is.
    const input = { ...now, endsMinute, ...(await c.req.json()), id, version };
    const result = await change(c, changeCourseRun, input);
    tagVersion(c, version + 1);
    return c.json(result, 200);
  });

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { SOFT_SKILLS } from '#domain/reviews/soft-skills.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { MEETING_READERS } from '../meeting-readers.ts';
import { readMonthReport } from './read-month.ts';

const task = z.object({
  what: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
});

const report = z
  .object({
    month: z.string().openapi({ example: '2025-07' }),
    goal: z.string().nullable(),
    contacts: z.object({ real: z.int(), minutes: z.int(), tries: z.int() }),
    days: z.object({ there: z.int(), late: z.int(), away: z.int(), awayUntold: z.int() }),
    reviews: z.array(z.object({ kind: z.string(), heldOn: z.string() })),
    travelled: z.array(z.object({ skill: z.enum(SOFT_SKILLS), first: z.int(), now: z.int() })),
    meetings: z.array(z.string()),
    done: z.array(task),
    open: z.array(task),
    spokenOfNextOn: z.string().nullable(),
  })
  .openapi('MonthReport');

const one = createRoute({
  method: 'get',
  path: '/young-people/{id}/months/{month}',
  request: {
    params: z.object({ id: z.guid(), month: z.string().regex(/^\d{4}-\d{2}$/, 'Such as 2025-07') }),
  },
  responses: { 200: json(report, 'How a month was for one young person'), ...PROBLEMS },
});

/** Adds the report of a month to the API of meetings. */
export function addMonth(api: OpenAPIHono<AppEnv>): void {
  api.openapi(one, async (c) => {
    actorIn(c, MEETING_READERS);
    const { id, month } = c.req.valid('param');
    const { progress, ...found } = await read(c, (tx) => readMonthReport(tx, id, month));
    return c.json(report.parse({ ...found, ...progress, month: found.month.key }), 200);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { listTimetables, TIMETABLE_READERS } from './timetable-view.ts';

const finding = z
  .object({
    level: z.enum(['refused', 'put-right', 'left-out', 'note']),
    code: z.string(),
    file: z.string().nullable(),
    row: z.int().nullable().openapi({ description: 'The first of them; the header is row 1' }),
    count: z.int(),
    text: z.string(),
  })
  .openapi('TimetableFinding');

const timetable = z
  .object({
    id: z.guid(),
    area: z.string(),
    file: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    validity: z.enum(['not-begun', 'current', 'ending', 'ended', 'too-old']),
    daysLeft: z.int().openapi({ description: 'From today to its last day; negative once it has ended' }),
    checkedUntil: z.string().openapi({ description: 'The last day for which journeys are still checked' }),
    stops: z.int(),
    trips: z.int(),
    attribution: z.string().openapi({ description: 'To be shown wherever a journey is shown' }),
    importedAt: z.string(),
    canBeOpened: z.boolean(),
    findings: z.array(finding),
  })
  .openapi('Timetable');

const list = createRoute({
  method: 'get',
  path: '/timetables',
  responses: {
    200: json(z.object({ items: z.array(timetable) }), 'The timetables in use, newest first'),
    ...PROBLEMS,
  },
});

export const timetablesApi = newApi().openapi(list, async (c) => {
  actorIn(c, TIMETABLE_READERS);
  const items = await read(c, listTimetables);
  return c.json({ items: items.map((one) => ({ ...one, findings: [...one.findings] })) }, 200);
});

import { createRoute, z } from '@hono/zod-openapi';
import { CALENDAR_ROLES, EVENT_KINDS, ORDER_KEY, orderKey } from '#domain/calendar/events.ts';
import { SPAN_DAYS_MAX, spanProblem } from '#domain/calendar/span.ts';
import { addDays } from '#domain/shared/day.ts';
import { invalid } from '#platform/errors.ts';
import { day } from '#platform/fields.ts';
import { json, keyOfCursor, listOf, listQuery, newApi, PROBLEMS, pageOf } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { titleFor } from './calendar.content.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { readEntries } from './read-entries.ts';

const text = z.string().nullable();

const event = z
  .object({
    id: z
      .string()
      .openapi({ description: 'Names the event for as long as there is one, however often it moves' }),
    kind: z.enum(EVENT_KINDS),
    title: z.string().openapi({ description: 'As this caller may know it' }),
    on: text.openapi({ description: 'First day of what takes whole days; null: it has times' }),
    lastOn: text.openapi({ description: 'Last day, included' }),
    startsAt: text.openapi({ description: 'An instant in UTC; null: it takes whole days' }),
    endsAt: text,
    who: text.openapi({ description: 'The young person as this caller may know them' }),
    reference: text.openapi({ description: 'Of the referral or the placement' }),
    organisation: text,
    place: text,
    href: text.openapi({ description: 'The page where it stands' }),
    isCalledOff: z.boolean(),
    revision: z.int().openapi({ description: 'Raised by each change' }),
  })
  .openapi('CalendarEvent');

const list = createRoute({
  method: 'get',
  path: '/calendar',
  request: {
    query: listQuery.extend({
      from: day('the first day').optional().openapi({ type: 'string', description: 'Today, where left out' }),
      to: day('the last day')
        .optional()
        .openapi({
          type: 'string',
          description: `Included; four weeks on, where left out. ${SPAN_DAYS_MAX} days at most`,
        }),
      kind: z.enum(EVENT_KINDS).optional(),
    }),
  },
  responses: { 200: json(listOf(event), 'What stands on the calendar, in order of time'), ...PROBLEMS },
});

const DAYS_UNLESS_TOLD = 28;

export const calendarApi = newApi().openapi(list, async (c) => {
  actorIn(c, CALENDAR_ROLES);
  const { cursor, limit, kind, ...asked } = c.req.valid('query');
  const after = keyOfCursor(cursor, ORDER_KEY);
  const rows = await read(c, async (tx) => {
    const from = asked.from ?? tx.today;
    const span = { from, to: asked.to ?? addDays(from, DAYS_UNLESS_TOLD - 1) };
    const problem = spanProblem(span);
    if (problem !== null) throw invalid([{ field: 'to', message: problem }]);
    const entries = await readEntries(tx, span, kind && [kind]);
    return entries
      .filter((entry) => after === null || orderKey(entry) > after)
      .slice(0, limit + 1)
      .map((entry) => ({ key: orderKey(entry), event: asEvent(entry, titleFor(entry, tx.actor.role)) }));
  });
  const { items, next } = pageOf(rows, limit, (row) => row.key);
  return c.json({ items: items.map((row) => row.event), next }, 200);
});

function asEvent(entry: CalendarEntry, title: string): z.infer<typeof event> {
  const { kind, record, time, who, reference, organisation, detail, href, isCalledOff, revision } = entry;
  return {
    id: `${kind}-${record}`,
    kind,
    title,
    on: time.isAllDay ? time.on : null,
    lastOn: time.isAllDay ? time.lastOn : null,
    startsAt: time.isAllDay ? null : time.startsAt,
    endsAt: time.isAllDay ? null : time.endsAt,
    who: who || null,
    reference,
    organisation: organisation || null,
    place: detail || null,
    href,
    isCalledOff,
    revision,
  };
}

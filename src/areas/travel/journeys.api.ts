import { createRoute, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES, type Role } from '#domain/accounts/roles.ts';
import { json, newApi, PROBLEMS } from '#platform/http/api.ts';
import { actorIn, read } from '#platform/http/app-env.ts';
import { journeyBetween, journeyInput } from './journey-between.ts';

// An employer or a tutor never learns how far away somebody lives.
const ASKERS: readonly Role[] = [...PROGRAMME_ROLES, 'worker'];

const clock = z.string().openapi({ example: '08:12', description: 'Past midnight goes on: 24:10' });

const leg = z
  .object({
    mode: z.string().openapi({ example: 'bus' }),
    line: z.string().optional(),
    towards: z.string().optional(),
    from: z.string(),
    to: z.string(),
    departs: clock,
    arrives: clock,
    spareMinutes: z.int().optional(),
  })
  .openapi('JourneyLeg');

/** One way, leg by leg, as programs read it. */
export const journeyWay = z
  .object({
    leaveAt: clock,
    arriveAt: clock,
    minutes: z.int(),
    changes: z.int(),
    walkMinutes: z.int(),
    longestWalkMinutes: z.int(),
    stepFree: z.enum(['yes', 'no', 'unknown']),
    legs: z.array(leg),
  })
  .openapi('Way');

const journey = z
  .object({
    state: z.enum(['reachable', 'no-journey', 'not-checked']),
    text: z.string(),
    checkedAgainst: z.string().optional(),
    timetable: z
      .object({ area: z.string(), validFrom: z.string(), validTo: z.string(), attribution: z.string() })
      .optional(),
    there: journeyWay.nullable().optional(),
    home: journeyWay
      .nullable()
      .optional()
      .openapi({ description: 'Null where there is none, or nobody asked' }),
  })
  .openapi('Journey');

const ask = createRoute({
  method: 'post',
  path: '/journeys',
  description:
    'The way from one postcode to another and home again, by the timetable. Changes nothing; a POST so that no postcode stands in an address. leaveAfter: earliest departure home.',
  request: { body: json(journeyInput) },
  responses: { 200: json(journey, 'Reachable, checked and none, or not checked: never mixed'), ...PROBLEMS },
});

export const journeysApi = newApi().openapi(ask, async (c) => {
  actorIn(c, ASKERS);
  const found = await read(c, (tx) => journeyBetween(tx, c.req.valid('json')));
  return c.json(journey.parse(found), 200);
});

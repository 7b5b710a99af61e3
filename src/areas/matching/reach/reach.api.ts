import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { commuteJson, commuteSchema } from '#areas/travel/index.ts';
import { clockText } from '#domain/shared/minutes.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { MATCH_JOURNEY_READERS, readMatchCommute } from '../matches/match-commute.ts';
import { RANK_READERS } from '../ranking/rank-for.ts';
import { type Reaching, type WhoCanReach, whoCanReach } from './who-can-reach.ts';

const id = z.object({ id: z.guid() });

const reaching = z
  .object({
    waiting: z.int(),
    reachable: z.int(),
    noJourney: z.int(),
    notChecked: z.int(),
    people: z.array(
      z.object({
        reference: z.string(),
        state: z.enum(['reachable', 'no-journey', 'not-checked']),
        minutesThere: z.int().optional(),
        minutesHome: z.int().optional(),
        leaveAt: z.string().optional(),
        homeAt: z.string().optional(),
        text: z.string().optional(),
      }),
    ),
  })
  .openapi('WhoCanReach');

const who = createRoute({
  method: 'get',
  path: '/opportunities/{id}/who-can-reach',
  description: 'An opportunity or a course run. Never for an employer or a college: minutes place a home.',
  request: { params: id },
  responses: { 200: json(reaching, 'Those who wait: the nearest first, then those who cannot'), ...PROBLEMS },
});

const journey = createRoute({
  method: 'get',
  path: '/matches/{id}/journey',
  request: { params: id },
  responses: {
    200: json(commuteSchema, 'There and home leg by leg, for each kind of day of the rota'),
    ...PROBLEMS,
  },
});

/** Adds who can reach an opportunity, and the journey of a match, to the API of matching. */
export function addReach(api: OpenAPIHono<AppEnv>): void {
  api.openapi(who, async (c) => {
    actorIn(c, RANK_READERS);
    const found = await read(c, (tx) => whoCanReach(tx, c.req.valid('param').id));
    return c.json(asJson(found), 200);
  });
  api.openapi(journey, async (c) => {
    actorIn(c, MATCH_JOURNEY_READERS);
    const view = await read(c, (tx) => readMatchCommute(tx, c.req.valid('param').id));
    return c.json(commuteJson(view), 200);
  });
}

function asJson(found: WhoCanReach): z.infer<typeof reaching> {
  const { waiting, reachable, noJourney, notChecked, people } = found;
  return { waiting, reachable, noJourney, notChecked, people: people.map(personJson) };
}

function personJson({ person: { reference }, journey }: Reaching) {
  if (journey.state !== 'reachable') return { reference, state: journey.state, text: journey.text };
  const { state, minutesThere, minutesHome, leaveAt, homeAt } = journey;
  return {
    ...{ reference, state, minutesThere, minutesHome },
    leaveAt: clockText(leaveAt),
    homeAt: clockText(homeAt),
  };
}

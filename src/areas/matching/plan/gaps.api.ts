import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { OFFER_CHANGES } from '#domain/matching/offer-changes.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import type { Person } from '../ranking/person.ts';
import { atLeast, wantedInWords } from './gaps-view.ts';
import { openPlan } from './open-plan.ts';
import { readAddress } from './plan-address.ts';
import { GAP_GROUPS, type SupplyGaps, supplyGaps } from './supply-gaps.ts';

const references = z.array(z.string());

const gaps = z
  .object({
    on: z.string(),
    of: z.int().openapi({ description: 'Everybody in the plan' }),
    people: references.openapi({ description: 'Those who are looked at' }),
    askFor: z.array(
      z.object({
        subject: z.string(),
        area: z.string().openapi({ description: 'Sector subject area, tier 2' }),
        what: z.string(),
        near: references.openapi({ description: 'First halves of postcodes' }),
        people: references,
      }),
    ),
    change: z.array(
      z.object({
        subject: z.string(),
        change: z.enum(OFFER_CHANGES),
        details: z.array(z.string()),
        opportunities: references,
        people: references,
      }),
    ),
    askFirst: references.openapi({ description: 'Nobody can read what they want: ask them first' }),
  })
  .openapi('SupplyGaps');

const route = createRoute({
  method: 'get',
  path: '/supply-gaps',
  request: {
    query: z.object({
      who: z.enum(GAP_GROUPS).default('waiting'),
      least: z.coerce.number().int().min(1).max(100).default(1),
    }),
  },
  responses: {
    200: json(gaps, 'What would place those who wait, tried against every rule'),
    ...PROBLEMS,
  },
});

/** Adds what is missing for those who wait to the API of matching. */
export function addGaps(api: OpenAPIHono<AppEnv>): void {
  api.openapi(route, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { who, least } = c.req.valid('query');
    const { intake } = await read(c, (tx) =>
      openPlan(
        tx,
        readAddress(() => []),
      ),
    );
    return c.json(gaps.parse(asJson(supplyGaps(intake, who), least)), 200);
  });
}

function asJson(found: SupplyGaps, least: number): z.infer<typeof gaps> {
  const { wanted, changes } = atLeast(found, least);
  return {
    on: found.on,
    of: found.of,
    people: referencesOf(found.people),
    askFor: wanted.map((one) => ({
      ...{ subject: one.subject, area: one.offer.area, what: wantedInWords(one), near: [...one.near] },
      people: referencesOf(one.people),
    })),
    change: changes.map(({ subject, change, details, options, people }) => ({
      ...{ subject, change, details: [...details] },
      opportunities: options.map(({ facts }) => facts.reference),
      people: referencesOf(people),
    })),
    askFirst: referencesOf(found.notAsked),
  };
}

function referencesOf(people: readonly Person[]): string[] {
  return people.map(({ reference }) => reference);
}

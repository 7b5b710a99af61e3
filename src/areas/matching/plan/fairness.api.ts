import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { TRAITS } from '#domain/matching/fairness.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, actorIn, read } from '#platform/http/app-env.ts';
import { FAIRNESS_OF, FAIRNESS_READERS, readFairness } from './fairness-view.ts';
import { readAddress } from './plan-address.ts';

const count = z.union([z.int(), z.literal('c')]).openapi({ description: '"c": hidden, too few people' });
const rate = z.union([z.number(), z.literal('c')]).nullable();

const fairness = z
  .object({
    of: z.enum(FAIRNESS_OF),
    on: z.string(),
    people: z.int(),
    exact: z.boolean(),
    tables: z
      .array(
        z.object({
          by: z.enum(TRAITS),
          groups: z.array(
            z.object({
              group: z.string(),
              placed: count,
              of: count,
              percent: rate,
              low: rate,
              high: rate,
              mean: z
                .object({
                  mean: z.number(),
                  of: z.int(),
                  low: z.number().nullable(),
                  high: z.number().nullable(),
                })
                .nullable(),
              comparedWithOthers: z.enum(['higher', 'lower', 'no clear change', 'not known']),
            }),
          ),
        }),
      )
      .nullable()
      .openapi({ description: 'Null where none of it can be shown without pointing at somebody' }),
  })
  .openapi('Fairness');

const route = createRoute({
  method: 'get',
  path: '/fairness',
  request: {
    query: z.object({
      of: z.enum(FAIRNESS_OF).default('plan'),
      numbers: z.enum(['hidden', 'exact']).default('hidden').openapi({
        description:
          'hidden: small numbers and what gives them away are left out; exact numbers are not to leave',
      }),
    }),
  },
  responses: {
    200: json(fairness, 'Chance of a place, and points, by group, each with its interval'),
    ...PROBLEMS,
  },
});

/** Adds the chance of a place by group to the API of matching. */
export function addFairness(api: OpenAPIHono<AppEnv>): void {
  api.openapi(route, async (c) => {
    actorIn(c, FAIRNESS_READERS);
    const { of, numbers } = c.req.valid('query');
    const isExact = numbers === 'exact';
    const view = await read(c, (tx) => readFairness(tx, { of, isExact, address: readAddress(() => []) }));
    const tables = view.tables?.map(({ trait, groups }) => ({ by: trait, groups })) ?? null;
    const { on, people } = view;
    return c.json(fairness.parse({ of, on, people, exact: isExact, tables }), 200);
  });
}

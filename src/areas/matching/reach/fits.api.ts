import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { OFFER_CHANGES } from '#domain/matching/offer-changes.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, read } from '#platform/http/app-env.ts';
import { type FitsFound, readFits } from './fits.ts';

const fits = z
  .object({
    reference: z.string(),
    title: z.string(),
    waiting: z.int(),
    fits: z.array(
      z.object({
        letter: z.string(),
        reference: z
          .string()
          .nullable()
          .openapi({ description: 'Null for a young person whom the caller may not know' }),
        score: z.int(),
        startsOn: z.string().nullable(),
        reasons: z.array(z.string()),
        otherOptions: z.int().nullable(),
      }),
    ),
    notPossible: z.array(
      z.object({
        reference: z.string(),
        reasons: z.array(
          z.object({ code: z.string(), text: z.string(), wouldChangeIf: z.string().optional() }),
        ),
      }),
    ),
    wouldOpen: z.array(
      z.object({ change: z.enum(OFFER_CHANGES), people: z.int(), details: z.array(z.string()) }),
    ),
  })
  .openapi('Fits');

const route = createRoute({
  method: 'get',
  path: '/opportunities/{id}/fits',
  request: { params: z.object({ id: z.guid() }) },
  responses: {
    200: json(fits, 'Who of those who wait would suit it, best first, and what would open it to more'),
    ...PROBLEMS,
  },
});

/** Adds who fits an opportunity to the API of matching. */
export function addFits(api: OpenAPIHono<AppEnv>): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(asJson(await read(c, (tx) => readFits(tx, id))), 200);
  });
}

function asJson({ option, waiting, fits: found, near, openers }: FitsFound): z.infer<typeof fits> {
  return {
    reference: option.facts.reference,
    title: option.facts.title,
    waiting,
    fits: found.map(({ letter, person, score, ranked, otherOptions }) => ({
      ...{ letter, score, otherOptions },
      reference: person?.reference ?? null,
      startsOn: ranked?.startsOn ?? null,
      reasons: [...(ranked?.staffReasons ?? [])],
    })),
    notPossible: near.map(({ person, reasons }) => ({
      reference: person.reference,
      reasons: reasons.map(({ code, staffText, wouldChangeIf }) => ({
        ...{ code, text: staffText },
        ...(wouldChangeIf !== undefined && { wouldChangeIf }),
      })),
    })),
    wouldOpen: openers.map(({ change, people, details }) => ({ change, people, details: [...details] })),
  };
}

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { DEFAULT_WEIGHTS, SCORE_PARTS, WEIGHT_WORDS, weightsFor } from '#domain/matching/score/weights.ts';
import { json, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { findAuthorityWeights } from './match-weights.queries.ts';
import { setAuthorityWeights } from './set-authority-weights.ts';

const word = z.enum(WEIGHT_WORDS);
const perPart = <Schema extends z.ZodType>(schema: Schema) =>
  z.object(Object.fromEntries(SCORE_PARTS.map((part) => [part, schema])));

const weights = z
  .object({
    choices: perPart(word).openapi({ description: 'In words' }),
    points: perPart(z.int()).openapi({ description: 'The most that each part can bring, of 1,000' }),
    setBy: z.string().nullable(),
  })
  .openapi('MatchWeights');

const path = '/match-weights';
const get = createRoute({
  method: 'get',
  path,
  responses: { 200: json(weights, 'What matters in the authority, with its ETag'), ...PROBLEMS },
});
const put = createRoute({
  method: 'put',
  path,
  description:
    'If-Match is the ETag; "0" where nobody has said anything yet. A part that is left out matters some.',
  request: { body: json(setAuthorityWeights.input.omit({ version: true })) },
  responses: { 200: json(z.object({ version: z.int() }), 'Kept'), ...PROBLEMS },
});

/** Adds what matters in an authority to the API of matching. */
export function addWeights(api: OpenAPIHono<AppEnv>): void {
  api.openapi(get, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { choices, version, setBy } = await read(c, findAuthorityWeights);
    tagVersion(c, version);
    const words = Object.fromEntries(SCORE_PARTS.map((part) => [part, choices[part] ?? 'some']));
    const points = weightsFor(DEFAULT_WEIGHTS, choices);
    return c.json(weights.parse({ choices: words, points, setBy }), 200);
  });
  api.openapi(put, async (c) => {
    const version = versionSeen(c);
    const kept = await change(c, setAuthorityWeights, { ...c.req.valid('json'), version });
    tagVersion(c, kept.version);
    return c.json(kept, 200);
  });
}

import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '#platform/errors.ts';
import { json, newApi, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppContext, actorIn, change, read } from '#platform/http/app-env.ts';
import { clearOrigin, setOrigin, TRAVEL_SETTERS } from './set-origin.ts';
import { setTravelLimits } from './set-travel-limits.ts';
import { findTravelling } from './travelling.queries.ts';

const params = z.object({ reference: z.string().max(20) });
const kept = json(z.object({ reference: z.string(), version: z.int() }));
const limits = z
  .object({
    journeyMinutesMax: z.int().nullable(),
    walkMinutesMax: z.int().nullable(),
    changesMax: z.int().nullable(),
    leaveEarliest: z.int().nullable().openapi({ description: 'Minute of the day' }),
    canCycle: z.boolean().nullable(),
    needsStepFree: z.boolean().nullable(),
  })
  .openapi('TravelLimits');
const origin = z
  .object({
    label: z.string().nullable().openapi({ example: 'college', description: 'Null where it is home' }),
    isKnown: z.boolean().openapi({ description: 'False where nobody knows where journeys start from' }),
  })
  .openapi('JourneyOrigin');

const ofLimits = { path: '/referrals/{reference}/travel-limits' } as const;
const ofOrigin = { path: '/referrals/{reference}/journey-origin' } as const;
const own = { reference: true, version: true } as const;

const readLimits = createRoute({
  ...ofLimits,
  method: 'get',
  request: { params },
  responses: { 200: json(limits, 'What is all right on the way; null is no limit'), ...PROBLEMS },
});
const putLimits = createRoute({
  ...ofLimits,
  method: 'put',
  request: { params, body: json(setTravelLimits.input.omit(own)) },
  responses: { 200: kept, ...PROBLEMS },
});
const readOrigin = createRoute({
  ...ofOrigin,
  method: 'get',
  request: { params },
  responses: { 200: json(origin, 'Where journeys start from'), ...PROBLEMS },
});
const putOrigin = createRoute({
  ...ofOrigin,
  method: 'put',
  request: { params, body: json(setOrigin.input.omit(own)) },
  responses: { 200: kept, ...PROBLEMS },
});
const deleteOrigin = createRoute({
  ...ofOrigin,
  method: 'delete',
  description: 'Journeys start from home again.',
  request: { params },
  responses: { 200: kept, ...PROBLEMS },
});

export const travellingApi = newApi()
  .openapi(readLimits, async (c) => {
    const found = await travellingOf(c, c.req.valid('param').reference);
    tagVersion(c, found.referralVersion);
    return c.json(limits.parse(found), 200);
  })
  .openapi(putLimits, async (c) => {
    const asked = { ...c.req.valid('json'), ...c.req.valid('param'), version: versionSeen(c) };
    return c.json(tagged(c, await change(c, setTravelLimits, asked)), 200);
  })
  .openapi(readOrigin, async (c) => {
    const found = await travellingOf(c, c.req.valid('param').reference);
    tagVersion(c, found.personVersion);
    const isKnown = found.searchPostcode !== null || found.postcode !== null;
    return c.json({ label: found.searchPostcode === null ? null : found.originName, isKnown }, 200);
  })
  .openapi(putOrigin, async (c) => {
    const asked = { ...c.req.valid('json'), ...c.req.valid('param'), version: versionSeen(c) };
    return c.json(tagged(c, await change(c, setOrigin, asked)), 200);
  })
  .openapi(deleteOrigin, async (c) => {
    const asked = { ...c.req.valid('param'), version: versionSeen(c) };
    return c.json(tagged(c, await change(c, clearOrigin, asked)), 200);
  });

async function travellingOf(c: AppContext, reference: string) {
  actorIn(c, TRAVEL_SETTERS);
  const found = await read(c, (tx) => findTravelling(tx, { reference }));
  if (!found) throw notFound('referral');
  return found;
}

function tagged<Kept extends { readonly version: number }>(c: AppContext, result: Kept): Kept {
  tagVersion(c, result.version);
  return result;
}

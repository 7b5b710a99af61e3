import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import type { ReadTx } from '#platform/actor.ts';
import { notFound } from '#platform/errors.ts';
import { json, PROBLEMS, tagVersion, versionSeen } from '#platform/http/api.ts';
import { type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { keepPlan } from './keep-plan.ts';
import {
  findKeptPlan,
  findKeptPlanBy,
  type KeptLine,
  type KeptPlan,
  listKeptLines,
  listKeptPlans,
} from './kept-plans.queries.ts';
import { addressOf, planRules, totals, triedOut, triedTexts } from './plan-schemas.ts';

const listed = z
  .object({
    number: z.int().openapi({ description: '1 for the first that the authority kept' }),
    madeOn: z.string(),
    by: z.string().nullable(),
    of: z.int(),
    objective: totals,
    optimal: z.boolean(),
    kinds: z.array(z.enum(OPTION_KINDS)).openapi({ description: 'None: every kind' }),
    keepsTo: z.array(z.string()).openapi({ description: 'As the board’s address has it: lock:R1001=O2001' }),
  })
  .openapi('ListedKeptPlan');

const whole = listed
  .extend({
    lines: z.array(
      z.object({
        reference: z.string().nullable().openapi({ description: 'Null where the referral is gone' }),
        opportunity: z.string().nullable().openapi({ description: 'Null where they were to wait' }),
        startsOn: z.string().nullable(),
        score: z.int().nullable(),
      }),
    ),
  })
  .openapi('KeptPlan');

const list = createRoute({
  method: 'get',
  path: '/kept-plans',
  responses: {
    200: json(z.object({ items: z.array(listed) }), 'The last plans that were kept, the newest first'),
    ...PROBLEMS,
  },
});
const last = createRoute({
  method: 'get',
  path: '/kept-plans/last',
  responses: { 200: json(whole, 'The plan that the next one goes on from, with its ETag'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/kept-plans/{number}',
  request: { params: z.object({ number: z.coerce.number().int().min(1).max(1_000_000) }) },
  responses: { 200: json(whole, 'A plan as it was kept'), ...PROBLEMS },
});
const keep = createRoute({
  method: 'post',
  path: '/kept-plans',
  description:
    'If-Match is the ETag of the last kept plan, or "0" where none was; `seen` is what the plan or what-if answered. Nothing is sent to anybody.',
  request: {
    body: json(planRules.extend({ if: triedOut.default([]), seen: z.string().max(64) })),
  },
  responses: {
    201: json(
      z.object({ planId: z.guid(), number: z.int(), placed: z.int(), of: z.int() }),
      'Kept: the next plan changes only what must change',
    ),
    ...PROBLEMS,
  },
});

/** Adds the plans that meetings keep to the API of matching. */
export function addKeptPlans(api: OpenAPIHono<AppEnv>): void {
  api.openapi(list, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const plans = await read(c, listKeptPlans);
    return c.json({ items: plans.map((plan) => listed.parse(asListed(plan))) }, 200);
  });
  api.openapi(last, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const found = await read(c, async (tx) => withLines(tx, await findKeptPlan(tx)));
    tagVersion(c, found.number);
    return c.json(whole.parse(found), 200);
  });
  api.openapi(one, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { number } = c.req.valid('param');
    const found = await read(c, async (tx) => withLines(tx, await findKeptPlanBy(tx, number)));
    return c.json(whole.parse(found), 200);
  });
  api.openapi(keep, async (c) => {
    const version = versionSeen(c);
    const { if: tried, seen, ...rules } = c.req.valid('json');
    const kept = await change(c, keepPlan, { ...addressOf(rules), if: triedTexts(tried), seen, version });
    tagVersion(c, kept.number);
    return c.json(kept, 201);
  });
}

async function withLines(tx: ReadTx, plan: KeptPlan | undefined) {
  if (!plan) throw notFound('plan');
  return { ...asListed(plan), lines: (await listKeptLines(tx, plan.id)).map(asLine) };
}

function asListed({ number, madeOn, by, of, placed, worst, total, ...plan }: KeptPlan) {
  const { kinds, keepsTo, isProvedBest } = plan;
  return {
    ...{ number, madeOn, by, of, kinds, keepsTo },
    objective: { placed, worst, total },
    optimal: isProvedBest,
  };
}

function asLine({ reference, opportunity, startsOn, score }: KeptLine) {
  return { reference, opportunity, startsOn, score };
}

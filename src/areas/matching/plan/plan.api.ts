import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { ReadTx } from '#platform/actor.ts';
import { invalid } from '#platform/errors.ts';
import { optionalDay } from '#platform/fields.ts';
import { json, PROBLEMS } from '#platform/http/api.ts';
import { type AppEnv, actorIn, change, read } from '#platform/http/app-env.ts';
import { checkSupposed } from './check-supposed.ts';
import { type CompareView, comparable, compareView, nameOfPlan } from './compare-view.ts';
import { openPlan, seenOf } from './open-plan.ts';
import { PLAN } from './plan.content.ts';
import { rulesOf } from './plan-address.ts';
import type { Given } from './plan-lines.ts';
import { planIntakeFor, planReply } from './plan-reply.ts';
import { addressOf, given, planRules, said, totals, triedOut, triedTexts } from './plan-schemas.ts';
import type { Has } from './plan-ways.ts';
import { putFromPlan, suggestFromPlan } from './suggest-from-plan.ts';
import { supposedAsRules } from './suppose.ts';
import { tryOut, type WhatIfFound } from './what-if.ts';

const seen = z.string().openapi({ description: 'Stands for every line: say it when you keep this plan' });
const keptVersion = z
  .int()
  .openapi({ description: 'The number of the plan that was kept last; 0 where none was' });

const plan = z
  .object({
    on: z.string(),
    placed: z.int(),
    of: z.int(),
    objective: totals,
    optimal: z.boolean(),
    assignments: z.array(
      z.object({ reference: z.string(), opportunity: z.string(), startsOn: z.string(), score: z.int() }),
    ),
    unplaced: z.array(z.object({ reference: z.string(), reasons: z.array(said) })),
    maybeOnePerson: z.array(z.tuple([z.string(), z.string()])).openapi({
      description: 'References that may be of one person: each is planned for until somebody decides',
    }),
    seen,
    keptVersion: keptVersion.nullable().openapi({
      description: 'As in a kept plan; null where the plan is from another day, and cannot be kept',
    }),
  })
  .openapi('Plan');

const whatIfReply = z
  .object({
    before: totals,
    after: totals,
    moved: z.array(z.object({ reference: z.string(), from: given, to: given })),
    unmoved: z.int(),
    anew: z.object({ moved: z.int(), total: z.int(), placed: z.int() }),
    optimal: z.boolean(),
    mayBeKept: z
      .boolean()
      .openapi({ description: 'False with one more place: it is the employer’s to give' }),
    seen,
    keptVersion,
  })
  .openapi('WhatIf');

const comparedPlan = z.object({
  plan: z.string(),
  placed: z.int(),
  worst: z.int().nullable(),
  weak: z.int(),
  total: z.int(),
  longestWaitWeeks: z.int().nullable(),
});
const comparison = z
  .object({
    of: z.int(),
    first: comparedPlan,
    second: comparedPlan,
    same: z.int(),
    differences: z.array(z.object({ reference: z.string(), first: given, second: given, why: z.string() })),
  })
  .openapi('PlanComparison');

const matchIds = z.object({ matchIds: z.array(z.guid()) });
const planName = z.string().max(20).openapi({
  description: 'now, anew, points, first-come, or kept-N for the plan that was kept as number N',
});

const planned = createRoute({
  method: 'post',
  path: '/intake-plans',
  request: {
    body: json(planRules.extend({ on: optionalDay('the day to look from').default(null) })),
  },
  responses: { 200: json(plan, 'The best plan for everybody who waits; nothing is changed'), ...PROBLEMS },
});
const whatIfRoute = createRoute({
  method: 'post',
  path: '/intake-plans/what-if',
  request: { body: json(planRules.extend({ if: triedOut.min(1) })) },
  responses: {
    200: json(whatIfReply, 'What would change, and no more than must; nothing is kept'),
    ...PROBLEMS,
  },
});
const compared = createRoute({
  method: 'post',
  path: '/intake-plans/comparisons',
  request: {
    body: json(planRules.extend({ first: planName.default('now'), second: planName.default('first-come') })),
  },
  responses: { 200: json(comparison, 'Two plans for the same people: who differs, and why'), ...PROBLEMS },
});
const suggested = createRoute({
  method: 'post',
  path: '/matches/suggestions',
  request: { body: json(suggestFromPlan.input) },
  responses: { 201: json(matchIds, 'Lines of a plan, taken as suggestions'), ...PROBLEMS },
});
const put = createRoute({
  method: 'post',
  path: '/matches/from-plan',
  request: { body: json(putFromPlan.input) },
  responses: { 201: json(matchIds, 'Lines of a plan, put to their young people'), ...PROBLEMS },
});

/** Adds the plan for an intake, and what is tried out on it, to the API of matching. */
export function addPlans(api: OpenAPIHono<AppEnv>): void {
  api.openapi(planned, async (c) => {
    const { on, ...rules } = c.req.valid('json');
    return c.json(plan.parse(await read(c, (tx) => planFrom(tx, on, rules))), 200);
  });
  api.openapi(whatIfRoute, async (c) => {
    const { if: tried, ...rules } = c.req.valid('json');
    const found = await read(c, async (tx) => {
      const { intake, address, seen, kept } = await openPlan(tx, addressOf(rules));
      const supposed = checkSupposed(intake, triedTexts(tried), 'if');
      return {
        ...asWhatIf(tryOut(intake, rulesOf(address), supposed)),
        mayBeKept: supposedAsRules(address, supposed) !== null,
        seen,
        keptVersion: kept?.number ?? 0,
      };
    });
    return c.json(whatIfReply.parse(found), 200);
  });
  api.openapi(compared, async (c) => {
    actorIn(c, PROGRAMME_ROLES);
    const { first, second, ...rules } = c.req.valid('json');
    const found = await read(c, async (tx) => {
      const { intake } = await openPlan(tx, addressOf(rules));
      const plans = await comparable(tx);
      const named = (name: string, field: string) => {
        const known = plans.find((one) => nameOfPlan(one) === name);
        if (!known) throw invalid([{ field, message: PLAN.noSuchPlan }]);
        return known;
      };
      return compareView(tx, intake, [named(first, 'first'), named(second, 'second')]);
    });
    return c.json(comparison.parse(asComparison(found)), 200);
  });
  api.openapi(suggested, async (c) => c.json(await change(c, suggestFromPlan, c.req.valid('json')), 201));
  api.openapi(put, async (c) => c.json(await change(c, putFromPlan, c.req.valid('json')), 201));
}

type Rules = z.infer<typeof planRules>;

/** The plan of today, which may be kept; or that of another day, from scratch. */
async function planFrom(tx: ReadTx, on: string | null, rules: Rules) {
  if (on !== null && rules.from === 'kept') throw invalid([{ field: 'on', message: PLAN.keptIsToday }]);
  if (on !== null) {
    const intake = await planIntakeFor(tx, { on, ...rulesOf(addressOf(rules)) });
    return { ...planReply(intake), seen: await seenOf(intake), keptVersion: null };
  }
  const { intake, seen, kept } = await openPlan(tx, addressOf(rules));
  return { ...planReply(intake), seen, keptVersion: kept?.number ?? 0 };
}

function asGiven(line: Given | null) {
  if (line === null) return null;
  const { reference: opportunity, title } = line.option.facts;
  const { score } = line;
  return { opportunity, title, score };
}

function asWhatIf({ before, after, moved, unmoved, anew, isOptimal }: WhatIfFound) {
  return {
    ...{ before, after, unmoved, anew },
    moved: moved.map(({ person, from, to }) => ({
      reference: person.reference,
      from: asGiven(from),
      to: asGiven(to),
    })),
    optimal: isOptimal,
  };
}

function asComparison({ of, first, second, same, differences }: CompareView) {
  return {
    ...{ of, same },
    first: asCompared(first),
    second: asCompared(second),
    differences: differences.map(({ person, first: one, second: other, why }) => ({
      ...{ reference: person.reference, why },
      first: asHas(one),
      second: asHas(other),
    })),
  };
}

function asCompared({ way, placed, worst, weak, total, longestWait }: CompareView['first']) {
  return { plan: nameOfPlan(way), placed, worst, weak, total, longestWaitWeeks: longestWait };
}

function asHas(has: Has | null) {
  if (has === null) return null;
  const { opportunity, title, score } = has;
  return { opportunity, title, score };
}

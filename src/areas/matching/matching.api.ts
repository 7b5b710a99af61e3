import { createRoute, z } from '@hono/zod-openapi';
import { sideOf } from '#domain/accounts/sides.ts';
import { OPTION_KINDS } from '#domain/matching/match-facts.ts';
import { SCORE_PARTS } from '#domain/matching/score/weights.ts';
import { MATCH_STATUSES } from '#domain/matching/statuses.ts';
import { readSharedWithEmployer } from '#domain/privacy/shared-with-employer.ts';
import type { ReadTx } from '#platform/actor.ts';
import { optionalDay } from '#platform/fields.ts';
import {
  BY_ID,
  json,
  keyOfCursor,
  listOf,
  listQuery,
  newApi,
  PROBLEMS,
  pageOf,
  tagVersion,
  versionSeen,
} from '#platform/http/api.ts';
import { change, read } from '#platform/http/app-env.ts';
import { acceptOffer } from './matches/accept-offer.ts';
import { askLater } from './matches/ask-later.ts';
import { bringMatchBack } from './matches/bring-back.ts';
import { closeMatch } from './matches/close-match.ts';
import { employerSaysNo } from './matches/employer-says-no.ts';
import { makeOffer } from './matches/make-offer.ts';
import { addMatchStep, asListed, listedMatch } from './matches/match-api.ts';
import { readMatch } from './matches/match-view.ts';
import { findShared, listMatches, type MatchRecord } from './matches/matches.queries.ts';
import { putSuggestion, putToYoungPerson } from './matches/put-to-young-person.ts';
import { recordBetterOff } from './matches/record-better-off.ts';
import { recordNo } from './matches/record-no.ts';
import { recordStart } from './matches/record-start.ts';
import { recordYes } from './matches/record-yes.ts';
import { sendToEmployer } from './matches/send-to-employer.ts';
import { setInterview } from './matches/set-interview.ts';
import { withdrawMatch } from './matches/withdraw.ts';
import { addFairness } from './plan/fairness.api.ts';
import { addGaps } from './plan/gaps.api.ts';
import { addKeptPlans } from './plan/kept-plans.api.ts';
import { addPlans } from './plan/plan.api.ts';
import { said } from './plan/plan-schemas.ts';
import { rankFor } from './ranking/rank-for.ts';
import { addFits } from './reach/fits.api.ts';
import { addReach } from './reach/reach.api.ts';
import { addWeights } from './weights/authority-weights.api.ts';
import { setWhatMatters } from './weights/set-what-matters.ts';

const ofReferral = z.object({ reference: z.string().max(20) });
const named = { reference: z.string(), kind: z.enum(OPTION_KINDS), title: z.string() };
const parts = z.object(Object.fromEntries(SCORE_PARTS.map((part) => [part, z.int()])));

const ranking = z
  .looseObject({
    reference: z.string(),
    on: z.string(),
    timetable: z
      .object({ area: z.string(), validFrom: z.string(), validTo: z.string(), attribution: z.string() })
      .nullable(),
    options: z.array(
      z.looseObject({
        ...named,
        score: z.int(),
        parts,
        startsOn: z.string(),
        journey: z.looseObject({ state: z.enum(['reachable', 'no-journey', 'not-checked']) }),
        reasons: z.array(z.string()),
        warnings: z.array(said),
        notChecked: z.array(said),
      }),
    ),
    notPossible: z.array(z.looseObject({ ...named, reasons: z.array(said) })),
  })
  .openapi('Ranking');

const wholeMatch = listedMatch
  .extend({
    days: z.array(z.int()).nullable(),
    startsMinute: z.int().nullable(),
    endsMinute: z.int().nullable(),
    weeks: z.int().nullable(),
    weeklyPayPence: z.int().nullable(),
    betterOffWeeklyPence: z.int().nullable(),
    shared: z
      .object({
        firstName: z.string(),
        isUnder18: z.boolean(),
        wantsToLearn: z.string(),
        support: z.array(z.string()),
      })
      .nullable()
      .openapi({ description: 'What the employer or college sees; null before it was told' }),
    explanation: z
      .looseObject({})
      .nullable()
      .openapi({ description: 'Why it was suggested; never for an employer or a college' }),
  })
  .openapi('Match');

const matchIds = z.object({ matchIds: z.array(z.guid()) });

const options = createRoute({
  method: 'get',
  path: '/referrals/{reference}/options',
  request: {
    params: ofReferral,
    query: z.object({
      on: optionalDay('the day to look from').optional(),
      top: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
  },
  responses: {
    200: json(ranking, 'Every option: possible ones best first, the others with why not'),
    ...PROBLEMS,
  },
});
const matters = createRoute({
  method: 'put',
  path: '/referrals/{reference}/what-matters',
  request: {
    params: ofReferral,
    body: json(setWhatMatters.input.omit({ reference: true, version: true })),
  },
  responses: { 200: json(z.object({ reference: z.string(), version: z.int() })), ...PROBLEMS },
});
const list = createRoute({
  method: 'get',
  path: '/matches',
  request: {
    query: listQuery.extend({
      status: z.enum(MATCH_STATUSES).optional(),
      reference: z.string().max(20).optional().openapi({ description: 'Of one referral' }),
    }),
  },
  responses: { 200: json(listOf(listedMatch), 'Matches that the caller may know of'), ...PROBLEMS },
});
const put = createRoute({
  method: 'post',
  path: '/matches',
  request: { body: json(putToYoungPerson.input) },
  responses: { 201: json(matchIds, 'Put to the young person'), ...PROBLEMS },
});
const one = createRoute({
  method: 'get',
  path: '/matches/{id}',
  request: { params: z.object({ id: z.guid() }) },
  responses: { 200: json(wholeMatch, 'One match, with its ETag'), ...PROBLEMS },
});
export const matchingApi = newApi()
  .openapi(options, async (c) => {
    const { on, top } = c.req.valid('query');
    const { reference } = c.req.valid('param');
    const found = await read(c, (tx) => rankFor(tx, reference, { on: on ?? null, top: top ?? null }));
    return c.json(ranking.parse(found), 200);
  })
  .openapi(matters, async (c) => {
    const { reference } = c.req.valid('param');
    const version = versionSeen(c);
    const kept = await change(c, setWhatMatters, { ...c.req.valid('json'), reference, version });
    tagVersion(c, kept.version);
    return c.json(kept, 200);
  })
  .openapi(list, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const after = keyOfCursor(cursor, BY_ID);
    const page = await read(c, async (tx) => {
      const rows = await listMatches(tx, filter, { after, limit: limit + 1 });
      const { items, next } = pageOf(rows, limit, (row) => row.id);
      const shown = [];
      for (const match of items)
        shown.push(asListed(match, sideOf(tx.actor.role), await sharedOf(tx, match)));
      return { items: shown, next };
    });
    return c.json(page, 200);
  })
  .openapi(put, async (c) => c.json(await change(c, putToYoungPerson, c.req.valid('json')), 201))
  .openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await read(c, async (tx) => {
      const { match, shared, explanation } = await readMatch(tx, id);
      return {
        ...asListed(match, sideOf(tx.actor.role), shared),
        ...{ days: match.days, weeks: match.weeks, shared, explanation },
        ...{ startsMinute: match.startsAt, endsMinute: match.endsAt, weeklyPayPence: match.weeklyPay },
        betterOffWeeklyPence: sideOf(tx.actor.role) === 'outside' ? null : match.betterOffWeekly,
      };
    });
    tagVersion(c, found.version);
    return c.json(wholeMatch.parse(found), 200);
  });

addPlans(matchingApi);
addKeptPlans(matchingApi);
addFairness(matchingApi);
addGaps(matchingApi);
addWeights(matchingApi);
addFits(matchingApi);
addReach(matchingApi);
addMatchStep(matchingApi, '/put', putSuggestion);
addMatchStep(matchingApi, '/yes', recordYes);
addMatchStep(matchingApi, '/no', recordNo);
addMatchStep(matchingApi, '/later', askLater);
addMatchStep(matchingApi, '/withdraw', withdrawMatch);
addMatchStep(matchingApi, '/send', sendToEmployer);
addMatchStep(matchingApi, '/interview', setInterview);
addMatchStep(matchingApi, '/offer', makeOffer);
addMatchStep(matchingApi, '/employer-no', employerSaysNo);
addMatchStep(matchingApi, '/accept', acceptOffer);
addMatchStep(matchingApi, '/close', closeMatch);
addMatchStep(matchingApi, '/back', bringMatchBack);
addMatchStep(matchingApi, '/better-off', recordBetterOff);
addMatchStep(matchingApi, '/started', recordStart);

async function sharedOf(tx: ReadTx, { id }: MatchRecord) {
  const kept = await findShared(tx, id);
  return kept === null ? null : readSharedWithEmployer(kept);
}

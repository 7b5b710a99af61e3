import { createRoute, z } from '@hono/zod-openapi';
import { addChange, addOwn, ofPlacement, whoIs } from '#areas/placements/index.ts';
import { REVIEW_KINDS } from '#domain/reviews/review-kinds.ts';
import { HOW_IT_IS_GOING, REVIEW_PARTICIPANTS } from '#domain/reviews/review-record.ts';
import { SCORERS, SOFT_SKILLS } from '#domain/reviews/soft-skills.ts';
import { json, newApi, PROBLEMS, tagVersion } from '#platform/http/api.ts';
import { read } from '#platform/http/app-env.ts';
import { addOwnPart } from './add-own-part.ts';
import { giveMoreTime } from './give-more-time.ts';
import { putOnPaper } from './put-on-paper.ts';
import { recordReview } from './record-review.ts';
import { readReview } from './reviews.queries.ts';
import { listReviewsDue } from './reviews-due.ts';
import { openReview } from './which-review.ts';

const dueReview = z
  .object({
    reference: z.string(),
    who: z.string(),
    organisation: z.string(),
    kind: z.enum(REVIEW_KINDS),
    state: z.enum(['due', 'overdue', 'paper-awaited']),
    opensOn: z.string().nullable(),
    closesOn: z.string().nullable(),
  })
  .openapi('DueReview');

const oneReview = z
  .object({
    reference: z.string(),
    kind: z.enum(REVIEW_KINDS),
    state: z.string(),
    opensOn: z.string().nullable(),
    closesOn: z.string().nullable(),
    heldOn: z.string().nullable(),
    tookPart: z.array(z.enum(REVIEW_PARTICIPANTS)),
    howItIsGoing: z.enum(HOW_IT_IS_GOING).nullable(),
    parts: z.array(
      z.object({ saidBy: z.enum(REVIEW_PARTICIPANTS), words: z.string(), worries: z.array(z.string()) }),
    ),
    scores: z.array(z.object({ skill: z.enum(SOFT_SKILLS), scoredBy: z.enum(SCORERS), score: z.int() })),
  })
  .openapi('Review');

const due = createRoute({
  method: 'get',
  path: '/reviews/due',
  responses: {
    200: json(z.object({ items: z.array(dueReview) }), 'Reviews that somebody waits for'),
    ...PROBLEMS,
  },
});
const one = createRoute({
  method: 'get',
  path: '/placements/{reference}/reviews/{kind}',
  request: { params: ofPlacement.extend({ kind: z.enum(REVIEW_KINDS) }) },
  responses: { 200: json(oneReview, 'One review, as far as the caller may read it'), ...PROBLEMS },
});

export const reviewsApi = newApi()
  .openapi(due, async (c) => {
    const items = await read(c, async (tx) =>
      (await listReviewsDue(tx)).map(({ placement, review }) =>
        dueReview.parse({ ...placement, ...review, who: whoIs(placement, tx.actor.role) }),
      ),
    );
    return c.json({ items }, 200);
  })
  .openapi(one, async (c) => {
    const which = c.req.valid('param');
    const { version, review } = await read(c, async (tx) => {
      const { placement, standing } = await openReview(tx, which);
      const { held, parts, scores } = await readReview(tx, placement.id, which.kind);
      const shown = {
        ...standing,
        reference: placement.reference,
        tookPart: held?.tookPart ?? [],
        howItIsGoing: held?.howItIsGoing ?? null,
        ...{ parts, scores },
      };
      return { version: placement.version, review: oneReview.parse(shown) };
    });
    tagVersion(c, version);
    return c.json(review, 200);
  });

const KIND = { kind: 'kind' };
addChange(reviewsApi, '/reviews/{kind}', recordReview, KIND);
addChange(reviewsApi, '/reviews/{kind}/paper', putOnPaper, KIND);
addChange(reviewsApi, '/reviews/{kind}/more-time', giveMoreTime, KIND);
addOwn(reviewsApi, '/reviews/{kind}/own-part', addOwnPart, KIND);

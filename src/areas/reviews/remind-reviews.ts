import { z } from 'zod';
import { openPlacement } from '#areas/placements/index.ts';
import { REVIEW_KINDS } from '#domain/reviews/review-kinds.ts';
import { readAs, SYSTEM } from '#platform/actor.ts';
import { command, perform } from '#platform/command.ts';
import { choice, text } from '#platform/fields.ts';
import type { Ground } from '#platform/ground.ts';
import { listPrompted } from './reviews.queries.ts';
import { insertPrompt } from './reviews.store.ts';
import { listReviewsDue } from './reviews-due.ts';
import { aboutReview, reviewEvent } from './which-review.ts';

/** Tells those who take part that a review is due: once for each. */
const remindReview = command({
  action: 'reviews.remind',
  input: z.object({
    reference: text('the reference of the placement', 20),
    kind: choice('which review', REVIEW_KINDS),
  }),
  allow: ['system'],
  run: async (tx, { reference, kind }) => {
    const placement = await openPlacement(tx, { reference });
    const isNew = await insertPrompt(tx, placement.id, kind);
    return {
      result: { isNew },
      audit: aboutReview(placement, kind),
      events: isNew ? [reviewEvent('reviews.due', placement, kind)] : [],
    };
  },
});

/** Tells people of every review that has come due since the last time. @returns how many. */
export async function remindReviews(ground: Ground): Promise<number> {
  const due = await readAs(ground, SYSTEM, async (tx) => {
    const open = await listReviewsDue(tx);
    const told = await listPrompted(tx, [...new Set(open.map(({ placement }) => placement.id))]);
    return open.filter(
      ({ placement, review }) =>
        (review.state === 'due' || review.state === 'overdue') &&
        !told.some((one) => one.placementId === placement.id && one.kind === review.kind),
    );
  });
  for (const { placement, review } of due)
    await perform(ground, { ...SYSTEM, authority: placement.authority }, remindReview, {
      reference: placement.reference,
      kind: review.kind,
    });
  return due.length;
}

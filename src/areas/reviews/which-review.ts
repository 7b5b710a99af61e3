import {
  aboutPlacement,
  openPlacement,
  type PlacementRecord,
  type ReviewStanding,
  readCalendar,
  reviewStates,
  whichPlacement,
} from '#areas/placements/index.ts';
import { REVIEW_KINDS, type ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { OutboxEvent } from '#platform/command.ts';
import { conflict, notFound } from '#platform/errors.ts';
import { choice, text } from '#platform/fields.ts';

const kind = choice('which review', REVIEW_KINDS);

/** What every command about a review is told: of which placement, which one, and the version that was looked at. */
export const whichReview = { ...whichPlacement, kind };

/** The same for what somebody adds of their own: it writes over nothing. */
export const whichReviewOwn = { reference: text('the reference of the placement', 20), kind };

/** The review that a command is about. @throws notFound, also where such a placement has none; conflict before it has started. */
export async function openReview(
  tx: ReadTx,
  which: { readonly reference: string; readonly version?: number; readonly kind: ReviewKind },
): Promise<{ placement: PlacementRecord; standing: ReviewStanding }> {
  const placement = await openPlacement(tx, which);
  const states = await reviewStates(tx, placement, await readCalendar(tx, placement));
  const standing = states.find((review) => review.kind === which.kind);
  if (!standing) throw notFound('review');
  if (['planned', 'confirmed', 'cancelled', 'did-not-start'].includes(placement.status))
    throw conflict('not-started', 'Reviews come once the placement has started.');
  return { placement, standing };
}

/** An event about a review: ids and codes only. */
export function reviewEvent(
  event: `reviews.${string}`,
  placement: PlacementRecord,
  review: ReviewKind,
): OutboxEvent {
  const { youngPersonId, organisationId, reference, authority } = placement;
  return { event, authority, payload: { youngPersonId, organisationId, reference, kind: review } };
}

/** What the audit says a command about a review was about. */
export function aboutReview(
  placement: PlacementRecord,
  review: ReviewKind,
  detail: Readonly<Record<string, unknown>> = {},
) {
  return aboutPlacement(placement, { review, ...detail });
}

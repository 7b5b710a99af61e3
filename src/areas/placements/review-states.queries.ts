import type { ReviewExemption } from '#domain/reviews/exemptions.ts';
import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import { type ReviewState, type ReviewWindow, reviewState, reviewWindows } from '#domain/reviews/schedule.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';
import type { Calendar } from './calendar.ts';
import type { PlacementRecord } from './placements.queries.ts';

/** One review of a placement: when it is due, and what became of it. */
export interface ReviewStanding extends ReviewWindow {
  readonly state: ReviewState;
  readonly heldOn: Day | null;
}

/** The reviews of a placement as they stand today; none of a taster. */
export async function reviewStates(
  tx: ReadTx,
  placement: PlacementRecord,
  calendar: Calendar,
): Promise<ReviewStanding[]> {
  const [states] = await reviewStatesOf(tx, [placement], [calendar]);
  return states ?? [];
}

/** The same for several placements, in their order. */
export async function reviewStatesOf(
  tx: ReadTx,
  placements: readonly PlacementRecord[],
  calendars: readonly Calendar[],
): Promise<ReviewStanding[][]> {
  const ids = placements.map((placement) => placement.id);
  const held = await listHeld(tx, ids);
  const exemptions = await listExemptions(tx, ids);
  return placements.map((placement, at) => {
    const calendar = calendars[at];
    if (!calendar || placement.kind === 'taster') return [];
    const own = exemptions.filter((exemption) => exemption.placementId === placement.id);
    return reviewWindows(calendar.dates, own).map((window) => {
      const review = held.find((one) => one.placementId === placement.id && one.kind === window.kind);
      return { ...window, ...standing(tx, placement, window, review) };
    });
  });
}

function standing(
  { today }: ReadTx,
  placement: PlacementRecord,
  window: ReviewWindow,
  review: HeldReview | undefined,
): Pick<ReviewStanding, 'state' | 'heldOn'> {
  const isHeld = review !== undefined && !review.isOnPaper;
  const facts = {
    heldOn: isHeld ? review.heldOn : null,
    paperSince: review?.isOnPaper ? dayOf(review.recordedAt) : null,
    leftOn: placement.status === 'left-early' ? placement.lastDayOn : null,
  };
  const hasBegun = ['active', 'paused', 'completed', 'left-early'].includes(placement.status);
  const state = reviewState(window, facts, today);
  return { heldOn: facts.heldOn, state: hasBegun || isHeld ? state : 'not-yet' };
}

type HeldReview = Awaited<ReturnType<typeof listHeld>>[number];

async function listHeld({ read }: ReadTx, placementIds: readonly string[]) {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('reviews')
    .where('placement_id', 'in', [...placementIds])
    .select([
      'placement_id as placementId',
      'kind',
      'held_on as heldOn',
      'is_on_paper as isOnPaper',
      'recorded_at as recordedAt',
    ])
    .$narrowType<{ kind: ReviewKind }>()
    .execute();
}

async function listExemptions(
  { read }: ReadTx,
  placementIds: readonly string[],
): Promise<(ReviewExemption & { readonly placementId: string })[]> {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('review_exemptions')
    .where('placement_id', 'in', [...placementIds])
    .select(['placement_id as placementId', 'kind', 'reason', 'days', 'granted_on as grantedOn'])
    .$narrowType<{ kind: ReviewKind; days: 5 | 10 }>()
    .execute();
}

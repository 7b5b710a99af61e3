import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { HowItIsGoing, ReviewParticipant, WorryKind } from '#domain/reviews/review-record.ts';
import type { SkillScore } from '#domain/reviews/soft-skills.ts';
import type { Instant } from '#domain/shared/day.ts';
import type { ReadTx } from '#platform/actor.ts';

/** What somebody says in a review, as it counts now. */
export interface ReviewPart {
  readonly saidBy: ReviewParticipant;
  readonly words: string;
  readonly worries: readonly WorryKind[];
  readonly recordedAt: Instant;
}

/** What there is of one review that the actor may see; `held` is null before it took place. */
export interface ReviewContent {
  readonly held: HeldReview | null;
  readonly parts: readonly ReviewPart[];
  readonly scores: readonly SkillScore[];
}

export async function readReview(tx: ReadTx, placementId: string, kind: ReviewKind): Promise<ReviewContent> {
  return {
    held: (await findHeld(tx, placementId, kind)) ?? null,
    parts: await listLatestParts(tx, placementId, kind),
    scores: await listScores(tx, placementId, kind),
  };
}

/** What a participant has said so far; empty where nothing. */
export function wordsOf({ parts }: Pick<ReviewContent, 'parts'>, saidBy: ReviewParticipant): string {
  return parts.find((part) => part.saidBy === saidBy)?.words ?? '';
}

type HeldReview = NonNullable<Awaited<ReturnType<typeof findHeld>>>;

function findHeld({ read }: ReadTx, placementId: string, kind: ReviewKind) {
  return read
    .selectFrom('reviews as r')
    .leftJoin('users as u', 'u.id', 'r.recorded_by')
    .where('r.placement_id', '=', placementId)
    .where('r.kind', '=', kind)
    .select([
      'r.id',
      'r.held_on as heldOn',
      'r.is_on_paper as isOnPaper',
      'r.took_part as tookPart',
      'r.how_it_is_going as howItIsGoing',
      'u.name as recordedBy',
    ])
    .$narrowType<{ tookPart: ReviewParticipant[]; howItIsGoing: HowItIsGoing | null }>()
    .executeTakeFirst();
}

function listLatestParts({ read }: ReadTx, placementId: string, kind: ReviewKind): Promise<ReviewPart[]> {
  return read
    .selectFrom('review_parts')
    .where('placement_id', '=', placementId)
    .where('kind', '=', kind)
    .distinctOn('said_by')
    .orderBy('said_by')
    .orderBy('id', 'desc')
    .select(['said_by as saidBy', 'words', 'worries', 'recorded_at as recordedAt'])
    .$narrowType<{ saidBy: ReviewParticipant; worries: WorryKind[] }>()
    .execute();
}

/** The scores of one review. */
function listScores({ read }: ReadTx, placementId: string, kind: ReviewKind): Promise<SkillScore[]> {
  return read
    .selectFrom('review_scores')
    .where('placement_id', '=', placementId)
    .where('kind', '=', kind)
    .select(['skill', 'scored_by as scoredBy', 'score'])
    .$castTo<SkillScore>()
    .execute();
}

/** Of these placements, those reviews of which people have been told already. */
export async function listPrompted(
  { read }: ReadTx,
  placementIds: readonly string[],
): Promise<{ placementId: string; kind: ReviewKind }[]> {
  if (placementIds.length === 0) return [];
  return read
    .selectFrom('review_prompts')
    .where('placement_id', 'in', [...placementIds])
    .select(['placement_id as placementId', 'kind'])
    .$narrowType<{ kind: ReviewKind }>()
    .execute();
}

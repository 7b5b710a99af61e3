import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import type { HowItIsGoing, ReviewParticipant } from '#domain/reviews/review-record.ts';
import type { SkillScore } from '#domain/reviews/soft-skills.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Tx } from '#platform/actor.ts';

export interface NewReview {
  readonly placementId: string;
  readonly kind: ReviewKind;
  readonly heldOn: Day;
  readonly isOnPaper: boolean;
  readonly tookPart: readonly ReviewParticipant[];
  readonly howItIsGoing: HowItIsGoing | null;
}

/** Keeps that a review took place; one that was only on paper so far is whole now. @returns its id, or undefined where it was held already. */
export async function saveReview({ write, actor, now }: Tx, review: NewReview): Promise<string | undefined> {
  const row = await write
    .insertInto('reviews')
    .values({
      placement_id: review.placementId,
      kind: review.kind,
      held_on: review.heldOn,
      is_on_paper: review.isOnPaper,
      took_part: [...review.tookPart],
      how_it_is_going: review.howItIsGoing,
      recorded_by: actor.userId,
      recorded_at: now,
    })
    .onConflict((clash) =>
      clash
        .columns(['placement_id', 'kind'])
        .doUpdateSet((old) => ({
          held_on: old.ref('excluded.held_on'),
          is_on_paper: false,
          took_part: old.ref('excluded.took_part'),
          how_it_is_going: old.ref('excluded.how_it_is_going'),
          recorded_by: old.ref('excluded.recorded_by'),
          recorded_at: old.ref('excluded.recorded_at'),
        }))
        .where('reviews.is_on_paper', '=', true)
        .where((old) => old.val(!review.isOnPaper)),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export interface NewPart {
  readonly placementId: string;
  readonly kind: ReviewKind;
  readonly saidBy: ReviewParticipant;
  readonly words: string;
  readonly worries?: readonly string[];
}

/** Adds what somebody says in a review. What they said before stays. */
export async function insertPart({ write, actor, now }: Tx, part: NewPart): Promise<void> {
  await write
    .insertInto('review_parts')
    .values({
      placement_id: part.placementId,
      kind: part.kind,
      said_by: part.saidBy,
      words: part.words,
      worries: [...(part.worries ?? [])],
      recorded_by: actor.userId,
      recorded_at: now,
    })
    .execute();
}

/** Keeps scores, one for each skill and scorer; the audit has what they were before. */
export async function saveScores(
  { write, now }: Tx,
  placementId: string,
  kind: ReviewKind,
  scores: readonly SkillScore[],
): Promise<void> {
  if (scores.length === 0) return;
  await write
    .insertInto('review_scores')
    .values(
      scores.map(({ skill, scoredBy, score }) => ({
        placement_id: placementId,
        kind,
        skill,
        scored_by: scoredBy,
        score,
        recorded_at: now,
      })),
    )
    .onConflict((clash) =>
      clash.columns(['placement_id', 'kind', 'skill', 'scored_by']).doUpdateSet((row) => ({
        score: row.ref('excluded.score'),
        recorded_at: row.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}

/** Gives a review more days. @returns false where it has some already. */
export async function insertExemption(
  { write, actor, today }: Tx,
  exemption: { placementId: string; kind: ReviewKind; reason: string; days: number },
): Promise<boolean> {
  const row = await write
    .insertInto('review_exemptions')
    .values({
      placement_id: exemption.placementId,
      kind: exemption.kind,
      reason: exemption.reason,
      days: exemption.days,
      granted_on: today,
      granted_by: actor.userId,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps that people were told that a review is due. @returns false where they had been. */
export async function insertPrompt(
  { write, today }: Tx,
  placementId: string,
  kind: ReviewKind,
): Promise<boolean> {
  const row = await write
    .insertInto('review_prompts')
    .values({ placement_id: placementId, kind, prompted_on: today })
    .onConflict((clash) => clash.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return row !== undefined;
}

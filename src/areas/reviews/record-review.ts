import { z } from 'zod';
import { raiseConcern } from '#areas/concerns/index.ts';
import { type PlacementRecord, requireAll, updatePlacement } from '#areas/placements/index.ts';
import { insertAction } from '#areas/young-people/index.ts';
import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { ReviewKind } from '#domain/reviews/review-kinds.ts';
import {
  checkReviewRecord,
  HOW_IT_IS_GOING,
  REVIEW_PARTICIPANTS,
  type ReviewParticipant,
  raisesConcern,
  WORRY_KINDS,
} from '#domain/reviews/review-record.ts';
import { checkScores } from '#domain/reviews/soft-skills.ts';
import type { Tx } from '#platform/actor.ts';
import { command, performWithin } from '#platform/command.ts';
import { conflict } from '#platform/errors.ts';
import { choices, day, optionalChoice, optionalDay, optionalText } from '#platform/fields.ts';
import { type ReviewContent, readReview, wordsOf } from './reviews.queries.ts';
import { insertPart, saveReview, saveScores } from './reviews.store.ts';
import { changedScores, scoresInput } from './score-input.ts';
import { aboutReview, openReview, reviewEvent, whichReview } from './which-review.ts';

/**
 * Records a review: the young person's words first. What somebody has said on their own page counts where nothing else is given. A
 * worry about safety is raised as a concern besides.
 */
export const recordReview = command({
  action: 'reviews.record',
  input: z.object({
    ...whichReview,
    heldOn: day('the day of the review'),
    tookPart: choices('who took part', REVIEW_PARTICIPANTS),
    youngPersonWords: optionalText('the young person’s words', 4000),
    employerWords: optionalText('the employer’s words', 4000),
    workerView: optionalText('the worker’s view', 4000),
    howItIsGoing: optionalChoice('how it is going', HOW_IT_IS_GOING),
    worries: choices('what there are worries about', WORRY_KINDS),
    worryWords: optionalText('more about the worries', 4000),
    scores: scoresInput,
    actions: z
      .array(
        z.object({
          what: optionalText('what will be done', 500),
          owner: optionalText('who does it', 200),
          dueOn: optionalDay('the day by which it is done'),
        }),
      )
      .max(20)
      .default([]),
  }),
  allow: [...PROGRAMME_ROLES, 'worker'],
  run: async (tx, { reference, version, kind, ...input }) => {
    const { placement, standing } = await openReview(tx, { reference, version, kind });
    if (standing.state === 'held') throw conflict('held', 'This review has been recorded already.');
    const before = await readReview(tx, placement.id, kind);
    const actions = input.actions.map(({ what, owner, dueOn }) => ({
      what: what ?? '',
      owner: owner ?? '',
      dueOn,
    }));
    requireAll(
      checkReviewRecord(
        {
          kind,
          heldOn: input.heldOn,
          tookPart: input.tookPart,
          howItIsGoing: input.howItIsGoing,
          worries: input.worries,
          worryWords: input.worryWords ?? '',
          youngPersonWords: input.youngPersonWords ?? wordsOf(before, 'young-person'),
          workerView: input.workerView ?? wordsOf(before, 'worker'),
          actions,
        },
        standing.opensOn,
        tx.today,
      ),
      checkScores(input.scores),
    );
    const reviewId = await saveReview(tx, {
      ...input,
      kind,
      placementId: placement.id,
      isOnPaper: false,
    });
    if (reviewId === undefined) throw conflict('held', 'This review has been recorded already.');
    await keepParts(tx, placement, kind, before, input);
    await saveScores(tx, placement.id, kind, input.scores);
    for (const { what, owner, dueOn } of actions)
      await insertAction(tx, {
        authority: placement.authority,
        young_person_id: placement.youngPersonId,
        placement_id: placement.id,
        review_id: reviewId,
        what,
        owner,
        due_on: dueOn ?? tx.today,
      });
    await updatePlacement(tx, placement, {});
    const concern = raisesConcern(input)
      ? await performWithin(tx, raiseConcern, {
          kind: 'concern',
          about: `Placement ${reference}`,
          words: input.worryWords,
          from: `/placements/${reference}`,
        })
      : null;
    return {
      result: { reference, version: placement.version + 1, concern: concern?.reference ?? null },
      audit: aboutReview(placement, kind, {
        howItIsGoing: input.howItIsGoing,
        worries: input.worries,
        scores: changedScores(before.scores, input.scores),
      }),
      events: [reviewEvent('reviews.recorded', placement, kind)],
    };
  },
});

interface Said {
  readonly youngPersonWords: string | null;
  readonly employerWords: string | null;
  readonly workerView: string | null;
  readonly worryWords: string | null;
  readonly worries: readonly string[];
}

/** Keeps what is new of each part; what was said before and has not changed is there already. */
async function keepParts(
  tx: Tx,
  placement: PlacementRecord,
  kind: ReviewKind,
  before: ReviewContent,
  said: Said,
): Promise<void> {
  const parts: readonly (readonly [ReviewParticipant, string | null])[] = [
    ['young-person', said.youngPersonWords],
    ['employer', said.employerWords],
    ['worker', said.workerView],
  ];
  for (const [saidBy, words] of parts)
    if (words !== null && words !== wordsOf(before, saidBy))
      await insertPart(tx, { placementId: placement.id, kind, saidBy, words });
  if (said.worries.length > 0 || said.worryWords !== null)
    await insertPart(tx, {
      placementId: placement.id,
      kind,
      saidBy: 'co-ordinator',
      words: said.worryWords ?? '',
      worries: said.worries,
    });
}

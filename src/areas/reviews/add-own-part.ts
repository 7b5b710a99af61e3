import { z } from 'zod';
import { requireAll } from '#areas/placements/index.ts';
import { AT_EMPLOYER, type Role } from '#domain/accounts/roles.ts';
import type { ReviewParticipant } from '#domain/reviews/review-record.ts';
import { checkScores, type Scorer } from '#domain/reviews/soft-skills.ts';
import { command } from '#platform/command.ts';
import { conflict, forbidden, invalid } from '#platform/errors.ts';
import { optionalText } from '#platform/fields.ts';
import { readReview, wordsOf } from './reviews.queries.ts';
import { insertPart, saveScores } from './reviews.store.ts';
import { changedScores, scoresInput } from './score-input.ts';
import { aboutReview, openReview, reviewEvent, whichReviewOwn } from './which-review.ts';

/** Whose words somebody's are: owner and supervisor speak for the employer. */
export const OWN_PART: Readonly<Partial<Record<Role, ReviewParticipant>>> = {
  'young-person': 'young-person',
  employer: 'employer',
  supervisor: 'employer',
  worker: 'worker',
};

/** Whose scores somebody may give: their own. The worker says what they think, and does not score. */
export const OWN_SCORES: Readonly<Partial<Record<Role, Scorer>>> = {
  'young-person': 'young-person',
  employer: 'supervisor',
  supervisor: 'supervisor',
};

/** The young person, the employer or the worker says their own part, before the review or after it. Earlier words stay. */
export const addOwnPart = command({
  action: 'reviews.add-own-part',
  input: z.object({
    ...whichReviewOwn,
    words: optionalText('your words', 4000),
    scores: scoresInput,
  }),
  allow: ['young-person', ...AT_EMPLOYER, 'worker'],
  run: async (tx, { words, scores, ...which }) => {
    const { role } = tx.actor;
    const saidBy = OWN_PART[role];
    if (saidBy === undefined || scores.some(({ scoredBy }) => scoredBy !== OWN_SCORES[role]))
      throw forbidden();
    if (words === null && scores.length === 0)
      throw invalid([{ field: 'words', message: 'Enter something to say, or give a score' }]);
    const { placement, standing } = await openReview(tx, which);
    if (standing.state === 'not-yet' || standing.state === 'not-needed')
      throw conflict('not-open', 'This review is not open yet.');
    requireAll(checkScores(scores));
    const before = await readReview(tx, placement.id, which.kind);
    if (words !== null && words !== wordsOf(before, saidBy))
      await insertPart(tx, { placementId: placement.id, kind: which.kind, saidBy, words });
    await saveScores(tx, placement.id, which.kind, scores);
    return {
      result: { reference: placement.reference },
      audit: aboutReview(placement, which.kind, {
        saidBy,
        scores: changedScores(before.scores, scores),
      }),
      events: [reviewEvent('reviews.part-added', placement, which.kind)],
    };
  },
});

import { z } from 'zod';
import { SCORERS, type SkillScore, SOFT_SKILLS } from '#domain/reviews/soft-skills.ts';
import { choice, wholeNumber } from '#platform/fields.ts';

/** Scores as they come in: gaps are allowed, nobody must score. */
export const scoresInput = z
  .array(
    z.object({
      skill: choice('a skill', SOFT_SKILLS),
      scoredBy: choice('who scores', SCORERS),
      score: wholeNumber('the score', 1, 5),
    }),
  )
  .max(SOFT_SKILLS.length * SCORERS.length)
  .default([]);

/** What changes among the scores, for the audit: skill, scorer, before, after. */
export function changedScores(
  before: readonly SkillScore[],
  after: readonly SkillScore[],
): readonly (readonly [string, string, number | null, number])[] {
  return after.flatMap(({ skill, scoredBy, score }) => {
    const old = before.find((entry) => entry.skill === skill && entry.scoredBy === scoredBy)?.score ?? null;
    return old === score ? [] : [[skill, scoredBy, old, score] as const];
  });
}

import type { IntakeProblem } from '../problem/intake-problem.ts';
import { DEFAULT_BANDS } from '../problem/intake-problem.ts';

/**
 * The objectives in their order; a later one never costs an earlier one anything. What one pair counts at each:
 * `place` the rank of the person, `hold` 1 unless it moves a standing offer, `band` 1 where the score is at
 * least `from`, `total` the score, and δ for a standing offer. Waiting counts 0 at every level.
 */
export type Level =
  | { readonly kind: 'place' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'band'; readonly from: number }
  | { readonly kind: 'total'; readonly stickiness: number };

/** The levels of a problem, most important first. */
export function levelsOf(problem: IntakeProblem): readonly Level[] {
  const bands = (problem.bands ?? DEFAULT_BANDS).map((from): Level => ({ kind: 'band', from }));
  const hold: Level[] = problem.fewestMoves && problem.standing ? [{ kind: 'hold' }] : [];
  return [{ kind: 'place' }, ...hold, ...bands, { kind: 'total', stickiness: problem.stickiness ?? 0 }];
}

/** What is known of a pair where its worth at a level is asked. */
export interface PairFacts {
  readonly rank: number;
  readonly score: number;
  /** The person holds a standing offer that could still be kept. */
  readonly hasStanding: boolean;
  /** This pair is that offer. */
  readonly isStanding: boolean;
}

/** What one pair counts at one level. */
export function worthAt(level: Level, { rank, score, hasStanding, isStanding }: PairFacts): number {
  switch (level.kind) {
    case 'place':
      return rank;
    case 'hold':
      return isStanding || !hasStanding ? 1 : 0;
    case 'band':
      return score >= level.from ? 1 : 0;
    case 'total':
      return isStanding ? score + level.stickiness : score;
  }
}

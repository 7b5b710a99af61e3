import { type Level, worthAt } from '../network/levels.ts';
import { SCORE_MAX } from '../problem/intake-problem.ts';

/**
 * What a pair counts, split so that searches need no rule: by its score, `ofScore[score * levels + k]`; by its
 * person, at level 0 their rank and at level `hold` (−1: there is none) 1 for those without a standing offer; and
 * what a standing offer adds, at level `hold` and at the last.
 */
export interface WorthTable {
  readonly ofScore: Int32Array;
  readonly hold: number;
  readonly stickiness: number;
}

export function worthTable(levels: readonly Level[]): WorthTable {
  const count = levels.length;
  const ofScore = new Int32Array((SCORE_MAX + 1) * count);
  for (let score = 0; score <= SCORE_MAX; score++)
    levels.forEach((level, k) => {
      const facts = { rank: 0, score, hasStanding: true, isStanding: false };
      ofScore[score * count + k] = worthAt(level, facts);
    });
  const last = levels.at(-1);
  return {
    ofScore,
    hold: levels.findIndex(({ kind }) => kind === 'hold'),
    stickiness: last?.kind === 'total' ? last.stickiness : 0,
  };
}

import { type Level, worthAt } from '../network/levels.ts';
import { SCORE_MAX } from '../problem/intake-problem.ts';
import { leadOf } from './lead.ts';

/**
 * What a pair counts, split so that searches need no rule: by its mark, which is its score and whether it is a standing offer,
 * `ofMark[mark * levels + k]`; and by its person, at level 0 their rank and at level `hold` (−1: there is none) 1 for those without
 * a standing offer.
 */
export interface WorthTable {
  readonly ofMark: Int32Array;
  /** Lead of each mark's row. */
  readonly leadOfMark: Float64Array;
  readonly hold: number;
}

/** Score and standing in one number. */
export function markOf(score: number, isStanding: boolean): number {
  return 2 * score + (isStanding ? 1 : 0);
}

export function worthTable(levels: readonly Level[]): WorthTable {
  const count = levels.length;
  const marks = markOf(SCORE_MAX, true) + 1;
  const ofMark = new Int32Array(marks * count);
  for (let score = 0; score <= SCORE_MAX; score++)
    for (const isStanding of [false, true])
      levels.forEach((level, k) => {
        const facts = { rank: 0, score, hasStanding: true, isStanding };
        ofMark[markOf(score, isStanding) * count + k] = worthAt(level, facts);
      });
  return {
    ofMark,
    leadOfMark: Float64Array.from({ length: marks }, (_, mark) => leadOf(ofMark, mark * count)),
    hold: levels.findIndex(({ kind }) => kind === 'hold'),
  };
}

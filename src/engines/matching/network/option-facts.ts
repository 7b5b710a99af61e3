import type { PairFacts } from './levels.ts';

/** What levels ask about options; a network and a live plan both have it. */
export interface OptionFacts {
  readonly personOf: ArrayLike<number>;
  readonly score: ArrayLike<number>;
  readonly isStanding: ArrayLike<number>;
  /** By person. */
  readonly rank: ArrayLike<number>;
  readonly hasStanding: ArrayLike<number>;
}

export function factsOf(
  { personOf, score, isStanding, rank, hasStanding }: OptionFacts,
  option: number,
): PairFacts {
  const person = personOf[option] as number;
  return {
    rank: rank[person] as number,
    score: score[option] as number,
    hasStanding: hasStanding[person] === 1,
    isStanding: isStanding[option] === 1,
  };
}

import { type Level, worthAt } from '../network/levels.ts';
import { factsOf, type OptionFacts } from '../network/option-facts.ts';
import { RANK_OF_LOCKED } from '../network/ranks.ts';

/** What a plan achieves, in the order in which plans are compared. */
export interface Objective {
  readonly placed: number;
  /** Everybody in the intake. */
  readonly of: number;
  /** Standing offers kept. */
  readonly kept: number;
  /** Placed people under each band. */
  readonly below: readonly { readonly score: number; readonly people: number }[];
  /** Lowest score of anybody placed; null where nobody is. */
  readonly worst: number | null;
  /** Sum of the scores, without the points for standing offers. */
  readonly total: number;
}

/** A plan's worth as numbers to be compared from the first on: more is better. */
export type Value = readonly number[];

/** Below 0 where `a` is the worse, above where it is the better. */
export function compareValues(a: Value, b: Value): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return (a[k] ?? 0) - (b[k] ?? 0);
  return 0;
}

/** What plans are compared by: people placed, then rank by rank, then each further level. O(people · levels). */
export function worthOf(options: OptionFacts, levels: readonly Level[], held: Int32Array): Value {
  const byRank = placedByRank(options, held);
  const further = levels.slice(1).map((level) => {
    let sum = 0;
    for (const option of held) if (option >= 0) sum += worthAt(level, factsOf(options, option));
    return sum;
  });
  return [byRank.reduce((sum, count) => sum + count, 0), ...byRank, ...further];
}

/** The same for people to read. O(people · levels). */
export function objectiveOf(options: OptionFacts, levels: readonly Level[], held: Int32Array): Objective {
  const taken = held.filter((option) => option >= 0);
  const scores = taken.map((option) => options.score[option] as number);
  return {
    placed: taken.length,
    of: held.length,
    kept: taken.reduce((sum, option) => sum + (options.isStanding[option] as number), 0),
    below: levels.flatMap((level) =>
      level.kind === 'band'
        ? [{ score: level.from, people: scores.filter((s) => s < level.from).length }]
        : [],
    ),
    worst: scores.length === 0 ? null : scores.reduce((worst, score) => Math.min(worst, score)),
    total: scores.reduce((sum, score) => sum + score, 0),
  };
}

function placedByRank({ rank, personOf }: OptionFacts, held: Int32Array): number[] {
  const count = new Array<number>(RANK_OF_LOCKED + 1).fill(0);
  for (const option of held) {
    if (option < 0) continue;
    const at = RANK_OF_LOCKED - (rank[personOf[option] as number] as number);
    count[at] = (count[at] as number) + 1;
  }
  return count;
}

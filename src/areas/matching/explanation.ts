import type { MatchRefusal } from '#domain/matching/match-refusals.ts';
import type { RankedOption } from '#domain/matching/rank.ts';
import type { Weights } from '#domain/matching/score/weights.ts';
import type { Day } from '#domain/shared/day.ts';

/** Why an option was suggested, kept with the match so that "why" can be answered a year later. */
export interface Explanation extends Omit<RankedOption, 'id'> {
  readonly on: Day;
  readonly weights: Weights;
  /** What stood in the way, and was looked past together with the young person. */
  readonly lookedPast: readonly {
    readonly code: string;
    readonly text: string;
    readonly staffText: string;
  }[];
}

export function explanationOf(
  ranked: RankedOption,
  refusals: readonly MatchRefusal[],
  { on, weights }: { readonly on: Day; readonly weights: Weights },
): Explanation {
  const { id: _, ...kept } = ranked;
  return {
    ...kept,
    on,
    weights,
    lookedPast: refusals.map(({ code, kindText, staffText }) => ({ code, text: kindText, staffText })),
  };
}

/** What was kept, as far as it can be read; null where nothing was: an older match stays readable. */
export function readExplanation(kept: unknown): Explanation | null {
  if (typeof kept !== 'object' || kept === null || !('score' in kept) || !('parts' in kept)) return null;
  return kept as Explanation;
}

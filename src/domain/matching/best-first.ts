import type { MatchOption } from './match-facts.ts';

/** Options that can be, a row each: which it is (its place in the list that was given), its points, its start as a day number. */
export interface ScoredRows {
  readonly length: number;
  readonly at: Int32Array;
  /** 0–1000. */
  readonly scores: Int16Array;
  readonly starts: Int32Array;
}

/** Room for so many rows, none of them filled yet. */
export function roomFor(rows: number): ScoredRows & { length: number } {
  return {
    length: 0,
    at: new Int32Array(rows),
    scores: new Int16Array(rows),
    starts: new Int32Array(rows),
  };
}

/**
 * Rows in order, best first: by score, earlier start, reference; equals as they came. `top`: so many of the best alone.
 * Scores are small whole numbers, so rows are dealt into a bin for each score, and only the bins that are wanted are put in order:
 * O(rows + ties · log ties).
 */
export function bestFirst(rows: ScoredRows, options: readonly MatchOption[], top = rows.length): Int32Array {
  const { dealt, endOf } = dealtByScore(rows);
  let first = 0;
  for (let score = endOf.length - 1; score >= 0 && first < top; score--) {
    const end = endOf[score] as number;
    if (end - first > 1) dealt.subarray(first, end).sort((one, other) => compare(rows, options, one, other));
    first = end;
  }
  return dealt.subarray(0, Math.min(top, rows.length));
}

/** The rows in that order. */
export function inOrder({ at, scores, starts }: ScoredRows, order: Int32Array): ScoredRows {
  return {
    length: order.length,
    at: order.map((row) => at[row] as number),
    scores: Int16Array.from(order, (row) => scores[row] as number),
    starts: order.map((row) => starts[row] as number),
  };
}

/** Rows by score, the highest first, each bin in the order in which its rows came; `endOf[score]`: where its bin ends. */
function dealtByScore({ scores, length }: ScoredRows) {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const endOf = new Int32Array(highest + 1);
  for (let row = 0; row < length; row++) {
    const score = scores[row] as number;
    endOf[score] = (endOf[score] as number) + 1;
  }
  // From how many there are of a score to where its bin begins; dealing moves that to where it ends.
  let before = 0;
  for (let score = highest; score >= 0; score--) {
    const count = endOf[score] as number;
    endOf[score] = before;
    before += count;
  }
  const dealt = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const score = scores[row] as number;
    const place = endOf[score] as number;
    dealt[place] = row;
    endOf[score] = place + 1;
  }
  return { dealt, endOf };
}

function compare(
  { at, starts }: ScoredRows,
  options: readonly MatchOption[],
  one: number,
  other: number,
): number {
  const sooner = (starts[one] as number) - (starts[other] as number);
  if (sooner !== 0) return sooner;
  const [first, second] = [options[at[one] as number], options[at[other] as number]];
  if (first === undefined || second === undefined) return 0;
  return byReference(first, second);
}

/** By reference as text. */
export function byReference(
  one: { readonly reference: string },
  other: { readonly reference: string },
): number {
  return one.reference === other.reference ? 0 : one.reference < other.reference ? -1 : 1;
}

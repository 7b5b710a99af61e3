/** A percentage with all that keeps it honest: with 12 people, one person is 8 points. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Whole per cent, half up; null where there is nobody. */
  readonly percent: number | null;
  /** 95 % Wilson interval in per cent, one decimal; null where there is nobody. */
  readonly low: number | null;
  readonly high: number | null;
}

/** `count` of `of` as a share. @throws RangeError unless both are whole and 0 ≤ count ≤ of. */
export function share(count: number, of: number): Share {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of)
    throw new RangeError('a share is a whole number of a whole number');
  if (of === 0) return { count, of, percent: null, low: null, high: null };
  return { count, of, percent: percentHalfUp(count, of), ...wilson(count, of) };
}

/** Whole per cent, half up, in integers: 0.5 % of anything is 1, and no fraction is lost on the way. */
function percentHalfUp(count: number, of: number): number {
  return Math.floor((200 * count + of) / (2 * of));
}

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson score interval (E. B. Wilson, 1927), without continuity correction, in per cent to one decimal. */
function wilson(count: number, of: number): { low: number; high: number } {
  const p = count / of;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of));
  const tenths = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return { low: tenths(middle - half), high: tenths(middle + half) };
}

/** How a share moved from an earlier one: only where the intervals lie apart is it called a change. */
export function changeBetween(
  earlier: Share,
  later: Share,
): 'higher' | 'lower' | 'no clear change' | 'not known' {
  if (earlier.low === null || earlier.high === null || later.low === null || later.high === null)
    return 'not known';
  if (later.low > earlier.high) return 'higher';
  return later.high < earlier.low ? 'lower' : 'no clear change';
}

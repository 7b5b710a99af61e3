/** The hours that a search covers: leaving home, and being home again. Minutes of the day. */
export interface Windows {
  readonly there: { readonly from: number; readonly to: number };
  readonly back: { readonly from: number; readonly to: number };
}

/** Shifts on the clock of the day on which they start. */
export interface Hours {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** A journey takes four hours at most, whether there or home. */
export const SPAN_MINUTES = 240;
/** Whoever is not home by four in the morning comes home on another day. */
const NIGHT_ENDS = 28 * 60;
const TWO_DAYS = 36 * 60;

/** From the first way to the earliest start to the last way from the latest end. */
export function windowsFor({ start, end }: Hours): Windows {
  return {
    there: { from: Math.max(0, least(start) - SPAN_MINUTES), to: greatest(start) },
    back: {
      from: least(end),
      to: Math.min(TWO_DAYS, greatest(end) + SPAN_MINUTES),
    },
  };
}

/** One departure each: to be home just before the night ends, as late as can be. A search of a millisecond or two. */
export const LAST_WAYS_HOME: Windows = {
  there: { from: 0, to: 0 },
  back: { from: NIGHT_ENDS - 1, to: NIGHT_ENDS - 1 },
};

function least(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.min(one, other), TWO_DAYS);
}

function greatest(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.max(one, other), 0);
}

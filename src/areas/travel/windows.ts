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
const SPAN_MINUTES = 240;
/** The last bus of the night is looked for until four in the morning. */
const NIGHT_ENDS = 28 * 60;
const TWO_DAYS = 36 * 60;

/**
 * From the first way to the earliest start to the last way from the latest end. `around`: so many minutes more, for when
 * other hours are looked for that would do.
 */
export function windowsFor({ start, end }: Hours, around = 0): Windows {
  return {
    there: { from: Math.max(0, least(start) - SPAN_MINUTES), to: greatest(start) + around },
    back: {
      from: Math.max(0, least(end) - around),
      to: Math.min(TWO_DAYS, Math.max(NIGHT_ENDS, greatest(end) + SPAN_MINUTES)),
    },
  };
}

function least(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.min(one, other), TWO_DAYS);
}

function greatest(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.max(one, other), 0);
}

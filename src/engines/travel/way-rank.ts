// A way as one whole number that is the greater the better the way is: it leaves later; or then is there first; or then takes fewer
// rides. So the innermost loop of ranking compares two numbers, and takes a way apart only when it is the best.

/** Bits for the rides, and above them for the minutes, each counted down from the most that there may be. */
const RIDES_BITS = 3;
const MINUTES_BITS = 10;
const RIDES_TOP = (1 << RIDES_BITS) - 1;
const MINUTES_TOP = (1 << MINUTES_BITS) - 1;
const LEAVE_BITS = RIDES_BITS + MINUTES_BITS;
/** What a longer way is taken for, with room for a walk beyond it: four times the longest that is gone. */
const LONG_MINUTES = 900;

/** Worse than every way, a walk beyond it included. */
export const NO_WAY = -0x4000_0000;

/** The rank of a way by bus, up to 7 rides. Minutes as everywhere: backwards and negative on the way home. */
export function rankOf(leave: number, arrive: number, rides: number): number {
  const minutes = Math.min(arrive - leave, LONG_MINUTES);
  return (leave << LEAVE_BITS) + ((MINUTES_TOP - minutes) << RIDES_BITS) + (RIDES_TOP - rides);
}

/** The same with so many more minutes to walk after it. */
export function withWalk(rank: number, minutes: number): number {
  return rank - (minutes << RIDES_BITS);
}

/** The best rank that there could be for this departure: only what leaves later is greater. */
export function bestLeavingAt(leave: number): number {
  return (leave << LEAVE_BITS) + (1 << LEAVE_BITS) - 1;
}

export function leaveOf(rank: number): number {
  return rank >> LEAVE_BITS;
}

export function arriveOf(rank: number): number {
  return leaveOf(rank) + MINUTES_TOP - ((rank >> RIDES_BITS) & MINUTES_TOP);
}

export function ridesOf(rank: number): number {
  return RIDES_TOP - (rank & RIDES_TOP);
}

/** The greater of two ranks, with no branch: which it is cannot be foreseen. Ranks are far from where a difference overflows. */
export function betterRank(one: number, other: number): number {
  const less = one - other;
  return one - (less & (less >> 31));
}

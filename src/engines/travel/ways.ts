import type { Profile } from './profile.ts';
import { RIDES_MAX } from './search.ts';
import { rankOf } from './way-rank.ts';

/**
 * A profile for at most so many rides, with only what is best in time: at each stop `leave` and `arrive` both fall, so
 * the latest departure that arrives by a deadline is one binary search away.
 */
export interface Ways {
  readonly at: Uint32Array;
  readonly leave: Int16Array;
  readonly arrive: Int16Array;
  readonly rides: Uint8Array;
  /** All three in one: see `rankOf`. */
  readonly rank: Int32Array;
  /** The shortest time from home to each stop: leaving later than a deadline less this cannot be. */
  readonly fastest: Int16Array;
}

const made = new WeakMap<Profile, Map<number, Ways>>();

/** Narrows a profile to `ridesMax` rides. O(ways) the first time, kept with the profile. */
export function waysWithin(profile: Profile, ridesMax: number): Ways {
  const most = Math.min(ridesMax, RIDES_MAX);
  const known = made.get(profile) ?? new Map<number, Ways>();
  made.set(profile, known);
  const ways = known.get(most) ?? narrow(profile, most);
  known.set(most, ways);
  return ways;
}

function narrow({ at, leave, arrive, rides }: Profile, ridesMax: number): Ways {
  const stopCount = at.length - 1;
  const rank = new Int32Array(leave.length);
  const ways = {
    at: new Uint32Array(at.length),
    leave: new Int16Array(leave.length),
    arrive: new Int16Array(leave.length),
    rides: new Uint8Array(leave.length),
    fastest: new Int16Array(stopCount),
  };
  let kept = 0;
  for (let stop = 0; stop < stopCount; stop++) {
    const start = kept;
    let fastest = 32_767;
    for (let n = at[stop] as number; n < (at[stop + 1] as number); n++) {
      const before = kept > start ? (ways.arrive[kept - 1] as number) : 32_767;
      if ((rides[n] as number) > ridesMax || (arrive[n] as number) >= before) continue;
      // A way that leaves at the same minute and is there first makes the one before it needless.
      if (kept > start && ways.leave[kept - 1] === leave[n]) kept--;
      ways.leave[kept] = leave[n] as number;
      ways.arrive[kept] = arrive[n] as number;
      rank[kept] = rankOf(leave[n] as number, arrive[n] as number, rides[n] as number);
      ways.rides[kept++] = rides[n] as number;
      fastest = Math.min(fastest, (arrive[n] as number) - (leave[n] as number));
    }
    ways.at[stop + 1] = kept;
    ways.fastest[stop] = fastest;
  }
  return {
    ...ways,
    leave: ways.leave.slice(0, kept),
    arrive: ways.arrive.slice(0, kept),
    rides: ways.rides.slice(0, kept),
    rank: rank.slice(0, kept),
  };
}

/** The first way at a stop that arrives by `deadline`: it leaves latest. `at[stop + 1]` where there is none. O(log ways). */
export function latestBy({ at, arrive }: Ways, stop: number, deadline: number): number {
  let low = at[stop] as number;
  let high = at[stop + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((arrive[middle] as number) > deadline) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slots of 64 minutes: finding one is a shift, and the whole table stays in a processor's cache. */
export const SLOT_BITS = 6;
/** Worse than every way, a walk beyond it included. */
const NO_WAY = -0x4000_0000;

/**
 * A table of where to begin looking: for each stop and slot of deadlines, the first way that arrives by the end of the
 * slot. Nothing by a deadline in the slot leaves later, so one look rules most stops out; the rest is a few steps.
 */
export interface WaysBySlot extends Ways {
  readonly base: number;
  readonly slots: number;
  /** Its rank; NO_WAY where there is none. */
  readonly slotRank: Int32Array;
  /** Its place in the ways. */
  readonly slotAt: Uint32Array;
}

/** Lays out the table for deadlines from `first` to `last`. O(stops × slots + ways); about 0.1 ms for a city. */
export function waysBySlot(ways: Ways, first: number, last: number): WaysBySlot {
  const stops = ways.at.length - 1;
  const slots = ((last - first) >> SLOT_BITS) + 1;
  const [slotRank, slotAt] = [new Int32Array(stops * slots), new Uint32Array(stops * slots)];
  for (let stop = 0; stop < stops; stop++) {
    const to = ways.at[stop + 1] as number;
    let at = ways.at[stop] as number;
    for (let n = slots - 1; n >= 0; n--) {
      const end = first + (n << SLOT_BITS) + (1 << SLOT_BITS) - 1;
      while (at < to && (ways.arrive[at] as number) > end) at++;
      slotAt[stop * slots + n] = at;
      slotRank[stop * slots + n] = at < to ? (ways.rank[at] as number) : NO_WAY;
    }
  }
  return { ...ways, base: first, slots, slotRank, slotAt };
}

/** The slot of a stop that a deadline falls in. */
export function slotOf({ base, slots }: WaysBySlot, stop: number, deadline: number): number {
  return stop * slots + ((deadline - base) >> SLOT_BITS);
}

/** The first way that arrives by a deadline in the slot, or -1. */
export function firstIn(ways: WaysBySlot, slot: number, stop: number, deadline: number): number {
  let at = ways.slotAt[slot] as number;
  const last = ways.at[stop + 1] as number;
  while (at < last && (ways.arrive[at] as number) > deadline) at++;
  return at < last ? at : -1;
}

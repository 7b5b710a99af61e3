import type { Profile } from './profile.ts';
import { RIDES_MAX } from './search.ts';
import { NO_WAY, rankOf } from './way-rank.ts';

/**
 * A profile for at most so many rides, with only what is best in time: at each stop `leave` and `arrive` both fall, so
 * the latest departure that arrives by a deadline is one binary search away (for many: `waysByDeadline`).
 */
export interface Ways {
  readonly at: Uint32Array;
  readonly leave: Int16Array;
  readonly arrive: Int16Array;
  readonly rides: Uint8Array;
  /** All three in one (see `rankOf`), that of way `n` of stop `s` at `n + s`: after the last of each stop stands NO_WAY. */
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
  const rank = new Int32Array(leave.length + stopCount);
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
      rank[kept + stop] = rankOf(leave[n] as number, arrive[n] as number, rides[n] as number);
      ways.rides[kept++] = rides[n] as number;
      fastest = Math.min(fastest, (arrive[n] as number) - (leave[n] as number));
    }
    rank[kept + stop] = NO_WAY;
    ways.at[stop + 1] = kept;
    ways.fastest[stop] = fastest;
  }
  return {
    ...ways,
    leave: ways.leave.slice(0, kept),
    arrive: ways.arrive.slice(0, kept),
    rides: ways.rides.slice(0, kept),
    rank: rank.slice(0, kept + stopCount),
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

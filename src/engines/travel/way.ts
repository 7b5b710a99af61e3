import type { OwnWay } from './estimate.ts';
import { NEVER } from './search.ts';

/** How a way is gone: not at all, by bus (and walks), all on foot, all by bicycle. */
export const WAY_MODES = ['none', 'ride', 'walk', 'cycle'] as const;
export const NONE = 0;
const [RIDE, WALK, CYCLE] = [1, 2, 3] as const;

/**
 * One way as a search sees it: towards the place in time, or homewards with time negative and running backwards, so
 * that both are "leave late, arrive by the deadline".
 */
export interface Way {
  mode: 0 | 1 | 2 | 3;
  leave: number;
  arrive: number;
  rides: number;
}

export function emptyWay(): Way {
  return { mode: NONE, leave: 0, arrive: 0, rides: 0 };
}

/** Longer than this from leaving home to the start of the shift, or from its end to being home, is no way at all. */
export const SPAN_MINUTES_MAX = 240;

/** Nobody is sent an hour early, or kept an hour after work, to make the ride itself shorter than that. */
export const EARLY_MINUTES_MAX = 60;

/** Starts from the way without a bus; from none with a departure that every way worth having is later than. */
export function takeOwn(way: Way, own: OwnWay | null, deadline: number): void {
  way.mode = own === null ? NONE : own.mode === 'walk' ? WALK : CYCLE;
  way.leave = deadline - (own === null ? SPAN_MINUTES_MAX + 1 : own.minutes);
  way.arrive = deadline;
  way.rides = 0;
}

export function takeRide(way: Way, leave: number, arrive: number, rides: number): void {
  way.mode = RIDE;
  way.leave = leave;
  way.arrive = arrive;
  way.rides = rides;
}

/** Later is better; then there first; then fewer rides. A way without a bus wins what it equals. */
export function isBetterRide(way: Way, leave: number, arrive: number, rides: number): boolean {
  if (leave !== way.leave) return leave > way.leave;
  return way.mode === RIDE && (arrive < way.arrive || (arrive === way.arrive && rides < way.rides));
}

/** Puts a way that was looked for beside another in its place, if one was found. */
export function takeFit(way: Way, fit: Way): void {
  if (fit.mode === RIDE) takeRide(way, fit.leave, fit.arrive, fit.rides);
}

/** Forgets what was found; anything is better than this. */
export function clearWay(way: Way): void {
  way.mode = NONE;
  way.leave = -NEVER;
}

export function changesOf({ mode, rides }: Way): number {
  return mode === RIDE ? rides - 1 : 0;
}

export function minutesOf({ mode, leave, arrive }: Way): number {
  return mode === NONE ? 0 : arrive - leave;
}

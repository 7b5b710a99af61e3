import type { OwnWay } from './estimate.ts';

/** How a way is gone: not at all, by bus (and walks), all on foot, all by bicycle. */
export const WAY_MODES = ['none', 'ride', 'walk', 'cycle'] as const;
export const [NONE, RIDE, WALK, CYCLE] = [0, 1, 2, 3] as const;

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
  return { mode: NONE, leave: EARLIEST, arrive: 0, rides: 0 };
}

/** Before any minute of a day's network. */
const EARLIEST = -32_768;

/** Starts from the way without a bus, or from none. */
export function takeOwn(way: Way, own: OwnWay | null, deadline: number): void {
  way.mode = own === null ? NONE : own.mode === 'walk' ? WALK : CYCLE;
  way.leave = own === null ? EARLIEST : deadline - own.minutes;
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

/** While the way is longer than `most` minutes anything shorter is better; then what leaves later and still fits. */
export function isBetterFit(way: Way, leave: number, arrive: number, most: number): boolean {
  const minutes = arrive - leave;
  return minutesOf(way) > most ? minutes < minutesOf(way) : minutes <= most && leave > way.leave;
}

export function changesOf({ mode, rides }: Way): number {
  return mode === RIDE ? rides - 1 : 0;
}

export function minutesOf({ mode, leave, arrive }: Way): number {
  return mode === NONE ? 0 : arrive - leave;
}

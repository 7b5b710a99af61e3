import { type OwnWay, ownWay } from './estimate.ts';
import { METRES_PER_DEGREE, metresBetween, minutesFor, type Point } from './geometry.ts';
import type { TravelLimits } from './limits.ts';
import { type Places, STOPS_METRES } from './places.ts';
import type { Profile } from './profile.ts';
import { NEVER, RIDES_MAX } from './search.ts';
import type { Walking } from './walking.ts';
import {
  changesOf,
  clearWay,
  EARLY_MINUTES_MAX,
  emptyWay,
  isBetterRide,
  minutesOf,
  NONE,
  takeFit,
  takeOwn,
  takeRide,
  type Way,
} from './way.ts';
import { arriveOf, bestLeavingAt, betterRank, leaveOf, ridesOf, withWalk } from './way-rank.ts';
import { type Ways, waysWithin } from './ways.ts';
import { rankBy, type WaysByDeadline, waysByDeadline } from './ways-by-deadline.ts';

/** All sensible ways from and to one home on one kind of day: what is worth keeping between questions. */
export interface HomeProfile {
  readonly home: Point;
  readonly walking: Walking;
  readonly there: Profile;
  readonly back: Profile;
}

/** Shifts to be reached: the place of each in `Places`, and its minutes of the day (an end past midnight is over 1440). */
export interface Shifts {
  readonly place: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

interface Direction {
  readonly all: WaysByDeadline;
  /** The ways that keep to the changes allowed; laid out when the best of all is not one of them. */
  readonly allowed: () => WaysByDeadline;
}

/** One home's profile laid out for the shifts in question. */
export interface Join {
  readonly profile: HomeProfile;
  readonly places: Places;
  readonly limits: TravelLimits;
  /** In each direction the ways that keep to the changes allowed, and all of them. */
  readonly there: Direction;
  readonly back: Direction;
  /** Minutes on foot by metres from a stop, TOO_FAR where they would not go. */
  readonly walk: Uint8Array;
  /** Degrees of latitude beyond which nobody goes without a bus. */
  readonly ownDegrees: number;
  /** A shorter way while it is looked for. */
  readonly fit: Way;
}

const TOO_FAR = 255;

/** O(stops × slots of deadlines + ways). */
export function startJoin(profile: HomeProfile, places: Places, shifts: Shifts, limits: TravelLimits): Join {
  const { metresPerMinute, minutesMax } = profile.walking;
  const rides = limits.changesMax === null ? RIDES_MAX : limits.changesMax + 1;
  const walk = Uint8Array.from({ length: STOPS_METRES + 1 }, (_, metres) => {
    const minutes = minutesFor(metres, metresPerMinute);
    return minutes <= minutesMax ? Math.min(minutes, TOO_FAR) : TOO_FAR;
  });
  const paces = [profile.walking, limits.cycling ?? profile.walking];
  const ownDegrees =
    Math.max(...paces.map((pace) => pace.metresPerMinute * pace.minutesMax)) / METRES_PER_DEGREE;
  const walkMax = walk.reduce((most, minutes) => (minutes === TOO_FAR ? most : Math.max(most, minutes)), 0);
  // Whoever walks from a stop must be at it earlier, so deadlines reach a walk further back.
  const stops = stopsOf(places, profile);
  const layOut = (ways: Ways, [first, last]: readonly [number, number]) =>
    waysByDeadline(ways, stops, first - walkMax, last);
  const [first, last] = range(shifts.end);
  const there = direction(profile.there, rides, (ways) => layOut(ways, range(shifts.start)));
  const back = direction(profile.back, rides, (ways) => layOut(ways, [-last, -first]));
  return { profile, places, limits, there, back, walk, ownDegrees, fit: emptyWay() };
}

/** The stops around some places; all there are where the places are many. */
function stopsOf({ stop }: Places, { there: { at } }: HomeProfile): readonly number[] {
  const stops = at.length - 1;
  return stop.length < stops ? [...new Set(stop)] : Array.from({ length: stops }, (_, n) => n);
}

function direction(profile: Profile, rides: number, layOut: (ways: Ways) => WaysByDeadline): Direction {
  const all = layOut(waysWithin(profile, RIDES_MAX));
  let allowed = rides >= RIDES_MAX ? all : null;
  return {
    all,
    allowed: () => {
      allowed ??= layOut(waysWithin(profile, rides));
      return allowed;
    },
  };
}

/** The least and the greatest. */
function range(minutes: ArrayLike<number>): [number, number] {
  let [least, greatest] = [NEVER, -NEVER];
  for (let n = 0; n < minutes.length; n++) {
    least = Math.min(least, minutes[n] as number);
    greatest = Math.max(greatest, minutes[n] as number);
  }
  return [Math.min(least, greatest), greatest];
}

/** The way on foot or by bicycle, the same in both directions; most places are ruled out by their latitude alone. */
export function ownWayTo(
  { profile: { home, walking }, places: { lat, lon }, limits, ownDegrees }: Join,
  place: number,
): OwnWay | null {
  const placeLat = lat[place] as number;
  if (Math.abs(placeLat - home.lat) > ownDegrees) return null;
  return ownWay(metresBetween(home.lat, home.lon, placeLat, lon[place] as number), walking, limits.cycling);
}

/**
 * The best way by the deadline: within the changes allowed, latest first; one that is too long gives way to a shorter
 * one that leaves earlier; where none keeps to the changes, any. Asking for any first settles nearly all.
 */
export function bestWay(
  join: Join,
  direction: 'there' | 'back',
  place: number,
  own: OwnWay | null,
  deadline: number,
  way: Way,
): void {
  const { allowed, all } = join[direction];
  const { changesMax, journeyMinutesMax, earliestLeave } = join.limits;
  takeOwn(way, own, deadline);
  latestRide(join, all, place, deadline, way);
  if (changesMax !== null && changesOf(way) > changesMax) {
    takeOwn(way, own, deadline);
    latestRide(join, allowed(), place, deadline, way);
    if (way.mode === NONE) latestRide(join, all, place, deadline, way);
  }
  if (journeyMinutesMax !== null && minutesOf(way) > journeyMinutesMax)
    shorterRide(
      join,
      allowed(),
      place,
      deadline,
      direction === 'there' ? (earliestLeave ?? -NEVER) : -NEVER,
      way,
    );
}

/** Puts the latest ride in the way's place if it is better. The innermost loop of ranking: nothing is made in it. */
function latestRide(
  { places, walk }: Join,
  ways: WaysByDeadline,
  place: number,
  deadline: number,
  way: Way,
): void {
  const { stopsAt, stop: stopOf, metres } = places;
  const { rank } = ways;
  const end = stopsAt[place + 1] as number;
  const toBeat = bestLeavingAt(way.leave);
  let best = toBeat;
  for (let n = stopsAt[place] as number; n < end; n++) {
    const stop = stopOf[n] as number;
    const minutes = walk[metres[n] as number] as number;
    // The nearest come first.
    if (minutes === TOO_FAR) break;
    best = betterRank(best, withWalk(rank[rankBy(ways, stop, deadline - minutes)] as number, minutes));
  }
  if (best > toBeat) takeRide(way, leaveOf(best), arriveOf(best), ridesOf(best));
}

/** The latest way that keeps to the longest journey by arriving a little early, if there is one. */
function shorterRide(
  { places, walk, limits, fit }: Join,
  ways: WaysByDeadline,
  place: number,
  deadline: number,
  floor: number,
  way: Way,
): void {
  const most = limits.journeyMinutesMax ?? 0;
  // Nothing leaves later than the way that is too long, so whatever arrives in the last hour takes longer still.
  if (way.leave + most < deadline - EARLY_MINUTES_MAX) return;
  clearWay(fit);
  for (let n = places.stopsAt[place] as number; n < (places.stopsAt[place + 1] as number); n++) {
    const stop = places.stop[n] as number;
    const minutes = walk[places.metres[n] as number] as number;
    if (minutes === TOO_FAR) break;
    if ((ways.fastest[stop] as number) + minutes > most) continue;
    const last = ways.at[stop + 1] as number;
    for (let at = rankBy(ways, stop, deadline - minutes) - stop; at < last; at++) {
      const [leave, arrive] = [ways.leave[at] as number, (ways.arrive[at] as number) + minutes];
      if (deadline - arrive > EARLY_MINUTES_MAX || leave < Math.max(floor, fit.leave)) break;
      if (arrive - leave > most) continue;
      // What comes after it at this stop leaves earlier.
      if (isBetterRide(fit, leave, arrive, ways.rides[at] as number))
        takeRide(fit, leave, arrive, ways.rides[at] as number);
      break;
    }
  }
  takeFit(way, fit);
}

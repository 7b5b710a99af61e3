import { ownWay } from './estimate.ts';
import { SPAN_MINUTES_MAX } from './find-journey.ts';
import { minutesFor, type Point } from './geometry.ts';
import { emptyTable, type JourneyTable, refuse, writeRow } from './journey-table.ts';
import type { JourneyRefusal, TravelLimits } from './limits.ts';
import { metresToPlace, type Places } from './places.ts';
import { homewardProfile, outwardProfile, type Profile, type Window } from './profile.ts';
import { RIDES_MAX } from './search.ts';
import type { TravelDay } from './travel-day.ts';
import type { Walking } from './walking.ts';
import { emptyWay, isBetterFit, isBetterRide, minutesOf, NONE, takeOwn, takeRide, type Way } from './way.ts';
import { latestBy, type Ways, waysWithin } from './ways.ts';

/** All sensible ways from and to one home on one kind of day: what is worth keeping between questions. */
export interface HomeProfile {
  readonly home: Point;
  readonly walking: Walking;
  readonly there: Profile;
  readonly back: Profile;
}

/** Leaving home between 04:00 and midnight, home again between 06:00 and 09:00 the next day: every lawful shift. */
export const ORDINARY_WINDOWS = { there: { from: 240, to: 1440 }, back: { from: 360, to: 1980 } };

/** Searches both directions. About 20 ms for a city and a whole day: keep it under `profileKey`. */
export function profileHome(
  day: TravelDay,
  home: Point,
  walking: Walking,
  windows: { readonly there: Window; readonly back: Window } = ORDINARY_WINDOWS,
): HomeProfile {
  const there = outwardProfile(day, home, walking, windows.there);
  return { home, walking, there, back: homewardProfile(day, home, walking, windows.back) };
}

/** Shifts to be reached: the place of each in `Places`, and its minutes of the day (an end past midnight is over 1440). */
export interface Shifts {
  readonly place: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Profiles that tell whether one of somebody's limits is what stands in the way. */
export interface Relaxed {
  /** The same home with longer walks: what only it reaches is `walk-too-far`. */
  readonly longerWalks?: HomeProfile | null;
  /** The same home on the day with every vehicle: what only it reaches is `step-free-needed`. */
  readonly anySteps?: HomeProfile | null;
}

/**
 * Joins one home's profile with any number of shifts: for each, the latest way there, the earliest way home, and
 * whether both keep to the limits. O(shifts × stops per place × log ways); no searching.
 */
export function joinJourneys(
  profile: HomeProfile,
  places: Places,
  shifts: Shifts,
  limits: TravelLimits,
  relaxed: Relaxed = {},
): JourneyTable {
  const table = emptyTable(shifts.place.length);
  const join = startJoin(profile, places, limits);
  const others: [JourneyRefusal, Join][] = [];
  if (relaxed.anySteps) others.push(['step-free-needed', startJoin(relaxed.anySteps, places, limits)]);
  if (relaxed.longerWalks) others.push(['walk-too-far', startJoin(relaxed.longerWalks, places, limits)]);
  const [there, home] = [emptyWay(), emptyWay()];
  for (let row = 0; row < shifts.place.length; row++) {
    const place = shifts.place[row] as number;
    if (places.isKnown[place] !== 1) continue;
    const [start, end] = [shifts.start[row] as number, -(shifts.end[row] as number)];
    bestWay(join, 'there', place, start, there);
    bestWay(join, 'back', place, end, home);
    if (there.mode === NONE) refuse(table, row, whyNone(others, 'there', place, start) ?? 'no-journey-there');
    if (home.mode === NONE) refuse(table, row, whyNone(others, 'back', place, end) ?? 'no-journey-home');
    writeRow(table, row, there, home, limits);
  }
  return table;
}

interface Join {
  readonly profile: HomeProfile;
  readonly places: Places;
  readonly limits: TravelLimits;
  /** In each direction the ways that keep to the changes allowed, and all of them. */
  readonly there: { readonly allowed: Ways; readonly all: Ways };
  readonly back: { readonly allowed: Ways; readonly all: Ways };
}

function startJoin(profile: HomeProfile, places: Places, limits: TravelLimits): Join {
  const rides = limits.changesMax === null ? RIDES_MAX : limits.changesMax + 1;
  const direction = (ways: Profile) => ({
    allowed: waysWithin(ways, rides),
    all: waysWithin(ways, RIDES_MAX),
  });
  return { profile, places, limits, there: direction(profile.there), back: direction(profile.back) };
}

/**
 * The best way by the deadline: within the changes allowed, latest first; one that is too long gives way to a shorter
 * one that leaves earlier; where none keeps to the changes, any.
 */
function bestWay(join: Join, direction: 'there' | 'back', place: number, deadline: number, way: Way): void {
  const { allowed, all } = join[direction];
  const { journeyMinutesMax, earliestLeave } = join.limits;
  latestWay(join, allowed, place, deadline, way);
  if (journeyMinutesMax !== null && minutesOf(way) > journeyMinutesMax)
    shorterWay(join, allowed, place, deadline, direction === 'there' ? earliestLeave : null, way);
  if (way.mode === NONE && all !== allowed) latestWay(join, all, place, deadline, way);
}

function latestWay(
  { profile, places, limits }: Join,
  ways: Ways,
  place: number,
  deadline: number,
  way: Way,
): void {
  takeOwn(way, ownWay(metresToPlace(places, place, profile.home), profile.walking, limits.cycling), deadline);
  const { metresPerMinute, minutesMax } = profile.walking;
  for (let n = places.stopsAt[place] as number; n < (places.stopsAt[place + 1] as number); n++) {
    const stop = places.stop[n] as number;
    const walk = minutesFor(places.metres[n] as number, metresPerMinute);
    if (walk > minutesMax || deadline - walk - (ways.fastest[stop] as number) < way.leave) continue;
    const at = latestBy(ways, stop, deadline - walk);
    if (at >= (ways.at[stop + 1] as number)) continue;
    const arrive = (ways.arrive[at] as number) + walk;
    const [leave, rides] = [ways.leave[at] as number, ways.rides[at] as number];
    if (deadline - leave <= SPAN_MINUTES_MAX && isBetterRide(way, leave, arrive, rides))
      takeRide(way, leave, arrive, rides);
  }
}

/**
 * The latest way that keeps to the longest journey by arriving a little early, else the shortest of all, so that "10
 * more minutes would do" is the least that would do.
 */
function shorterWay(
  { profile, places, limits }: Join,
  ways: Ways,
  place: number,
  deadline: number,
  earliest: number | null,
  way: Way,
): void {
  const { metresPerMinute, minutesMax } = profile.walking;
  const most = limits.journeyMinutesMax ?? 0;
  for (let n = places.stopsAt[place] as number; n < (places.stopsAt[place + 1] as number); n++) {
    const stop = places.stop[n] as number;
    const walk = minutesFor(places.metres[n] as number, metresPerMinute);
    if (walk > minutesMax || (ways.fastest[stop] as number) + walk >= Math.max(minutesOf(way), most + 1))
      continue;
    for (let at = latestBy(ways, stop, deadline - walk); at < (ways.at[stop + 1] as number); at++) {
      const [leave, arrive] = [ways.leave[at] as number, (ways.arrive[at] as number) + walk];
      if (deadline - leave > SPAN_MINUTES_MAX || (earliest !== null && leave < earliest)) break;
      if (isBetterFit(way, leave, arrive, most)) takeRide(way, leave, arrive, ways.rides[at] as number);
    }
  }
}

/** Which limit of the person's own keeps this direction shut, if opening one would open it. */
function whyNone(
  others: readonly [JourneyRefusal, Join][],
  direction: 'there' | 'back',
  place: number,
  deadline: number,
): JourneyRefusal | undefined {
  const way = emptyWay();
  return others.find(([, join]) => {
    bestWay(join, direction, place, deadline, way);
    return way.mode !== NONE;
  })?.[0];
}

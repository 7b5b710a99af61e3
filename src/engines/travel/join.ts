import { ARTEFACT_VERSION } from './artefact.ts';
import { bestWay, type HomeProfile, type Join, ownWayTo, type Shifts, startJoin } from './best-way.ts';
import type { Point } from './geometry.ts';
import { emptyTable, type JourneyTable, refuse, writeRow } from './journey-table.ts';
import type { LatestUse } from './latest-use.ts';
import type { JourneyRefusal, TravelLimits } from './limits.ts';
import type { Places } from './places.ts';
import { homewardProfile, outwardProfile, type Window } from './profile.ts';
import type { TravelDay } from './travel-day.ts';
import type { Walking } from './walking.ts';
import { emptyWay, NONE } from './way.ts';

/** Leaving home between 04:00 and midnight, home again between 06:00 and 09:00 the next day: every lawful shift. */
export const ORDINARY_WINDOWS: Windows = { there: { from: 240, to: 1440 }, back: { from: 360, to: 1980 } };

export interface Windows {
  readonly there: Window;
  readonly back: Window;
}

/** All that decides a profile, as a key to keep it under: home, buses of the day, timetable, pace, hours. */
export function profileKey(
  day: TravelDay,
  home: Point,
  walking: Walking,
  windows: Windows = ORDINARY_WINDOWS,
): string {
  const { feedHash, validFrom, validTo } = day.timetable.header;
  const timetable = [ARTEFACT_VERSION, feedHash.slice(0, 24), validFrom, validTo];
  const { there, back } = windows;
  const hours = [there, back].flatMap(({ from, to, deadline = null }) => [from, to, deadline]);
  return [
    ...timetable,
    day.key,
    home.lat,
    home.lon,
    walking.metresPerMinute,
    walking.minutesMax,
    ...hours,
  ].join('|');
}

/**
 * Searches both directions. About 20 ms for a city and a whole day: keep it under `profileKey`. With `use` it holds what is of
 * use to some shifts alone, and is found sooner: for those, once.
 */
export function profileHome(
  day: TravelDay,
  home: Point,
  walking: Walking,
  windows: Windows = ORDINARY_WINDOWS,
  use?: LatestUse,
): HomeProfile {
  const there = outwardProfile(day, home, walking, windows.there, use?.there);
  return { home, walking, there, back: homewardProfile(day, home, walking, windows.back, use?.back) };
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
 * whether both keep to the limits. O(shifts × stops per place), a table aside;
 * no searching.
 */
export function joinJourneys(
  profile: HomeProfile,
  places: Places,
  shifts: Shifts,
  limits: TravelLimits,
  relaxed: Relaxed = {},
): JourneyTable {
  const table = emptyTable(shifts.place.length);
  const join = startJoin(profile, places, shifts, limits);
  const others: [JourneyRefusal, Join][] = [];
  if (relaxed.anySteps)
    others.push(['step-free-needed', startJoin(relaxed.anySteps, places, shifts, limits)]);
  if (relaxed.longerWalks)
    others.push(['walk-too-far', startJoin(relaxed.longerWalks, places, shifts, limits)]);
  const [there, home] = [emptyWay(), emptyWay()];
  for (let row = 0; row < shifts.place.length; row++) {
    const place = shifts.place[row] as number;
    if (places.isKnown[place] !== 1) continue;
    const [start, end] = [shifts.start[row] as number, -(shifts.end[row] as number)];
    const own = ownWayTo(join, place);
    bestWay(join, 'there', place, own, start, there);
    bestWay(join, 'back', place, own, end, home);
    if (there.mode === NONE) refuse(table, row, whyNone(others, 'there', place, start) ?? 'no-journey-there');
    if (home.mode === NONE) refuse(table, row, whyNone(others, 'back', place, end) ?? 'no-journey-home');
    writeRow(table, row, there, home, limits);
  }
  return table;
}

/** Which limit of the person's own keeps this direction shut, if opening one would open it. */
function whyNone(
  others: readonly [JourneyRefusal, Join][],
  direction: 'there' | 'back',
  place: number,
  deadline: number,
): JourneyRefusal | undefined {
  if (others.length === 0) return undefined;
  const way = emptyWay();
  return others.find(([, join]) => {
    bestWay(join, direction, place, ownWayTo(join, place), deadline, way);
    return way.mode !== NONE;
  })?.[0];
}

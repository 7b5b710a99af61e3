import { type JourneyFound, journeyRefusal } from '#domain/matching/journey.ts';
import type { MatchRefusal } from '#domain/matching/match-refusals.ts';
import type { Day } from '#domain/shared/day.ts';
import {
  findWayHome,
  findWayThere,
  firstWayThere,
  type HomeProfile,
  JOURNEY_REFUSALS,
  type JourneyRefusal,
  type JourneyTable,
  joinJourneys,
  lastWayHome,
  type Places,
  profileHome,
  type Shortfall,
  shortfallInWords,
  type TravelDay,
  type Walking,
  walkShortfall,
} from '#engines/travel/index.ts';
import { engineLimits } from './how-they-travel.ts';
import { keptDay } from './kept-profiles.ts';
import type { TravelHome } from './travel-desk.ts';
import { type Hours, windowsFor } from './windows.ts';

/** What was joined, and where it left somebody without a way. */
interface Joined {
  readonly day: TravelDay;
  readonly date: Day;
  readonly profile: HomeProfile;
  readonly home: TravelHome;
  readonly places: Places;
  readonly shifts: Hours & { readonly place: readonly number[] };
  readonly table: JourneyTable;
}

/** What is known of a direction that is shut: the limit of their own that shuts it, or the hours that would open it. */
type WhyNot = Partial<Pick<JourneyFound, 'there' | 'home' | 'earliestArrival' | 'latestLeaveHome'>>;

/** Hours as far off as this are no longer the same shift. */
const AROUND_MINUTES = 180;

/**
 * Looks once more at the rows without a way, with longer walks and (for those who need step-free) with every vehicle: what
 * only that opens is refused by that name. For the rest, which hours would do. A few more searches where there are such rows,
 * none otherwise. Gives nothing for a row with both ways.
 */
export function whyNoWay(joined: Joined): (row: number) => WhyNot {
  const { shifts, table } = joined;
  const rows = shifts.place.flatMap((_, n) => (isShut(table, n) ? [n] : []));
  if (rows.length === 0) return () => ({});
  const pick = (all: readonly number[]) => rows.map((row) => all[row] ?? 0);
  const again = { place: pick(shifts.place), start: pick(shifts.start), end: pick(shifts.end) };
  const refused = joinAgain(joined, again);
  const { day, profile } = joined;
  const around = profileHome(day, profile.home, profile.walking, windowsFor(again, AROUND_MINUTES));
  return (row) => {
    const at = rows.indexOf(row);
    if (at < 0) return {};
    const has = (code: JourneyRefusal) =>
      (((refused.refusals[at] ?? 0) >> JOURNEY_REFUSALS.indexOf(code)) & 1) === 1;
    const own = has('step-free-needed')
      ? stepsInTheWay()
      : has('walk-too-far')
        ? walkTooFar(joined, row)
        : null;
    return {
      ...(table.modeThere[row] === 0 && shutThere(joined, around, row, has('no-journey-there') ? null : own)),
      ...(table.modeHome[row] === 0 && shutHome(joined, around, row, has('no-journey-home') ? null : own)),
    };
  };
}

function isShut({ modeThere, modeHome }: JourneyTable, row: number): boolean {
  return modeThere[row] === 0 || modeHome[row] === 0;
}

function shutThere(
  { places, shifts }: Joined,
  around: HomeProfile,
  row: number,
  own: MatchRefusal | null,
): WhyNot {
  const start = shifts.start[row] ?? 0;
  const first = firstWayThere(around, places, shifts.place[row] ?? 0);
  const isNear = first !== null && first > start && first <= start + AROUND_MINUTES;
  return { there: own, earliestArrival: isNear ? first : null };
}

function shutHome(
  { places, shifts }: Joined,
  around: HomeProfile,
  row: number,
  own: MatchRefusal | null,
): WhyNot {
  const end = shifts.end[row] ?? 0;
  const last = lastWayHome(around, places, shifts.place[row] ?? 0, 0)?.leaveAt ?? null;
  const isNear = last !== null && last < end && last >= end - AROUND_MINUTES;
  return { home: own, latestLeaveHome: isNear ? last : null };
}

function joinAgain({ day, date, profile, home, places }: Joined, shifts: Joined['shifts']): JourneyTable {
  const own = profile.walking;
  const search = (on: TravelDay, walking: Walking): HomeProfile =>
    profileHome(on, profile.home, walking, windowsFor(shifts));
  return joinJourneys(profile, places, shifts, engineLimits(home.limits), {
    longerWalks: search(day, longer(own)),
    anySteps: day.stepFree ? search(keptDay(day.timetable, date, false), own) : null,
  });
}

/** Nobody is asked to walk for more than an hour. */
function longer(walking: Walking): Walking {
  const minutesMax = Math.max(walking.minutesMax, Math.min(60, Math.max(30, walking.minutesMax * 2)));
  return { ...walking, minutesMax };
}

function stepsInTheWay(): MatchRefusal {
  return inWords({ code: 'step-free-needed', needs: null, limit: null, slack: null });
}

/** How long the walk would be: from the ways with longer walks. */
function walkTooFar({ day, profile, home, places, shifts }: Joined, row: number): MatchRefusal {
  const place = shifts.place[row] ?? 0;
  const to = { lat: places.lat[place] ?? Number.NaN, lon: places.lon[place] ?? Number.NaN };
  const own = profile.walking;
  const options = { walking: longer(own), cycling: engineLimits(home.limits).cycling };
  const ways = [
    findWayThere(day, profile.home, to, shifts.start[row] ?? 0, options),
    findWayHome(day, profile.home, to, shifts.end[row] ?? 0, options),
  ];
  return inWords(walkShortfall(ways, own.minutesMax));
}

function inWords(shortfall: Shortfall): MatchRefusal {
  return journeyRefusal(shortfallInWords(shortfall), shortfall);
}

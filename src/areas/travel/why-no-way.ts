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
  type Windows,
  walkShortfall,
} from '#engines/travel/index.ts';
import { engineLimits } from './how-they-travel.ts';
import { keptDay } from './kept-profiles.ts';
import type { TravelHome } from './travel-desk.ts';
import { type Hours, SPAN_MINUTES } from './windows.ts';

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
 * only that opens is refused by that name. For the rest, which hours would do. Some searches of one departure each (see
 * `windowOf`) for each pair of hours that has such rows, none otherwise. Gives nothing for a row with both ways.
 */
export function whyNoWay(joined: Joined): (row: number) => WhyNot {
  const { shifts, table } = joined;
  const found = new Map<number, WhyNot>();
  const shut = shifts.place.flatMap((_, row) =>
    table.modeThere[row] === 0 || table.modeHome[row] === 0 ? [row] : [],
  );
  const byHours = Map.groupBy(shut, (row) => `${shifts.start[row]} ${shifts.end[row]}`);
  for (const rows of byHours.values()) for (const [row, why] of lookAgain(joined, rows)) found.set(row, why);
  return (row) => found.get(row) ?? {};
}

/** Rows of the same hours. */
function lookAgain(joined: Joined, rows: readonly number[]): readonly (readonly [number, WhyNot])[] {
  const { day, date, profile, home, places, shifts, table } = joined;
  const pick = (all: readonly number[]) => rows.map((row) => all[row] ?? 0);
  const again = { place: pick(shifts.place), start: pick(shifts.start), end: pick(shifts.end) };
  const isShut = (modes: Uint8Array) => rows.some((row) => modes[row] === 0);
  const window = windowOf(again.start[0] ?? 0, again.end[0] ?? 0, {
    there: isShut(table.modeThere),
    back: isShut(table.modeHome),
  });
  const search = (on: TravelDay, walking: Walking): HomeProfile =>
    profileHome(on, profile.home, walking, window);
  const own = search(day, profile.walking);
  const refused = joinJourneys(own, places, again, engineLimits(home.limits), {
    longerWalks: search(day, longer(profile.walking)),
    anySteps: day.stepFree ? search(keptDay(day.timetable, date, false), profile.walking) : null,
  });
  return rows.map((row, at) => {
    const has = (code: JourneyRefusal) =>
      (((refused.refusals[at] ?? 0) >> JOURNEY_REFUSALS.indexOf(code)) & 1) === 1;
    const limit = has('step-free-needed')
      ? stepsInTheWay()
      : has('walk-too-far')
        ? walkTooFar(joined, row)
        : null;
    const there =
      table.modeThere[row] === 0 && shutThere(joined, own, row, has('no-journey-there') ? null : limit);
    return [
      row,
      {
        ...there,
        ...(table.modeHome[row] === 0 && shutHome(joined, own, row, has('no-journey-home') ? null : limit)),
      },
    ];
  });
}

/**
 * Whether there is a way at all is settled by setting out as early as a journey may last: what is not there in time then never
 * is. Home again the same, backwards. One departure each, so one search each; and in a direction that is open, where nothing
 * can be there before it has left, none.
 */
function windowOf(
  start: number,
  end: number,
  isShut: { readonly there: boolean; readonly back: boolean },
): Windows {
  const [leave, home] = [Math.max(0, start - SPAN_MINUTES), end + SPAN_MINUTES];
  return {
    there: { from: leave, to: leave, deadline: isShut.there ? start + AROUND_MINUTES : leave },
    back: { from: home, to: home, deadline: isShut.back ? end - AROUND_MINUTES : home },
  };
}

function shutThere(
  { places, shifts }: Joined,
  own: HomeProfile,
  row: number,
  limit: MatchRefusal | null,
): WhyNot {
  const start = shifts.start[row] ?? 0;
  const first = firstWayThere(own, places, shifts.place[row] ?? 0);
  const isNear = first !== null && first > start && first <= start + AROUND_MINUTES;
  return { there: limit, earliestArrival: isNear ? first : null };
}

function shutHome(
  { places, shifts }: Joined,
  own: HomeProfile,
  row: number,
  limit: MatchRefusal | null,
): WhyNot {
  const end = shifts.end[row] ?? 0;
  const last = lastWayHome(own, places, shifts.place[row] ?? 0, 0)?.leaveAt ?? null;
  const isNear = last !== null && last < end && last >= end - AROUND_MINUTES;
  return { home: limit, latestLeaveHome: isNear ? last : null };
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

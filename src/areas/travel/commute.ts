import { whyNoBus } from '#domain/matching/journey-not-checked.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import {
  estimateWay,
  findPlaces,
  findWayHome,
  findWayThere,
  type Journey,
  joinJourneys,
  lastWayHome,
  lastWays,
  type Point,
} from '#engines/travel/index.ts';
import { engineLimits, walkingOf } from './how-they-travel.ts';
import { keptDay, keptProfile } from './kept-profiles.ts';
import { type PlannedDay, planDay, planVisit } from './plan-visit.ts';
import { timetableBetween } from './timetable-between.ts';
import { locate, type TravelDesk, type TravelHome, type Visit } from './travel-desk.ts';
import { windowsFor } from './windows.ts';

/** What both ends are called in the legs: "home" or "college"; the employer. */
export interface EndNames {
  readonly home: string;
  readonly place: string;
}

/** One kind of day of a rota, with the buses of one date. */
export type CommuteDay =
  | {
      readonly state: 'checked';
      readonly weekdays: readonly Weekday[];
      readonly on: Day;
      /** The first day lies outside the timetable's dates, so another day stands for it. */
      readonly isBeyond: boolean;
      readonly there: Journey | null;
      readonly home: Journey | null;
      /** Null where no bus brings them home that night. */
      readonly last: ReturnType<typeof lastWayHome>;
    }
  | { readonly state: 'not-checked'; readonly text: string };

export type Commute =
  | { readonly state: 'not-checked'; readonly text: string }
  | { readonly state: 'no-timetable'; readonly walkMinutes: number; readonly cycleMinutes: number }
  | {
      readonly state: 'checked';
      readonly startsAt: MinuteOfDay;
      readonly endsAt: MinuteOfDay;
      readonly days: readonly CommuteDay[];
      readonly attribution: string;
    };

/**
 * The way there and home for each kind of day of a visit, leg by leg; `only`: for that one date itself, be it a bank
 * holiday. Some 30 ms a kind of day for a city, a few where its day and the home's ways are kept already.
 */
export function findCommute(
  desk: TravelDesk,
  home: TravelHome,
  visit: Visit,
  names: EndNames,
  only: Day | null = null,
): Commute {
  const [from, to] = [locate(desk, home.postcode, 'home'), locate(desk, visit.postcode, 'workplace')];
  if ('why' in from) return { state: 'not-checked', text: whyNoBus(from) };
  if ('why' in to) return { state: 'not-checked', text: whyNoBus(to) };
  const between = timetableBetween(desk, from, to, only ?? visit.startsOn);
  if (!between) return { state: 'no-timetable', ...estimateWay(from, to) };
  const planned = only === null ? planVisit(between, visit) : planDay(between, visit, only);
  const first = planned.find((day) => 'shift' in day);
  if (!first) return { state: 'not-checked', text: textOf(planned[0]) };
  return {
    state: 'checked',
    ...first.shift,
    days: planned.map((day) =>
      'shift' in day ? onDay({ day, home, names, from, to }) : { state: 'not-checked', text: textOf(day) },
    ),
    attribution: between.timetable.header.attribution,
  };
}

function textOf(planned: ReturnType<typeof planVisit>[number] | undefined): string {
  return planned && 'why' in planned && planned.why ? whyNoBus(planned.why) : '';
}

interface Asked {
  readonly day: PlannedDay;
  readonly home: TravelHome;
  readonly names: EndNames;
  readonly from: Point;
  readonly to: Point;
}

function onDay(asked: Asked): CommuteDay {
  const { from, to, home } = asked;
  const { timetable, weekdays, checkedAgainst, isBeyond, shift } = asked.day;
  const buses = keptDay(timetable, checkedAgainst, home.needsStepFree === true);
  const own = keptProfile(buses, from, walkingOf(home.limits), windowsFor(hoursOf(shift)));
  const places = findPlaces(timetable, [to]);
  // Ranking's own ways: where the latest is longer than they allow, a shorter one that is there a little early.
  const row = joinJourneys(own, places, { place: [0], ...hoursOf(shift) }, engineLimits(home.limits));
  const way = (find: typeof findWayThere, by = 0, changes = 0) =>
    find(buses, from, to, by, optionsOf(asked, changes));
  const there = row.modeThere[0] === 0 ? null : way(findWayThere, row.arriveAt[0], row.changesThere[0]);
  const back = row.modeHome[0] === 0 ? null : way(findWayHome, row.leaveWorkAt[0], row.changesHome[0]);
  const night = lastWays(buses, from, own.walking, shift.endsAt);
  return {
    ...{ state: 'checked', weekdays, on: checkedAgainst, isBeyond },
    ...withBicycle(asked, there, back),
    last: isRide(back) ? lastWayHome(night, places, 0, shift.endsAt) : null,
  };
}

function hoursOf({ startsAt, endsAt }: PlannedDay['shift']) {
  return { start: [startsAt], end: [endsAt] };
}

/** `changes`: as many as the way has, where that is more than they allow: it is shown, and refused for it. */
function optionsOf({ home, names }: Asked, changes: number) {
  const { cycling, changesMax: allowed } = engineLimits(home.limits);
  const changesMax = allowed === null ? null : Math.max(allowed, changes);
  const walking = walkingOf(home.limits);
  return { walking, cycling, changesMax, homeName: names.home, placeName: names.place };
}

/** Whoever cycles there comes home by bicycle too, even where a bus would be quicker: the bicycle has to come along. */
function withBicycle({ names, day: { shift } }: Asked, there: Journey | null, home: Journey | null) {
  const cycled = [there, home].find((way) => way?.legs[0]?.mode === 'cycle');
  if (!cycled) return { there, home };
  const { minutes } = cycled;
  const ride = (from: string, to: string, leaveAt: number): Journey => ({
    ...cycled,
    leaveAt,
    arriveAt: leaveAt + minutes,
    legs: [{ mode: 'cycle', from, to, departs: leaveAt, arrives: leaveAt + minutes }],
  });
  return {
    there: ride(names.home, names.place, shift.startsAt - minutes),
    home: ride(names.place, names.home, shift.endsAt),
  };
}

/** Some of it by bus, train or ferry, so it costs something and has a last one. */
export function isRide(way: Journey | null): boolean {
  return way?.legs.some((leg) => 'line' in leg) ?? false;
}

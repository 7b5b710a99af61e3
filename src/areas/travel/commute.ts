import { whyNoBus } from '#domain/matching/journey-not-checked.ts';
import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import {
  chooseDay,
  dayKinds,
  estimateWay,
  findPlaces,
  findWayHome,
  findWayThere,
  type Journey,
  lastWayHome,
  type Point,
  type Timetable,
} from '#engines/travel/index.ts';
import { engineLimits, walkingOf } from './how-they-travel.ts';
import { keptDay, keptProfile } from './kept-profiles.ts';
import { timetableBetween } from './timetable-between.ts';
import { endOf, locate, type TravelDesk, type TravelHome, type Visit } from './travel-desk.ts';
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
  | { readonly state: 'not-checked'; readonly weekdays: readonly Weekday[]; readonly text: string };

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

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * The way there and home for each kind of day of a visit, leg by leg. Some 30 ms a kind of day for a city, a few where its
 * day and the home's ways are kept already.
 */
export function findCommute(desk: TravelDesk, home: TravelHome, visit: Visit, names: EndNames): Commute {
  const [from, to] = [locate(desk, home.postcode, 'home'), locate(desk, visit.postcode, 'workplace')];
  for (const end of [from, to]) if ('why' in end) return { state: 'not-checked', text: whyNoBus(end) };
  const ends = { from: from as Point, to: to as Point };
  const [startsAt, endsAt] = [visit.startsAt, endOf(visit)];
  if (startsAt === null || endsAt === null)
    return { state: 'not-checked', text: whyNoBus({ why: 'times-not-known' }) };
  const between = timetableBetween(desk, ends.from, ends.to, visit.startsOn);
  if (!between) return { state: 'no-timetable', ...estimateWay(ends.from, ends.to) };
  const { timetable, holdsBoth } = between;
  const { area, attribution } = timetable.header;
  if (!holdsBoth) return { state: 'not-checked', text: whyNoBus({ why: 'outside-area', area }) };
  const shift = { ...ends, startsAt, endsAt, startsOn: visit.startsOn };
  const weekdays = visit.days === null || visit.days.length === 0 ? WEEK : visit.days;
  return {
    state: 'checked',
    ...{ startsAt, endsAt, attribution },
    days: dayKinds(weekdays).map((kind) => onKind({ timetable, home, names, ...shift }, kind)),
  };
}

interface Asked {
  readonly timetable: Timetable;
  readonly home: TravelHome;
  readonly names: EndNames;
  readonly from: Point;
  readonly to: Point;
  readonly startsAt: MinuteOfDay;
  readonly endsAt: MinuteOfDay;
  readonly startsOn: Day;
}

function onKind(asked: Asked, weekdays: readonly Weekday[]): CommuteDay {
  const { timetable, home, from, to, startsAt, endsAt } = asked;
  const { validFrom, validTo } = timetable.header;
  const choice = chooseDay(asked.startsOn, weekdays, timetable.header, (day) => bankHolidayOn(day) !== null);
  if (choice.state === 'not-checked')
    return { state: 'not-checked', weekdays, text: whyNoBus({ why: choice.reason, validFrom, validTo }) };
  const day = keptDay(timetable, choice.checkedAgainst, home.needsStepFree === true);
  const options = optionsOf(asked);
  const profile = keptProfile(day, from, options.walking, windowsFor({ start: [startsAt], end: [endsAt] }));
  const there = findWayThere(day, from, to, startsAt, options);
  const back = findWayHome(day, from, to, endsAt, options);
  return {
    ...{ state: 'checked', weekdays, on: choice.checkedAgainst, isBeyond: choice.isBeyond },
    ...withBicycle(asked, there, back),
    last: isRide(back) ? lastWayHome(profile, findPlaces(timetable, [to]), 0, endsAt) : null,
  };
}

function optionsOf({ home, names }: Asked) {
  const { cycling, changesMax } = engineLimits(home.limits);
  const walking = walkingOf(home.limits);
  return { walking, cycling, changesMax, homeName: names.home, placeName: names.place };
}

/** Whoever cycles there comes home by bicycle too, even where a bus would be quicker: the bicycle has to come along. */
function withBicycle({ names, startsAt, endsAt }: Asked, there: Journey | null, home: Journey | null) {
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
    there: ride(names.home, names.place, startsAt - minutes),
    home: ride(names.place, names.home, endsAt),
  };
}

/** Some of it by bus, train or ferry, so it costs something and has a last one. */
export function isRide(way: Journey | null): boolean {
  return way?.legs.some((leg) => 'line' in leg) ?? false;
}

import { bankHolidayOn } from '#domain/shared/bank-holidays.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import {
  chooseDay,
  estimateWay,
  minutesFromStops,
  minutesToStops,
  ORDINARY_WALKING,
  type Point,
  reachPlace,
  type Timetable,
  type TravelDay,
  type Walking,
} from '#engines/travel/index.ts';
import { busLines } from './bus-lines.ts';
import { walkingOf } from './how-they-travel.ts';
import { keptDay, keptProfile } from './kept-profiles.ts';
import { timetableFor } from './open-timetables.ts';
import { locate, type TravelDesk, type TravelHome } from './travel-desk.ts';
import { windowsFor } from './windows.ts';

/** The stops from which a place, or to which somebody, can get by a time, in bands of minutes, nearest first. */
export interface ReachMap {
  readonly on: Day;
  readonly arriveBy: MinuteOfDay;
  /** Up to 15, 30, 45 and 60 minutes, and those that take longer. */
  readonly bands: readonly (readonly Point[])[];
  readonly lines: readonly (readonly Point[])[];
  readonly attribution: string;
}

/** Minutes, the last one included. */
const REACH_BANDS = [15, 30, 45, 60] as const;

/** When the map is for. */
interface By {
  readonly from: Day;
  readonly weekdays: readonly Weekday[];
  readonly arriveBy: MinuteOfDay;
}

/** Where somebody can be by a time, from home: by bus, leaving as late as can be, or on foot. Null: not checked there. */
export function stopsFromHome(desk: TravelDesk, home: TravelHome, by: By): ReachMap | null {
  const point = locate(desk, home.postcode, 'home');
  const chosen = 'why' in point ? null : dayAt(desk, point, by, home.needsStepFree === true);
  if ('why' in point || !chosen) return null;
  const { day } = chosen;
  const walking = walkingOf(home.limits);
  const windows = windowsFor({ start: [by.arriveBy], end: [by.arriveBy] });
  const minutes = minutesToStops(keptProfile(day, point, walking, windows), by.arriveBy);
  return mapOf(chosen, by.arriveBy, minutesByBusOrFoot(day.timetable, point, minutes, walking));
}

/** From where a place can be reached by the start of a shift, at an ordinary pace. Null: not checked there. */
export function stopsToPlace(desk: TravelDesk, postcode: string | null, by: By): ReachMap | null {
  const place = locate(desk, postcode, 'workplace');
  const chosen = 'why' in place ? null : dayAt(desk, place, by, false);
  if ('why' in place || !chosen) return null;
  const { day } = chosen;
  const reach = reachPlace(day, place, by.arriveBy, by.arriveBy, ORDINARY_WALKING);
  const minutes = minutesFromStops(reach);
  return mapOf(chosen, by.arriveBy, minutesByBusOrFoot(day.timetable, place, minutes, ORDINARY_WALKING));
}

/** The date that stands for the day, and its buses: days with the same buses share what was laid out for one of them. */
interface ChosenDay {
  readonly on: Day;
  readonly day: TravelDay;
}

function dayAt(
  { timetables }: TravelDesk,
  point: Point,
  { from, weekdays }: By,
  stepFree: boolean,
): ChosenDay | null {
  const timetable = timetableFor(timetables, point, from);
  if (!timetable) return null;
  const choice = chooseDay(from, weekdays, timetable.header, (day) => bankHolidayOn(day) !== null);
  if (choice.state === 'not-checked') return null;
  return { on: choice.checkedAgainst, day: keptDay(timetable, choice.checkedAgainst, stepFree) };
}

/** The shorter of bus and walk, where the walk is not longer than they go. */
function minutesByBusOrFoot(
  { stopLat, stopLon }: Timetable,
  point: Point,
  byBus: Uint16Array,
  walking: Walking,
): Uint16Array {
  return byBus.map((minutes, stop) => {
    const at = { lat: stopLat[stop] ?? 0, lon: stopLon[stop] ?? 0 };
    const { walkMinutes } = estimateWay(point, at, walking.metresPerMinute);
    return walkMinutes <= walking.minutesMax ? Math.min(minutes, walkMinutes) : minutes;
  });
}

const NONE = 65_535;

function mapOf({ on, day: { timetable } }: ChosenDay, arriveBy: MinuteOfDay, minutes: Uint16Array): ReachMap {
  const bands: Point[][] = [...REACH_BANDS, null].map(() => []);
  for (const [stop, taken] of minutes.entries()) {
    if (taken === NONE) continue;
    const found = REACH_BANDS.findIndex((upTo) => taken <= upTo);
    const band = bands[found === -1 ? REACH_BANDS.length : found];
    band?.push({ lat: timetable.stopLat[stop] ?? 0, lon: timetable.stopLon[stop] ?? 0 });
  }
  return { on, arriveBy, bands, lines: busLines(timetable), attribution: timetable.header.attribution };
}

import type { Day } from '#domain/shared/day.ts';
import {
  type HomeProfile,
  openDay,
  type Point,
  profileHome,
  profileKey,
  type Timetable,
  type TravelDay,
  type Walking,
} from '#engines/travel/index.ts';
import type { Windows } from './windows.ts';

/** About a megabyte each for a city. What was asked last stays longest. */
const PROFILES_MOST = 100;
/** Some hundred kilobytes each; the dates of one timetable that are asked for are few. */
const DAYS_MOST = 24;

const profiles = new Map<string, HomeProfile>();
const days = new WeakMap<Timetable, Map<string, TravelDay>>();

/** All sensible ways from and to a home, searched once and kept in this process under everything that decides them. */
export function keptProfile(day: TravelDay, home: Point, walking: Walking, windows: Windows): HomeProfile {
  const key = profileKey(day, home, walking, windows);
  return keep(profiles, key, PROFILES_MOST, () => profileHome(day, home, walking, windows));
}

/** A day of a timetable laid out for searching, kept in this process. */
export function keptDay(timetable: Timetable, day: Day, stepFree: boolean): TravelDay {
  const known = days.get(timetable) ?? new Map<string, TravelDay>();
  days.set(timetable, known);
  return keep(known, `${day} ${stepFree}`, DAYS_MOST, () => {
    const opened = openDay(timetable, day, { stepFree });
    // Two dates with the same buses share what was laid out for them.
    return [...known.values()].find(({ key }) => key === opened.key) ?? opened;
  });
}

function keep<Value>(known: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return value;
}

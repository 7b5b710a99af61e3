import type { Day } from '#domain/shared/day.ts';
import {
  type HomeProfile,
  keyBetween,
  openDay,
  type Point,
  profileHome,
  profileKey,
  type Timetable,
  type TravelDay,
  type Walking,
  type Windows,
} from '#engines/travel/index.ts';

/** What was asked last stays longest: so many, and so much of a Worker's 128 MB. A city's takes about a megabyte. */
const PROFILES_MOST = 100;
const PROFILE_BYTES_MOST = 40_000_000;
/** Some hundred kilobytes each; the dates of one timetable that are asked for are few. */
const DAYS_MOST = 24;

const profiles = new Map<string, HomeProfile>();
const days = new WeakMap<Timetable, Map<string, TravelDay>>();

/** All sensible ways from and to a home, searched once and kept in this process under everything that decides them. */
export function keptProfile(day: TravelDay, home: Point, walking: Walking, windows: Windows): HomeProfile {
  const key = profileKey(day, home, walking, windows);
  const found = keep(profiles, key, PROFILES_MOST, () => profileHome(day, home, walking, windows));
  let bytes = [...profiles.values()].reduce((sum, profile) => sum + bytesOf(profile), 0);
  for (const [oldest, profile] of profiles) {
    if (bytes <= PROFILE_BYTES_MOST || oldest === key) break;
    profiles.delete(oldest);
    bytes -= bytesOf(profile);
  }
  return found;
}

/** Its arrays; twice, for they are laid out once more when they are joined. */
function bytesOf({ there, back }: HomeProfile): number {
  const arrays = [there, back].flatMap(({ at, leave, arrive, rides }) => [at, leave, arrive, rides]);
  return 2 * arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
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

const keys = new WeakMap<Timetable, Map<string, string>>();
const KEYS_MOST = 5_000;

/** The same for dates with the same buses in some hours. Asked for every home and date: so kept longer than the day itself. */
export function keptKey(
  timetable: Timetable,
  day: Day,
  stepFree: boolean,
  [from, to]: readonly [from: number, to: number],
): string {
  const known = keys.get(timetable) ?? new Map<string, string>();
  keys.set(timetable, known);
  const make = () => keyBetween(keptDay(timetable, day, stepFree), from, to);
  return keep(known, `${day} ${stepFree} ${from} ${to}`, KEYS_MOST, make);
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

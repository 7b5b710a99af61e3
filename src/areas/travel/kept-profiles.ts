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

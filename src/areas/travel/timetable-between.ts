import type { Day } from '#domain/shared/day.ts';
import { isInArea, type Point, type Timetable } from '#engines/travel/index.ts';
import { timetableFor, timetableOn } from './open-timetables.ts';
import { locate, type TravelDesk, type TravelHome } from './travel-desk.ts';

/** The timetable that knows both ends; or the one that knows the home alone. */
export interface TimetableBetween {
  readonly timetable: Timetable;
  readonly holdsBoth: boolean;
}

/** Null where no timetable speaks about the home. */
export function timetableBetween(
  { timetables }: Pick<TravelDesk, 'timetables'>,
  home: Point,
  workplace: Point,
  on: Day,
): TimetableBetween | null {
  const around = timetables.flatMap(({ timetable }) => (holds(timetable, home) ? [timetable] : []));
  const both = timetableOn(
    around.filter((timetable) => holds(timetable, workplace)),
    on,
  );
  if (both) return { timetable: both, holdsBoth: true };
  const one = timetableOn(around, on);
  return one && { timetable: one, holdsBoth: false };
}

const known = new WeakMap<Timetable, Map<string, boolean>>();
const POINTS_MOST = 100_000;

/** Whether a place lies in a timetable's area. Asked for every pair and answered by a search among all stops: so kept. */
function holds(timetable: Timetable, point: Point): boolean {
  const answers = known.get(timetable) ?? new Map<string, boolean>();
  known.set(timetable, answers);
  const key = `${point.lat} ${point.lon}`;
  const answer = answers.get(key) ?? isInArea(timetable, point);
  if (answers.size >= POINTS_MOST) answers.clear();
  answers.set(key, answer);
  return answer;
}

/** What a page or a program is told of the timetable that journeys rest on; null where none is loaded. */
export function timetableOf(desk: TravelDesk, homes: readonly Pick<TravelHome, 'postcode'>[], on: Day) {
  const { timetables } = desk;
  for (const { postcode } of homes) {
    const point = locate(desk, postcode, 'home');
    const timetable = 'why' in point ? null : timetableFor(timetables, point, on);
    if (timetable) return namedTimetable(timetable);
  }
  return timetables[0] ? namedTimetable(timetables[0].timetable) : null;
}

function namedTimetable({ header: { area, validFrom, validTo, attribution } }: Timetable) {
  return { area, validFrom, validTo, attribution };
}

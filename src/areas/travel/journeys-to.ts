import { type JourneyVerdict, judgeJourney } from '#domain/matching/journey.ts';
import { notCheckedBecause } from '#domain/matching/journey-not-checked.ts';
import { joinHomes, type Point, reachPlace } from '#engines/travel/index.ts';
import { engineLimits, walkingOf } from './how-they-travel.ts';
import { keptDay } from './kept-profiles.ts';
import { keyOfVisit, verdictsFrom } from './kept-verdicts.ts';
import { type PlannedDay, planVisit, withoutBus } from './plan-visit.ts';
import { decidingVerdict, foundInRow, type KindVerdict } from './row-verdict.ts';
import { timetableBetween } from './timetable-between.ts';
import { locate, type TravelDesk, type TravelHome, type Visit } from './travel-desk.ts';

/** Somebody's own visit to the place: the day on which they could begin differs from person to person. */
export interface Visitor {
  readonly home: TravelHome;
  readonly visit: Visit;
}

/**
 * The journeys from many homes to one place, in their order: one search for each date and pace of walking, and a join. The
 * same verdicts as from each home, but that a walk which is too long is "no journey", and no other hours are looked for.
 */
export function journeysTo(desk: TravelDesk, visitors: readonly Visitor[]): readonly JourneyVerdict[] {
  const kinds = visitors.map((): KindVerdict[] => []);
  const groups = new Map<string, Coming[]>();
  for (const [n, { home, visit }] of visitors.entries()) {
    const way = wayOf(desk, home, visit);
    if ('state' in way) kinds[n]?.push({ weekdays: [], verdict: way });
    else
      for (const day of planVisit(timetableBetween(desk, way.from, way.to, visit.startsOn), visit)) {
        if ('why' in day) kinds[n]?.push({ weekdays: [], verdict: withoutBus(home, way, visit, day.why) });
        else groupOf(groups, desk, home, way, day).push({ ...way, home, day, visitor: n });
      }
  }
  for (const coming of groups.values())
    for (const [n, verdict] of reach(coming).entries()) {
      const one = coming[n];
      if (one) kinds[one.visitor]?.push({ weekdays: one.day.weekdays, verdict });
    }
  return kinds.map((all) => decidingVerdict(all) ?? notCheckedBecause({ why: 'times-not-known' }));
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
}

interface Coming extends Ends {
  readonly visitor: number;
  readonly home: TravelHome;
  readonly day: PlannedDay;
}

/** Both ends; or the verdict, where it is known already or an end is not. */
function wayOf(desk: TravelDesk, home: TravelHome, visit: Visit): Ends | JourneyVerdict {
  const from = locate(desk, home.postcode, 'home');
  if ('why' in from) return notCheckedBecause(from);
  const to = locate(desk, visit.postcode, 'workplace');
  if ('why' in to) return notCheckedBecause(to);
  return verdictsFrom(desk, home, from).get(keyOfVisit(to, visit)) ?? { from, to };
}

/** Those for whom one search is enough: the same timetable, date, shift, place, pace and vehicles. */
function groupOf(
  groups: Map<string, Coming[]>,
  { timetables }: TravelDesk,
  home: TravelHome,
  { to }: Ends,
  { timetable, checkedAgainst, shift }: PlannedDay,
): Coming[] {
  const number = timetables.findIndex((open) => open.timetable === timetable);
  const { minutesMax } = walkingOf(home.limits);
  const parts = [number, checkedAgainst, shift.startsAt, shift.endsAt, to.lat, to.lon, minutesMax];
  const key = [...parts, home.needsStepFree === true].join(' ');
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

function reach(coming: readonly Coming[]): readonly JourneyVerdict[] {
  const [first] = coming;
  if (!first) return [];
  const { to, home, day } = first;
  const { timetable, checkedAgainst, shift } = day;
  const buses = keptDay(timetable, checkedAgainst, home.needsStepFree === true);
  const found = reachPlace(buses, to, shift.startsAt, shift.endsAt, walkingOf(home.limits));
  const limitsOf = (n: number) => engineLimits((coming[n] ?? first).home.limits);
  const table = joinHomes(
    found,
    coming.map(({ from }) => from),
    limitsOf,
  );
  return coming.map((one, n) => judgeJourney(foundInRow(timetable, table, n, one.day), one.home.limits));
}

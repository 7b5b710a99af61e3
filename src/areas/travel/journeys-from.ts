import { type JourneyVerdict, judgeJourney } from '#domain/matching/journey.ts';
import { notCheckedBecause } from '#domain/matching/journey-not-checked.ts';
import type { Day } from '#domain/shared/day.ts';
import {
  findPlaces,
  joinJourneys,
  lastWayHome,
  type Places,
  type Point,
  profileHome,
  type Timetable,
  WAY_MODES,
} from '#engines/travel/index.ts';
import { engineLimits, walkingOf } from './how-they-travel.ts';
import { keptDay, keptProfile } from './kept-profiles.ts';
import { dropOldVerdicts, keyOfVisit, verdictsFrom } from './kept-verdicts.ts';
import { type PlannedDay, planVisit, withoutBus } from './plan-visit.ts';
import { decidingVerdict, foundInRow, type KindVerdict } from './row-verdict.ts';
import { timetableBetween } from './timetable-between.ts';
import { locate, type TravelDesk, type TravelHome, type Visit } from './travel-desk.ts';
import { whyNoWay } from './why-no-way.ts';
import { LAST_WAYS_HOME, windowsFor } from './windows.ts';

/**
 * The journeys from one home to many shifts, in their order: one search for each kind of day that they fall on, and a join.
 * Where no timetable speaks about the home, on foot or by bicycle as an estimate. What was found is kept in this process.
 */
export function journeysFrom(
  desk: TravelDesk,
  home: TravelHome,
  visits: readonly Visit[],
): readonly JourneyVerdict[] {
  const from = locate(desk, home.postcode, 'home');
  if ('why' in from) return visits.map(() => notCheckedBecause(from));
  const known = verdictsFrom(desk, home, from);
  const verdicts = visits.map((visit): JourneyVerdict | Asked => {
    const to = locate(desk, visit.postcode, 'workplace');
    if ('why' in to) return notCheckedBecause(to);
    const key = keyOfVisit(to, visit);
    return known.get(key) ?? { key, to, visit };
  });
  const asked = verdicts.filter((one) => 'key' in one);
  const found = lookUp(desk, home, from, asked);
  for (const [n, { key }] of asked.entries()) known.set(key, found[n] as JourneyVerdict);
  if (asked.length > 0) dropOldVerdicts();
  return verdicts.map((one) => ('key' in one ? (known.get(one.key) as JourneyVerdict) : one));
}

/** How many of the visits would have to be searched for. */
export function journeysNotKnown(desk: TravelDesk, home: TravelHome, visits: readonly Visit[]): number {
  const from = locate(desk, home.postcode, 'home');
  if ('why' in from) return 0;
  const known = verdictsFrom(desk, home, from);
  return visits.filter((visit) => {
    const to = locate(desk, visit.postcode, 'workplace');
    return !('why' in to || known.has(keyOfVisit(to, visit)));
  }).length;
}

/** A visit whose place is known to the door. */
interface Asked {
  readonly key: string;
  readonly to: Point;
  readonly visit: Visit;
}

/** A kind of day that is planned, with the visit that it is of. */
interface Row extends PlannedDay {
  readonly asked: number;
}

function lookUp(
  desk: TravelDesk,
  home: TravelHome,
  from: Point,
  asked: readonly Asked[],
): readonly JourneyVerdict[] {
  const kinds = asked.map((): KindVerdict[] => []);
  const groups = new Map<Timetable, Map<Day, Row[]>>();
  for (const [n, { to, visit }] of asked.entries()) {
    const between = timetableBetween(desk, from, to, visit.startsOn);
    for (const planned of planVisit(between, visit)) {
      if ('why' in planned)
        kinds[n]?.push({ weekdays: [], verdict: withoutBus(home, { from, to }, visit, planned.why) });
      else rowsOn(groups, planned.timetable, planned.checkedAgainst).push({ ...planned, asked: n });
    }
  }
  for (const [timetable, dates] of groups) {
    const places = findPlaces(
      timetable,
      asked.map(({ to }) => to),
    );
    for (const [date, rows] of dates)
      for (const [row, verdict] of joinRows(home, from, { timetable, places, date, rows }))
        kinds[row.asked]?.push({ weekdays: row.weekdays, verdict });
  }
  return kinds.map((all) => decidingVerdict(all) ?? notCheckedBecause({ why: 'times-not-known' }));
}

function rowsOn(groups: Map<Timetable, Map<Day, Row[]>>, timetable: Timetable, date: Day): Row[] {
  const dates = groups.get(timetable) ?? new Map<Day, Row[]>();
  groups.set(timetable, dates);
  const rows = dates.get(date) ?? [];
  dates.set(date, rows);
  return rows;
}

/** Rows whose buses are those of one date. */
interface OnDate {
  readonly timetable: Timetable;
  /** The place of a row is that of its visit. */
  readonly places: Places;
  readonly date: Day;
  readonly rows: readonly Row[];
}

function joinRows(
  home: TravelHome,
  from: Point,
  { timetable, places, date, rows }: OnDate,
): readonly (readonly [Row, JourneyVerdict])[] {
  const day = keptDay(timetable, date, home.needsStepFree === true);
  const shifts = {
    place: rows.map((row) => row.asked),
    start: rows.map((row) => row.shift.startsAt),
    end: rows.map((row) => row.shift.endsAt),
  };
  const walking = walkingOf(home.limits);
  const profile = keptProfile(day, from, walking, windowsFor(shifts));
  const night = profileHome(day, from, walking, LAST_WAYS_HOME);
  const table = joinJourneys(profile, places, shifts, engineLimits(home.limits));
  const whyNot = whyNoWay({ day, date, profile, home, places, shifts, table });
  return rows.map((row, n) => {
    const found = foundInRow(timetable, table, n, row);
    const isByBus = WAY_MODES[table.modeHome[n] ?? 0] === 'ride';
    const last = isByBus ? lastWayHome(night, places, row.asked, row.shift.endsAt) : null;
    return [
      row,
      judgeJourney({ ...found, latestLeaveHome: last?.leaveAt ?? null, ...whyNot(n) }, home.limits),
    ];
  });
}

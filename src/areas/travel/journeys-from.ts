import { type JourneyVerdict, judgeJourney } from '#domain/matching/journey.ts';
import { notCheckedBecause } from '#domain/matching/journey-not-checked.ts';
import {
  findPlaces,
  joinJourneys,
  lastWayHome,
  lastWays,
  latestUse,
  type Places,
  type Point,
  profileHome,
  type Timetable,
  WAY_MODES,
} from '#engines/travel/index.ts';
import { engineLimits, walkingOf } from './how-they-travel.ts';
import { keptDay, keptKey } from './kept-profiles.ts';
import { dropOldVerdicts, keyOfVisit, verdictsFrom } from './kept-verdicts.ts';
import { type PlannedDay, planVisit, withoutBus } from './plan-visit.ts';
import { decidingVerdict, foundInRow, type KindVerdict } from './row-verdict.ts';
import { timetableBetween } from './timetable-between.ts';
import { locate, type TravelDesk, type TravelHome, type Visit } from './travel-desk.ts';
import { whyNoWay } from './why-no-way.ts';
import { hoursAround, least, windowsFor } from './windows.ts';

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
  const groups = new Map<Timetable, Row[]>();
  for (const [n, { to, visit }] of asked.entries()) {
    const between = timetableBetween(desk, from, to, visit.startsOn);
    for (const planned of planVisit(between, visit)) {
      if ('why' in planned)
        kinds[n]?.push({ weekdays: [], verdict: withoutBus(home, { from, to }, visit, planned.why) });
      else rowsOf(groups, planned.timetable).push({ ...planned, asked: n });
    }
  }
  for (const [timetable, rows] of groups) {
    const places = findPlaces(
      timetable,
      asked.map(({ to }) => to),
    );
    const found = new Map<Row, JourneyVerdict>();
    for (const alike of withSameBuses(home, timetable, rows))
      for (const [row, verdict] of joinRows(home, from, { timetable, places, rows: alike }))
        found.set(row, verdict);
    // In the order of the week, so that of two kinds of day that are as bad the same one is named, whatever else was asked.
    for (const row of rows) {
      const verdict = found.get(row);
      if (verdict) kinds[row.asked]?.push({ weekdays: row.weekdays, verdict });
    }
  }
  return kinds.map((all) => decidingVerdict(all) ?? notCheckedBecause({ why: 'times-not-known' }));
}

function rowsOf(groups: Map<Timetable, Row[]>, timetable: Timetable): Row[] {
  const rows = groups.get(timetable) ?? [];
  groups.set(timetable, rows);
  return rows;
}

/** Many dates have the same buses in the hours that are asked about, such as the Mondays to Fridays of a month: one search does. */
function withSameBuses(home: TravelHome, timetable: Timetable, rows: readonly Row[]): Iterable<Row[]> {
  const hours = hoursAround(hoursOf(rows));
  // Whoever needs step-free vehicles is also told of those that are not.
  const vehicles = home.needsStepFree === true ? [true, false] : [false];
  return Map.groupBy(rows, ({ checkedAgainst }) =>
    vehicles.map((stepFree) => keptKey(timetable, checkedAgainst, stepFree, hours)).join(),
  ).values();
}

function hoursOf(rows: readonly Row[]) {
  return { start: rows.map(({ shift }) => shift.startsAt), end: rows.map(({ shift }) => shift.endsAt) };
}

/** Rows with the same buses. */
interface SameBuses {
  readonly timetable: Timetable;
  /** The place of a row is that of its visit. */
  readonly places: Places;
  readonly rows: readonly Row[];
}

function joinRows(
  home: TravelHome,
  from: Point,
  { timetable, places, rows }: SameBuses,
): readonly (readonly [Row, JourneyVerdict])[] {
  const [first] = rows;
  if (!first) return [];
  const date = first.checkedAgainst;
  const day = keptDay(timetable, date, home.needsStepFree === true);
  const shifts = { place: rows.map((row) => row.asked), ...hoursOf(rows) };
  const walking = walkingOf(home.limits);
  const windows = windowsFor(shifts);
  const use = latestUse(day, places, shifts, walking, windows);
  const profile = profileHome(day, from, walking, windows, use);
  const night = lastWays(day, from, walking, least(shifts.end));
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

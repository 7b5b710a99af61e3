/**
 * The travel engine: can somebody get there by the start of a shift, and home again after it, on the real timetable.
 *
 * A feed becomes an artefact (`readFeed`), an artefact a timetable (`openTimetable`), a timetable and a date a day
 * (`openDay`, `chooseDay`). For one pair ask `findWayThere` and `findWayHome`; for one home and many places keep a
 * `profileHome` and `joinJourneys`; for one place and many homes `reachPlace` and `joinHomes`. Pure; Node and Workers.
 */
export { ARTEFACT_VERSION } from './artefact.ts';
export type { HomeProfile, Shifts } from './best-way.ts';
export type { Finding } from './compile/findings.ts';
export { type FeedRead, readFeed } from './compile/read-feed.ts';
export { chooseDay, type DayChoice, dayKinds, STALE_DAYS } from './day-choice.ts';
export { type Cycling, type Estimate, estimateWay } from './estimate.ts';
export { findWayHome, findWayThere } from './find-journey.ts';
export { firstWayThere } from './first-way-there.ts';
export type { Point } from './geometry.ts';
export {
  joinJourneys,
  ORDINARY_WINDOWS,
  profileHome,
  profileKey,
  type Relaxed,
  type Windows,
} from './join.ts';
export {
  type Journey,
  type JourneyInWords,
  journeyInWords,
  minuteText,
  TIGHT_CHANGE_MINUTES,
} from './journey.ts';
export {
  decidingRow,
  type JourneyTable,
  NO_JOURNEY,
  NOT_CHECKED,
  REACHABLE,
  shortfallsOf,
} from './journey-table.ts';
export { lastWayHome, lastWays, minutesToStops, NIGHT_ENDS } from './last-way-home.ts';
export { latestUse } from './latest-use.ts';
export {
  JOURNEY_REFUSALS,
  type JourneyRefusal,
  type Shortfall,
  shortfallInWords,
  type TravelLimits,
  walkShortfall,
} from './limits.ts';
export { findPlaces, isInArea, type Places } from './places.ts';
export { joinHomes, minutesFromStops, type PlaceReach, reachPlace } from './reach.ts';
export { openTimetable, type Timetable } from './timetable.ts';
export { keyBetween, openDay, type TravelDay } from './travel-day.ts';
export { ORDINARY_WALKING, type Walking } from './walking.ts';
export { WAY_MODES } from './way.ts';

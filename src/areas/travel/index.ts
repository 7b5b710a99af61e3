export { addFare } from './add-fare.ts';
export { changeFare } from './change-fare.ts';
export { timeText } from './commute.content.ts';
export { CommutePage } from './commute.page.tsx';
export { CommuteCard } from './commute-card.page.tsx';
export { commuteJson, commuteSchema } from './commute-json.ts';
export { readCommute, readWayOn, type WayOn } from './commute-view.ts';
export { endFare } from './end-fare.ts';
export { faresApi } from './fares.api.ts';
export { faresOn } from './fares.queries.ts';
export { faresPages } from './fares.routes.tsx';
export { importPostcodes } from './import-postcodes.ts';
export { importTimetable } from './import-timetable.ts';
export { type JourneyBetween, journeyBetween, journeyInput } from './journey-between.ts';
export { journeysApi } from './journeys.api.ts';
export { journeysFrom, journeysNotKnown } from './journeys-from.ts';
export { journeysTo } from './journeys-to.ts';
export { type OpenTimetable, openTimetables, timetableFor } from './open-timetables.ts';
export { type PostcodePlace, placesOf } from './places.queries.ts';
export { BANDS, REACH } from './reach.content.ts';
export { type ReachMap, stopsFromHome, stopsToPlace } from './reach-map.ts';
export { readPostcodes } from './read-postcodes.ts';
export { readTimetable } from './read-timetable.ts';
export { timetableOf } from './timetable-between.ts';
export { timetablesNeedingSomebody } from './timetable-needs.ts';
export { listTimetables, type TimetableView } from './timetable-view.ts';
export { timetablesApi } from './timetables.api.ts';
export { findingInWords, validityInWords } from './timetables.content.ts';
export { timetablesPages } from './timetables.routes.tsx';
export {
  locate,
  openTravelDesk,
  type Shift,
  type TravelDesk,
  type TravelHome,
  type Visit,
} from './travel-desk.ts';
export { travellingApi } from './travelling.api.ts';
export { travellingPages } from './travelling.routes.tsx';
export { examineTimetables } from './unopened-timetables.ts';

export { importPostcodes } from './import-postcodes.ts';
export { importTimetable } from './import-timetable.ts';
export { type JourneyBetween, journeyBetween, journeyInput } from './journey-between.ts';
export { journeysApi } from './journeys.api.ts';
export { journeysFrom } from './journeys-from.ts';
export { type OpenTimetable, openTimetables, timetableFor } from './open-timetables.ts';
export { type PostcodePlace, placesOf } from './places.queries.ts';
export { readPostcodes } from './read-postcodes.ts';
export { readTimetable } from './read-timetable.ts';
export { timetablesNeedingSomebody } from './timetable-needs.ts';
export { listTimetables, type TimetableView } from './timetable-view.ts';
export { timetablesApi } from './timetables.api.ts';
export { findingInWords, validityInWords } from './timetables.content.ts';
export { timetablesPages } from './timetables.routes.tsx';
export { examineTimetables } from './unopened-timetables.ts';
export {
  openTravelDesk,
  type Shift,
  type TravelDesk,
  type TravelHome,
  type Visit,
} from './travel-desk.ts';
export { timetableOf } from './timetable-between.ts';

export { importPostcodes } from './import-postcodes.ts';
export { importTimetable } from './import-timetable.ts';
export { type OpenTimetable, openTimetables, timetableFor } from './open-timetables.ts';
export { type PostcodePlace, placesOf } from './places.queries.ts';
export { readPostcodes } from './read-postcodes.ts';
export { readTimetable } from './read-timetable.ts';

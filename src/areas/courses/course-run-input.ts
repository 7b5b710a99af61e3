import { z } from 'zod';
import { SUBJECT_AREA_CODES, type SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import { LEVELS, type Level } from '#domain/referrals/levels.ts';
import {
  optionalChoice,
  optionalDay,
  optionalText,
  optionalTimeOfDay,
  optionalWeekdays,
  optionalWholeNumber,
  optionalYesNo,
  recordId,
  text,
  textList,
} from '#platform/fields.ts';

const SUBJECTS = SUBJECT_AREA_CODES as [SubjectArea, ...SubjectArea[]];

/** The levels that a course can have. */
export const COURSE_LEVELS = LEVELS.filter((level) => level !== 'none') as [Level, ...Level[]];

/** One dated delivery of a course. Gaps are taken. */
export const courseRunInput = z.object({
  siteId: recordId('the campus'),
  title: text('the title of the course', 200),
  subjectArea: optionalChoice('the subject area', SUBJECTS),
  level: optionalChoice('the level', COURSE_LEVELS),
  credits: optionalWholeNumber('the credits', 0, 500),
  startsOn: optionalDay('the first day'),
  endsOn: optionalDay('the last day'),
  weeks: optionalWholeNumber('the number of weeks', 1, 260),
  isRollOnRollOff: optionalYesNo('can people join at any time?'),
  days: optionalWeekdays('the days of the week'),
  startsMinute: optionalTimeOfDay('the time the day starts'),
  endsMinute: optionalTimeOfDay('the time the day ends'),
  places: optionalWholeNumber('the number of places', 0, 1000),
  minimumAge: optionalWholeNumber('the lowest age', 13, 25),
  entryRequirements: optionalText('what is needed to start', 500),
  isPublic: optionalYesNo('may it be listed openly?'),
  sharedWith: textList('councils', 152, 100),
});
export type CourseRunInput = z.output<typeof courseRunInput>;

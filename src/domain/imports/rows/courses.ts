import { ask, may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { level, subjectArea } from '../values/choices.ts';
import { authorityCodes, email, postcode } from '../values/contact.ts';
import { calendarDay } from '../values/dates.ts';
import { wholeNumber } from '../values/numbers.ts';
import { endOfWork, startOfWork, weekdays } from '../values/times.ts';
import { identifier, words, yesNo } from '../values/words.ts';
import { postcodeQuestions } from './person.ts';
import { shiftMisfits, shiftQuestions } from './shift.ts';

/** One row is one course run: a dated delivery of a course. */
export const courseColumns = {
  reference: must('reference', identifier),
  provider: must('provider', words(200)),
  campus: ask('campus', words(200), 'Which campus is it at?'),
  postcode: ask('postcode', postcode, 'What is the postcode of the campus?'),
  designatedTutor: ask('designated_tutor', words(200), 'Who is the designated tutor?'),
  tutorEmail: ask('tutor_email', email, 'What is the designated tutor’s e-mail address?'),
  isPublic: ask('public', yesNo, 'May it be listed openly?'),
  /** Blank: the authority that imports. */
  authorities: may('authorities', authorityCodes),
  title: must('title', words(200)),
  subjectArea: ask('ssa_tier2', subjectArea, 'Which sector subject area is it?'),
  level: ask('level', level, 'What level is it?'),
  /** Blank: it carries none. */
  credits: may('credits', wholeNumber(0, 500, 6)),
  startsOn: may('starts_on', calendarDay),
  /** The last day, included. */
  endsOn: may('ends_on', calendarDay),
  weeks: ask('weeks', wholeNumber(1, 208, 12), 'How many weeks does it take?'),
  /** Yes: no fixed dates. */
  rollOnRollOff: ask('roll_on_roll_off', yesNo, 'Can people join at any time (roll-on, roll-off)?'),
  days: ask('days', weekdays, 'Which days of the week is it?'),
  startTime: ask('start_time', startOfWork, 'When does the day start?'),
  endTime: ask('end_time', endOfWork, 'When does the day end?'),
  places: ask('places', wholeNumber(0, 1000, 12), 'How many places are there?'),
  minimumAge: ask('minimum_age', wholeNumber(13, 25, 16), 'What is the lowest age?'),
  /** "none" is an answer, blank is not. */
  entryRequirements: ask('entry_requirements', words(500), 'What is needed to start? None is an answer.'),
};

export type CourseRecord = RecordOf<typeof courseColumns>;

export function checkCourse(run: CourseRecord): RowFindings {
  const { startsOn, endsOn } = run;
  return {
    misfits: [
      ...where([
        startsOn !== null && endsOn !== null && endsOn < startsOn,
        { column: 'ends_on', expected: 'a day on or after starts_on' },
      ]),
      ...shiftMisfits(run),
    ],
    questions: [
      ...postcodeQuestions(run.postcode),
      ...shiftQuestions(run),
      ...where([
        run.rollOnRollOff !== true && startsOn === null,
        { column: 'starts_on', text: 'On which day does it start?' },
      ]),
    ],
  };
}

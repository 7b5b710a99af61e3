import { ask, may, must, type RecordOf, type RowFindings, where } from '../columns.ts';
import { occupation, opportunityKind, subjectArea } from '../values/choices.ts';
import { authorityCodes, email, postcode } from '../values/contact.ts';
import { calendarDay } from '../values/dates.ts';
import { weeklyPay, wholeNumber, wholePounds } from '../values/numbers.ts';
import { endOfWork, startOfWork, weekdays } from '../values/times.ts';
import { identifier, wordList, words, yesNo } from '../values/words.ts';
import { postcodeQuestions } from './person.ts';
import { shiftMisfits, shiftQuestions } from './shift.ts';

export const opportunityColumns = {
  reference: must('reference', identifier),
  employer: must('employer', words(200)),
  site: ask('site', words(200), 'Which site is it at?'),
  postcode: ask('postcode', postcode, 'What is the postcode of the site?'),
  contactName: ask('contact_name', words(200), 'Who is the contact?'),
  contactEmail: ask('contact_email', email, 'What is the contact’s e-mail address?'),
  kind: must('kind', opportunityKind),
  title: must('title', words(200)),
  jobCategory: ask('job_category', words(100), 'Which kind of work is it?'),
  /** Blank: taken from the job category. */
  subjectArea: may('ssa_tier2', subjectArea),
  occupation: may('soc2020', occupation),
  /** Seats at once. */
  places: ask('places', wholeNumber(1, 200, 2), 'How many places are there at once?'),
  days: ask('days', weekdays, 'Which days of the week is it?'),
  startTime: ask('start_time', startOfWork, 'When does the day start?'),
  endTime: ask('end_time', endOfWork, 'When does the day end?'),
  firstStart: ask('first_start', calendarDay, 'From which day can somebody start?'),
  lastStart: may('last_start', calendarDay),
  /** Yes: no last start, no closing day. */
  rolling: ask('rolling', yesNo, 'Can people start at any time (rolling)?'),
  /** The last day to ask, included. */
  closesOn: may('closes_on', calendarDay),
  minimumAge: ask('minimum_age', wholeNumber(13, 25, 16), 'What is the lowest age?'),
  /** "none" is an answer, blank is not. */
  entryRequirements: ask('entry_requirements', words(500), 'What is needed to start? None is an answer.'),
  /** Blank: unpaid, unless it is an apprenticeship or a job; those are asked. */
  weeklyPay: may('weekly_pay_pounds', weeklyPay),
  /** Blank: nobody has had the training session yet. */
  teamTrainedOn: may('team_trained_on', calendarDay),
  insuranceExpiresOn: ask(
    'insurance_expires_on',
    calendarDay,
    'When does employers’ liability insurance run out?',
  ),
  insurancePounds: ask(
    'insurance_pounds',
    wholePounds,
    'For how much is the employers’ liability insurance?',
  ),
  riskAssessedOn: ask('risk_assessed_on', calendarDay, 'When were the risk arrangements last looked at?'),
  supportOffered: may('support_offered', wordList(20)),
  supervisor: ask('supervisor', words(200), 'Who would supervise?'),
  /** Blank: as long as its kind is. */
  weeks: may('weeks', wholeNumber(1, 104, 10)),
  isPublic: ask('public', yesNo, 'May it be listed openly?'),
  /** Blank: the authority that imports. */
  authorities: may('authorities', authorityCodes),
  needsDbs: ask('dbs', yesNo, 'Does the role call for a DBS check?'),
  stepFree: ask('step_free', yesNo, 'Is the site without steps?'),
};

export type OpportunityRecord = RecordOf<typeof opportunityColumns>;

export function checkOpportunity(offer: OpportunityRecord): RowFindings {
  const { firstStart, lastStart } = offer;
  const isPaidKind = offer.kind === 'apprenticeship' || offer.kind === 'job';
  return {
    misfits: [
      ...where([
        firstStart !== null && lastStart !== null && lastStart < firstStart,
        { column: 'last_start', expected: 'a day on or after first_start' },
      ]),
      ...shiftMisfits(offer),
    ],
    questions: [
      ...postcodeQuestions(offer.postcode),
      ...shiftQuestions(offer),
      ...where(
        [
          offer.rolling === false && lastStart === null,
          { column: 'last_start', text: 'What is the last day on which somebody can start?' },
        ],
        [
          isPaidKind && offer.weeklyPay === null,
          { column: 'weekly_pay_pounds', text: 'What does it pay in a week?' },
        ],
      ),
    ],
  };
}

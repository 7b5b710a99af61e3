import { z } from 'zod';
import { JOB_CATEGORIES, type JobCategory } from '#domain/matching/interests/interest-map.ts';
import { SUBJECT_AREA_CODES, type SubjectArea } from '#domain/matching/interests/subject-areas.ts';
import { OPPORTUNITY_KINDS } from '#domain/opportunities/kinds.ts';
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalPounds,
  optionalText,
  optionalTimeOfDay,
  optionalWeekdays,
  optionalWholeNumber,
  optionalYesNo,
  recordId,
  text,
  textList,
  wholeNumber,
} from '#platform/fields.ts';

const CATEGORIES = JOB_CATEGORIES as [JobCategory, ...JobCategory[]];
const SUBJECTS = SUBJECT_AREA_CODES as [SubjectArea, ...SubjectArea[]];

/** What is offered, where and when. Gaps are taken; they keep it a draft. */
const offerInput = {
  siteId: recordId('the site'),
  kind: choice('what kind of place it is', OPPORTUNITY_KINDS),
  title: text('a title', 200),
  description: optionalText('what somebody would do there', 2000),
  jobCategory: optionalChoice('which kind of work it is', CATEGORIES),
  subjectArea: optionalChoice('the subject area', SUBJECTS),
  places: wholeNumber('the number of places', 1, 500),
  days: optionalWeekdays('the days of the week'),
  startsMinute: optionalTimeOfDay('the time the day starts'),
  endsMinute: optionalTimeOfDay('the time the day ends'),
  firstStartOn: optionalDay('the first day on which somebody can start'),
  lastStartOn: optionalDay('the last day on which somebody can start'),
  isRolling: optionalYesNo('can people start at any time?'),
  closesOn: optionalDay('the last day to ask'),
  weeks: optionalWholeNumber('the number of weeks', 1, 260),
  minimumAge: optionalWholeNumber('the lowest age', 13, 25),
  entryRequirements: optionalText('what is needed to start', 500),
  weeklyPayPence: optionalPounds('the pay for a week', 500_000),
  paysExpenses: optionalYesNo('are expenses paid?'),
  supportOffered: textList('support', 20, 200),
  supervisorId: z.preprocess(
    (value) => (value === '' ? null : value),
    recordId('the supervisor').nullable().optional(),
  ),
  contactName: optionalText('the name of the contact', 200),
  contactEmail: optionalEmail('the contact’s e-mail address'),
  insurancePounds: optionalWholeNumber('the amount insured in pounds', 0, 1_000_000_000),
  insuranceExpiresOn: optionalDay('the last day of the insurance'),
  riskAssessedOn: optionalDay('the day on which risks were last looked at'),
  dbsRequired: optionalYesNo('does the role call for a DBS check?'),
  stepFree: optionalYesNo('can everybody get in without steps?'),
};

/** What only staff decide: whether it is listed openly, and which other councils may use it. */
const reachInput = {
  isPublic: optionalYesNo('may it be listed openly?'),
  sharedWith: textList('councils', 152, 100),
};

export const opportunityInput = z.object({ ...offerInput, ...reachInput });
export type OpportunityInput = z.output<typeof opportunityInput>;

import { z } from 'zod';
import { BENEFITS, LICENCES } from '#domain/imports/vocabulary.ts';
import { BARRIERS, type BarrierCode } from '#domain/referrals/barriers.ts';
import { CONTACT_WAYS, READING_FORMATS } from '#domain/referrals/contact-preferences.ts';
import { LEVELS } from '#domain/referrals/levels.ts';
import { CARE_STATUSES, type CareStatus } from '#domain/young-people/care-statuses.ts';
import { ETHNICITIES, type EthnicityCode } from '#domain/young-people/ethnicities.ts';
import {
  choices,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalPostcode,
  optionalText,
  optionalTimeOfDay,
  optionalWeekdays,
  optionalWholeNumber,
  optionalYesNo,
  text,
  textList,
} from '#platform/fields.ts';

const BARRIER_CODES = BARRIERS.map((barrier) => barrier.code) as [BarrierCode, ...BarrierCode[]];
const CARE_CODES = CARE_STATUSES.map((status) => status.code) as [CareStatus, ...CareStatus[]];
const ETHNICITY_CODES = ETHNICITIES.map((ethnicity) => ethnicity.code) as [EthnicityCode, ...EthnicityCode[]];

/** Who they are and how to reach them. A form with gaps is normal: only a name to call them by is asked for. */
const person = {
  firstName: text('their first name', 100),
  lastName: optionalText('their last name', 100),
  knownAs: optionalText('the name they like to be called', 100),
  dateOfBirth: optionalDay('their date of birth'),
  sex: optionalChoice('their sex', ['F', 'M']),
  ethnicity: optionalChoice('their ethnic origin', ETHNICITY_CODES),
  careStatus: optionalChoice('their care status', CARE_CODES),
  postcode: optionalPostcode('their postcode'),
  hasNoFixedAbode: optionalYesNo('do they have no fixed home?'),
  searchPostcode: optionalPostcode('the postcode that journeys start from'),
  searchOriginName: optionalText('the place that journeys start from', 60),
  phone: optionalText('their phone number', 40),
  email: optionalEmail('their e-mail address'),
  preferredContact: optionalChoice('how they like to be contacted', CONTACT_WAYS),
  language: optionalText('the language they are most at home in', 60),
  needsInterpreter: optionalYesNo('do they need an interpreter?'),
  readingFormat: optionalChoice('how they like to read', READING_FORMATS),
  stepFreeNeeded: optionalYesNo('do they need a way without steps?'),
  workerName: optionalText('the worker’s name', 200),
  workerEmail: optionalEmail('the worker’s e-mail address'),
  workerRole: optionalText('the worker’s role', 100),
};

/** What they want, have done and need. */
const wishes = {
  interests: textList('interests', 10, 200),
  careerGoal: optionalText('their goal', 500),
  experience: optionalText('what they have done', 2000),
  highestLevel: optionalChoice('their highest level', LEVELS),
  englishLevel: optionalChoice('their level of English', LEVELS),
  mathsLevel: optionalChoice('their level of maths', LEVELS),
  availableFrom: optionalDay('the day they can start'),
  availableDays: optionalWeekdays('the days they can do'),
  earliestStart: optionalTimeOfDay('the earliest start'),
  latestFinish: optionalTimeOfDay('the latest finish'),
  maxJourneyMinutes: optionalWholeNumber('the longest journey in minutes', 0, 240),
  walksMinutesMax: optionalWholeNumber('the longest walk in minutes', 0, 240),
  changesMax: optionalWholeNumber('the most changes on the way', 0, 9),
  leaveEarliest: optionalTimeOfDay('the earliest time to leave home'),
  canCycle: optionalYesNo('can they cycle?'),
  drivingLicence: optionalChoice('their driving licence', LICENCES),
  benefits: optionalChoice('their benefits', BENEFITS),
  barriers: choices('what could get in the way', BARRIER_CODES),
  supportWanted: textList('support they would like', 20, 200),
  notes: optionalText('notes', 4000),
  consentEmployer: optionalYesNo('may we tell an employer about them?'),
  consentCollege: optionalYesNo('may we tell a college about them?'),
};

export const referralInput = z.object({ ...person, ...wishes });
export type ReferralInput = z.output<typeof referralInput>;

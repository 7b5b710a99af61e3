import { readInterest } from '#domain/matching/interests/read-interest.ts';
import { readBarrier } from '#domain/referrals/barriers.ts';
import { questionsFor } from '#domain/referrals/questions.ts';
import type { ReferralFacts } from '#domain/referrals/referral-facts.ts';
import type { Day } from '#domain/shared/day.ts';
import { may, must, type Question, type RecordOf, type RowFindings, where } from '../columns.ts';
import {
  barriers,
  benefit,
  careStatus,
  contactWay,
  ethnicity,
  level,
  licence,
  sex,
} from '../values/choices.ts';
import { authorityCode, email, homePostcode, NO_FIXED_ABODE, phone } from '../values/contact.ts';
import { calendarDay } from '../values/dates.ts';
import { minutesUpTo } from '../values/numbers.ts';
import { timeOfDay, weekdays } from '../values/times.ts';
import { identifier, longWords, wordList, words, yesNo } from '../values/words.ts';
import { birthMisfits, personQuestions, postcodeQuestions } from './person.ts';

/** A form with gaps is normal: only the reference must be there. Its gaps are asked as domain/referrals asks them. */
export const referralColumns = {
  reference: must('reference', identifier),
  firstName: may('first_name', words(100)),
  lastName: may('last_name', words(100)),
  knownAs: may('known_as', words(100)),
  dateOfBirth: may('date_of_birth', calendarDay),
  sex: may('sex', sex),
  ethnicity: may('ethnicity', ethnicity),
  /** Blank: the authority that imports. */
  localAuthority: may('local_authority', authorityCode),
  careStatus: may('care_status', careStatus),
  /** A postcode, part of one, or NO_FIXED_ABODE. */
  postcode: may('postcode', homePostcode),
  phone: may('phone', phone),
  email: may('email', email),
  workerName: may('worker_name', words(200)),
  workerEmail: may('worker_email', email),
  workerRole: may('worker_role', words(100)),
  /** In order of preference. */
  interests: may('interests', wordList(10)),
  careerGoal: may('career_goal', words(500)),
  experience: may('experience', longWords(2000)),
  highestLevel: may('highest_level', level),
  englishLevel: may('english_level', level),
  mathsLevel: may('maths_level', level),
  availableFrom: may('available_from', calendarDay),
  availableDays: may('available_days', weekdays),
  earliestStart: may('earliest_start', timeOfDay),
  latestFinish: may('latest_finish', timeOfDay),
  /** Each way. */
  maxJourneyMinutes: may('max_journey_minutes', minutesUpTo(240)),
  /** Each way. */
  walksMinutesMax: may('walks_minutes_max', minutesUpTo(240)),
  canCycle: may('can_cycle', yesNo),
  /** Blank: none. */
  drivingLicence: may('driving_licence', licence),
  preferredContact: may('preferred_contact', contactWay),
  /** Blank: English. */
  language: may('language', words(60)),
  needsInterpreter: may('needs_interpreter', yesNo),
  stepFree: may('step_free', yesNo),
  benefits: may('benefits', benefit),
  barriers: may('barriers', barriers),
  consentEmployer: may('consent_employer', yesNo),
  consentCollege: may('consent_college', yesNo),
  supportWanted: may('support_wanted', wordList(20)),
  notes: may('notes', longWords(4000)),
};

export type ReferralRecord = RecordOf<typeof referralColumns>;

export function checkReferral(referral: ReferralRecord, on: Day): RowFindings {
  return {
    misfits: birthMisfits('date_of_birth', referral.dateOfBirth, on),
    questions: [
      ...gapQuestions(referral),
      ...personQuestions(referral, on),
      ...postcodeQuestions(referral.postcode),
      ...oddQuestions(referral),
    ],
  };
}

/** The columns of those questions of domain/referrals that are not named after one. */
const COLUMNS_ASKED: Readonly<Record<string, string>> = {
  'interests-unclear': 'interests',
  hours: 'earliest_start',
  'max-journey': 'max_journey_minutes',
  contact: 'phone',
  'barriers-unclear': 'barriers',
  'walking-and-cycling': 'walks_minutes_max',
  worker: 'worker_email',
};

function gapQuestions(referral: ReferralRecord): Question[] {
  return questionsFor(factsOf(referral)).map(({ field, staffText }) => ({
    column: COLUMNS_ASKED[field] ?? field.replace(/-/g, '_'),
    text: staffText,
  }));
}

/** The record as its gaps are asked about; words that the dictionary cannot read are one of them. */
function factsOf(referral: ReferralRecord): ReferralFacts {
  const said = (words: string) => ({ words, isUnderstood: readInterest(words) !== null });
  const hasNoFixedAbode = referral.postcode === NO_FIXED_ABODE;
  const kinds = (referral.barriers ?? []).map((item) => ({ item, kind: readBarrier(item) }));
  return {
    ...referral,
    postcode: hasNoFixedAbode ? null : referral.postcode,
    hasNoFixedAbode,
    interests: (referral.interests ?? []).map(said),
    careerGoal: referral.careerGoal === null ? null : said(referral.careerGoal),
    barriers: kinds.flatMap(({ kind }) => kind ?? []),
    otherBarriers: kinds.filter(({ kind }) => kind === null).map(({ item }) => item),
    supportWanted: referral.supportWanted ?? [],
  };
}

/** What contradicts itself, and is still possible. */
function oddQuestions(referral: ReferralRecord): Question[] {
  const { earliestStart: start, latestFinish: finish, phone, email, preferredContact: way } = referral;
  return where(
    [referral.lastName === null, { column: 'last_name', text: 'What is their last name?' }],
    [
      start !== null && finish !== null && finish <= start,
      { column: 'latest_finish', text: 'They would finish before they start. Which times can they do?' },
    ],
    [
      phone === null && email !== null && (way === 'phone' || way === 'text'),
      { column: 'phone', text: 'What is their phone number? They like to be phoned or texted.' },
    ],
    [
      email === null && phone !== null && way === 'email',
      { column: 'email', text: 'What is their e-mail address? They like to be written to there.' },
    ],
  );
}

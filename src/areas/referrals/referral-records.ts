import type { WorkerSaid } from '#areas/young-people/index.ts';
import type { ReferralInput } from './referral-input.ts';
import type { ReferralChange } from './referrals.store.ts';

/** A referral's answers as columns of the young person. */
export function personColumns(input: ReferralInput) {
  return {
    first_name: input.firstName,
    last_name: input.lastName,
    known_as: input.knownAs,
    date_of_birth: input.dateOfBirth,
    sex: input.sex,
    ethnicity: input.ethnicity,
    care_status: input.careStatus,
    postcode: input.postcode,
    has_no_fixed_abode: input.hasNoFixedAbode ?? false,
    search_postcode: input.searchPostcode,
    search_origin_name: input.searchOriginName,
    phone: input.phone,
    email: input.email,
    preferred_contact: input.preferredContact,
    language: input.language,
    needs_interpreter: input.needsInterpreter,
    reading_format: input.readingFormat,
    step_free_needed: input.stepFreeNeeded,
  };
}

/** Whom a referral names as their worker. */
export function workerSaid({ workerName, workerEmail, workerRole }: ReferralInput): WorkerSaid {
  return { name: workerName, email: workerEmail, role: workerRole };
}

/** A referral's answers as its own columns. */
export function wishColumns(input: ReferralInput) {
  return {
    interests: [...input.interests],
    career_goal: input.careerGoal,
    experience: input.experience,
    highest_level: input.highestLevel,
    english_level: input.englishLevel,
    maths_level: input.mathsLevel,
    available_from_on: input.availableFrom,
    available_days: input.availableDays,
    earliest_start_minute: input.earliestStart,
    latest_finish_minute: input.latestFinish,
    journey_minutes_max: input.maxJourneyMinutes,
    walk_minutes_max: input.walksMinutesMax,
    changes_max: input.changesMax,
    leave_earliest_minute: input.leaveEarliest,
    can_cycle: input.canCycle,
    driving_licence: input.drivingLicence,
    benefits: input.benefits,
    support_wanted: [...input.supportWanted],
    notes: input.notes,
  } satisfies ReferralChange;
}

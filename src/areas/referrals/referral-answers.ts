import { clockText } from '#domain/shared/minutes.ts';
import type { ReferralRecord } from './referrals.queries.ts';

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
const number = (value: number | null) => (value === null ? '' : String(value));
const clock = (value: number | null) => (value === null ? '' : clockText(value));

/** A referral as the answers of its form, so that it can be opened to be changed. */
export function answersOf(
  referral: ReferralRecord,
  barriers: readonly { kind: string; resolved_on: string | null }[],
): Record<string, string | string[]> {
  return {
    firstName: referral.first_name ?? '',
    lastName: referral.last_name ?? '',
    knownAs: referral.known_as ?? '',
    dateOfBirth: referral.date_of_birth ?? '',
    sex: referral.sex ?? '',
    ethnicity: referral.ethnicity ?? '',
    careStatus: referral.care_status ?? '',
    postcode: referral.postcode ?? '',
    hasNoFixedAbode: yesNo(referral.has_no_fixed_abode),
    searchPostcode: referral.search_postcode ?? '',
    searchOriginName: referral.search_origin_name ?? '',
    phone: referral.phone ?? '',
    email: referral.email ?? '',
    preferredContact: referral.preferred_contact ?? '',
    language: referral.language ?? '',
    needsInterpreter: yesNo(referral.needs_interpreter),
    readingFormat: referral.reading_format ?? '',
    stepFreeNeeded: yesNo(referral.step_free_needed),
    workerName: referral.worker_name ?? '',
    workerEmail: referral.worker_email ?? '',
    workerRole: referral.worker_role ?? '',
    interests: referral.interests.join('\n'),
    careerGoal: referral.career_goal ?? '',
    experience: referral.experience ?? '',
    highestLevel: referral.highest_level ?? '',
    englishLevel: referral.english_level ?? '',
    mathsLevel: referral.maths_level ?? '',
    availableFrom: referral.available_from_on ?? '',
    availableDays: (referral.available_days ?? []).map(String),
    earliestStart: clock(referral.earliest_start_minute),
    latestFinish: clock(referral.latest_finish_minute),
    maxJourneyMinutes: number(referral.journey_minutes_max),
    walksMinutesMax: number(referral.walk_minutes_max),
    changesMax: number(referral.changes_max),
    leaveEarliest: clock(referral.leave_earliest_minute),
    canCycle: yesNo(referral.can_cycle),
    drivingLicence: referral.driving_licence ?? '',
    benefits: referral.benefits ?? '',
    barriers: barriers.filter((barrier) => barrier.resolved_on === null).map((barrier) => barrier.kind),
    supportWanted: referral.support_wanted.join('\n'),
    notes: referral.notes ?? '',
  };
}

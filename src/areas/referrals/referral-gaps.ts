import { readInterest } from '#domain/matching/interests/read-interest.ts';
import { type BarrierCode, readBarrier } from '#domain/referrals/barriers.ts';
import type { ContactWay } from '#domain/referrals/contact-preferences.ts';
import type { Level } from '#domain/referrals/levels.ts';
import { questionsFor, type ReferralQuestion } from '#domain/referrals/questions.ts';
import type { SaidWords } from '#domain/referrals/referral-facts.ts';
import type { Weekday } from '#domain/shared/day.ts';
import type { ReferralRecord } from './referrals.queries.ts';

/** The gaps of a referral, as questions for the one-to-one. */
export function gapsOf(
  referral: ReferralRecord,
  barriers: readonly { kind: string; resolved_on: string | null }[],
  consents: { readonly employer: boolean | null; readonly college: boolean | null },
): readonly ReferralQuestion[] {
  return questionsFor({
    firstName: referral.first_name,
    dateOfBirth: referral.date_of_birth,
    sex: referral.sex,
    ethnicity: referral.ethnicity,
    careStatus: referral.care_status,
    postcode: referral.postcode ?? referral.search_postcode,
    hasNoFixedAbode: referral.has_no_fixed_abode,
    phone: referral.phone,
    email: referral.email,
    workerEmail: referral.worker_email,
    interests: referral.interests.map(said),
    careerGoal: referral.career_goal === null ? null : said(referral.career_goal),
    experience: referral.experience,
    highestLevel: referral.highest_level as Level | null,
    englishLevel: referral.english_level as Level | null,
    mathsLevel: referral.maths_level as Level | null,
    availableFrom: referral.available_from_on,
    availableDays: referral.available_days as Weekday[] | null,
    earliestStart: referral.earliest_start_minute,
    latestFinish: referral.latest_finish_minute,
    maxJourneyMinutes: referral.journey_minutes_max,
    walksMinutesMax: referral.walk_minutes_max,
    canCycle: referral.can_cycle,
    preferredContact: referral.preferred_contact as ContactWay | null,
    language: referral.language,
    needsInterpreter: referral.needs_interpreter,
    stepFree: referral.step_free_needed,
    benefits: referral.benefits,
    barriers: barriers
      .filter((barrier) => barrier.resolved_on === null)
      .map((barrier) => barrier.kind as BarrierCode),
    otherBarriers: referral.barrier_words.filter((word) => readBarrier(word) === null),
    consentEmployer: consents.employer,
    consentCollege: consents.college,
    supportWanted: referral.support_wanted,
  });
}

function said(words: string): SaidWords {
  return { words, isUnderstood: readInterest(words) !== null };
}

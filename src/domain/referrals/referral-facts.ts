import type { Day, Weekday } from '#domain/shared/day.ts';
import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import type { BarrierCode } from './barriers.ts';
import type { ContactWay } from './contact-preferences.ts';
import type { Level } from './levels.ts';

/** Words as written, and whether the dictionary could tell what is meant. */
export interface SaidWords {
  readonly words: string;
  readonly isUnderstood: boolean;
}

/** What a referral says, as far as its gaps go. Null or empty is "not said"; nothing here is ever guessed. */
export interface ReferralFacts {
  readonly firstName: string | null;
  readonly dateOfBirth: Day | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly careStatus: string | null;
  readonly postcode: string | null;
  readonly hasNoFixedAbode: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly workerEmail: string | null;
  readonly interests: readonly SaidWords[];
  readonly careerGoal: SaidWords | null;
  readonly experience: string | null;
  readonly highestLevel: Level | null;
  readonly englishLevel: Level | null;
  readonly mathsLevel: Level | null;
  readonly availableFrom: Day | null;
  readonly availableDays: readonly Weekday[] | null;
  readonly earliestStart: MinuteOfDay | null;
  readonly latestFinish: MinuteOfDay | null;
  readonly maxJourneyMinutes: number | null;
  readonly walksMinutesMax: number | null;
  readonly canCycle: boolean | null;
  readonly preferredContact: ContactWay | null;
  readonly language: string | null;
  readonly needsInterpreter: boolean | null;
  readonly stepFree: boolean | null;
  readonly benefits: string | null;
  readonly barriers: readonly BarrierCode[];
  /** Barriers named in words that we do not know. */
  readonly otherBarriers: readonly string[];
  readonly consentEmployer: boolean | null;
  readonly consentCollege: boolean | null;
  readonly supportWanted: readonly string[];
}

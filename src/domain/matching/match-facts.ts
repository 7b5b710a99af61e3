import type { Level } from '../referrals/levels.ts';
import type { Day, Weekday } from '../shared/day.ts';
import type { MinuteOfDay } from '../shared/minutes.ts';
import type { Pence } from '../shared/money.ts';
import type { EntryRequirements } from './entry-requirements.ts';
import type { Subject } from './interests/read-interest.ts';
import type { JourneyVerdict, TravelLimits } from './journey.ts';

/** A wish in somebody's own words, and what the dictionary makes of it; null is a question, never a zero. */
export interface Wish {
  readonly words: string;
  readonly subject: Subject | null;
}

/**
 * What matching may know of a young person. Null is not known, and never a refusal. There is no field for sex, ethnicity,
 * disability, care status, offending or benefits: what is not here cannot count.
 */
export interface MatchPerson {
  readonly reference: string;
  readonly dateOfBirth: Day | null;
  /** First choice first. */
  readonly interests: readonly Wish[];
  readonly goal: Wish | null;
  readonly englishLevel: Level | null;
  readonly mathsLevel: Level | null;
  readonly highestLevel: Level | null;
  readonly drivingLicence: 'none' | 'provisional' | 'full' | null;
  /** The day from which they can start. */
  readonly readyOn: Day | null;
  readonly days: readonly Weekday[] | null;
  readonly earliestStart: MinuteOfDay | null;
  readonly latestFinish: MinuteOfDay | null;
  readonly needsStepFree: boolean | null;
  readonly supportWanted: readonly string[];
  readonly travel: TravelLimits;
  /** What the place is called that journeys start from ("college"); null where it is home. */
  readonly originName: string | null;
}

export const OPTION_KINDS = [
  'taster',
  'work experience',
  'internship',
  'apprenticeship',
  'job',
  'course run',
] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** Built around the person: days and length are agreed with the employer. */
const PLACEMENT_KINDS: readonly OptionKind[] = ['taster', 'work experience', 'internship'];

export function isPlacementKind(kind: OptionKind): boolean {
  return PLACEMENT_KINDS.includes(kind);
}

/** A seat that is taken from a day to a day, both included; without an end for good. */
export interface SeatTaken {
  readonly seat: number;
  readonly from: Day;
  readonly to: Day | null;
}

/** What is known of the employer or provider; a provider is never paused or capped unless it says so. */
export interface OptionEmployer {
  readonly name: string;
  readonly isPaused: boolean;
  /** A concern that is open stops new placements there. */
  readonly isStopped?: boolean;
  readonly notBefore: Day | null;
  /** How many more people may be put to them this month; null without a cap. */
  readonly contactsLeft: number | null;
  readonly record: EmployerRecord;
}

/** Requests and placements of the last 12 months. */
export interface EmployerRecord {
  readonly asked: number;
  readonly answered: number;
  readonly placed: number;
  readonly keptOn: number;
}

/** An opportunity or a course run as plain facts. Null is not known. */
export interface MatchOption {
  /** What it is kept under: a reference may be given twice, here and by a neighbour who shares. */
  readonly id?: string;
  readonly reference: string;
  readonly kind: OptionKind;
  readonly title: string;
  readonly subject: Subject | null;
  readonly status: 'draft' | 'live' | 'paused' | 'closed';
  readonly employer: OptionEmployer;
  /** Starts may fall from the first to the last day, both included; without a last day it rolls on. */
  readonly firstStart: Day | null;
  readonly lastStart: Day | null;
  /** Last day to ask, included. */
  readonly closesOn: Day | null;
  readonly weeks: number | null;
  readonly places: number | null;
  readonly seatsTaken: readonly SeatTaken[];
  readonly days: readonly Weekday[] | null;
  readonly startsAt: MinuteOfDay | null;
  readonly endsAt: MinuteOfDay | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly entry: EntryRequirements;
  /** 0 is unpaid; null not said. */
  readonly weeklyPay: Pence | null;
  /** Last day on which a named supervisor's training is in date; null: nobody is trained. */
  readonly teamTrainedUntil: Day | null;
  /** Last day of the employers' liability insurance. */
  readonly insuredUntil: Day | null;
  /** Null: nothing is said about support. */
  readonly supportOffered: readonly string[] | null;
  readonly isStepFree: boolean | null;
  /** What a course leads to. */
  readonly level: Level | null;
}

/** What is known about this person together with this option. */
export interface PairFacts {
  readonly journey: JourneyVerdict;
  /** Somebody said no before; `by` whom and when. */
  readonly declined?: { readonly on: Day; readonly by: 'young-person' | 'employer' };
  readonly mustNotMeet?: boolean;
  readonly isInAreaToAvoid?: boolean;
  /** Better off (or worse, below 0) a week by taking it, from the better-off check; absent where none was made. */
  readonly betterOffWeekly?: Pence;
}

/** What an authority may set. */
export interface MatchSettings {
  /** A start later than this after the person is ready is too late. */
  readonly startWithinWeeks: number;
  /** A placement needs this many shared days a week, or all of its days where it has fewer. */
  readonly sharedDaysMin: number;
}

export const DEFAULT_SETTINGS: MatchSettings = { startWithinWeeks: 26, sharedDaysMin: 2 };

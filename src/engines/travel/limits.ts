import { durationInWords } from '#domain/shared/minutes.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Cycling } from './estimate.ts';
import { type Journey, minuteText } from './journey.ts';

/** What somebody is willing and able to do; each is changeable and each has its own refusal. Null: no limit. */
export interface TravelLimits {
  /** One way, from door to door. */
  readonly journeyMinutesMax: number | null;
  readonly changesMax: number | null;
  /** Minute of the day before which they cannot leave home. */
  readonly earliestLeave: number | null;
  readonly cycling: Cycling | null;
}

export const JOURNEY_REFUSALS = [
  'no-journey-there',
  'no-journey-home',
  'journey-too-long',
  'too-many-changes',
  'leaves-too-early',
  'walk-too-far',
  'step-free-needed',
] as const;

export type JourneyRefusal = (typeof JOURNEY_REFUSALS)[number];

/**
 * Why a journey is over somebody's limits, in numbers: what it takes, what they allow, and the difference. Minutes, or
 * changes; for `leaves-too-early` minutes of the day. `slack` is null where no limit would help.
 */
export interface Shortfall {
  readonly code: JourneyRefusal;
  readonly needs: number | null;
  readonly limit: number | null;
  readonly slack: number | null;
}

/**
 * How far over the longest walk a person would have to go: from the ways found with longer walks, where the join said
 * `walk-too-far`. The longest stretch of both counts.
 */
export function walkShortfall(found: readonly (Journey | null)[], walkMinutesMax: number): Shortfall {
  const needs = Math.max(0, ...found.map((journey) => journey?.longestWalkMinutes ?? 0));
  if (needs <= walkMinutesMax)
    return { code: 'walk-too-far', needs: null, limit: walkMinutesMax, slack: null };
  return { code: 'walk-too-far', needs, limit: walkMinutesMax, slack: needs - walkMinutesMax };
}

/** The shortfall in words for staff and for the young person; `wouldChangeIf` is worked out from the numbers. */
export function shortfallInWords(shortfall: Shortfall): Refusal<JourneyRefusal> {
  const { code, slack } = shortfall;
  const words = WORDS[code](shortfall);
  return {
    code,
    staffText: words[0],
    kindText: words[1],
    ...(slack !== null && words[2] ? { wouldChangeIf: words[2] } : {}),
  };
}

type Words = readonly [staffText: string, kindText: string, wouldChangeIf?: string];

const WORDS: Record<JourneyRefusal, (shortfall: Shortfall) => Words> = {
  'no-journey-there': () => [
    'No way there by the start of the shift.',
    'There is no bus that gets you there in time.',
  ],
  'no-journey-home': () => ['No way home after the end of the shift.', 'There is no bus home after work.'],
  'journey-too-long': ({ needs, limit, slack }) => [
    `The journey takes ${minutes(needs)}; their limit is ${minutes(limit)}.`,
    `It takes ${minutes(needs)} to get there or back. You said ${minutes(limit)} at most.`,
    `With a journey limit of ${needs ?? 0} minutes (now ${limit ?? 0}): ${slack ?? 0} more.`,
  ],
  'too-many-changes': ({ needs, limit, slack }) => [
    `The journey needs ${changes(needs)}; their limit is ${changes(limit)}.`,
    `You would need to change bus ${needs === 1 ? 'once' : `${needs ?? 0} times`}.`,
    `With ${changes(slack)} more (now ${changes(limit)}).`,
  ],
  'leaves-too-early': ({ needs, limit, slack }) => [
    `They would have to leave home at ${minuteText(needs ?? 0)}; not before ${minuteText(limit ?? 0)} was agreed.`,
    `You would have to leave home at ${minuteText(needs ?? 0)}.`,
    `Leaving home at ${minuteText(needs ?? 0)} (now not before ${minuteText(limit ?? 0)}): ${minutes(slack)} earlier.`,
  ],
  'walk-too-far': ({ needs, limit, slack }) => [
    needs === null
      ? `No stop within a walk of ${minutes(limit)} leads there and home.`
      : `A walk of ${minutes(needs)} is part of the way; their limit is ${minutes(limit)}.`,
    needs === null ? 'The bus stops are too far to walk.' : `You would have to walk ${minutes(needs)}.`,
    `With a walk of ${minutes(needs)} (now ${minutes(limit)}): ${minutes(slack)} more.`,
  ],
  'step-free-needed': () => [
    'There is a way, but not one that is step-free.',
    'There is a bus, but it is not step-free all the way.',
  ],
};

function minutes(count: number | null): string {
  return durationInWords(count ?? 0);
}

function changes(count: number | null): string {
  return count === 1 ? '1 change' : `${count ?? 0} changes`;
}

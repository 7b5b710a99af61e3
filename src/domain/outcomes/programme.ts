import { type Day, daysBetween } from '#domain/shared/day.ts';

/** The steps of the programme in their usual order. A person may take some in another order, or skip one. */
const STAGES = [
  'referred',
  'met',
  'enrolled',
  'course award',
  'matched',
  'started',
  'completed',
  'EET after',
] as const;
type Stage = (typeof STAGES)[number];

/** When each step was taken; null or absent: not (yet). */
export type Steps = Readonly<Partial<Record<Stage, Day | null>>> & { readonly referred: Day };

export interface Traveller {
  readonly steps: Steps;
  /** When the referral was closed without the rest, if it was: they wait for nothing. */
  readonly closedOn: Day | null;
}

export interface FunnelStep<T extends Traveller> {
  readonly stage: Stage;
  /** Everybody who has taken this step by the day. */
  readonly reached: readonly T[];
  /** Median days from the step before it that they took, over those who took the two in this order; null: nobody. */
  readonly medianDays: number | null;
  /** How many that median rests on. */
  readonly medianOf: number;
  /** Those for whom this is the next step, longest wait first. */
  readonly waiting: readonly { readonly traveller: T; readonly since: Day; readonly days: number }[];
}

/**
 * The programme as a funnel on a day, for the people given (say, those referred in a period). The next step of a
 * person is the one after the furthest taken: who was placed before the course is not said to wait for it. O(n log n).
 */
export function programmeFunnel<T extends Traveller>(travellers: readonly T[], on: Day): FunnelStep<T>[] {
  const known = travellers.filter((traveller) => traveller.steps.referred <= on);
  return STAGES.map((stage, at) => {
    const reached = known.filter((traveller) => takenOn(traveller, stage, on) !== null);
    const days = reached.flatMap((traveller) => daysToStep(traveller, at, on) ?? []);
    const waiting = known.flatMap((traveller) => {
      const since = waitsSince(traveller, at, on);
      return since === null ? [] : [{ traveller, since, days: daysBetween(since, on) }];
    });
    waiting.sort((one, other) => other.days - one.days);
    return { stage, reached, medianDays: median(days), medianOf: days.length, waiting };
  });
}

/** The middle value; of an even number, the mean of the middle two. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function takenOn(traveller: Traveller, stage: Stage, on: Day): Day | null {
  const day = traveller.steps[stage] ?? null;
  return day !== null && day <= on ? day : null;
}

/** Days from the nearest earlier step taken; null for the first, or where the two were taken in another order. */
function daysToStep(traveller: Traveller, at: number, on: Day): number | null {
  const stage = STAGES[at];
  const taken = stage === undefined ? null : takenOn(traveller, stage, on);
  const before = STAGES.slice(0, at)
    .map((earlier) => takenOn(traveller, earlier, on))
    .findLast((day) => day !== null);
  if (taken === null || before === undefined || before === null || before > taken) return null;
  return daysBetween(before, taken);
}

/** Since when somebody waits for the stage at this place in the list; null where it is not their next one. */
function waitsSince(traveller: Traveller, at: number, on: Day): Day | null {
  if (traveller.closedOn !== null && traveller.closedOn <= on) return null;
  const days = STAGES.map((stage) => takenOn(traveller, stage, on));
  const furthest = days.findLastIndex((day) => day !== null);
  return furthest === at - 1 ? (days[furthest] ?? null) : null;
}

import { addDays, type Day, dayInWords, daysBetween, isOpenOn } from '../shared/day.ts';
import type { Refusal } from '../shared/refusal.ts';

/** How somebody came to be a young person's worker. Equal to the CHECK on allocations.source. */
export const ALLOCATION_SOURCES = ['record', 'handover', 'import', 'merge'] as const;
export type AllocationSource = (typeof ALLOCATION_SOURCES)[number];

/** Why a young person passes to another worker. Equal to the CHECK on allocations.reason. */
export const HANDOVER_REASONS = [
  'worker is leaving',
  'worker has left',
  'change of team',
  'long absence',
  'young person asked',
  'no worker',
  'other',
] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** Handed over at once at most: a caseload is some twenty or thirty, a team's whole list is for several goes. */
export const HANDED_OVER_MOST = 200;
/** A handover is planned a year ahead at most: later than that is a slip of the finger in the year. */
const PLANNED_AHEAD_DAYS = 366;

/** From when to when somebody is a young person's worker; both days included, an end that is null is open. */
export interface AllocationDays {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** The last day of a worker whose young person passes on: the day before the next one's first. */
export function lastDayBefore(nextStartsOn: Day): Day {
  return addDays(nextStartsOn, -1);
}

/**
 * How an allocation stands on a day. `never`: undone, or put right on its first day, so that it held for no day. Row-level
 * security says the same in SQL (migrations/0014, app.caseload): a test holds the two together.
 */
export function allocationState(
  { startsOn, endsOn }: AllocationDays,
  on: Day,
): 'now' | 'to come' | 'over' | 'never' {
  if (endsOn !== null && endsOn < startsOn) return 'never';
  if (isOpenOn(on, startsOn, endsOn)) return 'now';
  return on < startsOn ? 'to come' : 'over';
}

export interface HandoverFacts {
  readonly today: Day;
  readonly startsOn: Day;
  /** The worker of today; null: nobody. */
  readonly current: (AllocationDays & { readonly userId: string | null }) | null;
  /** True where another handover is to come. */
  readonly isPlanned: boolean;
  /** Null: somebody who does not sign in here. */
  readonly toUserId: string | null;
}

/** Why a young person cannot pass to that worker on that day; none: they can. */
export function handoverRefusals({
  today,
  startsOn,
  current,
  isPlanned,
  toUserId,
}: HandoverFacts): Refusal[] {
  return [
    ...(startsOn < today ? [REFUSALS.gone] : []),
    ...(daysBetween(today, startsOn) > PLANNED_AHEAD_DAYS ? [REFUSALS.tooFar] : []),
    ...(isPlanned ? [REFUSALS.planned] : []),
    ...(current !== null && toUserId !== null && current.userId === toUserId ? [REFUSALS.same] : []),
    ...(current !== null && current.startsOn > startsOn ? [REFUSALS.gone] : []),
  ];
}

/** Why a handover cannot be undone; none: it can. From its first day on, another handover puts it right. */
export function undoRefusals({ startsOn, endsOn }: AllocationDays, today: Day): Refusal[] {
  const state = allocationState({ startsOn, endsOn }, today);
  if (state === 'to come') return [];
  if (state === 'never') return [REFUSALS.undone];
  return [{ ...REFUSALS.begun, staffText: REFUSALS.begun.staffText(dayInWords(startsOn)) }];
}

const REFUSALS = {
  gone: {
    code: 'handover-day-gone',
    staffText: 'The first day of the next worker must be today or later.',
    kindText: 'That day has passed.',
  },
  tooFar: {
    code: 'handover-too-far',
    staffText: 'The first day of the next worker must be within a year.',
    kindText: 'That day is too far away.',
  },
  planned: {
    code: 'handover-planned',
    staffText: 'Another handover is planned already. Undo it first.',
    kindText: 'Somebody else is to be your worker soon.',
  },
  same: {
    code: 'handover-same-worker',
    staffText: 'That is their worker already.',
    kindText: 'They are your worker already.',
  },
  undone: {
    code: 'handover-undone',
    staffText: 'This handover has been undone already.',
    kindText: 'That was taken back.',
  },
  begun: {
    code: 'handover-begun',
    staffText: (day: string) => `This handover has held since ${day}. Hand over again to put it right.`,
    kindText: 'This has happened already.',
  },
} as const;

import type { Day } from '#domain/shared/day.ts';
import { addMonths, isWithin, type Period } from './periods.ts';
import { type Share, share } from './shares.ts';

/** `completed` is done and not (yet) passed, `achieved` is done and passed: every achieved one is completed. */
export const APPRENTICESHIP_STATUSES = ['continuing', 'break', 'completed', 'achieved', 'withdrawn'] as const;
export type ApprenticeshipStatus = (typeof APPRENTICESHIP_STATUSES)[number];

export interface Apprenticeship {
  readonly startedOn: Day;
  readonly plannedEndOn: Day | null;
  /** The actual end, known for those that are over. */
  readonly endedOn: Day | null;
  readonly status: ApprenticeshipStatus;
  /** The first day of the break it is on, where it is on one and the day is known. */
  readonly breakSince?: Day | null;
}

/** True while it is not over: continuing, or on a break. */
export function isOpenStatus(status: ApprenticeshipStatus): boolean {
  return status === 'continuing' || status === 'break';
}

/** Why an apprenticeship that is still open is listed and not counted. */
export type OverdueReason =
  | 'past its planned end'
  | 'on a break over 12 months'
  | 'on a break since nobody knows when';

/** A period's figures; each list is the apprenticeships behind its number. */
export interface ApprenticeshipFigures<A extends Apprenticeship> {
  readonly starts: readonly A[];
  /** Open on the last day of the period (or on `asAt`, if that is earlier): in learning, and on a break. */
  readonly inLearning: readonly A[];
  readonly onBreak: readonly A[];
  /** Those whose actual end falls in the period, in one of three states. Completed includes achieved. */
  readonly leavers: readonly A[];
  readonly completed: readonly A[];
  readonly achieved: readonly A[];
  readonly withdrawn: readonly A[];
  /** Completed of leavers. */
  readonly retention: Share;
  /** Achieved of completed. */
  readonly pass: Share;
  /** Achieved of leavers. */
  readonly achievement: Share;
  readonly overdue: readonly { readonly apprenticeship: A; readonly reason: OverdueReason }[];
}

/**
 * Starts, leavers and the three rates of a period, both ends included, as far as was known by the end of `asAt`
 * (apprenticeships carry no day of recording, so a fact is known on its own day; a later end was not known yet). O(n).
 */
export function apprenticeshipFigures<A extends Apprenticeship>(
  apprenticeships: readonly A[],
  period: Period,
  asAt: Day,
): ApprenticeshipFigures<A> {
  const on = asAt < period.to ? asAt : period.to;
  const known = apprenticeships.filter((one) => one.startedOn <= asAt);
  const over = known.filter(
    (one) => one.endedOn !== null && one.endedOn <= asAt && !isOpenStatus(one.status),
  );
  const leavers = over.filter((one) => isWithin(period, one.endedOn));
  const achieved = leavers.filter((one) => one.status === 'achieved');
  const completed = leavers.filter((one) => one.status !== 'withdrawn');
  const open = known.filter((one) => isOpenOn(one, on));
  return {
    starts: known.filter((one) => isWithin(period, one.startedOn)),
    inLearning: open.filter((one) => !isOnBreak(one, on)),
    onBreak: open.filter((one) => isOnBreak(one, on)),
    leavers,
    completed,
    achieved,
    withdrawn: leavers.filter((one) => one.status === 'withdrawn'),
    retention: share(completed.length, leavers.length),
    pass: share(achieved.length, completed.length),
    achievement: share(achieved.length, leavers.length),
    overdue: open.flatMap((apprenticeship) => {
      const reason = overdueReason(apprenticeship, on);
      return reason === null ? [] : [{ apprenticeship, reason }];
    }),
  };
}

/** Begun, and not over on the day. One that is over without a known end is not open: data quality asks for the day. */
function isOpenOn(one: Apprenticeship, on: Day): boolean {
  const isOver = one.endedOn === null ? !isOpenStatus(one.status) : one.endedOn <= on;
  return one.startedOn <= on && !isOver;
}

function isOnBreak(one: Apprenticeship, on: Day): boolean {
  return one.status === 'break' && (one.breakSince ?? one.startedOn) <= on;
}

/**
 * Why an open apprenticeship needs somebody to look: still continuing after its planned end, or on a break for more
 * than 12 months. Where nobody knows since when, it is listed once 12 months could have passed. Null: all is well.
 */
export function overdueReason(one: Apprenticeship, on: Day): OverdueReason | null {
  if (!isOpenOn(one, on)) return null;
  if (!isOnBreak(one, on))
    return one.plannedEndOn !== null && one.plannedEndOn < on ? 'past its planned end' : null;
  const since = one.breakSince ?? one.startedOn;
  if (on <= addMonths(since, 12)) return null;
  return one.breakSince ? 'on a break over 12 months' : 'on a break since nobody knows when';
}

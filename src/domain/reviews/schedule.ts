import { calendarDay, type PlacementDates, weekCount } from '../placements/ten-weeks.ts';
import type { Day } from '../shared/day.ts';
import { countingExemption, type ReviewExemption } from './exemptions.ts';
import type { ReviewKind } from './review-kinds.ts';

/**
 * When a review falls due. Both ends included; null where an open pause hides the day. `closesOn` has the days of an exemption in it.
 */
export interface ReviewWindow {
  readonly kind: ReviewKind;
  readonly week: number;
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
  readonly exemption: ReviewExemption | null;
}

/** First and last placement day of a window, counted from 0: day one is 0 here, and "day 1" in the words below. */
interface WindowDays {
  readonly kind: ReviewKind;
  readonly week: number;
  readonly first: number;
  readonly last: number;
}

/** The shortest placement that has a mid-point of its own. */
const WEEKS_WITH_MID_POINT = 4;

/**
 * Which placement days a placement of so many weeks is reviewed on. Of ten weeks: check-in days 3–7, mid-point days 29–35, end days 57–63, day
 * one being day 1: the rest of week 1, the whole of week 5, the whole of week 9. Other lengths, in the same way: check-in in week 1;
 * mid-point in the week that ends the first half (rounded up), from four weeks on; end in the last week but one, of one
 * or two weeks in the last. One week has its end review alone.
 */
function windowDays(weeks: number): WindowDays[] {
  const checkIn: WindowDays = { kind: 'check-in', week: 1, first: 2, last: 6 };
  if (weeks === 1) return [{ ...checkIn, kind: 'end' }];
  const end = wholeWeek('end', weeks === 2 ? 2 : weeks - 1);
  return weeks < WEEKS_WITH_MID_POINT
    ? [checkIn, end]
    : [checkIn, wholeWeek('mid-point', Math.ceil(weeks / 2)), end];
}

function wholeWeek(kind: ReviewKind, week: number): WindowDays {
  return { kind, week, first: (week - 1) * 7, last: week * 7 - 1 };
}

/**
 * The review windows of a placement, moved by its pauses. `exemptions` are those granted, of any kind; a taster has no reviews, so do not
 * ask for them.
 */
export function reviewWindows(
  dates: PlacementDates,
  exemptions: readonly ReviewExemption[] = [],
): ReviewWindow[] {
  return windowDays(weekCount(dates)).map(({ kind, week, first, last }) => {
    const closes = calendarDay(dates, last);
    const exemption = countingExemption(
      exemptions.filter((granted) => granted.kind === kind),
      closes,
    );
    return {
      kind,
      week,
      opensOn: calendarDay(dates, first),
      closesOn: exemption ? calendarDay(dates, last + exemption.days) : closes,
      exemption,
    };
  });
}

export type ReviewState = 'not-yet' | 'due' | 'overdue' | 'held' | 'paper-awaited' | 'not-needed';

/** What became of a review. `paperSince`: somebody said "we have it on paper" and the paper is not here yet. */
export interface ReviewFacts {
  readonly heldOn: Day | null;
  readonly paperSince: Day | null;
  /** The real last day where the placement has ended early. */
  readonly leftOn: Day | null;
}

/**
 * Where a review stands on a day: overdue from the day after its window. On paper, nobody is chased; the paper is asked for instead.
 * A review whose window was still open or to come when somebody left early is not needed; one overdue by then stays so.
 */
export function reviewState(window: ReviewWindow, facts: ReviewFacts, on: Day): ReviewState {
  const { opensOn, closesOn } = window;
  if (facts.heldOn !== null) return 'held';
  if (facts.paperSince !== null) return 'paper-awaited';
  if (facts.leftOn !== null && (closesOn === null || facts.leftOn <= closesOn)) return 'not-needed';
  if (opensOn === null || on < opensOn) return 'not-yet';
  return closesOn === null || on <= closesOn ? 'due' : 'overdue';
}

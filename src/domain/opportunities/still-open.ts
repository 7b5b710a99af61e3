import { addDays, type Day, isOpenOn } from '../shared/day.ts';
import type { OpportunityStatus } from './statuses.ts';

/** Not confirmed for this long, an opportunity asks "still open?" … */
export const CONFIRM_AFTER_DAYS = 90;
/** … and closes itself this long after it has asked, with notice. */
const CLOSE_AFTER_DAYS = 14;

export interface Standing {
  readonly status: OpportunityStatus;
  /** The last day to ask, included. */
  readonly closesOn: Day | null;
  readonly isRolling: boolean;
  readonly confirmedOn: Day | null;
  readonly askedOn: Day | null;
}

/** How an opportunity stands on a day: its status, or what the calendar makes of "live". */
export type OpportunityState = OpportunityStatus | 'past its closing day' | 'still open?';

/** The first of these that holds. One function, so that a page, the API and a search say the same. */
export function opportunityState(standing: Standing, on: Day): OpportunityState {
  if (standing.status !== 'live') return standing.status;
  if (!isOpenToAsk(standing, on)) return 'past its closing day';
  return isConfirmationDue(standing, on) ? 'still open?' : 'live';
}

/** May somebody still be put forward? Live, and the closing day not over; a rolling one has no closing day. */
export function isOpenToAsk({ status, closesOn, isRolling }: Standing, on: Day): boolean {
  return status === 'live' && isOpenOn(on, null, isRolling ? null : closesOn);
}

/** Is it time to ask the employer "still open?" From 90 days after it was confirmed; at once where it never was. */
export function isConfirmationDue({ status, confirmedOn }: Standing, on: Day): boolean {
  return (
    (status === 'live' || status === 'paused') &&
    (confirmedOn === null || on >= addDays(confirmedOn, CONFIRM_AFTER_DAYS))
  );
}

/** The day on which it closes itself unless somebody confirms it; null while nobody has been asked. */
export function closesItselfOn({ askedOn }: Pick<Standing, 'askedOn'>): Day | null {
  return askedOn === null ? null : addDays(askedOn, CLOSE_AFTER_DAYS);
}

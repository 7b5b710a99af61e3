import { OPEN_PLACEMENT_STATUSES, type PlacementStatus } from '../placements/statuses.ts';
import { addDays, type Day } from '../shared/day.ts';

/** So that the end review, gaps in the attendance and a reference can still be seen to. */
const SUPERVISED_DAYS_AFTER = 28;

/**
 * Whether a supervisor still sees a placement of theirs: to come, under way, and for four weeks after the last day (or the
 * day on which one that never began was to begin). The policy `supervised` on placements says the same.
 */
export function isSupervised(
  placement: { readonly status: PlacementStatus; readonly firstDayOn: Day; readonly lastDayOn: Day },
  on: Day,
): boolean {
  const { status, firstDayOn, lastDayOn } = placement;
  if (OPEN_PLACEMENT_STATUSES.some((open) => open === status)) return true;
  const over = status === 'cancelled' || status === 'did-not-start' ? firstDayOn : lastDayOn;
  return over >= addDays(on, -SUPERVISED_DAYS_AFTER);
}

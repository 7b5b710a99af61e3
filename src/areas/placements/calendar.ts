import {
  type AgreedDay,
  type AgreedHours,
  agreedDays,
  shiftsOnDays,
} from '#domain/placements/agreed-hours.ts';
import type { Pause } from '#domain/placements/pauses.ts';
import { isFinalPlacement, type PlacementStatus } from '#domain/placements/statuses.ts';
import { lastDay, type PlacementDates, tasterDates } from '#domain/placements/ten-weeks.ts';
import type { Day, Weekday } from '#domain/shared/day.ts';

/** The agreed week as a placement and its amendments keep it. */
export interface KeptHours {
  readonly days: readonly Weekday[];
  readonly startsMinute: number;
  readonly endsMinute: number;
  readonly breakMinutes: number;
}

/** What a calendar is made from. */
export interface CalendarFacts extends KeptHours {
  readonly kind: string;
  readonly status: PlacementStatus;
  readonly firstDayOn: Day;
  readonly lastDayOn: Day;
  readonly weeks: number;
}

/** An amendment of the hours as kept: JSON, read back here. `validFrom` is null where it was made before day one. */
export interface HoursChange {
  readonly before: unknown;
  readonly after: unknown;
}

/** When somebody is placed: what every page, review and sum of hours goes by. */
export interface Calendar {
  readonly dates: PlacementDates;
  readonly agreed: readonly AgreedHours[];
}

/**
 * The calendar of a placement. Hours that were changed while it ran hold from their day on, so earlier weeks keep theirs; changes
 * from before day one are simply how it was agreed.
 */
export function calendarOf(
  facts: CalendarFacts,
  pauses: readonly Pause[],
  changes: readonly HoursChange[],
): Calendar {
  const running = changes.flatMap(({ before, after }) => {
    const validFrom = validFromOf(after);
    return validFrom === null ? [] : [{ validFrom, before: before as KeptHours, after: after as KeptHours }];
  });
  const base = running[0]?.before ?? facts;
  return {
    dates: {
      dayOne: facts.firstDayOn,
      days: placementDays(facts),
      pauses: pauses.map(({ from, to, kind }) => ({ from, to, kind })),
    },
    agreed: [
      { validFrom: facts.firstDayOn, shifts: shiftsOf(base) },
      ...running.map(({ validFrom, after }) => ({ validFrom, shifts: shiftsOf(after) })),
    ],
  };
}

/** Every day on which work is agreed, up to the real last day where it ended early. */
export function workingDays(
  calendar: Calendar,
  facts: Pick<CalendarFacts, 'status' | 'lastDayOn'>,
): AgreedDay[] {
  const days = agreedDays(calendar.dates, calendar.agreed);
  return isFinalPlacement(facts.status) ? days.filter(({ day }) => day <= facts.lastDayOn) : days;
}

/** The last day as it stands: the real one once it is over, null while an open pause hides it. */
export function lastDayOf(
  calendar: Calendar,
  facts: Pick<CalendarFacts, 'status' | 'lastDayOn'>,
): Day | null {
  return isFinalPlacement(facts.status) ? facts.lastDayOn : lastDay(calendar.dates);
}

/** The one stretch of work on each agreed weekday. */
export function shiftsOf({ days, startsMinute, endsMinute, breakMinutes }: KeptHours) {
  return shiftsOnDays(days, { from: startsMinute, to: endsMinute, breakMinutes });
}

/** How many working days a taster has: those of its weeks, five at most. */
function tasterDays(days: readonly Weekday[], weeks: number): number {
  return Math.min(5, days.length * weeks);
}

function placementDays({ kind, firstDayOn, days, weeks }: CalendarFacts): number {
  return kind === 'taster' ? tasterDates(firstDayOn, days, tasterDays(days, weeks)).days : weeks * 7;
}

function validFromOf(after: unknown): Day | null {
  return typeof after === 'object' &&
    after !== null &&
    'validFrom' in after &&
    typeof after.validFrom === 'string'
    ? after.validFrom
    : null;
}

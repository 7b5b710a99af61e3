import { type BankHoliday, bankHolidaysBetween } from '../shared/bank-holidays.ts';
import type { Day } from '../shared/day.ts';
import { type AgreedHours, agreedDaysOfWeek } from './agreed-hours.ts';
import type { Pause } from './pauses.ts';
import { momentOn, type PlacementDates, placementWeeks } from './ten-weeks.ts';

/** One week of the strip that draws a placement. */
export interface StripWeek {
  readonly week: number;
  /** First and last calendar day, a pause inside included; null where an open pause hides the week. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly state: 'done' | 'now' | 'paused' | 'ahead';
  /** Agreed working days left after pauses. */
  readonly daysAgreed: number;
  /** Pauses inside this week, or between it and the one before. */
  readonly pauses: readonly Pause[];
  /** Shown, and they change nothing. */
  readonly bankHolidays: readonly BankHoliday[];
}

/** The ten weeks as a strip, as it stands on a day. */
export function placementStrip(dates: PlacementDates, agreed: readonly AgreedHours[], on: Day): StripWeek[] {
  const moment = momentOn(dates, on);
  const current = 'week' in moment ? moment.week : moment.state === 'after' ? Number.POSITIVE_INFINITY : 0;
  return placementWeeks(dates).map(({ week, stretches }) => {
    const from = stretches[0]?.from ?? null;
    const to = stretches.at(-1)?.to ?? null;
    return {
      week,
      from,
      to,
      state:
        week < current ? 'done' : week > current ? 'ahead' : moment.state === 'paused' ? 'paused' : 'now',
      daysAgreed: agreedDaysOfWeek(dates, agreed, week).length,
      pauses: dates.pauses.filter((pause) => isIn(dates, pause, week)),
      bankHolidays: from === null || to === null ? [] : bankHolidaysBetween(from, to),
    };
  });
}

/** A pause belongs to the week that goes on after it. */
function isIn(dates: PlacementDates, pause: Pause, week: number): boolean {
  const moment = momentOn(dates, pause.from);
  return moment.state === 'paused' && moment.week === week;
}

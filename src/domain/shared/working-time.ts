/** What the working week of one person may be at most, and must leave at least. All in minutes, but the days. */
export interface WorkingTimeLimits {
  readonly workADayMax: number | null;
  readonly workAWeekMax: number;
  readonly breakDueAfter: number;
  readonly breakMin: number;
  readonly restBetweenDaysMin: number;
  readonly daysAWeekMax: number;
}

/**
 * Over compulsory school age and under 18: Working Time Regulations 1998, reg 5A(1) (8 hours a day, 40 a week), 12(4) (30 minutes
 * after 4½ hours), 10(2) (12 hours' rest), 11(3) (48 hours off a week). Reg 42: trainees on work experience count as workers.
 * The exceptions of reg 27A are not used: nobody is sent to a place that needs them. Checked November 2026.
 */
export const UNDER_18_LIMITS = {
  workADayMax: 8 * 60,
  workAWeekMax: 40 * 60,
  breakDueAfter: 4.5 * 60,
  breakMin: 30,
  restBetweenDaysMin: 12 * 60,
  daysAWeekMax: 5,
} as const satisfies WorkingTimeLimits;

/**
 * From the 18th birthday: reg 4(1) (48 hours a week on average, no opt-out is asked for), 12(1) and (3) (20 minutes after 6 hours),
 * 10(1) (11 hours' rest), 11(1) (24 hours off a week). Checked November 2026.
 */
export const ADULT_LIMITS = {
  workADayMax: null,
  workAWeekMax: 48 * 60,
  breakDueAfter: 6 * 60,
  breakMin: 20,
  restBetweenDaysMin: 11 * 60,
  daysAWeekMax: 6,
} as const satisfies WorkingTimeLimits;

/** Under 18: no work from 22:00 to 06:00 (reg 6A and the "restricted period" of reg 2); minutes of the day. */
export const RESTRICTED_NIGHT = { beginsAt: 22 * 60, endsAt: 6 * 60 } as const;

/** Night time for adults: three hours or more of 23:00–06:00 make a night worker (reg 2, 6 and 7). */
export const NIGHT_TIME = { beginsAt: 23 * 60, endsAt: 6 * 60, isNightWorkFrom: 3 * 60 } as const;

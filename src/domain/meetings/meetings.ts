import { bankHolidayOn } from '../shared/bank-holidays.ts';
import { addDays, type Day, dayNumber, daysBetween, weekdayOf } from '../shared/day.ts';
import type { MinuteOfDay } from '../shared/minutes.ts';
import type { Refusal } from '../shared/refusal.ts';

/** The meetings that areas hold about several young people at once (docs: Southampton, Sheffield). Equal to the CHECK. */
export const MEETING_KINDS = ['joint 16 to 18', 'monthly review', 'intake'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** How often the same people come together. Equal to the CHECK. */
export const MEETING_REPEATS = ['once', 'every month', 'every quarter'] as const;
export type MeetingRepeats = (typeof MEETING_REPEATS)[number];

/** A joint meeting has up to thirty people from outside, and those of the programme. */
export const ASKED_MOST = 60;
/** A meeting is planned a year and a bit ahead at most: further is a slip of the keyboard. */
const AHEAD_DAYS = 400;

const MONTHS: Readonly<Record<Exclude<MeetingRepeats, 'once'>, number>> = {
  'every month': 1,
  'every quarter': 3,
};

/**
 * The day of the next meeting: the same weekday of the month (the second Tuesday stays the second Tuesday; a fifth, the last
 * where that month has no fifth), or the next day that is neither a bank holiday nor a weekend. Null where it is held once.
 */
export function nextMeetingDay(day: Day, repeats: MeetingRepeats): Day | null {
  if (repeats === 'once') return null;
  const first = firstOfMonth(day, MONTHS[repeats]);
  const firstSuch = addDays(first, (weekdayOf(day) - weekdayOf(first) + 7) % 7);
  const nth = Math.floor((Number(day.slice(8)) - 1) / 7);
  const same = addDays(firstSuch, nth * 7);
  const inMonth = same.slice(0, 7) === first.slice(0, 7) ? same : addDays(same, -7);
  return bankHolidayOn(inMonth) === null ? inMonth : nextWorkingDay(inMonth);
}

function firstOfMonth(day: Day, later: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function nextWorkingDay(day: Day): Day {
  const next = addDays(day, 1);
  return weekdayOf(next) > 5 || bankHolidayOn(next) !== null ? nextWorkingDay(next) : next;
}

export interface MeetingPlan {
  readonly meetsOn: Day;
  readonly startsMinute: MinuteOfDay;
  readonly endsMinute: MinuteOfDay;
}

/** Why a meeting cannot be planned so; none: it can. Today is early enough. */
export function planRefusals(plan: MeetingPlan, today: Day): Refusal[] {
  return [
    ...(dayNumber(plan.meetsOn) < dayNumber(today) ? [REFUSALS.gone] : []),
    ...(daysBetween(today, plan.meetsOn) > AHEAD_DAYS ? [REFUSALS.tooFar] : []),
    ...(plan.endsMinute <= plan.startsMinute ? [REFUSALS.backwards] : []),
  ];
}

const REFUSALS = {
  gone: {
    code: 'meeting-day-gone',
    staffText: 'The day of the meeting must be today or later.',
    kindText: 'That day has passed.',
  },
  tooFar: {
    code: 'meeting-too-far',
    staffText: 'The day of the meeting must be within 400 days.',
    kindText: 'That day is too far away.',
  },
  backwards: {
    code: 'meeting-backwards',
    staffText: 'The meeting must end after it starts.',
    kindText: 'The times are the wrong way round.',
  },
} satisfies Record<string, Refusal>;

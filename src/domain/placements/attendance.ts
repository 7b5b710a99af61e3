import type { Day } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';
import { type AgreedDay, agreedMinutes } from './agreed-hours.ts';

/** What a supervisor logs for an agreed day; the database's CHECK holds the same list. */
export const ATTENDANCE_MARKS = ['present', 'late', 'absent-told', 'absent-not-told', 'not-due'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** A day as logged. `minutesLate` is what was missed by coming late, where somebody said so. */
export interface LoggedDay {
  readonly day: Day;
  readonly mark: AttendanceMark;
  readonly minutesLate?: number;
}

/** The agreed minutes of some days, and what became of them. Days marked "not due" are in none of the sums. */
export interface AttendanceSum {
  readonly agreed: number;
  readonly attended: number;
  /** Agreed minutes of days that nobody has logged yet. */
  readonly notLogged: number;
}

/** Adds up some agreed days, such as those of one placement week. All in minutes, breaks left out. */
export function sumAttendance(days: readonly AgreedDay[], logged: readonly LoggedDay[]): AttendanceSum {
  const marks = new Map(logged.map((entry) => [entry.day, entry]));
  const sum = { agreed: 0, attended: 0, notLogged: 0 };
  for (const { day, shifts } of days) {
    const entry = marks.get(day);
    const minutes = agreedMinutes(shifts);
    if (entry?.mark === 'not-due') continue;
    sum.agreed += minutes;
    if (!entry) sum.notLogged += minutes;
    else sum.attended += attendedMinutes(entry, minutes);
  }
  return sum;
}

function attendedMinutes({ mark, minutesLate }: LoggedDay, agreed: number): number {
  if (mark === 'present') return agreed;
  return mark === 'late' ? Math.max(0, agreed - (minutesLate ?? 0)) : 0;
}

export type LogCode = 'day-not-agreed' | 'day-to-come';

/** May this day be logged? Only an agreed day, and from that day on; everything that is wrong is named. */
export function checkLogDay(day: Day, days: readonly AgreedDay[], on: Day): Checked<LogCode> {
  const reasons: Refusal<LogCode>[] = [];
  if (!days.some((agreed) => agreed.day === day)) reasons.push(notAgreed);
  if (day > on) reasons.push(toCome);
  return checked(reasons);
}

const notAgreed: Refusal<LogCode> = {
  code: 'day-not-agreed',
  staffText: 'No work is agreed on this day.',
  kindText: 'You do not work on this day.',
  wouldChangeIf: 'With a change of the agreed days.',
};

const toCome: Refusal<LogCode> = {
  code: 'day-to-come',
  staffText: 'This day is still to come.',
  kindText: 'This day has not come yet.',
  wouldChangeIf: 'From that day on.',
};

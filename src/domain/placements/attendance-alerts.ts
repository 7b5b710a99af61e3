import { type Day, dayInWordsWithWeekday } from '../shared/day.ts';
import { durationInWords } from '../shared/minutes.ts';
import type { AgreedDay } from './agreed-hours.ts';
import { type AttendanceSum, type LoggedDay, sumAttendance } from './attendance.ts';

/** Below this share of a week's agreed hours somebody must hear of it. */
const ATTENDANCE_PERCENT_MIN = 60;

export interface AttendanceAlert {
  readonly code: 'two-absences-not-told' | 'under-60-percent';
  readonly week: number;
  /** The day whose mark set it off; one alert for each code and week. */
  readonly day: Day;
  readonly staffText: string;
  readonly kindText: string;
}

/**
 * What co-ordinator and worker must be told the same day: two absences in a row of which nobody told, or under 60 % of the agreed
 * hours of a week. `days` are the agreed days in order; days not due and pauses do not break a row, a day not logged yet does.
 * The share is judged as soon as the rest of the week cannot mend it. Exactly 60 % is enough.
 */
export function attendanceAlerts(
  days: readonly AgreedDay[],
  logged: readonly LoggedDay[],
): AttendanceAlert[] {
  const weeks = [...new Set(days.map((day) => day.week))];
  const low = weeks.flatMap((week) =>
    lowWeek(
      days.filter((day) => day.week === week),
      logged,
    ),
  );
  return [...twoInARow(days, logged), ...low];
}

function twoInARow(days: readonly AgreedDay[], logged: readonly LoggedDay[]): AttendanceAlert[] {
  const marks = new Map(logged.map((entry) => [entry.day, entry.mark]));
  const due = days.filter(({ day }) => marks.get(day) !== 'not-due');
  const isMissing = (at: number) => marks.get(due[at]?.day ?? '') === 'absent-not-told';
  const found = due.filter((_, at) => isMissing(at) && isMissing(at - 1));
  return found
    .filter(({ week }, at) => found.findIndex((other) => other.week === week) === at)
    .map(({ day, week }) => ({
      code: 'two-absences-not-told',
      week,
      day,
      staffText: `Two absences in a row without a word, the second on ${dayInWordsWithWeekday(day)}.`,
      kindText: 'We missed you at work. Are you all right? Tell us what would help.',
    }));
}

/** The first logged day after which even full attendance on the days to come leaves the week under the share. */
function lowWeek(days: readonly AgreedDay[], logged: readonly LoggedDay[]): AttendanceAlert[] {
  const sumUpTo = (last: Day) =>
    sumAttendance(
      days,
      logged.filter((entry) => entry.day <= last),
    );
  const setOff = days.find(({ day }) => logged.some((entry) => entry.day === day) && isTooLow(sumUpTo(day)));
  if (!setOff) return [];
  const { agreed, attended, notLogged } = sumAttendance(days, logged);
  const open = notLogged > 0 ? `, ${durationInWords(notLogged)} still to be logged` : '';
  return [
    {
      code: 'under-60-percent',
      week: setOff.week,
      day: setOff.day,
      staffText: `Week ${setOff.week}: ${durationInWords(attended)} of ${durationInWords(agreed)} agreed${open}; under ${ATTENDANCE_PERCENT_MIN} %.`,
      kindText: 'You were at work less than planned this week. Tell us what would help.',
    },
  ];
}

function isTooLow({ agreed, attended, notLogged }: AttendanceSum): boolean {
  return (attended + notLogged) * 100 < agreed * ATTENDANCE_PERCENT_MIN;
}

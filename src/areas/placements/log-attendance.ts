import { z } from 'zod';
import { AT_EMPLOYER, PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { AgreedDay } from '#domain/placements/agreed-hours.ts';
import { ATTENDANCE_MARKS, type AttendanceMark, checkLogDay } from '#domain/placements/attendance.ts';
import { type AttendanceAlert, attendanceAlerts } from '#domain/placements/attendance-alerts.ts';
import { isFinalPlacement, type PlacementStatus } from '#domain/placements/statuses.ts';
import { type Day, dayInWordsWithWeekday } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { command } from '#platform/command.ts';
import { conflict, precondition } from '#platform/errors.ts';
import { choice, day } from '#platform/fields.ts';
import { saveMarks } from './attendance.store.ts';
import { type LoggedMark, listMarks, readCalendar } from './calendar.queries.ts';
import { workingDays } from './calendar.ts';
import { aboutPlacement, nowAt, openPlacement, placementEvent, whichPlacement } from './placement-step.ts';
import { updatePlacement } from './placements.store.ts';

const LOGGED_IN: readonly PlacementStatus[] = ['active', 'paused', 'completed', 'left-early'];

interface Entry {
  readonly day: Day;
  readonly mark: AttendanceMark;
}

/**
 * Logs some days at once: a week in a minute. Co-ordinator and worker hear of a worry the same day, once. After the end gaps can
 * still be filled; what was logged then stays.
 */
export const logAttendance = command({
  action: 'placements.log-attendance',
  input: z.object({
    ...whichPlacement,
    days: z
      .array(z.object({ day: day('the day'), mark: choice('how it was', ATTENDANCE_MARKS) }))
      .min(1, 'Select how it was on at least one day')
      .max(31, 'Log a month at most at once'),
  }),
  allow: [...PROGRAMME_ROLES, ...AT_EMPLOYER],
  run: async (tx, { days, ...which }) => {
    const placement = await openPlacement(tx, which);
    if (!LOGGED_IN.includes(placement.status))
      throw conflict('not-started', 'Attendance is logged once the placement has started.');
    const working = workingDays(await readCalendar(tx, placement), placement);
    const before = await listMarks(tx, [placement.id]);
    const changed = days.filter(({ day, mark }) => markOn(before, day) !== mark);
    requireLoggable(changed, working, tx.today);
    if (isFinalPlacement(placement.status)) requireOpen(changed, before);
    if (changed.length > 0) await saveMarks(tx, placement.id, changed);
    await updatePlacement(tx, placement, {});
    const worries = newAlerts(working, before, changed);
    return {
      result: { ...nowAt(placement), alerts: worries.map(({ code, week }) => ({ code, week })) },
      audit: aboutPlacement(placement, {
        days: changed.map(({ day, mark }) => [day, markOn(before, day), mark]),
      }),
      events: worries.length > 0 ? [placementEvent('placements.attendance-worry', placement)] : [],
    };
  },
});

function markOn(marks: readonly LoggedMark[], day: Day): AttendanceMark | null {
  return marks.find((entry) => entry.day === day)?.mark ?? null;
}

function requireLoggable(days: readonly Entry[], working: readonly AgreedDay[], on: Day): void {
  const reasons = days.flatMap(({ day }): Refusal[] => {
    const checked = checkLogDay(day, working, on);
    return checked.ok
      ? []
      : checked.reasons.map((reason) => ({
          ...reason,
          staffText: `${dayInWordsWithWeekday(day)}: ${reason.staffText}`,
        }));
  });
  if (reasons.length > 0) throw precondition(reasons);
}

function requireOpen(changed: readonly Entry[], before: readonly LoggedMark[]): void {
  if (changed.some(({ day }) => markOn(before, day) !== null))
    throw conflict('over', 'This placement is over: what was logged stays.');
}

/** What is a worry now and was none before, so that people are told once. */
function newAlerts(
  working: readonly AgreedDay[],
  before: readonly LoggedMark[],
  changed: readonly Entry[],
): AttendanceAlert[] {
  const kept = before.filter((entry) => !changed.some(({ day }) => day === entry.day));
  const known = attendanceAlerts(working, before);
  return attendanceAlerts(working, [...kept, ...changed]).filter(
    ({ code, week }) => !known.some((alert) => alert.code === code && alert.week === week),
  );
}

import type { MinuteOfDay } from '#domain/shared/minutes.ts';
import { type Misfit, type Question, where } from '../columns.ts';

interface Shift {
  readonly startTime: MinuteOfDay | null;
  readonly endTime: MinuteOfDay | null;
}

const DAY = 1440;
/** A night shift is over by noon, and no shift is longer than this; anything else is a slip of the pen. */
const LATEST_END = DAY + 720;
const LONGEST = 16 * 60;

/** A shift that ends on the clock before it begins ends the day after: 18:00 to 02:00 ends at 26:00. */
export function settleShift<S extends Shift>(shift: S): S {
  const { startTime, endTime } = shift;
  return startTime !== null && endTime !== null && endTime <= startTime
    ? { ...shift, endTime: endTime + DAY }
    : shift;
}

/** Of a settled shift: times that no shift can have. */
export function shiftMisfits({ startTime, endTime }: Shift): Misfit[] {
  const isNight = startTime !== null && endTime !== null && endTime > DAY;
  return where([
    isNight && (endTime > LATEST_END || endTime - startTime > LONGEST),
    { column: 'end_time', expected: 'a time after start_time, or the end of a night shift' },
  ]);
}

/** Of a settled shift: one past midnight is looked at by a person. */
export function shiftQuestions({ endTime }: Shift): Question[] {
  return where([
    endTime !== null && endTime > DAY,
    { column: 'end_time', text: 'The day ends before it starts. Is it a night shift?' },
  ]);
}

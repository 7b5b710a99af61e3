import { type Day, dayInWords } from '../shared/day.ts';
import { type Checked, checked } from '../shared/refusal.ts';

/** The checks of the lifecycle table that only need dates. Gate, pause and leaving have their own files. */
export type DateCheckCode =
  | 'day-one-has-come'
  | 'before-day-one'
  | 'before-the-last-day'
  | 'paused-without-end';

/** May it still be cancelled? Until the day before day one; from then on it did not start, or left early. */
export function checkBeforeDayOne(dayOne: Day, on: Day): Checked<DateCheckCode> {
  if (on < dayOne) return checked([]);
  return checked([
    {
      code: 'day-one-has-come',
      staffText: `Day one was ${dayInWords(dayOne)}: record that it did not start, or that it ended early.`,
      kindText: 'Your first day has come, so this is recorded in another way.',
    },
  ]);
}

/** May it start, or be recorded as not started? From day one on, that day included. */
export function checkDayOneReached(dayOne: Day, on: Day): Checked<DateCheckCode> {
  if (on >= dayOne) return checked([]);
  return checked([
    {
      code: 'before-day-one',
      staffText: `Day one is ${dayInWords(dayOne)}.`,
      kindText: `Your first day is ${dayInWords(dayOne)}.`,
      wouldChangeIf: `From ${dayInWords(dayOne)}, or with an earlier start.`,
    },
  ]);
}

/** May it be completed? From the last day on, that day included; `lastDay` null: an open pause hides it. */
export function checkLastDayReached(lastDay: Day | null, on: Day): Checked<DateCheckCode> {
  if (lastDay !== null && on >= lastDay) return checked([]);
  if (lastDay === null)
    return checked([
      {
        code: 'paused-without-end',
        staffText: 'A pause is still open, so the last day is not known.',
        kindText: 'Your placement is paused.',
        wouldChangeIf: 'Once the pause has ended.',
      },
    ]);
  return checked([
    {
      code: 'before-the-last-day',
      staffText: `The last day is ${dayInWords(lastDay)}; an end before it is leaving early.`,
      kindText: `Your last day is ${dayInWords(lastDay)}.`,
      wouldChangeIf: `From ${dayInWords(lastDay)}.`,
    },
  ]);
}

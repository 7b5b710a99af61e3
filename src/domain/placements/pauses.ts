import { type Day, dayInWords, dayNumber } from '../shared/day.ts';
import { type Checked, checked, type Refusal } from '../shared/refusal.ts';

/** Why the clock stands still; the database's CHECK holds the same list. */
export const PAUSE_KINDS = ['closure', 'illness', 'bereavement', 'other'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** Days that do not count, both ends included. `to` is null while nobody knows when it ends. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
  readonly kind: PauseKind;
}

/** A stretch of days in day numbers; `to` is Infinity where it is open. */
export interface DayStretch {
  readonly from: number;
  readonly to: number;
}

/** Pauses in order, cut to begin no earlier than `dayOne`, with those that touch or overlap made one. */
export function mergePauses(pauses: readonly Pause[], dayOne: Day): DayStretch[] {
  const merged: DayStretch[] = [];
  for (const next of pauses.map((pause) => stretchOf(pause, dayOne)).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (next.to < next.from) continue;
    if (last && next.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

function stretchOf({ from, to }: Pause, dayOne: Day): DayStretch {
  return {
    from: Math.max(dayNumber(from), dayNumber(dayOne)),
    to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
  };
}

/** The pause that a day falls in, both ends included. */
export function pauseOn(pauses: readonly Pause[], on: Day): Pause | null {
  return pauses.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? null;
}

export type PauseCode =
  | 'ends-before-it-begins'
  | 'before-day-one'
  | 'after-the-last-day'
  | 'overlaps-a-pause'
  | 'no-pause-to-end';

/**
 * May this pause be added? It lies within the placement and beside the other pauses. `lastDay` is the last day as it
 * stands, null behind an open pause. All that is wrong is named.
 */
export function checkPause(
  pause: Pause,
  placement: { dayOne: Day; lastDay: Day | null; pauses: readonly Pause[] },
): Checked<PauseCode> {
  const reasons: Refusal<PauseCode>[] = [];
  if (pause.to !== null && pause.to < pause.from) reasons.push(backwards(pause.from));
  if (pause.from < placement.dayOne) reasons.push(tooEarly(placement.dayOne));
  if (placement.lastDay !== null && pause.from > placement.lastDay) reasons.push(tooLate(placement.lastDay));
  const other = placement.pauses.find((known) => overlaps(known, pause));
  if (other) reasons.push(overlapping(other));
  return checked(reasons);
}

/** May the open pause be ended so that `backOn` is the first day that counts again? The pause then ends the day before. */
export function checkBackOn(backOn: Day, pauses: readonly Pause[]): Checked<PauseCode> {
  const open = pauses.find((pause) => pause.to === null);
  if (!open) return checked([noneOpen]);
  return checked(backOn > open.from ? [] : [backwards(open.from)]);
}

function overlaps(a: Pause, b: Pause): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

const noneOpen: Refusal<PauseCode> = {
  code: 'no-pause-to-end',
  staffText: 'No pause is open.',
  kindText: 'Your placement is not paused.',
};

function backwards(from: Day): Refusal<PauseCode> {
  return {
    code: 'ends-before-it-begins',
    staffText: `A pause that begins on ${dayInWords(from)} cannot end before that day.`,
    kindText: 'The pause would end before it begins.',
    wouldChangeIf: `With a last day of ${dayInWords(from)} or later.`,
  };
}

function tooEarly(dayOne: Day): Refusal<PauseCode> {
  return {
    code: 'before-day-one',
    staffText: `Day one is ${dayInWords(dayOne)}; before that the start is moved, not paused.`,
    kindText: 'Your placement has not started on that day.',
    wouldChangeIf: `From ${dayInWords(dayOne)}, or by changing the dates instead.`,
  };
}

function tooLate(lastDay: Day): Refusal<PauseCode> {
  return {
    code: 'after-the-last-day',
    staffText: `The last day is ${dayInWords(lastDay)}; a pause after it moves nothing.`,
    kindText: 'Your placement has ended by that day.',
    wouldChangeIf: `From ${dayInWords(lastDay)} or earlier.`,
  };
}

function overlapping({ from, to }: Pause): Refusal<PauseCode> {
  const span = to === null ? `from ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(to)}`;
  return {
    code: 'overlaps-a-pause',
    staffText: `There is a pause already: ${span}.`,
    kindText: 'Your placement is paused then already.',
    wouldChangeIf: to === null ? 'Once that pause has ended.' : `From the day after ${dayInWords(to)}.`,
  };
}

import { addDays, type Day, dayInWords, dayInWordsWithWeekday } from '../shared/day.ts';
import { clockText } from '../shared/minutes.ts';
import type { Refusal } from '../shared/refusal.ts';
import { type AgreedHours, shiftsOn } from './agreed-hours.ts';

/**
 * Something that holds a person, or a seat, from one day to another (both included; `to` null: until further notice). The database
 * refuses overlapping placements itself; these rules say so before, in words.
 */
export interface Engagement {
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  /** A ten-week placement; one at a time for a person. */
  readonly isFullPlacement: boolean;
  readonly hours: readonly AgreedHours[];
}

export type OverlapCode = 'placement-at-that-time' | 'hours-at-that-time' | 'seat-taken';

/** Why a person cannot take `next` beside what they have: another full placement in those days, or work at the same hours. */
export function personOverlaps(next: Engagement, others: readonly Engagement[]): Refusal<OverlapCode>[] {
  return others.flatMap((other): Refusal<OverlapCode>[] => {
    if (!meet(next, other)) return [];
    if (next.isFullPlacement && other.isFullPlacement) return [placedThen(other)];
    const clash = firstClash(next, other);
    return clash === null ? [] : [clashing(other, clash)];
  });
}

/** Why a seat is not free for `next`: somebody sits on it on one of those days. No name is told. */
export function seatOverlaps(
  next: Pick<Engagement, 'from' | 'to'>,
  taken: readonly Pick<Engagement, 'from' | 'to'>[],
): Refusal<OverlapCode>[] {
  return taken.filter((other) => meet(next, other)).map(seatTaken);
}

function meet(a: Pick<Engagement, 'from' | 'to'>, b: Pick<Engagement, 'from' | 'to'>): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The first day within a year on which both have work at the same minute; weekly hours show it within days. */
function firstClash(a: Engagement, b: Engagement): { day: Day; at: number } | null {
  const from = [a.from, b.from].sort().at(-1) ?? a.from;
  const ends = [a.to, b.to, addDays(from, 365)].filter((day) => day !== null).sort();
  for (let day = from; day <= (ends[0] ?? from); day = addDays(day, 1)) {
    const at = clashOn(a, b, day) ?? clashOn(b, a, day);
    if (at !== null) return { day, at };
  }
  return null;
}

/** Shifts of one on a day against the other's of that day and of the night before. */
function clashOn(a: Engagement, b: Engagement, day: Day): number | null {
  const yesterday = shiftsOn(b.hours, addDays(day, -1)).map((shift) => ({
    from: shift.from - 1440,
    to: shift.to - 1440,
  }));
  const others = [...shiftsOn(b.hours, day), ...yesterday];
  for (const shift of shiftsOn(a.hours, day))
    for (const other of others)
      if (shift.from < other.to && other.from < shift.to) return Math.max(shift.from, other.from);
  return null;
}

function placedThen({ name, from, to }: Engagement): Refusal<OverlapCode> {
  const until = to === null ? 'until further notice' : `to ${dayInWords(to)}`;
  return {
    code: 'placement-at-that-time',
    staffText: `Already placed at ${name} from ${dayInWords(from)} ${until}; one full placement at a time.`,
    kindText: `You are at ${name} then. You can do one placement at a time.`,
    ...(to === null ? {} : { wouldChangeIf: `With a start after ${dayInWords(to)}.` }),
  };
}

function clashing({ name }: Engagement, { day, at }: { day: Day; at: number }): Refusal<OverlapCode> {
  const when = `${clockText(at)} on ${dayInWordsWithWeekday(day)}`;
  return {
    code: 'hours-at-that-time',
    staffText: `The hours overlap with ${name}: first at ${when}.`,
    kindText: `You are at ${name} at that time.`,
    wouldChangeIf: `With hours that leave ${name} free, such as on ${dayInWordsWithWeekday(day)}.`,
  };
}

function seatTaken({ from, to }: Pick<Engagement, 'from' | 'to'>): Refusal<OverlapCode> {
  const until = to === null ? 'until further notice' : `to ${dayInWords(to)}`;
  return {
    code: 'seat-taken',
    staffText: `The place is taken from ${dayInWords(from)} ${until}.`,
    kindText: 'Somebody else has this place then.',
    wouldChangeIf:
      to === null ? 'With another place.' : `With a start after ${dayInWords(to)}, or another place.`,
  };
}

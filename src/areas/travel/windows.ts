import { NIGHT_ENDS, type Windows } from '#engines/travel/index.ts';

/** Shifts on the clock of the day on which they start. */
export interface Hours {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** A journey takes four hours at most, whether there or home. */
export const SPAN_MINUTES = 240;
const TWO_DAYS = 36 * 60;

/** From the first way to the earliest start to the last way from the latest end; nothing that is too late, or gone before. */
export function windowsFor({ start, end }: Hours): Windows {
  return {
    there: { from: Math.max(0, least(start) - SPAN_MINUTES), to: greatest(start), deadline: greatest(start) },
    back: {
      from: least(end),
      to: Math.min(TWO_DAYS, greatest(end) + SPAN_MINUTES),
      deadline: least(end),
    },
  };
}

/** All the hours whose buses may matter to some shifts: none before the first is of use, nor after the last, that night's included. */
export function hoursAround({ start, end }: Hours): readonly [from: number, to: number] {
  return [least(start) - SPAN_MINUTES, Math.max(NIGHT_ENDS, greatest(end) + SPAN_MINUTES)];
}

export function least(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.min(one, other), TWO_DAYS);
}

function greatest(minutes: readonly number[]): number {
  return minutes.reduce((one, other) => Math.max(one, other), 0);
}

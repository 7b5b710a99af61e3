import type { Day } from '../shared/day.ts';

/** When a course run is: dated ones are to come, running or over; people can join a roll-on one while it lasts. */
export const RUN_STATES = ['to come', 'join any time', 'running', 'over'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface RunDates {
  readonly startsOn: Day | null;
  /** The last day, included. */
  readonly endsOn: Day | null;
  readonly isRollOnRollOff: boolean;
}

/** How a run stands on a day. A run whose start nobody has said is to come. */
export function runState({ startsOn, endsOn, isRollOnRollOff }: RunDates, on: Day): RunState {
  if (endsOn !== null && endsOn < on) return 'over';
  if (isRollOnRollOff) return 'join any time';
  return startsOn !== null && startsOn <= on ? 'running' : 'to come';
}

import type { Instant } from '#domain/shared/day.ts';

/** The one source of the time. Everything that needs "now" or "today" is handed one of these. */
export interface Clock {
  now(): Instant;
}

/** The machine's own clock. The only place that reads it. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Stands still at an instant, for tests and for looking at a day gone by. */
export function clockAt(at: Instant): Clock {
  return { now: () => at };
}

/** An instant some minutes later (or earlier, where negative). */
export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

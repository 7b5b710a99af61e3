import { addDays, type Day, dayOf, startOfDay } from '#domain/shared/day.ts';
import type { Actor } from '#platform/actor.ts';
import { addMinutes, clockAt } from '#platform/clock.ts';
import type { Ground } from '#platform/ground.ts';

/** The demonstration's own authority (migrations/0006). */
export const DEMO_AUTHORITY = 'E06999999';

const MORNING_MINUTES = 10 * 60;

/** The same ground on the morning of an earlier day, so that the story is told by the commands themselves, in order. */
export function onDay(ground: Ground, day: Day): Ground {
  return { ...ground, clock: clockAt(addMinutes(startOfDay(day), MORNING_MINUTES)) };
}

/** The day so many days before today; later ones count on. */
export function daysAgo(ground: Ground, days: number): Day {
  return addDays(dayOf(ground.clock.now()), -days);
}

/** Who acts in the story. */
export interface Cast {
  readonly coOrdinator: Actor;
  readonly manager: Actor;
  readonly worker: Actor;
  readonly otherWorker: Actor;
  /** Stands in for the other worker, and was handed somebody over by them. */
  readonly coveringWorker: Actor;
}

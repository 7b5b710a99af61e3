import type { Day } from '#domain/shared/day.ts';
import { type Misfit, where } from '../columns.ts';

/** An episode that ends on its first day, or before, never held: `ended_on` is the first day on which it does not. */
export function episodeMisfits(episode: { readonly startedOn: Day; readonly endedOn: Day | null }): Misfit[] {
  return where([
    episode.endedOn !== null && episode.endedOn <= episode.startedOn,
    { column: 'ended_on', expected: 'a day after started_on (the first day on which it no longer holds)' },
  ]);
}

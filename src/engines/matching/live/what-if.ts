import { type Objective, objectiveOf } from '../plan/objective.ts';
import type { Pair } from '../problem/intake-problem.ts';
import { addPlace, lock } from './changes.ts';
import { copyLive, factsOfLive, type LivePlan } from './live-plan.ts';
import type { Move } from './moves.ts';

/** What a change would bring; the live plan stays as it is. */
export interface WhatIf {
  /** Who would move, gain a place or lose theirs. */
  readonly moves: readonly Move[];
  readonly before: Objective;
  readonly after: Objective;
}

/** One more place here: who would gain? Exact but for side constraints. O(options) for the copy. */
export function whatIfOneMorePlace(live: LivePlan, opportunity: number): WhatIf {
  return tryOut(live, (copy) => addPlace(copy, opportunity));
}

/**
 * This person here, whatever the others lose: the least loss there is. Exact but for side constraints.
 * @throws RangeError as `lock` does.
 */
export function whatIfPlacedAt(live: LivePlan, pair: Pair): WhatIf {
  return tryOut(live, (copy) => lock(copy, pair));
}

function tryOut(live: LivePlan, change: (copy: LivePlan) => Move[]): WhatIf {
  const copy = copyLive(live);
  const moves = change(copy);
  return { moves, before: objectiveNow(live), after: objectiveNow(copy) };
}

function objectiveNow(live: LivePlan): Objective {
  return objectiveOf(factsOfLive(live), live.levels, live.flow.held.subarray(0, live.people));
}

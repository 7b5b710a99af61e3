import type { IntakeProblem } from '../problem/intake-problem.ts';

/** Priorities are whole numbers from 0 to this. */
export const PRIORITY_MAX = 99;
export const RANK_OF_STANDING = PRIORITY_MAX + 2;
export const RANK_OF_LOCKED = PRIORITY_MAX + 3;

/** What placing somebody of this priority counts, before standing offers and locks. */
export function rankOfPriority(priority: number): number {
  return priority + 1;
}

/**
 * Who comes first when not all can be placed: by priority, above them holders of a standing offer that can still
 * be kept, above them the locked. Small whole numbers do: who can be placed together is a matroid, and there any
 * weights that rise with the rank choose the same people.
 * @param hasStanding person → 1 where they hold such an offer.
 */
export function ranksOf(problem: IntakeProblem, hasStanding: Uint8Array): Int32Array {
  const { people, priority, locked = [] } = problem;
  const rank = new Int32Array(people);
  for (let person = 0; person < people; person++)
    rank[person] = hasStanding[person] ? RANK_OF_STANDING : rankOfPriority(priority?.[person] ?? 0);
  for (const { person } of locked) rank[person] = RANK_OF_LOCKED;
  return rank;
}

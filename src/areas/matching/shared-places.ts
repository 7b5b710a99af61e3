import type { IntakeProblem, Plan } from '#engines/matching/index.ts';

/** People who compete for the same places: `people` and `options` by their number in the problem. */
export interface SharedPlaces {
  readonly people: readonly number[];
  readonly options: readonly number[];
  readonly places: number;
}

/**
 * Why somebody waits: everybody who could only go where somebody of them already is, found by following who could step aside for
 * whom (Hall's theorem: more people than places between them, so no plan can seat them all). O(options of those people).
 */
export function sharedPlacesFor(
  problem: IntakeProblem,
  plan: Pick<Plan, 'opportunityOf'>,
  waiting: number,
): SharedPlaces {
  const seatedAt = Map.groupBy(plan.opportunityOf.entries(), ([, option]) => option);
  const people = new Set([waiting]);
  const options = new Set<number>();
  // A set that grows is walked to its end.
  for (const person of people)
    for (const option of optionsOf(problem, person)) {
      if (options.has(option)) continue;
      options.add(option);
      for (const [holder] of seatedAt.get(option) ?? []) people.add(holder);
    }
  const sorted = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return {
    people: sorted(people),
    options: sorted(options),
    places: [...options].reduce((sum, option) => sum + (problem.places[option] ?? 0), 0),
  };
}

function optionsOf(problem: IntakeProblem, person: number): Int32Array {
  return problem.opportunityOf.subarray(problem.optionsFrom[person], problem.optionsFrom[person + 1]);
}

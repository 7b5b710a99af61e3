import { type IntakeProblem, optionFor, type Pair, type Quota } from '../problem/intake-problem.ts';

/**
 * A problem as the checker reads it, straight from its words and not from the solver's tree: which pairs may be,
 * how many people each opportunity and quota may take, and which quotas a pair comes under.
 */
export interface Limits {
  readonly problem: IntakeProblem;
  /** Option → may it be. */
  readonly open: Uint8Array;
  /** The same by the problem alone, whatever else is ruled out: an offer still stands if it may be. */
  readonly openInProblem: Uint8Array;
  readonly roomAt: readonly number[];
  readonly quotasAt: readonly (readonly number[])[];
  readonly namedIn: readonly (ReadonlySet<number> | undefined)[];
}

/** O(options + quotas). */
export function limitsOf(problem: IntakeProblem, ruledOut: readonly Pair[]): Limits {
  const {
    places,
    optionsFrom,
    opportunityOf,
    locked = [],
    never = [],
    keepEmpty = [],
    quotas = [],
  } = problem;
  const openInProblem = new Uint8Array(opportunityOf.length).fill(1);
  shut(problem, openInProblem, never);
  for (const { person, opportunity } of locked) {
    openInProblem.fill(0, optionsFrom[person], optionsFrom[person + 1]);
    openInProblem[optionFor(problem, person, opportunity)] = 1;
  }
  const open = openInProblem.slice();
  shut(problem, open, ruledOut);
  const roomAt = Array.from(places);
  for (const { opportunity, places: empty } of keepEmpty)
    roomAt[opportunity] = Math.max(0, (roomAt[opportunity] ?? 0) - empty);
  const quotasAt: number[][] = roomAt.map(() => []);
  quotas.forEach(({ opportunities }, q) => {
    for (const opportunity of new Set(opportunities)) quotasAt[opportunity]?.push(q);
  });
  return { problem, open, openInProblem, roomAt, quotasAt, namedIn: namedIn(quotas) };
}

function shut(problem: IntakeProblem, open: Uint8Array, pairs: readonly Pair[]): void {
  for (const { person, opportunity } of pairs) {
    const option = optionFor(problem, person, opportunity);
    if (option >= 0) open[option] = 0;
  }
}

function namedIn(quotas: readonly Quota[]): (ReadonlySet<number> | undefined)[] {
  const sets = new Map<readonly number[], ReadonlySet<number>>();
  return quotas.map(({ people }) => {
    if (people === undefined) return undefined;
    const set = sets.get(people) ?? new Set(people);
    sets.set(people, set);
    return set;
  });
}

/** Quotas that this pair would count against. */
export function quotasOf(
  { quotasAt, namedIn: named }: Limits,
  person: number,
  opportunity: number,
): number[] {
  return (quotasAt[opportunity] ?? []).filter((q) => named[q]?.has(person) ?? true);
}

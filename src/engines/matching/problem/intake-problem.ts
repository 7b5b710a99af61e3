/** A person and an opportunity, both by their number in the problem. */
export interface Pair {
  readonly person: number;
  readonly opportunity: number;
}

/** At most this many of these people (everybody, where none are named) on these opportunities together. */
export interface Quota {
  readonly opportunities: readonly number[];
  readonly people?: readonly number[];
  readonly atMost: number;
}

/** Two people who must not meet: never at the same site. */
export interface Apart {
  readonly first: number;
  readonly second: number;
}

/**
 * One intake to plan: people, opportunities with their places, and the options (who could take what, and how
 * good it would be). Plain numbers throughout: names and references stay with the caller, who numbers people
 * and opportunities in the order of their references. That order is the tie rule: the same problem gives the
 * same plan on every machine, and of equally good plans the numbering decides.
 *
 * Options are rows by person (CSR): those of person `p` are `optionsFrom[p]` up to `optionsFrom[p + 1]`.
 */
export interface IntakeProblem {
  readonly people: number;
  /** Places at each opportunity (one entry per start), 0 or more. */
  readonly places: Int32Array;
  /** `people + 1` entries. */
  readonly optionsFrom: Int32Array;
  /** Option → opportunity. A person has an opportunity at most once among their options. */
  readonly opportunityOf: Int32Array;
  /** Option → score, a whole number 0–1000. */
  readonly scoreOf: Int32Array;
  /** Person → priority 0–99, higher first where not all can be placed. Everybody 0 where absent. */
  readonly priority?: Int32Array;
  /** Kept whatever else happens (accepted, or fixed by a co-ordinator). Each must be an option. */
  readonly locked?: readonly Pair[];
  /** Never this pair. */
  readonly never?: readonly Pair[];
  /** Places to leave empty. */
  readonly keepEmpty?: readonly { readonly opportunity: number; readonly places: number }[];
  /** Person → opportunity that stands offered, −1 for none. Holders keep some place before anybody else gets one. */
  readonly standing?: Int32Array;
  /** δ: points that a standing offer is worth beyond its score ("how much better before we move somebody"). */
  readonly stickiness?: number;
  /** Move as few standing offers as can be, before fairness and total are looked at. */
  readonly fewestMoves?: boolean;
  /** Score bands of "raise the worst-off", rising. As few as can be under the first, then the second … [] for none. */
  readonly bands?: readonly number[];
  readonly quotas?: readonly Quota[];
  readonly apart?: readonly Apart[];
  /** Opportunity → site, for those who must not meet. Each opportunity is its own site where absent. */
  readonly siteOf?: Int32Array;
  /** How many branches may be tried where side constraints cross (default 400). */
  readonly branchLimit?: number;
}

export const SCORE_MAX = 1000;
/** Under 100, under 200 … under 900. */
export const DEFAULT_BANDS: readonly number[] = [100, 200, 300, 400, 500, 600, 700, 800, 900];
export const DEFAULT_BRANCH_LIMIT = 400;

export interface Option extends Pair {
  readonly score: number;
}

type Rules = Omit<IntakeProblem, 'people' | 'places' | 'optionsFrom' | 'opportunityOf' | 'scoreOf'>;

/** Packs a plain list of options, in any order, into a problem. O(options · log options). */
export function intakeProblem(
  people: number,
  places: readonly number[],
  options: readonly Option[],
  rules: Rules = {},
): IntakeProblem {
  const sorted = [...options].sort((a, b) => a.person - b.person || a.opportunity - b.opportunity);
  const optionsFrom = new Int32Array(people + 1);
  for (const { person } of sorted) optionsFrom[person + 1] = (optionsFrom[person + 1] ?? 0) + 1;
  for (let p = 0; p < people; p++) optionsFrom[p + 1] = (optionsFrom[p + 1] ?? 0) + (optionsFrom[p] ?? 0);
  return {
    people,
    places: Int32Array.from(places),
    optionsFrom,
    opportunityOf: Int32Array.from(sorted, (option) => option.opportunity),
    scoreOf: Int32Array.from(sorted, (option) => option.score),
    ...rules,
  };
}

/** The option of this person for this opportunity, or −1. O(options of the person). */
export function optionFor(problem: IntakeProblem, person: number, opportunity: number): number {
  const end = problem.optionsFrom[person + 1] ?? 0;
  for (let option = problem.optionsFrom[person] ?? 0; option < end; option++)
    if (problem.opportunityOf[option] === opportunity) return option;
  return -1;
}

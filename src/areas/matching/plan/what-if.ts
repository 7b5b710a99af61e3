import { roomFor, type ScoredRows } from '#domain/matching/best-first.ts';
import {
  addPlace,
  checkCertificate,
  forbid,
  type IntakeProblem,
  type LivePlan,
  lock,
  openLive,
  type Plan,
  planIntake,
  settleLive,
  withdraw,
} from '#engines/matching/index.ts';
import { invalid } from '#platform/errors.ts';
import type { Person } from '../ranking/person.ts';
import { scoreAmong } from '../ranking/prospects.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { type Intake, type IntakeRules, problemOf, type Ranked } from './intake.ts';
import { type Given, givenIn } from './plan-lines.ts';
import type { Supposed } from './suppose.ts';
import { WHAT_IF } from './what-if.content.ts';

/** What a person would have had, and what they would have then; null for waiting. */
export interface Moved {
  readonly person: Person;
  readonly from: Given | null;
  readonly to: Given | null;
}

interface Totals {
  readonly placed: number;
  readonly worst: number | null;
  readonly total: number;
}

/** What would change from the plan, and no more than must. Nothing is kept. */
export interface WhatIfFound {
  readonly before: Totals;
  readonly after: Totals;
  /** Those who lose a place first, then those who gain one, then those who move. */
  readonly moved: readonly Moved[];
  /** How many keep what the plan gave them. */
  readonly unmoved: number;
  /** The same planned from scratch: how many would move, and the total. */
  readonly anew: { readonly moved: number; readonly total: number; readonly placed: number };
  readonly isOptimal: boolean;
  /** The plan that it would be, for whoever keeps it. */
  readonly plan: Plan;
  readonly ranked: Ranked;
}

/**
 * Tries out on a plan what is supposed. What the plan gave stands as an offer, so that the repair moves as few as it can:
 * most people placed, then fewest moved, then the best for those who do move. @throws RangeError where a lock has no place.
 */
export function whatIf(intake: Intake, rules: IntakeRules, supposed: readonly Supposed[]): WhatIfFound {
  const ranked = widened(intake, supposed);
  const problem: IntakeProblem = {
    ...problemOf(ranked, rules),
    places: intake.problem.places,
    ...(intake.problem.priority && { priority: intake.problem.priority }),
    standing: intake.plan.opportunityOf,
  };
  const live = openLive(problem, planIntake(problem));
  for (const one of supposed) apply(live, ranked, one);
  const settled = settleLive(live);
  const { opportunityOf } = settled.plan;
  const check = checkCertificate(settled.problem, settled.plan);
  const moved = movesBetween(ranked, intake.plan.opportunityOf, opportunityOf);
  const { standing: _, ...free } = settled.problem;
  const anew = planIntake({ ...free, ...(intake.problem.standing && { standing: intake.problem.standing }) });
  return {
    before: intake.plan.objective,
    after: settled.plan.objective,
    moved,
    unmoved: intake.plan.objective.placed - moved.filter(({ from }) => from !== null).length,
    anew: {
      moved: anew.opportunityOf.filter((to, person) => to !== intake.plan.opportunityOf[person]).length,
      total: anew.objective.total,
      placed: anew.objective.placed,
    },
    isOptimal: settled.plan.provedBest && check.isBest && check.broken.length === 0,
    plan: settled.plan,
    ranked,
  };
}

/** The same, where a lock without a place is refused. @throws ServiceError invalid. */
export function tryOut(intake: Intake, rules: IntakeRules, supposed: readonly Supposed[]): WhatIfFound {
  try {
    return whatIf(intake, rules, supposed);
  } catch (error) {
    if (error instanceof RangeError) throw invalid([{ field: 'which', message: WHAT_IF.noPlaceToLock }]);
    throw error;
  }
}

// One more place may be for people whom only the full places keep out: they are ranked with it.
function widened(intake: Intake, supposed: readonly Supposed[]): Ranked {
  const more = new Map([...Map.groupBy(supposed, wider)].map(([reference, all]) => [reference, all.length]));
  more.delete('');
  if (more.size === 0) return intake;
  const wide = intake.options.map((option) => withMore(option, more));
  const widened = [...wide.keys()].filter((place) => wide[place] !== intake.options[place]);
  const prospects = intake.people.map((person, at) => {
    const usual = intake.prospects[at] ?? roomFor(0);
    return withRows(usual, scoreAmong(intake.look, person, wide, widened));
  });
  return { ...intake, prospects };
}

/** The rows, and after them those of others that they do not have yet. */
function withRows(rows: ScoredRows, others: ScoredRows): ScoredRows {
  const added = [...others.at.keys()].filter((row) => !rows.at.includes(others.at[row] ?? -1));
  return {
    length: rows.length + added.length,
    at: Int32Array.from([...rows.at, ...added.map((row) => others.at[row] ?? -1)]),
    scores: Int16Array.from([...rows.scores, ...added.map((row) => others.scores[row] ?? 0)]),
    starts: Int32Array.from([...rows.starts, ...added.map((row) => others.starts[row] ?? 0)]),
  };
}

function wider(supposed: Supposed): string {
  return supposed.what === 'one-more' ? supposed.opportunity : '';
}

function withMore(option: SupplyOption, more: ReadonlyMap<string, number>): SupplyOption {
  const { facts } = option;
  const added = more.get(facts.reference);
  if (facts.places === null || added === undefined) return option;
  return { ...option, facts: { ...facts, places: facts.places + added } };
}

function apply(live: LivePlan, { people, options }: Ranked, supposed: Supposed): void {
  const person =
    'reference' in supposed ? people.findIndex((one) => one.reference === supposed.reference) : -1;
  const opportunity =
    'opportunity' in supposed
      ? options.findIndex(({ facts }) => facts.reference === supposed.opportunity)
      : -1;
  if (supposed.what === 'waits') withdraw(live, person);
  else if (supposed.what === 'one-more') addPlace(live, opportunity);
  else if (supposed.what === 'never') forbid(live, { person, opportunity });
  else if (supposed.what === 'lock') lock(live, { person, opportunity });
  else for (const [everybody] of people.entries()) forbid(live, { person: everybody, opportunity });
}

/** Who has something else in another plan of the same people and options. */
function movesBetween(ranked: Ranked, before: Int32Array, after: Int32Array): Moved[] {
  return ranked.people
    .flatMap((person, at) =>
      before[at] === after[at]
        ? []
        : [{ person, from: givenIn(ranked, before, at), to: givenIn(ranked, after, at) }],
    )
    .sort((one, other) => urgency(one) - urgency(other));
}

function urgency({ from, to }: Moved): number {
  if (to === null) return 0;
  return from === null ? 1 : 2;
}

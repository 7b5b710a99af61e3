import type { ScoredRows } from '#domain/matching/best-first.ts';
import type { OptionKind } from '#domain/matching/match-facts.ts';
import { priorityOf } from '#domain/matching/priority.ts';
import { freePlaces } from '#domain/matching/start-date.ts';
import type { MatchStatus } from '#domain/matching/statuses.ts';
import { fromDayNumber } from '#domain/shared/day.ts';
import {
  checkCertificate,
  type IntakeProblem,
  intakeProblem,
  type Option,
  type Pair,
  type Plan,
  planIntake,
  type Quota,
} from '#engines/matching/index.ts';
import type { Look } from '../ranking/look.ts';
import type { Person } from '../ranking/person.ts';
import { onOffer, prospectsOf, rowOf } from '../ranking/prospects.ts';
import type { Past } from '../ranking/read-past.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';

/** A young person and an option by their references. */
export interface NamedPair {
  readonly reference: string;
  readonly opportunity: string;
}

export interface IntakeRules {
  /** Null: every kind. */
  readonly kinds: readonly OptionKind[] | null;
  readonly locked: readonly NamedPair[];
  readonly never: readonly NamedPair[];
  /** References of people who are to wait this time, and of options that take nobody. */
  readonly waits?: readonly string[];
  readonly gone?: readonly string[];
  /** Young person → option by id: what an earlier plan gave them, moved only where it has to be. */
  readonly keptFrom?: ReadonlyMap<string, string>;
}

/** Two in the plan who may be one person, and would then have two places. */
export interface TwoInPlan {
  readonly pairId: string;
  readonly references: readonly [string, string];
}

/** The people of an intake, what each could take, and the plan. People and options by their place in the lists. */
export interface Intake {
  readonly look: Look;
  readonly people: readonly Person[];
  readonly options: readonly SupplyOption[];
  /** What each person could have, best first; options by their place in the list. */
  readonly prospects: readonly ScoredRows[];
  readonly problem: IntakeProblem;
  readonly plan: Plan;
  /** No plan does better: proved by a checker that shares no search with the solver. */
  readonly isOptimal: boolean;
}

/** Those in the plan twice, perhaps: until somebody has decided, each is planned for. */
export function maybeTwice({ look, people }: Pick<Intake, 'look' | 'people'>): TwoInPlan[] {
  const referenceOf = new Map(people.map(({ youngPersonId, reference }) => [youngPersonId, reference]));
  return look.maybeOne.flatMap(({ pairId, youngPersonIds: [first, second] }) => {
    const references = [referenceOf.get(first), referenceOf.get(second)];
    return references[0] && references[1] ? [{ pairId, references: [references[0], references[1]] }] : [];
  });
}

/** What a young person has said yes to, the furthest on its way first. */
const ON_THE_WAY: readonly MatchStatus[] = ['offered', 'interview', 'sent-to-employer', 'wanted'];

/** The young people of a look who still wait for a place: not those who have one, or a yes to one. */
export function peopleWaiting(look: Look): Person[] {
  return look.people.filter(({ youngPersonId }) =>
    look.pastOf(youngPersonId).stays.every((stay) => stay.isTaster),
  );
}

/**
 * The best plan for everybody who waits. Whoever is named in `rules` must be among them, and their pair possible.
 * @throws IntakeProblemError where the locks do not fit together.
 */
export function planFor(look: Look, rules: IntakeRules): Intake {
  const people = peopleWaiting(look);
  const options = look.supply.options.filter(
    ({ facts }) => rules.kinds === null || rules.kinds.includes(facts.kind),
  );
  const offer = onOffer(look, options);
  const prospects = people.map((person) => prospectsOf(look, person, offer));
  const problem = problemOf({ look, people, options, prospects }, rules);
  const plan = planIntake(problem);
  const check = checkCertificate(problem, plan);
  return {
    ...{ look, people, options, prospects, problem, plan },
    isOptimal: plan.provedBest && check.isBest && check.broken.length === 0,
  };
}

export type Ranked = Pick<Intake, 'look' | 'people' | 'options' | 'prospects'>;

/** The intake as numbers: who could take what, and by which rules it is decided. */
export function problemOf(ranked: Ranked, rules: IntakeRules): IntakeProblem {
  const { look, people, options, prospects } = ranked;
  const numberOf = new Map(options.map(({ id }, number) => [id, number]));
  const edges = edgesOf(ranked, rules);
  const pasts = people.map((person) => look.pastOf(person.youngPersonId));
  const standing = people.map(({ youngPersonId }, person) =>
    standingOf(pasts[person], prospects[person], numberOf, rules.keptFrom?.get(youngPersonId)),
  );
  return intakeProblem(people.length, placesOf(ranked), edges, {
    priority: Int32Array.from(people, (person, at) =>
      priorityOf({
        referredOn: person.referredOn,
        on: look.on,
        letDown: letDown(pasts[at]),
        options: prospects[at]?.length ?? 0,
      }),
    ),
    locked: pairsOf(ranked, rules.locked),
    // Whoever or whatever is not there any more needs no ruling out.
    never: pairsOf(ranked, rules.never).filter(({ person, opportunity }) => person >= 0 && opportunity >= 0),
    standing: Int32Array.from(standing),
    fewestMoves: true,
    quotas: contactQuotas(options),
    apart: apartOf(people, look),
    siteOf: Int32Array.from(numbered(options.map((option) => option.organisationId))),
  });
}

function edgesOf({ people, options, prospects }: Ranked, { waits = [], gone = [] }: IntakeRules): Option[] {
  const isGone = options.map(({ facts }) => gone.includes(facts.reference));
  return prospects.flatMap((possible, person) => {
    if (waits.includes(people[person]?.reference ?? '')) return [];
    const edges: Option[] = [];
    for (const [row, opportunity] of possible.at.entries())
      if (!isGone[opportunity]) edges.push({ person, opportunity, score: possible.scores[row] ?? 0 });
    return edges;
  });
}

// What is on its way stays, then what an earlier plan gave, unless moving it gives one more person a place.
function standingOf(
  past: Past | undefined,
  prospects: ScoredRows | undefined,
  numberOf: ReadonlyMap<string, number>,
  kept: string | undefined,
): number {
  const held = ON_THE_WAY.flatMap((status) => past?.matches.filter((match) => match.status === status) ?? []);
  const wanted = [...held.map((match) => match.optionId), kept];
  const numbers = wanted.map((id) => numberOf.get(id ?? '') ?? -1);
  return numbers.find((number) => number >= 0 && prospects && rowOf(prospects, number) >= 0) ?? -1;
}

// As many as are free whenever one of those who could take it would start; where nobody has counted them, one.
function placesOf({ options, prospects }: Ranked): number[] {
  const starts = options.map(() => new Set<number>());
  for (const possible of prospects)
    for (const [row, option] of possible.at.entries()) starts[option]?.add(possible.starts[row] ?? 0);
  return options.map(({ facts }, at) => {
    if (facts.places === null) return 1;
    const free = [...(starts[at] ?? [])].map((day) => freePlaces(facts, fromDayNumber(day)));
    return free.length === 0 ? 0 : Math.min(...free);
  });
}

const LET_DOWN: readonly MatchStatus[] = [
  'employer-said-no',
  'employer-did-not-answer',
  'offer-lapsed',
  'filled',
  'closed',
];

function letDown(past: Past | undefined): number {
  return past?.matches.filter((match) => LET_DOWN.includes(match.status)).length ?? 0;
}

function contactQuotas(options: readonly SupplyOption[]): Quota[] {
  const byEmployer = Map.groupBy(options.entries(), ([, option]) => option.organisationId);
  return [...byEmployer.values()].flatMap((own) => {
    const left = own[0]?.[1].facts.employer.contactsLeft ?? null;
    return left === null ? [] : [{ opportunities: own.map(([number]) => number), atMost: Math.max(0, left) }];
  });
}

function apartOf(people: readonly Person[], look: Look) {
  const numberOf = new Map(people.map(({ youngPersonId }, number) => [youngPersonId, number]));
  return people.flatMap(({ youngPersonId }, first) =>
    look.pastOf(youngPersonId).mustNotMeet.flatMap((other) => {
      const second = numberOf.get(other) ?? -1;
      return second > first ? [{ first, second }] : [];
    }),
  );
}

/** The same number for the same text, in the order of their first appearance. */
function numbered(texts: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

function pairsOf({ people, options }: Ranked, named: readonly NamedPair[]): Pair[] {
  return named.map(({ reference, opportunity }) => ({
    person: people.findIndex((person) => person.reference === reference),
    opportunity: options.findIndex(({ facts }) => facts.reference === opportunity),
  }));
}

import { PROGRAMME_ROLES } from '#domain/accounts/roles.ts';
import type { NotPossible } from '#domain/matching/rank.ts';
import type { Day } from '#domain/shared/day.ts';
import { IntakeProblemError, type SharedPlaces, sharedPlacesIn } from '#engines/matching/index.ts';
import type { ReadTx } from '#platform/actor.ts';
import { type FieldProblem, forbidden, invalid, precondition } from '#platform/errors.ts';
import { type Look, lookAtAll, rankIn } from '../ranking/look.ts';
import {
  type Intake,
  type IntakeRules,
  maybeTwice,
  type NamedPair,
  peopleWaiting,
  planFor,
} from './intake.ts';
import { PLAN } from './plan.content.ts';
import { areReferences, pairText } from './plan-address.ts';
import { givenIn } from './plan-lines.ts';

/** Why somebody waits. `opportunity`: which option the reason is about; `people` and `opportunities` who shares what. */
export interface WaitingReason {
  readonly code: string;
  readonly text: string;
  readonly wouldChangeIf?: string;
  readonly opportunity?: string;
  readonly people?: readonly string[];
  readonly opportunities?: readonly string[];
}

export interface Assignment {
  readonly reference: string;
  readonly opportunity: string;
  readonly startsOn: Day;
  readonly score: number;
}

/** The plan for an intake, in the shape that programs rely on. */
export interface PlanReply {
  readonly on: Day;
  readonly placed: number;
  readonly of: number;
  readonly objective: { readonly placed: number; readonly worst: number | null; readonly total: number };
  readonly optimal: boolean;
  readonly assignments: readonly Assignment[];
  readonly unplaced: readonly { readonly reference: string; readonly reasons: readonly WaitingReason[] }[];
  /** Pairs of references that may be one person: somebody has to decide. */
  readonly maybeOnePerson: readonly (readonly [string, string])[];
}

export interface PlanAsked extends IntakeRules {
  /** Null: today. */
  readonly on: Day | null;
  /** Locks that cannot be any more are left out, not refused: they were decided on another day. */
  readonly isForgiving?: boolean;
}

/**
 * The best plan for everybody who waits, for those who run the programme: a worker sees some of the young people, and theirs would be no
 * plan for all. @throws ServiceError forbidden; invalid where a lock cannot be, each says why; precondition where locks do not fit.
 */
export async function planIntakeFor(tx: ReadTx, { on, ...asked }: PlanAsked): Promise<Intake> {
  if (!PROGRAMME_ROLES.includes(tx.actor.role)) throw forbidden();
  return planIn(await lookAtAll(tx, on ?? tx.today), asked);
}

/** The same for a look that somebody may have. */
export function planIn(look: Look, { isForgiving = false, ...rules }: Omit<PlanAsked, 'on'>): Intake {
  return isForgiving ? planForgiving(look, rules) : planStrictly(look, rules);
}

function planStrictly(look: Look, rules: IntakeRules): Intake {
  const problems = rules.locked.flatMap((lock) => lockProblems(look, lock, rules));
  if (problems.length > 0) throw invalid(problems);
  try {
    return planFor(look, rules);
  } catch (error) {
    // Each lock alone is possible, and together they are not: more people than places, or two who must not meet.
    if (error instanceof IntakeProblemError) throw precondition([LOCKS_DO_NOT_FIT]);
    throw error;
  }
}

function planForgiving(look: Look, rules: IntakeRules): Intake {
  const locked = rules.locked.filter((lock) => lockProblems(look, lock, rules).length === 0);
  try {
    return planFor(look, { ...rules, locked });
  } catch (error) {
    if (error instanceof IntakeProblemError) return planFor(look, { ...rules, locked: [] });
    throw error;
  }
}

const LOCKS_DO_NOT_FIT = {
  code: 'locks-do-not-fit',
  staffText: PLAN.locksDoNotFit,
  kindText: PLAN.locksDoNotFit,
  wouldChangeIf: PLAN.fewerLocks,
};

function nameOf({ reference, opportunity }: NamedPair): string {
  return areReferences([reference, opportunity]) ? pairText(reference, opportunity) : PLAN.aLock;
}

function lockProblems(look: Look, lock: NamedPair, { kinds, never }: IntakeRules): FieldProblem[] {
  const named = nameOf(lock);
  const problem = (message: string) => [{ field: 'lock', message }];
  const person = peopleWaiting(look).find((one) => one.reference === lock.reference);
  if (!person) return problem(PLAN.lockNobody(named));
  const option = look.supply.options.find((one) => one.facts.reference === lock.opportunity);
  if (!option || (kinds !== null && !kinds.includes(option.facts.kind)))
    return problem(PLAN.lockNothing(named));
  if (never.some((pair) => pair.reference === lock.reference && pair.opportunity === lock.opportunity))
    return problem(PLAN.lockNever(named));
  const [not] = rankIn(look, person, [option]).notPossible;
  return not
    ? problem(
        PLAN.lockNotPossible(
          named,
          not.reasons
            .map((reason) => reason.staffText)
            .join(' ')
            .replace(/\.$/, ''),
        ),
      )
    : [];
}

export function planReply(intake: Intake): PlanReply {
  const { look, people, plan, isOptimal } = intake;
  const { placed, worst, total } = plan.objective;
  const sharedWith = sharedPlacesIn(intake.problem, plan);
  return {
    on: look.on,
    placed,
    of: people.length,
    objective: { placed, worst, total },
    optimal: isOptimal,
    assignments: people.flatMap((_, person) => assignmentOf(intake, person) ?? []),
    unplaced: people.flatMap(({ reference }, person) =>
      assignmentOf(intake, person) ? [] : [{ reference, reasons: reasonsFor(intake, person, sharedWith) }],
    ),
    maybeOnePerson: maybeTwice(intake).map(({ references }) => references),
  };
}

/** What the plan gives to a person, by their number; null where they wait. */
function assignmentOf(intake: Intake, person: number): Assignment | null {
  const given = givenIn(intake, intake.plan.opportunityOf, person);
  if (given === null) return null;
  const { option, startsOn, score } = given;
  const reference = intake.people[person]?.reference ?? '';
  return { reference, opportunity: option.facts.reference, startsOn, score };
}

/** Options so near to being possible that they are named. */
const NEAREST = 3;

/** Why a person waits, by their number: whom they share the places with; or what stands in the way of the nearest options. */
function reasonsFor(
  intake: Intake,
  person: number,
  sharedWith: (person: number) => SharedPlaces | null,
): WaitingReason[] {
  const { look, prospects, problem, people, options } = intake;
  const [whoever, possible] = [people[person], prospects[person]];
  if (whoever && possible?.length === 0)
    return nearest(rankIn(look, whoever, options).notPossible).flatMap(({ reference, reasons }) =>
      reasons.map(({ code, staffText, wouldChangeIf }) => ({
        ...{ code, text: staffText, opportunity: reference },
        ...(wouldChangeIf !== undefined && { wouldChangeIf }),
      })),
    );
  if (problem.optionsFrom[person] === problem.optionsFrom[person + 1])
    return [{ code: 'set-aside', text: PLAN.setAside, wouldChangeIf: PLAN.setAsideNoMore }];
  const shared = sharedWith(person);
  // Places are left, and yet they cannot be sent there: people who are kept apart.
  if (shared === null) return [{ code: 'places-not-to-be-had', text: PLAN.notToBeHad }];
  const names = (numbers: readonly number[], of: (number: number) => string | undefined) =>
    numbers.map((number) => of(number) ?? '');
  const missing = shared.people.length - shared.places;
  return [
    {
      code: 'places-shared',
      text: PLAN.shared(shared.people.length, shared.places),
      wouldChangeIf: shared.quotas.length > 0 ? PLAN.morePeople(missing) : PLAN.morePlaces(missing),
      people: names(shared.people, (number) => people[number]?.reference),
      opportunities: names(shared.opportunities, (number) => options[number]?.facts.reference),
    },
  ];
}

function nearest(notPossible: readonly NotPossible[]): NotPossible[] {
  const firm = ({ reasons }: NotPossible) => reasons.filter((reason) => !reason.isRelaxable).length;
  const missing = ({ reasons }: NotPossible) =>
    reasons.reduce((sum, { gap }) => sum + Math.abs(gap?.slack ?? 0), 0);
  return notPossible
    .toSorted((a, b) => firm(a) - firm(b) || a.reasons.length - b.reasons.length || missing(a) - missing(b))
    .slice(0, NEAREST);
}

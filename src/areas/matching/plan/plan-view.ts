import type { RankedOption } from '#domain/matching/rank.ts';
import type { Weights } from '#domain/matching/score/weights.ts';
import { isMatchEnding, type MatchStatus } from '#domain/matching/statuses.ts';
import type { Day } from '#domain/shared/day.ts';
import { rankOne, weightsOf } from '../ranking/look.ts';
import { helpsMost, type Opening } from '../ranking/openings.ts';
import type { Person } from '../ranking/person.ts';
import { openMatchFor } from '../ranking/read-past.ts';
import type { SupplyOption } from '../ranking/supply-option.ts';
import { maybeTwice, type TwoInPlan } from './intake.ts';
import type { OpenPlan } from './open-plan.ts';
import { pairText } from './plan-address.ts';
import { type Given, givenIn } from './plan-lines.ts';
import { planReply, type WaitingReason } from './plan-reply.ts';
import { type SinceKept, sinceKept } from './since-kept.ts';

/** One line of a plan: who would get what, and how far that has come. */
export interface PlanLine extends Given {
  readonly person: Person;
  /** In words: why, how far, what is to be done or found out. */
  readonly ranked: RankedOption;
  /** On their list already. */
  readonly match: { readonly id: string; readonly status: MatchStatus } | null;
  /** Other options that are with them or on their way. */
  readonly otherMatches: number;
  readonly isLocked: boolean;
  /** By which its points were given. */
  readonly weights: Weights;
}

/** Somebody who would wait, why, and the one change that would open the best match for them. */
export interface PlanWaiting {
  readonly person: Person;
  readonly reasons: readonly WaitingReason[];
  readonly helpsMost: Opening | null;
}

/** Where more wait than this, what would help is on its own page, for all of them together. */
const HELP_FOR_MOST = 25;

/** A plan as the board shows it. */
export interface PlanView {
  readonly on: Day;
  readonly of: number;
  readonly isOptimal: boolean;
  readonly worst: number | null;
  readonly lines: readonly PlanLine[];
  readonly waiting: readonly PlanWaiting[];
  readonly maybeTwice: readonly TwoInPlan[];
  /** Where the plan goes on from one that was kept. */
  readonly since: SinceKept | null;
  readonly hasKept: boolean;
  /** The number of the plan that was kept last; 0 where none was. */
  readonly keptVersion: number;
  /** Changes whenever a line does. */
  readonly seen: string;
  /** Options by the reference that a reason names. */
  readonly optionOf: (reference: string) => SupplyOption | undefined;
}

export function planView(open: OpenPlan): PlanView {
  const { intake } = open;
  const { people, options, plan } = intake;
  const reply = planReply(intake);
  const byReference = new Map(people.map((person) => [person.reference, person]));
  return {
    on: reply.on,
    of: reply.of,
    isOptimal: reply.optimal,
    worst: reply.objective.worst,
    lines: people.flatMap((person, at) => {
      const given = givenIn(intake, plan.opportunityOf, at);
      return given ? [lineOf(open, person, given)] : [];
    }),
    waiting: reply.unplaced.flatMap(({ reference, reasons }) => {
      const person = byReference.get(reference);
      if (!person) return [];
      const isFew = reply.unplaced.length <= HELP_FOR_MOST;
      return [{ person, reasons, helpsMost: isFew ? helpsMost(intake.look, person, options) : null }];
    }),
    maybeTwice: maybeTwice(intake),
    since: sinceKept(open),
    hasKept: open.kept !== null,
    keptVersion: open.kept?.number ?? 0,
    seen: open.seen,
    optionOf: (reference) => options.find((option) => option.facts.reference === reference),
  };
}

function lineOf({ intake: { look }, address }: OpenPlan, person: Person, given: Given): PlanLine {
  const past = look.pastOf(person.youngPersonId);
  const match = openMatchFor(past, given.option.id) ?? null;
  return {
    ...given,
    person,
    ranked: rankOne(look, person, given.option).ranked,
    match: match && { id: match.id, status: match.status },
    otherMatches: past.matches.filter(({ id, status }) => id !== match?.id && !isMatchEnding(status)).length,
    weights: weightsOf(look, person),
    isLocked: address.lock.includes(pairText(person.reference, given.option.facts.reference)),
  };
}

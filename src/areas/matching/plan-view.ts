import { interestIn, interestInWords, interestProfile } from '#domain/matching/score/interest.ts';
import type { Day } from '#domain/shared/day.ts';
import type { OpenPlan } from './open-plan.ts';
import { helpsMost, type Opening } from './openings.ts';
import type { Person } from './person.ts';
import { type Given, givenIn } from './plan-lines.ts';
import { planReply, type WaitingReason } from './plan-reply.ts';
import { type SinceKept, sinceKept } from './since-kept.ts';
import type { SupplyOption } from './supply-option.ts';

/** One line of a plan: who would get what. */
export interface PlanLine extends Given {
  readonly person: Person;
  /** How it fits what they want, in a sentence. */
  readonly why: string;
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
  /** Where the plan goes on from one that was kept. */
  readonly since: SinceKept | null;
  readonly hasKept: boolean;
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
      return given ? [{ person, ...given, why: interestOf(person, given.option) }] : [];
    }),
    waiting: reply.unplaced.flatMap(({ reference, reasons }) => {
      const person = byReference.get(reference);
      if (!person) return [];
      const isFew = reply.unplaced.length <= HELP_FOR_MOST;
      return [{ person, reasons, helpsMost: isFew ? helpsMost(intake.look, person, options) : null }];
    }),
    since: sinceKept(open),
    hasKept: open.kept !== null,
    seen: open.seen,
    optionOf: (reference) => options.find((option) => option.facts.reference === reference),
  };
}

function interestOf({ facts }: Person, option: SupplyOption): string {
  const profile = interestProfile(facts.interests);
  return interestInWords(profile, interestIn(profile, option.facts)).staffText;
}

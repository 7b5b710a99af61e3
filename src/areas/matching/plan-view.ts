import type { RankedOption } from '#domain/matching/rank.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Intake } from './intake.ts';
import type { Person } from './person.ts';
import { planReply, type WaitingReason } from './plan-reply.ts';
import type { SupplyOption } from './supply-option.ts';

/** One line of a plan: who would get what. */
export interface PlanLine {
  readonly person: Person;
  readonly option: SupplyOption;
  readonly ranked: RankedOption;
}

/** A plan as the board shows it. */
export interface PlanView {
  readonly on: Day;
  readonly of: number;
  readonly isOptimal: boolean;
  readonly worst: number | null;
  readonly lines: readonly PlanLine[];
  readonly waiting: readonly { readonly person: Person; readonly reasons: readonly WaitingReason[] }[];
  /** Options by the reference that a reason names. */
  readonly optionOf: (reference: string) => SupplyOption | undefined;
}

export function planView(intake: Intake): PlanView {
  const { people, options, rankings, plan } = intake;
  const reply = planReply(intake);
  const byReference = new Map(people.map((person) => [person.reference, person]));
  return {
    on: reply.on,
    of: reply.of,
    isOptimal: reply.optimal,
    worst: reply.objective.worst,
    lines: people.flatMap((person, at) => {
      const option = options[plan.opportunityOf[at] ?? -1];
      const ranked = rankings[at]?.options.find(({ id }) => id !== undefined && id === option?.id);
      return option && ranked ? [{ person, option, ranked }] : [];
    }),
    waiting: reply.unplaced.flatMap(({ reference, reasons }) => {
      const person = byReference.get(reference);
      return person ? [{ person, reasons }] : [];
    }),
    optionOf: (reference) => options.find((option) => option.facts.reference === reference),
  };
}
